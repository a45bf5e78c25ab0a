import { eventKind } from '../platform/outbox/outbox';

/** The subject is the person: their phone let a browser in. */
export const passConfirmed = eventKind<{ pass: string }>('pass.confirmed');
