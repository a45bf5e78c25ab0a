import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is the page. */
export const lawWritten = eventKind<{ place: string }>('law.written');
export const lawRemoved = eventKind<{ place: string }>('law.removed');
