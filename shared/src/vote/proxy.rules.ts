import type { Pack } from './pack.rules';

/** A written authority to vote for another owner; keys are those of the electorate. */
export interface Authority {
  readonly giver: string;
  /** The owner who acts, by their key; null for somebody who is on no roll. */
  readonly agent: string | null;
  /** What tells agents apart: an owner's key, or how somebody else is known. */
  readonly agentId: string;
  readonly written: boolean;
  readonly propertyStaff: boolean;
}

/** What keeps somebody from acting for an owner. */
export const proxyFaults = ['unwritten', 'own', 'twice', 'staff', 'not_owner', 'too_many'] as const;
export type ProxyFault = (typeof proxyFaults)[number];

/** The first thing that keeps an authority from counting beside those that stand already; null for none. */
export function proxyFault(asked: Authority, standing: readonly Authority[], pack: Pack): ProxyFault | null {
  const { most, bars } = pack.proxies;
  if (!asked.written) return 'unwritten';
  if (asked.agent === asked.giver) return 'own';
  if (standing.some(({ giver }) => giver === asked.giver)) return 'twice';
  if (asked.propertyStaff && bars.includes('property_staff')) return 'staff';
  if (asked.agent === null && bars.includes('not_owner')) return 'not_owner';
  const givers = new Set(
    standing.filter(({ agentId }) => agentId === asked.agentId).map(({ giver }) => giver),
  );
  return most !== null && givers.size >= most ? 'too_many' : null;
}

/**
 * Whether owners can give an authority on their own phones, where they are signed in as themselves and nobody else signs
 * (电子签名法 13, 14). Where all that is binding online belongs to the city's own system, an authority is on paper.
 */
export const phoneAuthority = ({ online }: Pick<Pack, 'online'>): boolean => online !== 'city';

/** A delegate of a building carries the signed opinions of its owners: their own only as an owner, and none to others (山东条例 27, 聊城 17). */
export interface Carried {
  readonly giver: string;
  readonly signed: boolean;
  readonly passedOnBy: string | null;
}
export type CarriedFault = 'unsigned' | 'passed_on';
export const carriedFault = ({ signed, passedOnBy }: Carried): CarriedFault | null =>
  !signed ? 'unsigned' : passedOnBy !== null ? 'passed_on' : null;
