import { recordFaults } from './callback.contract';
import { afterCall, type CallResult, type CallState } from './callback.rules';

test.each<[CallResult, number, CallState]>([
  ['reached', 0, 'reached'],
  ['refused', 0, 'refused'],
  ['unreached', 0, 'waiting'],
  ['unreached', 1, 'unreached'],
  ['reached', 1, 'reached'],
])('%s after %i calls without an answer leaves it %s', (result, tries, state) => {
  expect(afterCall(result, tries)).toBe(state);
});

test.each([
  [{}, ['result']],
  [{ result: 'unreached' as const }, []],
  [{ result: 'reached' as const }, ['solved', 'stars']],
  [{ result: 'reached' as const, solved: 'yes' as const, stars: 6 }, ['stars']],
  [{ result: 'reached' as const, solved: 'yes' as const, stars: 5 }, []],
])('of %j wrong is %j', (ask, wrong) => {
  expect(Object.keys(recordFaults(ask))).toEqual(wrong);
});
