import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is the filing. */
export const secretaryFiled = eventKind<{ seat: string; source: string; type: string }>('secretary.filed');
export const filingDecided = eventKind<{ seat: string; to: string }>('filing.decided');

/** The subject of these is the household's row; who lives there stays in it. */
export const partyHomeOffered = eventKind<Record<string, never>>('party_home.offered');
export const partyHomeDecided = eventKind<{ to: string }>('party_home.decided');
export const partyHomeWithdrawn = eventKind<Record<string, never>>('party_home.withdrawn');

/** The subject of these is the membership's row; as what somebody is a member stays in it. */
export const membershipDeclared = eventKind<Record<string, never>>('membership.declared');
export const membershipRetracted = eventKind<Record<string, never>>('membership.retracted');
