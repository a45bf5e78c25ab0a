import { at, autumn } from '../deadline/testing/samples';
import { flawsOf } from '../machine';
import { placeKinds } from '../place/place.contract';
import { hands, levels } from '../ticket/ticket.rules';
import {
  assignmentLife,
  callStates,
  fitsHand,
  finishTerm,
  handsOf,
  higher,
  isHigher,
  levelOfUnit,
  standardCallTerms,
} from './assignment.rules';

test('the life of a call is sound, and its states are those that are listed', () => {
  expect(flawsOf(assignmentLife)).toEqual([]);
  const moved = Object.values(assignmentLife.moves).flatMap(({ from, to }) => [...from, to]);
  expect([...new Set(moved)].sort()).toEqual([...callStates].sort());
});

test.each([
  [['lead'], ['oversee', 'organise']],
  [['coordinate'], ['organise']],
  [['handle'], ['lead', 'assist']],
  [['volunteer'], ['assist', 'aid']],
  [['assist'], ['assist', 'aid']],
  [['reside', 'inspect'], []],
  [
    ['handle', 'lead'],
    ['oversee', 'organise', 'lead', 'assist'],
  ],
] as const)('whoever holds %j may be asked for %j', (held, expected) => {
  expect(handsOf(held)).toEqual(expected);
});

test('every hand fits somebody', () => {
  expect(hands.filter((hand) => !fitsHand[hand].length)).toEqual([]);
});

test.each([
  ['entrance', null, 'building'],
  ['grid', 'community', 'grid'],
  ['firm', 'compound', 'compound'],
  ['community', 'street', 'community'],
  ['street', 'district', 'street'],
  ['department', 'street', 'street'],
  ['department', 'district', 'district'],
  ['department', 'community', 'community'],
] as const)('a %s below a %s works at the level of the %s', (kind, above, level) => {
  expect(levelOfUnit(kind, above)).toBe(level);
});

test('every kind of place has a level', () => {
  expect(placeKinds.filter((kind) => !levels.includes(levelOfUnit(kind, null)))).toEqual([]);
});

test('levels are higher in their order, and the higher one counts', () => {
  for (const [place, level] of levels.entries())
    for (const [other, another] of levels.entries()) {
      expect(isHigher(level, another)).toBe(place > other);
      expect(higher(level, another)).toBe(levels[Math.max(place, other)]);
    }
  expect(higher('grid', null)).toBe('grid');
});

describe('the term to finish in', () => {
  const moment = { at: at('09-21 09:00'), calendar: autumn };
  const { whistle, emergency, hand } = standardCallTerms;

  test.each([
    [
      'is the ticket’s own due',
      whistle,
      at('09-22 17:30'),
      { unit: 'until', at: '2026-09-22T09:30:00.000Z' },
    ],
    [
      'is its own where the ticket is due before anyone must have come',
      whistle,
      at('09-21 10:00'),
      whistle.finish,
    ],
    ['is its own where the ticket is overdue', whistle, at('09-18 17:30'), whistle.finish],
    ['is its own where the ticket has no due', whistle, null, whistle.finish],
    ['is its own in an emergency', emergency, at('09-22 17:30'), emergency.finish],
    ['is none for one person', hand, at('09-22 17:30'), null],
  ] as const)('%s', (_, terms, due, expected) => {
    expect(finishTerm(terms, due, moment)).toEqual(expected);
  });
});
