import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is what is asked for; for which homes somebody signed stays in its rows. */
export const petitionMade = eventKind<{ matter: string }>('petition.made');
/** Somebody signed for so many homes, or took that back. */
export const petitionSigned = eventKind<{ homes: string }>('petition.signed');
export const petitionUnsigned = eventKind<{ homes: string }>('petition.unsigned');
/** A signature from paper was written down, or looked at by somebody else. */
export const paperEntered = eventKind<{ paper: string }>('petition.paper_entered');
export const paperLooked = eventKind<{ paper: string; counts: string }>('petition.paper_looked');
export const petitionReached = eventKind<{ heads: string; all: string }>('petition.reached');
export const petitionCalled = eventKind<Record<string, never>>('petition.called');
export const petitionEnded = eventKind<{ to: string }>('petition.ended');
