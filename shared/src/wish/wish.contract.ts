import {
  choice,
  contract,
  count,
  day,
  faultsOf,
  flag,
  id,
  instant,
  integer,
  keyShape,
  list,
  maybe,
  number,
  object,
  optional,
  text,
  type Fault,
  type Shape,
} from '../contract';
import { recording, tellingFault } from '../recording/recording.contract';
import { leaksOf } from './leak.words';
import { claimView } from './claim.contract';
import {
  lookBacks,
  refusedWishes,
  spots,
  whens,
  wishFors,
  wishLife,
  type WishMove,
  type WishState,
} from './wish.rules';

const version = () => integer(1, 100_000);
const states = Object.keys({
  pending: 0,
  open: 0,
  taken: 0,
  fulfilled: 0,
  refused: 0,
  withdrawn: 0,
  lapsed: 0,
} satisfies Record<WishState, 0>) as WishState[];
const moves = Object.keys(wishLife.moves) as WishMove[];

/** A kind of wish, as the district names it. */
export const wishKind = contract({
  code: text(1, 40),
  name: text(1, 20),
  icon: text(1, 20),
  hint: maybe(text(1, 60)),
});
export type WishKind = Shape<typeof wishKind>;

/** What a wisher says, whoever writes it down. */
const said = {
  kind: text(1, 40),
  title: optional(text(2, 20)),
  words: optional(text(0, 500)),
  hands: integer(1, 20),
  spot: choice(spots),
  when: choice(whens),
  dates: optional(list(day(), 1, 5)),
  /** The last day on which it makes sense. */
  until: optional(day()),
};

/** A wish of one's own, or of somebody of the same home who agreed. */
export const makeWish = contract({
  ...said,
  homeId: optional(id()),
  /** The door whose sign was scanned, for those who belong to no home yet. */
  code: optional(text(12, 12)),
  recording: optional(id()),
  behalf: optional(object({ name: text(1, 20), agreed: flag() })),
});
export type MakeWish = Shape<typeof makeWish>;
/** Every wrong field of a wish that is made: told by voice, or in so many characters at least. */
export function wishFaults(ask: Partial<MakeWish>): Record<string, Fault> {
  const told = tellingFault(
    { words: ask.words ?? '', ...(ask.recording && { recording: ask.recording }) },
    5,
  );
  const dates: Fault | null = ask.when === 'dates' && !ask.dates?.length ? { why: 'missing' } : null;
  return { ...(told && { words: told }), ...(dates && { dates }), ...faultsOf(makeWish, ask) };
}
export const madeWish = contract({ id: id(), reviewDue: instant() });
export type MadeWish = Shape<typeof madeWish>;

/** A wish that staff write down for somebody without a phone, or for a child, who is only a code. */
export const enterWish = contract({
  ...said,
  placeId: id(),
  room: optional(text(1, 20)),
  who: choice(['behalf', 'coded'] as const),
  name: optional(text(1, 20)),
  phone: optional(text(7, 20, /^[\d+ -]+$/)),
  agreed: flag(),
  /** Of a child: the guardian said yes; from fourteen years on the child as well. */
  guardianAgreed: optional(flag()),
  childAgreed: optional(flag()),
  fourteen: optional(flag()),
});
export type EnterWish = Shape<typeof enterWish>;

/** What a form for wishes needs: the kinds, and for those who belong to homes, these. */
export const wishForm = contract({
  now: instant(),
  kinds: list(object(wishKind), 0, 30),
  homes: list(object({ id: id(), name: text(1, 80), placeId: id() }), 0, 50),
  reviewDays: count(),
  openDays: count(),
});
export type WishForm = Shape<typeof wishForm>;

/** What neighbours see of a wish: no name, no phone, no exact home. */
export const wishCard = contract({
  id: id(),
  kind: text(1, 20),
  icon: text(1, 20),
  title: text(0, 20),
  /** The compound. */
  place: text(1, 40),
  minutes: maybe(count()),
  when: choice(whens),
  dates: list(day(), 0, 5),
  spot: choice(spots),
  pair: flag(),
  hands: count(),
  taken: count(),
  confirmed: count(),
  state: choice(states),
  /** Whole days since neighbours see it. */
  waited: count(),
  /** Until when it is held for whoever claimed first, where no day is agreed yet. */
  lockedUntil: maybe(instant()),
  yours: flag(),
  claimed: flag(),
});
export type WishCard = Shape<typeof wishCard>;

export const wishViews = ['all', 'open', 'group', 'mine'] as const;
export const askWishes = contract({
  view: optional(choice(wishViews)),
  placeId: optional(id()),
  after: optional(text(1, 80, new RegExp(`^[01]\\.\\d{1,15}\\.${keyShape}$`))),
});
export type AskWishes = Shape<typeof askWishes>;
/** Wishes of the reader's community; how many came true this month, and for how many days the oldest waits. */
export const wishList = contract({
  now: instant(),
  place: maybe(text(1, 40)),
  fulfilled: count(),
  oldest: maybe(count()),
  counts: object({ all: count(), open: count(), group: count(), mine: count() }),
  wishes: list(object(wishCard), 0, 50),
  next: maybe(text(1, 80)),
});
export type WishList = Shape<typeof wishList>;

/** What keeps the reader from claiming, in words, and what to do; null where nothing does. */
export const wishDetail = contract({
  now: instant(),
  ...wishCard,
  /** The words that neighbours may read; null before they are released. */
  shown: maybe(text(0, 500)),
  until: maybe(day()),
  version: version(),
  view: choice(['neighbour', 'claimer', 'wisher', 'worker'] as const),
  /** Only for the wisher and for staff who see it. */
  own: maybe(
    object({
      words: text(0, 500),
      for: choice(wishFors),
      /** Whoever it is for, where that is somebody else: a name, or a child's code. */
      whom: maybe(text(1, 40)),
      home: maybe(text(1, 100)),
      recording: maybe(object(recording)),
      reviewDue: maybe(instant()),
      late: flag(),
      refused: maybe(choice(refusedWishes)),
      refusedWords: maybe(text(1, 300)),
      /** What the platform's check of the words says, for staff. */
      checked: maybe(text(1, 20)),
      lookBack: maybe(choice(lookBacks)),
    }),
  ),
  claims: list(object(claimView), 0, 20),
  openMoves: list(choice(moves), 0, 12),
  /** May the reader claim; else what speaks against it, in plain words. */
  claim: object({
    may: flag(),
    why: maybe(text(1, 200)),
    needsConsent: flag(),
    lockUntil: instant(),
    wait: flag(),
    waiting: flag(),
  }),
});
export type WishDetail = Shape<typeof wishDetail>;

/** Every field that a move of a wish can carry. */
export const wishMoveFields = contract({
  title: optional(text(2, 20)),
  shown: optional(text(2, 500)),
  minutes: optional(integer(5, 480)),
  pair: optional(flag()),
  hands: optional(integer(1, 20)),
  until: optional(day()),
  reason: optional(choice(refusedWishes)),
  words: optional(text(2, 500)),
  kind: optional(text(1, 40)),
  spot: optional(choice(spots)),
  when: optional(choice(whens)),
  dates: optional(list(day(), 1, 5)),
  lookBack: optional(choice(lookBacks)),
});
export type WishMoveFields = Shape<typeof wishMoveFields>;
type WishField = keyof WishMoveFields;
export const moveWish = contract({ move: choice(moves), version: version(), fields: object(wishMoveFields) });
export type MoveWish = Shape<typeof moveWish>;

/** Which fields a move of a wish needs and may carry. */
const carried: Partial<Record<WishMove, { needs?: readonly WishField[]; may?: readonly WishField[] }>> = {
  publish: { needs: ['title', 'shown', 'minutes', 'pair'], may: ['hands', 'until'] },
  adjust: { needs: ['title', 'shown', 'minutes', 'pair'], may: ['until'] },
  refuse: { needs: ['reason'], may: ['words'] },
  revise: { needs: ['words', 'kind', 'spot', 'when'], may: ['title', 'dates', 'hands', 'until'] },
  withdraw: { may: ['words'] },
  lookBack: { needs: ['lookBack'], may: ['words'] },
};

/** Every wrong field of a move of a wish. */
export function wishMoveFaults(move: WishMove, fields: WishMoveFields): Partial<Record<WishField, Fault>> {
  const { needs = [], may = [] } = carried[move] ?? {};
  const faults = faultsOf(wishMoveFields, { ...fields }) as Partial<Record<WishField, Fault>>;
  for (const name of needs) if (fields[name] === undefined) faults[name] ??= { why: 'missing' };
  if (fields.when === 'dates' && !fields.dates) faults.dates ??= { why: 'missing' };
  if (fields.reason === 'other' && !fields.words) faults.words ??= { why: 'missing' };
  for (const name of Object.keys(fields) as WishField[])
    if (fields[name] !== undefined && !needs.includes(name) && !may.includes(name))
      faults[name] = { why: 'unknown' };
  return faults;
}

/** What the public texts of a wish give away, by field. */
export const leaksIn = (texts: {
  readonly title?: string | undefined;
  readonly shown?: string | undefined;
}) =>
  (['title', 'shown'] as const).flatMap((field) =>
    leaksOf(texts[field] ?? '').map((leak) => ({ field, leak })),
  );

export const officeViews = ['review', 'companion', 'confirm', 'alarm', 'open', 'ended'] as const;
export type OfficeView = (typeof officeViews)[number];
/** What staff have to do about wishes of their places. */
export const officeWish = contract({
  ...wishCard,
  words: text(0, 500),
  for: choice(wishFors),
  whom: maybe(text(1, 40)),
  due: maybe(instant()),
  late: flag(),
  version: version(),
  claimId: maybe(id()),
});
export type OfficeWish = Shape<typeof officeWish>;
export const askOffice = contract({ view: optional(choice(officeViews)) });
export type AskOffice = Shape<typeof askOffice>;
export const officeWishes = contract({
  now: instant(),
  counts: object({
    review: count(),
    companion: count(),
    confirm: count(),
    alarm: count(),
    open: count(),
    ended: count(),
  }),
  wishes: list(object(officeWish), 0, 200),
});
export type OfficeWishes = Shape<typeof officeWishes>;

/** Figures of wishes in a place and a span: what was kept of what was promised, the oldest that waits, what was given back. */
export const askFigures = contract({ placeId: optional(id()), from: optional(day()), to: optional(day()) });
export type AskFigures = Shape<typeof askFigures>;
export const wishFigures = contract({
  now: instant(),
  place: text(1, 80),
  from: day(),
  to: day(),
  made: count(),
  promised: count(),
  kept: count(),
  keptShare: maybe(number()),
  claims: count(),
  released: count(),
  releasedShare: maybe(number()),
  fulfilled: count(),
  /** Days for which the oldest open one waits. */
  oldest: maybe(count()),
  open: count(),
});
export type WishFigures = Shape<typeof wishFigures>;

/** Looking at the wisher's phone, to ask whether it is so. */
export const revealWisher = contract({ reason: text(2, 100) });
export type RevealWisher = Shape<typeof revealWisher>;
export const wisherPhone = contract({ name: maybe(text(1, 40)), phone: text(1, 20) });
export type WisherPhone = Shape<typeof wisherPhone>;

/** Codes for the wisher's card: each confirms one helper once, and is shown this one time. */
export const wishCards = contract({ codes: list(text(6, 6), 0, 20) });
export type WishCards = Shape<typeof wishCards>;
