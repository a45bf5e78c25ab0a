import { crossingsIn, seatsOf, standsFor, termState, treeOf, bodyTypes, type Sitting } from './body.rules';

const sits = (personId: string, where: Sitting['in'], seat: Sitting['seat'] = 'member'): Sitting => ({
  personId,
  in: where,
  seat,
});

test.each<[string, Sitting[], { personId: string; crossing: string }[]]>([
  ['nobody twice', [sits('a', 'branch'), sits('b', 'owners_committee')], []],
  [
    'secretary and chair',
    [sits('a', 'branch', 'secretary'), sits('a', 'owners_committee', 'chair')],
    [{ personId: 'a', crossing: 'one_shoulder' }],
  ],
  [
    'secretary and member of the owners',
    [sits('a', 'branch', 'secretary'), sits('a', 'self_governing_group')],
    [{ personId: 'a', crossing: 'crossed' }],
  ],
  [
    'branch and firm',
    [sits('a', 'branch'), sits('a', 'firm', null)],
    [{ personId: 'a', crossing: 'crossed' }],
  ],
  [
    'owners and firm, whatever else',
    [sits('a', 'branch', 'secretary'), sits('a', 'owners_committee', 'chair'), sits('a', 'firm', null)],
    [{ personId: 'a', crossing: 'conflict' }],
  ],
  ['two bodies of the community', [sits('a', 'residents_committee'), sits('a', 'property_committee')], []],
])('%s', (_, sittings, found) => {
  expect(crossingsIn(sittings)).toEqual(found);
});

test.each([
  [null, 'untold'],
  ['2026-11-17', 'over'],
  ['2026-11-18', 'soon'],
  ['2027-02-16', 'soon'],
  ['2027-02-17', 'runs'],
] as const)('a term until %s is %s', (until, state) => {
  expect(termState(until, '2026-11-18', '2027-02-16')).toBe(state);
});

test('every type of body has seats and places to stand for', () => {
  for (const type of bodyTypes)
    expect([type, seatsOf[type].length > 1, standsFor[type].length > 0, type in treeOf]).toEqual([
      type,
      true,
      true,
      true,
    ]);
});
