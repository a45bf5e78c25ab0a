import type { CheckKind, ContentFault } from '@linli/shared/check/check.rules';
import { eventKind } from '../platform/outbox/outbox';

/** A person decided whether neighbours may see something. The subject is the check; `before` is the state it was in. */
export const checkDecided = eventKind<{
  kind: CheckKind;
  show: 'yes' | 'no';
  before: string;
  reason: ContentFault | null;
  ticket: string | null;
  whose: string;
}>('check.decided');
/** A neighbour complained about what is shown of a ticket. The subject is the check. */
export const contentComplained = eventKind<{ ticket: string; reason: ContentFault }>('content.complained');
/** What neighbours may see of a ticket came or went. The subject is the check. */
export const contentShown = eventKind<{ kind: CheckKind; ticket: string; shown: 'yes' | 'no' }>(
  'content.shown',
);
