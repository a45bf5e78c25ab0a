import { eventKind } from '../platform/outbox/outbox';

type NoFacts = Record<string, never>;

/** The subject of these is the vote. */
export const voteMade = eventKind<NoFacts>('vote.made');
export const voteRevised = eventKind<NoFacts>('vote.revised');
export const voteMoved = eventKind<{ move: string; from: string; to: string }>('vote.moved');
/** What comes next has not been done by its day. */
export const voteLate = eventKind<{ state: string }>('vote.late');
/** A ballot came in; which one, by whom and what it says is nowhere in here. */
export const ballotTaken = eventKind<{ slot: string; channel: string; reception: string }>(
  'vote.ballot_taken',
);
export const paperAsked = eventKind<{ slot: string }>('vote.paper_asked');
export const paperEntered = eventKind<{ slot: string; outcome: string }>('vote.paper_entered');
/** An authority came on paper, or an owner gave it on their phone. */
export const proxyGiven = eventKind<{ slot: string; proxy: string; way: string }>('vote.proxy_given');
export const proxyAnswered = eventKind<{ slot: string; proxy: string; yes: string }>('vote.proxy_answered');
export const conflictDecided = eventKind<{ slot: string; conflict: string; decision: string }>(
  'vote.conflict_decided',
);
export const objectionMade = eventKind<{ objection: string }>('vote.objection_made');
export const objectionAnswered = eventKind<{ objection: string; upheld: string }>('vote.objection_answered');
export const ballotsSeen = eventKind<{ look: string }>('vote.ballots_seen');
export const homesDelivered = eventKind<{ means: string; homes: string }>('vote.homes_delivered');
export const cityTaken = eventKind<{ rows: string; taken: string; conflicts: string }>('vote.city_taken');
export const slotsFollowed = eventKind<{ slots: string }>('vote.slots_followed');
/** A paper of it was printed, or its electorate taken to a city’s system as a file. */
export const votePrinted = eventKind<{ what: string }>('vote.printed');
export const rollExported = eventKind<NoFacts>('vote.roll_exported');
