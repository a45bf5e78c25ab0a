import { doorCodeFrom } from '@linli/shared/place/door-code.rules';
import { host } from './host';

/** Opens the scanner and reads a door's sign; null when nothing or something else was scanned. */
export async function scanDoor(): Promise<string | null> {
  const seen = await host.scan();
  return seen === null ? null : doorCodeFrom(seen);
}
