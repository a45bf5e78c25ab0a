import { eventKind } from '../platform/outbox/outbox';

type NoFacts = Record<string, never>;

/** The subject of these is the person. */
export const personJoined = eventKind<NoFacts>('person.joined');
export const personRenamed = eventKind<NoFacts>('person.renamed');
export const phoneGiven = eventKind<NoFacts>('phone.given');
/** A phone left the account `from`, because it was proved to be with the subject now. */
export const phoneMoved = eventKind<{ from: string }>('phone.moved');
export const leavingAsked = eventKind<NoFacts>('leaving.asked');
export const leavingUndone = eventKind<NoFacts>('leaving.undone');
/** Whoever keeps words, pictures or contacts of this person erases theirs. */
export const personForgotten = eventKind<NoFacts>('person.forgotten');

/** The subject is the appointment. */
export const personAppointed = eventKind<{ personId: string; role: string; placeId: string }>(
  'person.appointed',
);
export const appointmentEnded = eventKind<{ personId: string; role: string; placeId: string }>(
  'appointment.ended',
);

/** The subject is the invitation. */
export const invitationSent = eventKind<{ role: string; placeId: string }>('invitation.sent');
export const invitationCancelled = eventKind<NoFacts>('invitation.cancelled');
export const invitationAccepted = eventKind<{ personId: string }>('invitation.accepted');

/** The subject is the leave. */
export const leaveTaken = eventKind<{
  personId: string;
  substituteId: string | null;
  since: string;
  until: string;
}>('leave.taken');
export const leaveBegun = eventKind<{ personId: string; substituteId: string | null }>('leave.begun');
export const leaveEnded = eventKind<{ personId: string }>('leave.ended');

/** The subject is the block; `ticketId` is the report that led to it. */
export const personBlocked = eventKind<{ personId: string; ticketId: string }>('person.blocked');
export const blockAppealed = eventKind<{ personId: string }>('block.appealed');
export const blockAnswered = eventKind<{ personId: string; verdict: 'lifted' | 'kept' }>('block.answered');
