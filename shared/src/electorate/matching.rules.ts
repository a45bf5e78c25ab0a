/** An owner as an electorate knows them; `phone` and `idMark` are blind marks, equal where what they stand for is. */
export interface Party {
  readonly key: string;
  readonly name: string;
  readonly phone: string | null;
  readonly idMark: string | null;
}

/** Whether two owners are one: by the same mark of identity, or by name and phone; `ask` where only a person can tell. */
export function sameOwner(one: Party, other: Party): 'same' | 'other' | 'ask' {
  if (one.idMark !== null && other.idMark !== null) return one.idMark === other.idMark ? 'same' : 'other';
  if (one.name !== other.name) return one.phone !== null && one.phone === other.phone ? 'ask' : 'other';
  return one.phone !== null && one.phone === other.phone ? 'same' : 'ask';
}

/** Two owners that may be one, by their keys in order. */
export interface Pair {
  readonly one: string;
  readonly other: string;
}
export const pairOf = (one: string, other: string): Pair =>
  one < other ? { one, other } : { one: other, other: one };

/** The pairs of owners of whom only a person can tell whether they are one, without those that were told apart. */
export function asksOf(parties: readonly Party[], apart: readonly Pair[]): Pair[] {
  const told = new Set(apart.map(({ one, other }) => `${one}+${other}`));
  const pairs = new Map<string, Pair>();
  for (const group of [...grouped(parties, ({ name }) => name), ...grouped(parties, ({ phone }) => phone)])
    group.forEach((party, turn) =>
      group.slice(turn + 1).forEach((next) => {
        const pair = pairOf(party.key, next.key);
        const key = `${pair.one}+${pair.other}`;
        if (!told.has(key) && sameOwner(party, next) === 'ask') pairs.set(key, pair);
      }),
    );
  return [...pairs.values()];
}

function grouped(parties: readonly Party[], by: (party: Party) => string | null): Party[][] {
  const groups = new Map<string, Party[]>();
  for (const party of parties) {
    const key = by(party);
    if (key === null) continue;
    const others = groups.get(key);
    if (others) others.push(party);
    else groups.set(key, [party]);
  }
  return [...groups.values()];
}
