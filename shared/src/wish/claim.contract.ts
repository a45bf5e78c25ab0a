import {
  choice,
  contract,
  count,
  faultsOf,
  flag,
  id,
  instant,
  integer,
  list,
  maybe,
  object,
  optional,
  text,
  type Fault,
  type Shape,
} from '../contract';
import {
  claimLife,
  companions,
  confirmedWays,
  failedBecause,
  type ClaimMove,
  type ClaimState,
} from './claim.rules';

const version = () => integer(1, 100_000);
const states = Object.keys({
  held: 0,
  agreed: 0,
  under_way: 0,
  done: 0,
  confirmed: 0,
  released: 0,
  unfulfilled: 0,
  handed_over: 0,
} satisfies Record<ClaimState, 0>) as ClaimState[];
const moves = Object.keys(claimLife.moves) as ClaimMove[];

/** A claim for those who have a part in it. Names are known to each other only while it lives. */
export const claimView = contract({
  id: id(),
  wishId: id(),
  state: choice(states),
  version: version(),
  part: choice(['claimer', 'second', 'wisher', 'worker'] as const),
  /** The other side. */
  who: maybe(text(1, 40)),
  /** The helper's team, where they come for one. */
  team: maybe(text(1, 60)),
  coordinator: flag(),
  lockUntil: maybe(instant()),
  proposed: maybe(object({ at: instant(), yours: flag() })),
  agreed: maybe(instant()),
  pair: flag(),
  companion: maybe(choice(companions)),
  /** Who comes along. */
  second: maybe(text(1, 40)),
  begun: object({ claimer: maybe(instant()), wisher: maybe(instant()) }),
  minutes: maybe(count()),
  confirmDue: maybe(instant()),
  way: maybe(choice(confirmedWays)),
  /** Whether I show my phone to the other side, and they theirs to me. */
  phones: object({ mine: flag(), theirs: flag() }),
  /** The home is to be seen, by asking. */
  home: flag(),
  said: list(
    object({
      yours: flag(),
      by: choice(['claimer', 'wisher', 'worker'] as const),
      words: text(1, 300),
      at: instant(),
    }),
    0,
    100,
  ),
  thanks: maybe(text(1, 200)),
  openMoves: list(choice(moves), 0, 20),
});
export type ClaimView = Shape<typeof claimView>;

/** Promising to help. Where two have to come, who that will be. */
export const claimWish = contract({
  companion: optional(choice(companions)),
  /** A time that suits, at once. */
  at: optional(instant()),
  teamId: optional(id()),
  /** Agreeing to serve, to this version of the agreement, where it was not said before. */
  consent: optional(version()),
  /** In spite of another promise at about that time. */
  anyway: optional(flag()),
});
export type ClaimWish = Shape<typeof claimWish>;
export const claimed = contract({
  claimId: id(),
  lockUntil: instant(),
  /** For a friend who comes along, to type in. */
  companionCode: maybe(text(6, 6)),
});
export type Claimed = Shape<typeof claimed>;

/** Every field that a move of a claim can carry. */
export const claimMoveFields = contract({
  at: optional(instant()),
  anyway: optional(flag()),
  companion: optional(choice(companions)),
  code: optional(text(6, 8)),
  minutes: optional(integer(1, 720)),
  reason: optional(choice(failedBecause)),
  words: optional(text(2, 200)),
});
export type ClaimMoveFields = Shape<typeof claimMoveFields>;
type ClaimField = keyof ClaimMoveFields;
export const moveClaim = contract({
  move: choice(moves),
  version: version(),
  fields: object(claimMoveFields),
});
export type MoveClaim = Shape<typeof moveClaim>;
/** How a claim stands after a move; a code for whoever comes along, or takes it over, is said this one time. */
export const movedClaim = contract({
  state: choice(states),
  version: version(),
  code: maybe(text(6, 8)),
});
export type MovedClaim = Shape<typeof movedClaim>;

/** Which fields a move of a claim needs and may carry. */
const carried: Partial<Record<ClaimMove, { needs?: readonly ClaimField[]; may?: readonly ClaimField[] }>> = {
  propose: { needs: ['at'], may: ['anyway'] },
  agree: { may: ['anyway'] },
  companion: { needs: ['companion'] },
  finish: { needs: ['minutes'] },
  confirm: { may: ['minutes', 'words'] },
  fail: { needs: ['reason'], may: ['words'] },
  thank: { needs: ['words'] },
  release: { may: ['words'] },
};

/** Every wrong field of a move of a claim. */
export function claimMoveFaults(
  move: ClaimMove,
  fields: ClaimMoveFields,
): Partial<Record<ClaimField, Fault>> {
  const { needs = [], may = [] } = carried[move] ?? {};
  const faults = faultsOf(claimMoveFields, { ...fields }) as Partial<Record<ClaimField, Fault>>;
  for (const name of needs) if (fields[name] === undefined) faults[name] ??= { why: 'missing' };
  if (fields.reason === 'other' && !fields.words) faults.words ??= { why: 'missing' };
  for (const name of Object.keys(fields) as ClaimField[])
    if (fields[name] !== undefined && !needs.includes(name) && !may.includes(name))
      faults[name] = { why: 'unknown' };
  return faults;
}

/** Coming along with a helper by the code they were given. */
export const accompany = contract({ code: text(6, 8), consent: optional(version()) });
export type Accompany = Shape<typeof accompany>;
/** Taking over a promise by the code its helper gave. */
export const takeOver = contract({ code: text(6, 10), consent: optional(version()) });
export type TakeOver = Shape<typeof takeOver>;
/** Confirming a helper on the spot by the code on the wisher's card. */
export const useCard = contract({ code: text(6, 8), version: version() });
export type UseCard = Shape<typeof useCard>;
export const sayWord = contract({ words: text(1, 300) });
export type SayWord = Shape<typeof sayWord>;
/** Looking at a phone or a home, and why. */
export const revealClaim = contract({ what: choice(['phone', 'home'] as const), reason: text(2, 100) });
export type RevealClaim = Shape<typeof revealClaim>;
export const revealedClaim = contract({
  name: maybe(text(1, 40)),
  phone: maybe(text(1, 20)),
  home: maybe(text(1, 100)),
});
export type RevealedClaim = Shape<typeof revealedClaim>;
