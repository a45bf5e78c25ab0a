import { Refusal } from './refusal';

/** One line of a life: where the move is open, where it leads (absent: it stays), who may make it. */
export interface MoveRow<State extends string, Part extends string> {
  readonly from: readonly State[];
  readonly to?: State;
  readonly by: readonly Part[];
}

/** A life told as a table. */
export interface Machine<State extends string, Move extends string, Part extends string> {
  readonly start: readonly State[];
  readonly ends: readonly State[];
  readonly moves: Readonly<Record<Move, MoveRow<State, Part>>>;
}

export type StateOf<T> = T extends { moves: Record<string, { from: readonly (infer S extends string)[] }> }
  ? S
  : never;
export type MoveOf<T> = T extends { moves: Record<infer M extends string, unknown> } ? M : never;
export type PartOf<T> = T extends { moves: Record<string, { by: readonly (infer P extends string)[] }> }
  ? P
  : never;

/** The moves that someone playing `parts` may make now. Screens draw their buttons from this. */
export function openMoves<S extends string, M extends string, P extends string>(
  life: Machine<S, M, P>,
  state: S,
  parts: readonly P[],
): M[] {
  return (Object.keys(life.moves) as M[]).filter(
    (move) =>
      life.moves[move].from.includes(state) && life.moves[move].by.some((part) => parts.includes(part)),
  );
}

/** Where `move` leads from `state`. Refuses a move that is not open now, or not open to these parts. */
export function step<S extends string, M extends string, P extends string>(
  life: Machine<S, M, P>,
  state: S,
  move: M,
  parts: readonly P[],
): S {
  const { from, to, by } = life.moves[move];
  if (!by.some((part) => parts.includes(part))) throw new Refusal('move.not_yours', { move });
  if (!from.includes(state)) throw new Refusal('move.not_now', { move, state });
  return to ?? state;
}

/** What is unsound in a life: states that cannot be reached, states without a way out, ends that go on. */
export function flawsOf<S extends string, M extends string, P extends string>(
  life: Machine<S, M, P>,
  mayGoOn: readonly S[] = [],
): string[] {
  const rows = Object.values(life.moves) as MoveRow<S, P>[];
  const states = new Set<S>([
    ...life.start,
    ...life.ends,
    ...rows.flatMap(({ from, to }) => [...from, ...(to ? [to] : [])]),
  ]);
  const reached = new Set<S>(life.start);
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const { from, to } of rows) if (to && from.some((state) => reached.has(state))) reached.add(to);
  }
  const leaves = (state: S) => rows.some(({ from, to }) => to && to !== state && from.includes(state));
  return [
    ...[...states].filter((state) => !reached.has(state)).map((state) => `${state} cannot be reached`),
    ...[...states]
      .filter((state) => !life.ends.includes(state) && !leaves(state))
      .map((state) => `${state} is a trap`),
    ...life.ends
      .filter((state) => leaves(state) && !mayGoOn.includes(state))
      .map((state) => `${state} does not end`),
  ];
}
