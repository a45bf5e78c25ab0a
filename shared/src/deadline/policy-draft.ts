import type { DelayReason, PolicyTerms } from './policy.rules';
import type { PolicyLine, PublishPolicy } from './rule.contract';
import { termOf, type TermUnit } from './term.rules';

export interface TermDraft {
  unit: TermUnit;
  amount: string;
}
export interface LimitDraft {
  mostDays: string;
  mostTimes: string;
  reasons: readonly DelayReason[];
}

/** A policy as it is filled in: amounts as they were typed. */
export interface PolicyDraft {
  accept: TermDraft;
  resolve: TermDraft;
  feedback: TermDraft;
  interimMeetsFeedback: boolean;
  pause: LimitDraft;
  extension: LimitDraft;
  source: string;
  from: string;
}

type Terms = Pick<
  PublishPolicy,
  'accept' | 'resolve' | 'feedback' | 'interimMeetsFeedback' | 'pause' | 'extension'
>;

const typedTerm = ({ unit, amount }: Terms['accept']): TermDraft => ({ unit, amount: String(amount) });
const typedLimit = ({ mostDays, mostTimes, reasons }: Terms['pause']): LimitDraft => ({
  mostDays: String(mostDays),
  mostTimes: String(mostTimes),
  reasons,
});

/** What is in force, to be changed. */
export const policyDraft = (policy: PolicyLine): PolicyDraft => ({
  accept: typedTerm(policy.accept),
  resolve: typedTerm(policy.resolve),
  feedback: typedTerm(policy.feedback),
  interimMeetsFeedback: policy.interimMeetsFeedback,
  pause: typedLimit(policy.pause),
  extension: typedLimit(policy.extension),
  source: '',
  from: '',
});

// Nothing typed is no number, not zero.
const figure = (typed: string): number => (typed.trim() ? Number(typed) : Number.NaN);
const plainTerm = ({ unit, amount }: TermDraft) => ({ unit, amount: figure(amount) });
const plainLimit = ({ mostDays, mostTimes, reasons }: LimitDraft) => ({
  mostDays: figure(mostDays),
  mostTimes: figure(mostTimes),
  reasons: [...reasons],
});

/** The terms that were filled in, as they are sent. */
export const askOf = (draft: PolicyDraft): Terms => ({
  accept: plainTerm(draft.accept),
  resolve: plainTerm(draft.resolve),
  feedback: plainTerm(draft.feedback),
  interimMeetsFeedback: draft.interimMeetsFeedback,
  pause: plainLimit(draft.pause),
  extension: plainLimit(draft.extension),
});

/** Terms of the wire as the law reads them. */
export const termsOf = (terms: Terms): PolicyTerms => ({
  ...terms,
  accept: termOf(terms.accept),
  resolve: termOf(terms.resolve),
  feedback: termOf(terms.feedback),
});
