import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is the topic. */
export const prereviewAsked = eventKind<{ prereview: string }>('prereview.asked');
export const prereviewGiven = eventKind<{ prereview: string; opinion: string }>('prereview.given');
