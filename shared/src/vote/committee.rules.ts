import { reaches, type Matter } from './matter.rules';
import type { CommitteeTerms, Pack, PreparationTerms } from './pack.rules';

/** A committee that is to be elected. */
export interface Committee {
  readonly members: number;
  readonly alternates: number;
  readonly years: number;
}
export type CommitteeFault = 'few' | 'many' | 'even' | 'alternates' | 'years';

/** What is wrong with a committee's size or term; null for nothing. */
export function committeeFault(
  { members, alternates, years }: Committee,
  terms: CommitteeTerms,
): CommitteeFault | null {
  if (members < terms.least) return 'few';
  if (terms.most !== null && members > terms.most) return 'many';
  if (members % 2 === 0) return 'even';
  if (alternates > members) return 'alternates';
  return years > terms.years ? 'years' : null;
}

/** Whether a sitting of the committee decides: enough are there in person, and enough of all its members sign. */
export const sittingDecides = (
  {
    members,
    present,
    signed,
  }: { readonly members: number; readonly present: number; readonly signed: number },
  { present: there, agree }: CommitteeTerms,
): boolean => reaches(there, present, members) && reaches(agree, signed, members);

/** Whether the committee may decide a matter by itself: never one that owners decide together, nor be empowered to (潍坊条例 33). */
export const committeeMay = (matter: Matter, pack: Pack): boolean => pack.matters[matter] === undefined;

/** How far a new compound has been handed over. */
export interface HandedOver {
  readonly area: number;
  readonly ofArea: number;
  readonly heads: number;
  readonly ofHeads: number;
  readonly yearsSinceFirst: number;
}

/** Whether the first meeting of owners is due. */
export function firstMeetingDue(
  { area, ofArea, heads, ofHeads, yearsSinceFirst }: HandedOver,
  terms: PreparationTerms,
): boolean {
  if (reaches(terms.area, area, ofArea)) return true;
  if (terms.heads && reaches(terms.heads, heads, ofHeads)) return true;
  const { years, of, part } = terms.later;
  return (
    yearsSinceFirst >= years && (of === 'area' ? reaches(part, area, ofArea) : reaches(part, heads, ofHeads))
  );
}

/** What is wrong with the group that prepares it: too few, an even number, or too few owners; null for nothing. */
export function groupFault(
  { members, owners }: { readonly members: number; readonly owners: number },
  terms: PreparationTerms,
): 'few' | 'even' | 'owners' | null {
  if (members < terms.least) return 'few';
  if (members % 2 === 0) return 'even';
  return reaches(terms.owners, owners, members) ? null : 'owners';
}
