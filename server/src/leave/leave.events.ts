import { eventKind } from '../platform/outbox/outbox';

/** The subject is the leave. */
export const leaveTaken = eventKind<{
  personId: string;
  substituteId: string | null;
  since: string;
  until: string;
}>('leave.taken');
export const leaveBegun = eventKind<{ personId: string; substituteId: string | null }>('leave.begun');
export const leaveEnded = eventKind<{ personId: string }>('leave.ended');
