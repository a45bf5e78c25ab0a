import type { TopicMove, TopicState } from '@linli/shared/topic/topic.rules';
import { eventKind } from '../platform/outbox/outbox';

type NoFacts = Record<string, never>;

/** The subject of these is the topic. */
export const topicRaised = eventKind<{ from: string }>('topic.raised');
export const topicMoved = eventKind<{ move: TopicMove; from: TopicState; to: TopicState }>('topic.moved');
export const topicEntered = eventKind<{ stage: string; record: string }>('topic.entered');
/** Everybody who took part is told one line, which stands in its row. */
export const topicEchoed = eventKind<{ echo: string }>('topic.echoed');
export const topicSupported = eventKind<{ taken: string }>('topic.supported');
/** Nobody looked at it in time; its stage is past its due; what was to be studied was not answered. */
export const topicLate = eventKind<NoFacts>('topic.late');
export const topicOverdue = eventKind<{ record: string }>('topic.overdue');
export const topicStudyDue = eventKind<NoFacts>('topic.study_due');
/** Somebody looked at the phone of whoever raised it. */
export const topicRevealed = eventKind<{ what: string }>('topic.revealed');
/** Whoever has no phone has been told. */
export const topicCalled = eventKind<{ echo: string }>('topic.called');
export const topicCallLate = eventKind<{ echo: string }>('topic.call_late');
export const topicArgued = eventKind<{ argument: string; side: string }>('topic.argued');
export const argumentDecided = eventKind<{ argument: string; person: string; show: string }>(
  'topic.argument_decided',
);
export const argumentLate = eventKind<{ argument: string }>('topic.argument_late');

/** The subject of this one is the district. */
export const topicTermsPut = eventKind<{ version: string }>('topic.terms_put');
