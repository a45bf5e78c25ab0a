import type { FeedbackKind, FeedbackMove } from '@linli/shared/feedback/feedback.rules';
import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is the feedback. */
export const feedbackWritten = eventKind<{ kind: FeedbackKind }>('feedback.written');
export const feedbackMoved = eventKind<{ move: FeedbackMove }>('feedback.moved');
/** Nobody took it up, or answered it, in time. */
export const feedbackLate = eventKind<Record<string, never>>('feedback.late');
