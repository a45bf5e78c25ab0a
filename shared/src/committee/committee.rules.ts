import { dateOfDay, dayOfDate } from '../deadline/shanghai.rules';
import { firstMeetingDue, groupFault } from '../vote/committee.rules';
import type { Pack } from '../vote/pack.rules';

/** Whole years from a day to another. */
export const yearsBetween = (from: string, to: string): number =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);

/** The years of a term, both its days counted in and a part of one counted as whole; none where its days are not known. */
export function termYears(from: string | null, until: string | null): number {
  if (!from || !until) return 0;
  const after = dateOfDay(dayOfDate(until) + 1);
  const years = yearsBetween(from, after);
  return years + (after.slice(5) === from.slice(5) ? 0 : 1);
}

/** The day by which a committee is elected anew, before its term ends. */
export const renewBy = (termUntil: string, { committee }: Pack): string =>
  dateOfDay(dayOfDate(termUntil) - committee.renew);

/** How far a compound is handed over, and the group that prepares the first meeting of its owners. */
export interface Prepared {
  readonly firstOn: string;
  readonly homes: number;
  readonly ofHomes: number;
  readonly area: number;
  readonly ofArea: number;
  readonly formedOn: string | null;
  readonly members: number | null;
  readonly owners: number | null;
}

/** Whether the first meeting is due on a day; homes stand for the heads that are not known before there is a roll. */
export const isMeetingDue = (prepared: Prepared, today: string, { preparation }: Pack): boolean =>
  firstMeetingDue(
    {
      ...{ area: prepared.area, ofArea: prepared.ofArea, heads: prepared.homes, ofHeads: prepared.ofHomes },
      yearsSinceFirst: yearsBetween(prepared.firstOn, today),
    },
    preparation,
  );

/** Until when the group is formed and the meeting held, what is wrong with the group, and whether a day passed. */
export function preparationDays(
  { formedOn, members, owners }: Prepared,
  dueSince: string | null,
  today: string,
  { preparation }: Pack,
) {
  const formBy = dueSince && dateOfDay(dayOfDate(dueSince) + preparation.formed);
  const holdBy = formedOn && dateOfDay(dayOfDate(formedOn) + preparation.held);
  const fault = members !== null && owners !== null ? groupFault({ members, owners }, preparation) : null;
  const late = formedOn ? holdBy !== null && holdBy < today : formBy !== null && formBy < today;
  return { formBy, holdBy: holdBy ?? null, fault, late };
}
