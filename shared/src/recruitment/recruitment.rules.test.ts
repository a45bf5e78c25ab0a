import { flawsOf } from '../machine';
import { lastDayFault, nomineeLife, partsTowardNominee, takesNames } from './recruitment.rules';

test('a nomination is answered or taken back', () => {
  expect(flawsOf(nomineeLife)).toEqual([]);
});

const named = { personId: null, nominatedBy: 'neighbour', state: 'named' } as const;
test.each([
  ['whoever named them, while it waits', named, { id: 'neighbour', steers: false }, ['nominator']],
  [
    'whoever named them, once they stand',
    { ...named, personId: 'her', state: 'standing' as const },
    { id: 'neighbour', steers: false },
    [],
  ],
  [
    'the one who stands, also in the community',
    { ...named, personId: 'her', state: 'standing' as const },
    { id: 'her', steers: true },
    ['nominee'],
  ],
  ['the community', named, { id: 'clerk', steers: true }, ['community']],
  ['anybody else', named, { id: 'who', steers: false }, []],
])('%s plays %#', (_, one, by, parts) => {
  expect(partsTowardNominee(one, by)).toEqual(parts);
});

test.each([
  ['2026-11-18', false, true],
  ['2026-11-17', false, false],
  ['2026-11-30', true, false],
])('a call until %s, closed %s, takes names on 18 November: %s', (until, closed, open) => {
  expect(takesNames({ until, closed }, '2026-11-18')).toBe(open);
});

test.each([
  ['2026-02-30', 'never'],
  ['2026-11-17', 'past'],
  ['2026-11-18', null],
  ['2027-05-20', null],
  ['2027-05-21', 'far'],
])('a last day of %s, said on 18 November: %s', (day, fault) => {
  expect(lastDayFault(day, new Date('2026-11-18T01:00Z'))).toBe(fault);
});
