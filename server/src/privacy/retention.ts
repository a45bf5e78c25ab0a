import type { RetentionRule } from '@linli/shared/privacy/retention.rules';

/** Rules that no clock keeps, each with what keeps it; all others are kept by a job of `schedule.ts` that names its rule. */
export const withoutJob: Readonly<Partial<Record<RetentionRule, string>>> = {
  district: 'the command that takes a district away, batch by batch, each with its line',
  withdrawn: 'whoever takes a consent back, in the same transaction',
  changed: 'whoever changes or removes it, in the same transaction',
  decided: 'whoever decides on the line, in the same transaction',
  roll: 'whoever takes in the next roll, in the same transaction',
  vote: 'stays: a decision of owners has to be open to a recount',
};
