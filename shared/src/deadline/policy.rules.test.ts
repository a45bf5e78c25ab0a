import { dueAt } from './deadline.rules';
import { at, autumn } from './testing/samples';
import { adjudicateTerm, ratingTerm, reviewTerm, standardPolicies } from './policy.rules';
import type { StandardPolicyCode } from './policy.rules';

test.each<[StandardPolicyCode, string, string, string, string]>([
  // policy     dispatched     accept         resolve        feedback
  ['123', '09-28 18:00', '09-30 17:30', '10-08 17:30', '10-09 17:30'],
  ['10min_1h', '09-28 18:00', '09-28 18:10', '09-30 17:30', '09-28 19:00'],
  ['same_day', '09-28 09:00', '09-28 17:30', '09-28 17:30', '09-28 17:30'],
])('policy %s, dispatched %s, sets its three clocks', (code, start, ...dues) => {
  const { accept, resolve, feedback } = standardPolicies[code];
  const found = [accept, resolve, feedback].map((term) => dueAt(at(start), term, autumn).due);
  expect(found).toEqual(dues.map(at));
});

test('each policy stands under its own code, and only the urgent one takes an interim answer as feedback', () => {
  const rows = Object.entries(standardPolicies).map(([key, policy]) => [key === policy.code, policy]);
  expect(rows.every(([same]) => same)).toBe(true);
  const interim = Object.values(standardPolicies).filter((policy) => policy.interimMeetsFeedback);
  expect(interim.map(({ code }) => code)).toEqual(['10min_1h']);
});

test('rating, review and adjudication have their own terms', () => {
  const dues = [ratingTerm, reviewTerm, adjudicateTerm].map(
    (term) => dueAt(at('09-29 17:00'), term, autumn).due,
  );
  expect(dues).toEqual(['10-04 24:00', '10-08 17:30', '09-30 10:00'].map(at));
});
