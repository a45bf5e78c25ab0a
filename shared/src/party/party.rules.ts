/** What kind of compound a secretary was chosen for. */
export const compoundTypes = ['old', 'commercial', 'resettlement', 'family_yard'] as const;
export type CompoundType = (typeof compoundTypes)[number];

/** Where a secretary came from. */
export const secretarySources = ['full_time', 'in_service', 'committee', 'other'] as const;
export type SecretarySource = (typeof secretarySources)[number];

export const filingStates = ['filed', 'confirmed', 'returned'] as const;
export type FilingState = (typeof filingStates)[number];

/** How far a household of a party member is: offered by whoever lives there, agreed or not by the community, taken back. */
export const partyHomeStates = ['offered', 'confirmed', 'declined', 'withdrawn'] as const;
export type PartyHomeState = (typeof partyHomeStates)[number];

/** What somebody who looks after neighbours does: the five classes of their duties. */
export const dutyClasses = ['policy', 'information', 'mediation', 'service', 'civility'] as const;
export type DutyClass = (typeof dutyClasses)[number];

/** Whether a filing may be decided by somebody: never by whoever filed it, and only once. */
export function decideFault(
  filing: { readonly state: FilingState; readonly filedBy: string },
  by: string,
): 'over' | 'own' | null {
  if (filing.state !== 'filed') return 'over';
  return filing.filedBy === by ? 'own' : null;
}

/** As what a member of the party belongs to a community, by their own word: its own, working elsewhere, young, retired, on the move. */
export const memberKinds = ['own', 'in_service', 'young', 'retired', 'mobile'] as const;
export type MemberKind = (typeof memberKinds)[number];
