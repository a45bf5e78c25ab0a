import { moment } from './clock';
import { host } from './host';
import { keysOf, put } from './room';
import { asTrouble } from '@linli/shared/trouble';

/** An answer of the server, or the last one that this phone has kept. */
export interface Seen<Value> {
  value: Value;
  /** When it was seen, an instant; null when it is new. */
  at: string | null;
}

/** What is kept together, and how many of it at most. */
export interface Shelf {
  readonly family: string;
  readonly most: number;
}

/** Asks, and keeps the answer for the time when nothing can be reached; then the kept one comes back. */
export async function seenAs<Value>(
  { family, most }: Shelf,
  name: string,
  load: () => Promise<Value>,
): Promise<Seen<Value>> {
  const key = `${family}.${name}`;
  try {
    const value = await load();
    put(key, { value, at: moment() });
    const old = keysOf(family)
      .map((one) => ({ one, at: (host.storage.get(one) as Seen<unknown> | undefined)?.at ?? '' }))
      .sort((a, b) => (a.at < b.at ? 1 : -1))
      .slice(most);
    old.forEach(({ one }) => host.storage.remove(one));
    return { value, at: null };
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    const kept = host.storage.get(key) as Seen<Value> | undefined;
    if (trouble.code === 'network.gone' && kept?.at) return kept;
    throw trouble;
  }
}
