import type { ClaimMove, ConfirmedWay } from '@linli/shared/wish/claim.rules';
import type { WishMove, WishState } from '@linli/shared/wish/wish.rules';
import { eventKind } from '../platform/outbox/outbox';

type NoFacts = Record<string, never>;

/** The subject of these is the wish. */
export const wishMade = eventKind<{ kind: string }>('wish.made');
export const wishMoved = eventKind<{ move: WishMove; from: WishState; to: WishState }>('wish.moved');
/** Nobody looked at it in time. */
export const wishLate = eventKind<NoFacts>('wish.late');
/** Nobody took it for so many days. */
export const wishAlarmed = eventKind<{ days: string }>('wish.alarmed');
/** Its wisher is asked how it turned out. */
export const wishLookedBack = eventKind<NoFacts>('wish.looked_back');
/** A hand came free and is kept for the next who waits. */
export const wishKept = eventKind<{ person: string }>('wish.kept');

/** Somebody would help if a hand came free, or would no more. */
export const wishWaited = eventKind<{ waits: 'yes' | 'no' }>('wish.waited');
/** Cards for somebody without a phone were issued; those before no longer work. */
export const wishCarded = eventKind<{ cards: string }>('wish.carded');

/** Somebody who looks at wishes saw the wisher's phone. */
export const wishRevealed = eventKind<{ what: string }>('wish.revealed');

/** The subject of these is the claim. */
export const wishClaimed = eventKind<{ wish: string; person: string }>('wish.claimed');
export const claimMoved = eventKind<{
  wish: string;
  move: ClaimMove;
  /** The side that moved: claimer, wisher, second or worker; null where time did. */
  side: string | null;
  person: string;
}>('claim.moved');
/** The side that was helped said that it was done. */
export const claimConfirmed = eventKind<{ wish: string; person: string; way: ConfirmedWay; minutes: string }>(
  'claim.confirmed',
);
export const claimReminded = eventKind<{ wish: string; person: string }>('claim.reminded');
/** Its time has passed and nobody confirmed: somebody goes and asks. */
export const claimSilent = eventKind<{ wish: string }>('claim.silent');
export const claimSaid = eventKind<{ wish: string; side: string }>('claim.said');
/** Somebody looked at a phone or a home. */
export const claimRevealed = eventKind<{ wish: string; what: string }>('claim.revealed');
