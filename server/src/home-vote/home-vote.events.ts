import { eventKind } from '../platform/outbox/outbox';

/** The subject is the vote. */
export const homeVoteMade = eventKind<Record<string, never>>('home_vote.made');
/** Its day came before its tellers had made their keys. */
export const homeVoteLapsed = eventKind<Record<string, never>>('home_vote.lapsed');
/** Its box should have been opened by now. */
export const boxLate = eventKind<Record<string, never>>('home_vote.box_late');
/** Somebody took in a home’s slip; which home’s stands nowhere in here. */
export const slipTaken = eventKind<Record<string, never>>('home_vote.slip_taken');
/** Its slips with their codes, or its ballots, were printed. */
export const homeVotePrinted = eventKind<{ what: string }>('home_vote.printed');
