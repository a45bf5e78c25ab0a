import { decideFault, type FilingState } from './party.rules';

test.each<[FilingState, string, ReturnType<typeof decideFault>]>([
  ['filed', 'street', null],
  ['filed', 'secretary', 'own'],
  ['confirmed', 'street', 'over'],
  ['returned', 'street', 'over'],
])('a filing that is %s may be decided by the %s: %s', (state, by, fault) => {
  expect(decideFault({ state, filedBy: 'secretary' }, by)).toBe(fault);
});
