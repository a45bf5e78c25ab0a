import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is the entry; whom it is about stands in it. */
export const ableProposed = eventKind<{ field: string; way: string }>('able.proposed');
export const ableMoved = eventKind<{ move: string }>('able.moved');
/** What somebody agreed to is another now. */
export const ableConsented = eventKind<{ daily: string; emergency: string; show: string }>('able.consented');
/** The subject of these is the entry too; `ask` is the row with the words. */
export const ableAsked = eventKind<{ ask: string; use: string }>('able.asked');
export const ableAnswered = eventKind<{ ask: string; yes: string; to: string }>('able.answered');
/** The subject is the tip. */
export const ableTipped = eventKind<{ field: string; way: string }>('able.tipped');
export const ableTipClosed = eventKind<Record<string, never>>('able.tip_closed');
