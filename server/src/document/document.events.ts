import { eventKind } from '../platform/outbox/outbox';

/** The subject is the document. */
export const documentKept = eventKind<{ placeId: string; purpose: string }>('document.kept');
export const documentRemoved = eventKind<{ placeId: string; purpose: string }>('document.removed');
