/** One operation on one object: when it was asked and answered, in milliseconds; never answered, it may happen at any later time or not at all. */
export interface Timed<In, Out> {
  readonly asked: number;
  readonly answered: number;
  readonly in: In;
  /** Undefined while nobody knows what came of it. */
  readonly out: Out | undefined;
}

/** What an operation does to a state: whether its answer fits, and the state after it. States are compared as texts. */
export type Step<State, In, Out> = (state: State, ask: In, out: Out | undefined) => readonly [boolean, State];

/** Whether a history could have happened one operation after the other, each between its ask and its answer: the search of Wing and Gong with a memory. */
export function isLinear<State, In, Out>(
  history: readonly Timed<In, Out>[],
  start: State,
  step: Step<State, In, Out>,
): boolean {
  const all = [...history].sort((one, other) => one.asked - other.asked);
  const done = new Uint8Array(all.length);
  const seen = new Set<string>();
  let left = all.filter(({ answered }) => answered !== Infinity).length;
  const search = (state: State): boolean => {
    if (left === 0) return true;
    const here = `${Buffer.from(done).toString('latin1')}|${String(state)}`;
    if (seen.has(here)) return false;
    seen.add(here);
    const first = all.reduce(
      (least, { answered }, at) => (done[at] ? least : Math.min(least, answered)),
      Infinity,
    );
    for (const [at, { asked, answered, in: ask, out }] of all.entries()) {
      if (done[at]) continue;
      if (asked > first) break;
      const [fits, next] = step(state, ask, out);
      if (!fits) continue;
      done[at] = 1;
      if (answered !== Infinity) left--;
      if (search(next)) return true;
      done[at] = 0;
      if (answered !== Infinity) left++;
    }
    return false;
  };
  return search(start);
}
