import { flawsOf } from '../machine';
import {
  answersFault,
  canonicalAnswers,
  receptionOf,
  sameAnswers,
  turnoutGroups,
  type Held,
} from './ballot.rules';
import { voteLife } from './life.rules';
import { shareOf } from './money.rules';
import { codeFrom, codeShown } from './slip.rules';

const own: Held = { channel: 'phone', byProxy: false };
const proxy: Held = { channel: 'paper', byProxy: true };

test('the life of a vote has no trap, and every state is reached', () => {
  expect(flawsOf(voteLife)).toEqual([]);
});

test.each([
  ['the first fills', null, own, false, 'fills'],
  ['the first fills, a proxy’s too', null, proxy, false, 'fills'],
  ['an owner’s takes the place of a proxy’s', proxy, own, false, 'replaces'],
  ['not any more once the vote is over', proxy, own, true, 'conflict'],
  ['a proxy’s never takes an owner’s', own, proxy, false, 'conflict'],
  ['nor another proxy’s', proxy, proxy, false, 'conflict'],
  ['a second of the owner is looked at', own, own, false, 'conflict'],
] as const)('%s', (_, before, next, over, reception) => {
  expect(receptionOf(before, next, over)).toBe(reception);
});

test('answers name each question once', () => {
  expect(answersFault([1, 2], [{ question: 1, choice: 'yes' }])).toBe('missing');
  const twice = [{ question: 1, choice: 'yes' } as const, { question: 1, choice: 'no' } as const];
  expect(answersFault([1], twice)).toBe('twice');
  expect(answersFault([1], [{ question: 2, choice: 'no' }])).toBe('unknown');
  expect(answersFault([1], [{ question: 1, choice: 'no' }])).toBeNull();
});

test('two readings of a paper are the same in any order', () => {
  const one = [{ question: 2, choice: 'no' } as const, { question: 1, choice: 'yes' } as const];
  expect(sameAnswers(one, [...one].reverse())).toBe(true);
  expect(canonicalAnswers(one)).toBe('1:yes 2:no');
});

const building = (name: string, total: number) => ({ name, part: 1, total });
test.each([
  ['small ones are told together', [12, 4, 1], ['1 号楼 12', '其他楼 5']],
  ['one that is alone takes the smallest large one with it', [12, 4, 8], ['1 号楼 12', '其他楼 12']],
  ['beside one large one all are told together', [12, 4], ['其他楼 16']],
  ['a few homes in all are not told', [4], []],
  ['large ones are told apart', [12, 5], ['1 号楼 12', '2 号楼 5']],
])('turnout by building: %s', (_, totals, told) => {
  const all = totals.map((total, at) => building(`${at + 1} 号楼`, total));
  expect(turnoutGroups(all, '其他楼').map(({ name, total }) => `${name} ${total}`)).toEqual(told);
});

test('homes of no building are told once, with the small buildings', () => {
  const all = [building('1 号楼', 12), building('其他楼', 6), building('2 号楼', 3), building('3 号楼', 3)];
  expect(turnoutGroups(all, '其他楼')).toEqual([
    building('1 号楼', 12),
    { name: '其他楼', part: 3, total: 12 },
  ]);
});

test('a share is by area, to the cent, and large sums do not lose any', () => {
  expect(shareOf(38_600_000, 8942, 5_486_100)).toBe(62_916);
  expect(shareOf(9_000_000_000_000, 1, 3)).toBe(3_000_000_000_000);
  expect(shareOf(100, 1, 0)).toBeNull();
  expect(shareOf(null, 1, 1)).toBeNull();
});

test('a code is understood as it is read aloud or typed', () => {
  expect(codeFrom('k7m2-4oqf')).toBe('K7M240QF');
  expect(codeFrom('ＡＢＣＤ il22')).toBe('ABCD1122');
  expect(codeFrom('ABC')).toBeNull();
  expect(codeFrom('ABCDEFGU')).toBeNull();
  expect(codeShown('K7M240QF')).toBe('K7M2 40QF');
});
