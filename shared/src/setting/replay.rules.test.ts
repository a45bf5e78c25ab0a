import { standardPolicies } from '../deadline/policy.rules';
import { at, autumn } from '../deadline/testing/samples';
import { duesOf, otherwiseDue, otherwiseRouted, type Promising, type Received } from './replay.rules';

const received = (local: string, more: Partial<Received> = {}): Received => ({
  categoryId: 'light',
  urgent: false,
  placeKind: 'entrance',
  path: '1.2.3.',
  at: at(local),
  communityId: 'c',
  gridId: 'g',
  ...more,
});
const all = { categoryId: null, urgent: null, placeKind: null };
const rules = (more: Partial<Promising> = {}): Promising => ({
  choices: [{ ...all, policyCode: '123' }],
  terms: standardPolicies,
  calendarOf: () => autumn,
  ...more,
});

test('a replay computes the very dues of the law', () => {
  expect(duesOf(received('09-14 10:00'), rules()).map((due) => new Date(due))).toEqual([
    at('09-15 17:30'),
    at('09-16 17:30'),
    at('09-17 17:30'),
  ]);
  expect(duesOf(received('09-14 10:00'), rules({ choices: [] }))).toEqual([]);
});

test('only what would be due at another instant is counted', () => {
  const matters = [received('09-14 10:00'), received('09-14 11:00', { categoryId: 'lift' })];
  const forLifts = { ...all, categoryId: 'lift', policyCode: 'same_day' };
  expect(otherwiseDue(matters, rules(), rules())).toBe(0);
  expect(otherwiseDue(matters, rules(), rules({ choices: [...rules().choices, forLifts] }))).toBe(1);
  const late = { ...autumn, shifts: [{ opens: 510, closes: 1110 }] };
  expect(otherwiseDue(matters, rules(), rules({ calendarOf: () => late }))).toBe(2);
});

test('where no rule fits a matter goes to the grid of its door, without one to the community', () => {
  const matters = [received('09-14 10:00'), received('09-14 10:00', { gridId: null })];
  const to = (unitId: string) => [{ categoryId: null, path: '1.2.', unitId }];
  expect(otherwiseRouted(matters, [], to('firm'))).toBe(2);
  expect(otherwiseRouted(matters, [], to('g'))).toBe(1);
  expect(otherwiseRouted(matters, [], to('c'))).toBe(1);
  expect(otherwiseRouted(matters, to('firm'), to('firm'))).toBe(0);
});
