import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is the team. */
export const teamOpened = eventKind<{ kind: string }>('team.opened');
export const teamClosed = eventKind<Record<string, never>>('team.closed');
/** `member` is the member's row; who it is stays there. */
export const memberAsked = eventKind<{ member: string }>('team.asked');
export const memberDecided = eventKind<{ member: string; to: 'held' | 'declined' }>('team.decided');
export const memberEnded = eventKind<{ member: string; to: 'withdrawn' | 'ended' }>('team.left');
export const leadOffered = eventKind<{ member: string }>('team.lead_offered');
export const leadAnswered = eventKind<{ member: string; yes: 'yes' | 'no' }>('team.lead_answered');
