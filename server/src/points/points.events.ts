import { eventKind } from '../platform/outbox/outbox';

/** The subject is the person. */
export const pointsKept = eventKind<{ on: 'yes' | 'no' }>('points.kept');
/** The subject is the order. */
export const pointsOrdered = eventKind<Record<string, never>>('points.ordered');
export const pointsGivenUp = eventKind<Record<string, never>>('points.given_up');
export const pointsHandedOver = eventKind<Record<string, never>>('points.handed_over');
/** The subject is what a station gives. */
export const goodOffered = eventKind<Record<string, never>>('points.good_offered');
export const goodChanged = eventKind<Record<string, never>>('points.good_changed');
