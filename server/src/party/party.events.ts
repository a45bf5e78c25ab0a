import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is the filing. */
export const secretaryFiled = eventKind<{ seat: string; source: string; type: string }>('secretary.filed');
export const filingDecided = eventKind<{ seat: string; to: string }>('filing.decided');

/** The subject of these is the household's row; who lives there stays in it. */
export const partyHomeOffered = eventKind<Record<string, never>>('party_home.offered');
export const partyHomeDecided = eventKind<{ to: string }>('party_home.decided');
export const partyHomeWithdrawn = eventKind<Record<string, never>>('party_home.withdrawn');
