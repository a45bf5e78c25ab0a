import { eventKind } from '../platform/outbox/outbox';

type NoFacts = Record<string, never>;

/** The subject of these is the activity. */
export const activityPlanned = eventKind<NoFacts>('activity.planned');
export const activityRevised = eventKind<NoFacts>('activity.revised');
export const activityWithdrawn = eventKind<NoFacts>('activity.withdrawn');
/** It begins soon. */
export const activitySoon = eventKind<NoFacts>('activity.soon');
/** Who came and who helped is written down. */
export const activityHeld = eventKind<{ came: string; signedUp: string; helped: string }>('activity.held');

/** Somebody signed up, or went on in the life of a sign-up; `person` is null for somebody without an account. */
export const signUpMoved = eventKind<{
  signUp: string;
  person: string | null;
  to: string;
  until: string | null;
}>('sign_up.moved');
/** Somebody checked in with the code of the screen. */
export const signUpCheckedIn = eventKind<{ signUp: string; person: string }>('sign_up.checked_in');
