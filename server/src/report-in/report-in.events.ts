import type { ReportInKind } from '@linli/shared/report-in/report-in.rules';
import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is the report-in. */
export const reportInAsked = eventKind<{ kind: ReportInKind }>('report_in.asked');
export const reportInDecided = eventKind<{ to: 'held' | 'declined' }>('report_in.decided');
export const reportInWithdrawn = eventKind<Record<string, never>>('report_in.withdrawn');
export const reportInEnded = eventKind<{ from: string }>('report_in.ended');
export const helperShown = eventKind<{ shown: 'yes' | 'no' }>('helper.shown');

/** The subject of these is the word; `to` hears of it. */
export const wordLeft = eventKind<{ to: string }>('neighbour_word.left');
export const wordAnswered = eventKind<{ to: string }>('neighbour_word.answered');
