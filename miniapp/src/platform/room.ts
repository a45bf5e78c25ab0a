import { host } from './host';

/** What WeChat allows, in bytes: for one key, and in all. */
const limits = { key: 1024 * 1024, all: 10 * 1024 * 1024 } as const;
/** Left free for what must always find room, such as the session. */
const spare = 256 * 1024;

/** Writes a value of a form to the phone; false, and nothing written, when it would not fit. */
export function put(key: string, value: unknown): boolean {
  // a Chinese character is three bytes, and nothing takes more for its length
  const bytes = 3 * JSON.stringify(value).length;
  if (bytes > limits.key || host.storage.used() + bytes > limits.all - spare) return false;
  return host.storage.set(key, value);
}

/** The keys on this phone that begin with `family` and a dot. */
export const keysOf = (family: string): string[] =>
  host.storage.keys().filter((key) => key.startsWith(`${family}.`));
