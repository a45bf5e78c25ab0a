import type { Sent } from './recorded';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** A literal in which pgbench finds no variables of its own. */
const literal = (text: string): string =>
  `E'${text.replace(/\\/g, '\\\\').replace(/'/g, "''").replace(/:/g, '\\x3a').replace(/\n/g, '\\n')}'`;

/** What is another in each transaction: `n` is a number that no other has. */
const turn = ['\\set i :i + 1', '\\set n :base + :i * 100 + :client_id'];

/** A key that no other transaction has, behind all that are older, as the application's are. */
const freshKey = (slot: number): string =>
  `substr(h, 1, 8) || '-' || substr(h, 9, 4) || '-7000-8000-${String(slot).padStart(12, '0')}'`;

export interface Told {
  /** Strings that stand for something that is another one each time, each with the SQL that makes it. */
  readonly known: ReadonlyMap<string, string>;
  /** Keys that were there before; any other is made anew in each transaction. */
  readonly old: ReadonlySet<string>;
  /** Variables that are set at the beginning of each transaction. */
  readonly sets?: readonly string[];
}

/** A script, and that part of it which makes its values. */
export interface Script {
  readonly whole: string;
  readonly prelude: string;
}

/** Every key in what was sent. */
export const keysIn = (sent: readonly Sent[]): Set<string> =>
  new Set(sent.flatMap(({ values }) => values.flatMap((value) => value?.match(uuid) ?? [])));

/**
 * What the API sent, for pgbench: each statement as it was, with what is another each time as its parameters. These are made by one
 * statement before all others, which is also given alone, so that its cost can be taken off.
 */
export function scriptOf(sent: readonly Sent[], { known, old, sets = [] }: Told): Script {
  const made = new Map<string, string>();
  const slots = new Map<string, number>();
  const pieces = new RegExp([...[...known.keys()].map(escaped), uuid.source].join('|'), 'g');
  const expression = (value: string): string | null => {
    const parts: string[] = [];
    let from = 0;
    for (const { 0: found, index } of value.matchAll(pieces)) {
      const other = known.get(found) ?? (old.has(found) ? null : fresh(found));
      if (other === null) continue;
      if (index > from) parts.push(literal(value.slice(from, index)));
      parts.push(`(${other})`);
      from = index + found.length;
    }
    if (!parts.length) return null;
    if (from < value.length) parts.push(literal(value.slice(from)));
    return parts.join(' || ');
  };
  const fresh = (key: string): string => {
    const slot = slots.get(key) ?? slots.size + 1;
    slots.set(key, slot);
    return freshKey(slot);
  };
  const value = (given: string | null): string => {
    if (given === null) return 'null';
    const changing = expression(given);
    if (changing === null) return literal(given);
    const name = made.get(changing) ?? `v${made.size}`;
    made.set(changing, name);
    return `:${name}`;
  };
  const statements = sent.map(
    ({ text, values }) =>
      `${text.replace(/\$(\d+)/g, (_, place: string) => value(values[Number(place) - 1] ?? null))};`,
  );
  const columns = [...made].map(([sql, name]) => `${sql} as ${name}`);
  const prelude = [
    ...turn,
    ...sets,
    ...(columns.length
      ? [`select ${columns.join(', ')} from (select lpad(to_hex(:n::bigint), 12, '0') as h) x \\gset`]
      : []),
  ].join('\n');
  return { whole: `${prelude}\n${statements.join('\n')}\n`, prelude: `${prelude}\n` };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
