import { flawsOf } from '../machine';
import { dueDayOf, isLate, loanEndOf, needsNote, toolCodeFrom, toolLife, type ToolMove } from './tool.rules';

test('the life of a tool has no traps', () => {
  expect(flawsOf(toolLife)).toEqual([]);
});

test('a loan ends with what brings the tool back or loses it, and what is wrong has to be said', () => {
  const moves = Object.keys(toolLife.moves) as ToolMove[];
  const ending = moves.flatMap((move) => (loanEndOf(move) ? [[move, loanEndOf(move)]] : []));
  expect(ending).toEqual([
    ['giveBack', 'back'],
    ['giveBackBroken', 'broken'],
    ['lose', 'lost'],
  ]);
  expect(moves.filter(needsNote)).toEqual(['giveBackBroken', 'breaks', 'lose']);
});

test('a tool is due so many days on, and late from the day after, by the days of Shanghai', () => {
  const evening = new Date('2026-11-18T16:30Z');
  expect(dueDayOf(evening, 3)).toBe('2026-11-22');
  expect(isLate('2026-11-19', evening)).toBe(false);
  expect(isLate('2026-11-18', evening)).toBe(true);
});

test.each([
  ['https://linli.example/t/7F3K92AB', '7F3K92AB'],
  ['7f3k-92ab', '7F3K92AB'],
  [' 7F3K 92AO ', '7F3K92A0'],
  ['7F3K92I1', '7F3K9211'],
  ['7F3K92', null],
  ['https://linli.example/s/7F3K92ABCDEF', null],
  ['随便写的', null],
])('%s says %s', (given, code) => {
  expect(toolCodeFrom(given)).toBe(code);
});
