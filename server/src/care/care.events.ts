import type { CareMove } from '@linli/shared/care/care.rules';
import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is the visit; how it went stays in its row, which is erased. */
export const careVisitPlanned = eventKind<Record<string, never>>('care_visit.planned');
/** `visitor` is who should have gone until then, where that changed. */
export const careVisitMoved = eventKind<{ move: CareMove; visitor: string | null }>('care_visit.moved');
/** Nobody answered, went, or said how it went in time. */
export const careVisitLate = eventKind<Record<string, never>>('care_visit.late');
