import { eventKind } from '../platform/outbox/outbox';

/** The subject is the invitation. */
export const invitationSent = eventKind<{ role: string; placeId: string }>('invitation.sent');
export const invitationCancelled = eventKind<Record<string, never>>('invitation.cancelled');
export const invitationAccepted = eventKind<{ personId: string }>('invitation.accepted');
