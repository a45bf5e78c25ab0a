import type { Calendar } from '../deadline/calendar.rules';
import { policyFor, type ChosenFor, type PolicyChoice } from '../deadline/choose.rules';
import { dueAt, promises } from '../deadline/deadline.rules';
import type { PolicyTerms } from '../deadline/policy.rules';
import { unitFor, type Routed, type RouteRule } from '../dispatch/route.rules';

/** A matter that was received, as far as rules decide about it. */
export interface Received extends ChosenFor, Routed {
  readonly at: Date;
  readonly communityId: string;
  readonly gridId: string | null;
}

/** The rules by which promises are computed. `calendarOf` answers by community. */
export interface Promising {
  readonly choices: readonly PolicyChoice[];
  readonly terms: Readonly<Record<string, PolicyTerms>>;
  readonly calendarOf: (communityId: string) => Calendar;
}

/** The three dues that a matter would get, in milliseconds since 1970; empty where no policy fits. */
export function duesOf(matter: Received, { choices, terms, calendarOf }: Promising): number[] {
  const policy = terms[policyFor(choices, matter) ?? ''];
  if (!policy) return [];
  const calendar = calendarOf(matter.communityId);
  return promises.map((kind) => dueAt(matter.at, policy[kind], calendar).due.getTime());
}

/** How many matters would have had another due by the second rules than by the first. */
export const otherwiseDue = (matters: readonly Received[], before: Promising, after: Promising): number =>
  matters.filter((matter) => String(duesOf(matter, before)) !== String(duesOf(matter, after))).length;

/** How many matters the second rules would have sent to another unit than the first. */
export function otherwiseRouted(
  matters: readonly Received[],
  before: readonly RouteRule[],
  after: readonly RouteRule[],
): number {
  const unit = (rules: readonly RouteRule[], matter: Received) =>
    unitFor(rules, matter) ?? matter.gridId ?? matter.communityId;
  return matters.filter((matter) => unit(before, matter) !== unit(after, matter)).length;
}
