import { dayNumber, dayOfDate } from '../deadline/shanghai.rules';
import type { Permission } from '../people/people.rules';
import type { ProjectKind } from '../ticket/ticket.rules';

/** Who may approve a kind of long matter: this permission or one above it. */
export const approvers = ['coordinate', 'lead', 'supervise'] as const satisfies readonly Permission[];
export type Approver = (typeof approvers)[number];

/** What a place lets be carried, who approves it, by when they answer, and how many days the plan may reach. */
export interface ProjectPolicy {
  readonly kind: ProjectKind;
  readonly approver: Approver;
  readonly answerDays: number;
  readonly longestDays: number;
}

/** What districts start with: a ledger is the street's to approve, a secretary's project the secretary's, the clinic the community's. */
export const standardProjects: readonly ProjectPolicy[] = [
  { kind: 'ledger', approver: 'supervise', answerDays: 2, longestDays: 730 },
  { kind: 'clinic', approver: 'coordinate', answerDays: 2, longestDays: 730 },
  { kind: 'secretary', approver: 'lead', answerDays: 2, longestDays: 730 },
];

/** Milestones in order, and the day on which it is looked at again whatever happened. */
export interface Plan {
  readonly milestones: readonly { readonly name: string; readonly on: string }[];
  readonly reviewOn: string;
}

/** What is wrong with a date of a plan: none of the calendar, not after today, out of order, or too far. */
export type PlanFault = 'no_date' | 'past' | 'order' | 'far';

/** The first fault of each field of a plan made at `at`; empty when it holds. */
export function planFaults(
  { milestones, reviewOn }: Plan,
  at: Date,
  longestDays: number,
): { milestones?: PlanFault; reviewOn?: PlanFault } {
  const today = dayNumber(at);
  const faultOf = (date: string): PlanFault | null => {
    const day = dayOf(date);
    if (day === null) return 'no_date';
    if (day <= today) return 'past';
    return day > today + longestDays ? 'far' : null;
  };
  const wrong =
    milestones.map(({ on }) => faultOf(on)).find((fault) => fault !== null) ??
    (milestones.some(({ on }, index) => index > 0 && on <= (milestones[index - 1]?.on ?? ''))
      ? 'order'
      : null);
  const review = faultOf(reviewOn);
  return { ...(wrong && { milestones: wrong }), ...(review && { reviewOn: review }) };
}

/** What comes next in a long matter: a milestone, or the day on which it is looked at again. */
export interface Next {
  readonly on: string;
  /** The milestone; null for the review. */
  readonly milestoneId: string | null;
}

/** The next unreached milestone or the review, whichever is first; on one day the milestone. */
export function nextOf(
  milestones: readonly { readonly id: string; readonly on: string; readonly reachedAt: unknown }[],
  reviewOn: string,
): Next {
  const [first] = milestones
    .filter(({ reachedAt }) => reachedAt === null)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return first && first.on <= reviewOn
    ? { on: first.on, milestoneId: first.id }
    : { on: reviewOn, milestoneId: null };
}

function dayOf(date: string): number | null {
  try {
    return dayOfDate(date);
  } catch {
    return null;
  }
}
