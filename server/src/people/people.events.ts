import { eventKind } from '../platform/outbox/outbox';

type NoFacts = Record<string, never>;

/** The subject of these is the person. */
export const personJoined = eventKind<NoFacts>('person.joined');
export const personRenamed = eventKind<NoFacts>('person.renamed');
export const phoneGiven = eventKind<NoFacts>('phone.given');
/** A phone left the account `from`, because it was proved to be with the subject now. */
export const phoneMoved = eventKind<{ from: string }>('phone.moved');
/** The account `from`, made at a window for a phone, was proved to be the subject's: what belongs to it is theirs. */
export const personMerged = eventKind<{ from: string }>('person.merged');
/** Somebody took back their name, as they may any time. */
export const nameWithdrawn = eventKind<NoFacts>('name.withdrawn');
/** Somebody took back their phone, here or in WeChat. */
export const phoneWithdrawn = eventKind<NoFacts>('phone.withdrawn');
/** Somebody opened this version of the privacy notice, which is newer than any they had opened. */
export const noticeTold = eventKind<{ version: string }>('notice.told');
export const leavingAsked = eventKind<NoFacts>('leaving.asked');
export const leavingUndone = eventKind<NoFacts>('leaving.undone');
/** Whoever keeps words, pictures or contacts of this person erases theirs. */
export const personForgotten = eventKind<NoFacts>('person.forgotten');

/** The subject is the appointment. */
export const personAppointed = eventKind<{ personId: string; role: string; placeId: string }>(
  'person.appointed',
);
/** How long it lasts, or what is known of it, is another now: which particulars, as codes with commas between. */
export const appointmentChanged = eventKind<{
  personId: string;
  role: string;
  placeId: string;
  what: string;
}>('appointment.changed');
export const appointmentEnded = eventKind<{ personId: string; role: string; placeId: string }>(
  'appointment.ended',
);
