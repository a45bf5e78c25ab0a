import { flawsOf } from '../machine';
import { ableLife, asksOpen, isAnswerable, standardAble, type AbleMove } from './able-person.rules';

test('the life of an entry has no traps, and nobody but the person agrees or takes it back', () => {
  expect(flawsOf(ableLife)).toEqual([]);
  const own = (Object.keys(ableLife.moves) as AbleMove[]).filter((move) =>
    ableLife.moves[move].by.includes('self'),
  );
  expect(own).toEqual(['agree', 'withdraw']);
  expect(ableLife.moves.list.from).toEqual(['agreed']);
});

test.each([
  [{ daily: true, emergency: false }, false, ['daily']],
  [{ daily: true, emergency: true }, false, ['daily']],
  [{ daily: false, emergency: true }, false, []],
  [{ daily: false, emergency: true }, true, ['emergency']],
  [{ daily: true, emergency: true }, true, ['daily', 'emergency']],
])('who agreed to %j is asked by somebody who steers (%s) for %j', (consents, steers, uses) => {
  expect(asksOpen(consents, { steers })).toEqual(uses);
});

test('an ask is open for a week', () => {
  const asked = new Date('2026-11-18T01:00Z');
  const open = (at: string) => isAnswerable(asked, standardAble, new Date(at));
  expect([open('2026-11-25T00:59Z'), open('2026-11-25T01:00Z')]).toEqual([true, false]);
});
