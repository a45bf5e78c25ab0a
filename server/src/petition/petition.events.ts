import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is what is asked for; who signed stays in its rows. */
export const petitionMade = eventKind<{ matter: string }>('petition.made');
export const petitionReached = eventKind<{ heads: string; all: string }>('petition.reached');
export const petitionCalled = eventKind<Record<string, never>>('petition.called');
export const petitionEnded = eventKind<{ to: string }>('petition.ended');
