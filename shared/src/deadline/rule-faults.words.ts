import { faultsOf, type Fields } from '../contract';
import { wordsOfFaults } from '../contract.words';
import type { Calendar } from './calendar.rules';
import { termsOf } from './policy-draft';
import { calendarFaultWords, fromFaultWords, policyFaultWords, ruleFieldWords } from './policy.words';
import { daysFault, fromFault, policyFaults, shiftFault } from './publish.rules';
import { publishPolicy, type PublishPolicy } from './rule.contract';

type Names = Readonly<Record<string, string>>;

/** What is wrong with the fields of a version by its contract, and with the day from which it holds. */
export function versionFaults<Ask extends { from: string }>(
  fields: Fields,
  ask: Ask,
  now: Date,
  names: Names = ruleFieldWords,
): Record<string, string> {
  const from = ask.from ? fromFault(ask.from, now) : null;
  return {
    ...wordsOfFaults(faultsOf(fields, { ...ask }), names, (field) => (field === 'from' ? 'choose' : 'fill')),
    ...(from && { from: fromFaultWords[from] }),
  };
}

/** What is wrong with a policy that should be published, in words at its fields. */
export function policyFaultsIn(ask: PublishPolicy, now: Date): Record<string, string> {
  const ruled = Object.entries(policyFaults(termsOf(ask))).map(([part, fault]) => [
    part,
    policyFaultWords[fault],
  ]);
  const { from, ...others } = versionFaults(publishPolicy, ask, now);
  return {
    ...others,
    ...(Object.fromEntries(ruled) as Record<string, string>),
    ...(from && { from }),
  };
}

/** What is wrong with hours and days as a calendar; `readable` says that the hours were understood at all. */
export function calendarFaultsIn(calendar: Calendar, readable: boolean): Record<string, string> {
  const [shifts, days] = [shiftFault(calendar.shifts), daysFault(calendar)];
  return {
    ...(shifts && { shifts: calendarFaultWords[shifts] }),
    ...(!readable && { shifts: '时间写成 08:30 这样，每段都要填' }),
    ...(days && { days: calendarFaultWords[days] }),
  };
}
