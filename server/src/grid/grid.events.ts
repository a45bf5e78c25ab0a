import { eventKind } from '../platform/outbox/outbox';

/** The subject is the redrawing; `what` is grids or communities. */
export const redrawingPlanned = eventKind<{ what: string; community: string; day: string }>(
  'redrawing.planned',
);
export const redrawingCancelled = eventKind<{ what: string; community: string }>('redrawing.cancelled');
export const redrawingDone = eventKind<{ what: string; community: string }>('redrawing.done');
