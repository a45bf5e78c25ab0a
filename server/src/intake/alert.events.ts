import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is the alert. A device called, and nobody had an alert of it open. */
export const alertRaised = eventKind<{ level: string }>('alert.raised');
/** Nobody has seen it in time, or decided after they had: it goes on to this level, or is told there anew. */
export const alertPassed = eventKind<{ level: string; seen: 'yes' | null }>('alert.passed');
export const alertSeen = eventKind<Record<string, never>>('alert.seen');
export const alertDecided = eventKind<{ real: 'yes' | 'no'; ticket: string | null }>('alert.decided');
