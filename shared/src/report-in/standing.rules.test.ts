import { flawsOf, openMoves } from '../machine';
import { holdsOn, partsToward, standingLife, type StandingMove, type StandingPart } from './standing.rules';

test('what is asked for ends somewhere, and nothing goes on after its end', () => {
  expect(flawsOf(standingLife)).toEqual([]);
});

test.each<['asked' | 'held' | 'ended', StandingPart, StandingMove[]]>([
  ['asked', 'self', ['withdraw']],
  ['asked', 'steward', ['confirm', 'decline']],
  ['held', 'self', ['end']],
  ['held', 'steward', ['end']],
  ['ended', 'self', []],
])('what is %s leaves the %s these moves: %j', (state, part, moves) => {
  expect(openMoves(standingLife, state, [part])).toEqual(moves);
});

test('nobody decides on what they asked for themselves', () => {
  const posts = [{ permission: 'lead', placeId: 'c', path: '/d/c/' } as const];
  const row = { personId: 'me', path: '/d/c/b/' };
  expect(partsToward(row, { id: 'me', posts })).toEqual(['self']);
  expect(partsToward(row, { id: 'you', posts })).toEqual(['steward']);
  expect(partsToward({ ...row, path: '/d/e/' }, { id: 'you', posts })).toEqual([]);
});

test.each([
  [null, null, false],
  ['2026-11-18', null, true],
  ['2026-11-19', null, false],
  ['2026-11-01', '2026-11-18', false],
  ['2026-11-01', '2026-11-19', true],
])('from %s to %s it holds on 18 November: %s', (since, until, holds) => {
  expect(holdsOn({ since, until }, '2026-11-18')).toBe(holds);
});
