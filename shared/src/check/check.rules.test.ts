import { flawsOf, openMoves, step } from '../machine';
import {
  checkLife,
  holdOf,
  mayShow,
  moveOn,
  sceneOf,
  type CheckMove,
  type CheckState,
  type Hold,
} from './check.rules';

test('the life is sound: only a person’s decision can be changed', () => {
  expect(flawsOf(checkLife, ['allowed', 'withheld'])).toEqual([]);
});

test.each<[CheckState, CheckMove[]]>([
  ['waiting', []],
  ['sent', []],
  ['passed', []],
  ['doubted', ['allow', 'withhold']],
  ['risky', ['allow', 'withhold']],
  ['unheard', ['allow', 'withhold']],
  ['complained', ['allow', 'withhold']],
  ['allowed', ['withhold']],
  ['withheld', ['allow']],
])('while %s a person may %j', (state, moves) => {
  expect(openMoves(checkLife, state, ['person'])).toEqual(moves);
});

test.each<[CheckState, boolean]>([
  ['waiting', true],
  ['sent', true],
  ['unheard', true],
  ['passed', false],
  ['doubted', false],
  ['risky', false],
  ['allowed', false],
  ['withheld', false],
])('a verdict that comes while %s counts: %s', (state, counts) => {
  for (const move of Object.values(moveOn))
    if (counts) expect(step(checkLife, state, move, ['wechat'])).not.toBe(state);
    else expect(() => step(checkLife, state, move, ['wechat'])).toThrow();
});

test.each<[CheckState[], boolean, Hold | null]>([
  [[], true, null],
  [['passed'], true, null],
  [['passed', 'allowed', 'complained'], true, null],
  [['passed', 'waiting'], false, 'waiting'],
  [['sent'], false, 'waiting'],
  [['doubted'], false, 'waiting'],
  [['risky', 'passed'], false, 'waiting'],
  [['unheard'], false, 'waiting'],
  [['waiting', 'withheld'], false, 'withheld'],
])('with checks %j it may be shown: %s, and its author is told %s', (states, shown, hold) => {
  expect([mayShow(states), holdOf(states)]).toEqual([shown, hold]);
});

test('a name is checked as a profile, everything else as something said', () => {
  expect([sceneOf('name'), sceneOf('words'), sceneOf('photo')]).toEqual([1, 2, 2]);
});
