import type { Machine } from '../machine';

/**
 * Where an entry stands: somebody at work who knows the person proposed it and waits for their word, the person agreed and
 * the community looks, it is in the list, the community said no, or the person took it back.
 */
export const ableStates = ['proposed', 'agreed', 'listed', 'declined', 'withdrawn'] as const;
export type AbleState = (typeof ableStates)[number];
export type AbleMove = 'agree' | 'list' | 'decline' | 'withdraw';
export type AblePart = 'self' | 'community';

/** The life of an entry. Nothing is shown before the person's own yes, and their no needs no reason at any time. */
export const ableLife: Machine<AbleState, AbleMove, AblePart> = {
  start: ['proposed', 'agreed'],
  ends: ['declined', 'withdrawn'],
  moves: {
    agree: { from: ['proposed'], to: 'agreed', by: ['self'] },
    list: { from: ['agreed'], to: 'listed', by: ['community'] },
    decline: { from: ['agreed'], to: 'declined', by: ['community'] },
    withdraw: { from: ['proposed', 'agreed', 'listed'], to: 'withdrawn', by: ['self'] },
  },
};

/** How somebody was found. */
export const ableWays = ['self', 'visit', 'peer'] as const;
export type AbleWay = (typeof ableWays)[number];

/** How neighbours see somebody in the list: by surname, or by what they can do only. */
export const ableShows = ['surname', 'field'] as const;
export type AbleShow = (typeof ableShows)[number];

/** What somebody may be asked for: two consents, each given and taken back by itself. */
export const ableUses = ['daily', 'emergency'] as const;
export type AbleUse = (typeof ableUses)[number];

/** What a district lays down for asking able persons; see the fields. */
export interface AbleTerms {
  /** One person may ask so many times a day. */
  readonly mostAsks: number;
  /** An ask can be answered for so many days. */
  readonly askDays: number;
}

/** What a district starts with. */
export const standardAble: AbleTerms = { mostAsks: 5, askDays: 7 };

const DAY = 24 * 60 * 60_000;

/** Whether an ask of an instant can still be answered at `at`. */
export const isAnswerable = (asked: Date, { askDays }: Pick<AbleTerms, 'askDays'>, at: Date): boolean =>
  +at < +asked + askDays * DAY;

/** For what somebody may be asked by a neighbour, or by whoever steers the place: nothing that they did not agree to. */
export function asksOpen(
  consents: Readonly<Record<AbleUse, boolean>>,
  by: { readonly steers: boolean },
): AbleUse[] {
  return ableUses.filter((use) => consents[use] && (use === 'daily' || by.steers));
}
