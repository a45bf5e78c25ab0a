import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is the call. */
export const recruitmentPosted = eventKind<Record<string, never>>('recruitment.posted');
export const recruitmentClosed = eventKind<Record<string, never>>('recruitment.closed');
/** `nominee` is the row; who it is stays there. */
export const nomineeNamed = eventKind<{ nominee: string; self: 'yes' | 'no' }>('nominee.named');
export const nomineeAccepted = eventKind<{ nominee: string }>('nominee.accepted');
export const nomineeAnswered = eventKind<{ nominee: string; to: 'chosen' | 'declined' }>('nominee.answered');
export const nomineeWithdrawn = eventKind<{ nominee: string }>('nominee.withdrawn');
