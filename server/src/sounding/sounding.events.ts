import { eventKind } from '../platform/outbox/outbox';

/** The subject is the topic. */
export const soundingOpened = eventKind<{ sounding: string }>('sounding.opened');
