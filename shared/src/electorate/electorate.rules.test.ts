import fc from 'fast-check';
import {
  areaFrom,
  canonicalText,
  gapsOf,
  headsOf,
  totalsOf,
  type Lot,
  type PostedLot,
} from './electorate.rules';
import { asksOf, pairOf, sameOwner, type Party } from './matching.rules';
import { headWords, maskedName, totalsWords } from './electorate.words';

const lot = (id: string, owners: readonly string[], more: Partial<Lot> = {}): Lot => ({
  id,
  kind: 'home',
  area: 10_000,
  proof: 'registered',
  owners: owners.map((key) => ({ key, share: null })),
  ...more,
});

test.each<[string, readonly Lot[], [string, string, number][]]>([
  ['one home, one owner', [lot('1', ['a'])], [['a', 'single', 1]]],
  ['three homes of one owner', [lot('1', ['a']), lot('2', ['a']), lot('3', ['a'])], [['a', 'several', 3]]],
  ['a couple', [lot('1', ['b', 'a'])], [['a+b', 'together', 1]]],
  ['a couple with two homes', [lot('1', ['a', 'b']), lot('2', ['b', 'a'])], [['a+b', 'several_together', 2]]],
  [
    'a couple of whom one has another home alone',
    [lot('1', ['a', 'b']), lot('2', ['a'])],
    [
      ['a+b', 'together', 1],
      ['a', 'single', 1],
    ],
  ],
  [
    'what the developer has not sold',
    [lot('1', ['d'], { proof: 'unsold' }), lot('2', ['d'], { proof: 'unsold' })],
    [['d', 'unsold', 2]],
  ],
  [
    'a home with its parking place',
    [lot('1', ['a']), lot('p', ['a'], { kind: 'parking', area: 1_250 })],
    [['a', 'several', 2]],
  ],
  ['a lot without an owner', [lot('1', [])], []],
])('%s', (_, lots, heads) => {
  expect(headsOf(lots).map(({ key, why, lots }) => [key, why, lots.length])).toEqual(heads);
});

test('every lot with an owner is in one head, whatever the order', () => {
  const lots = fc.array(
    fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }).map((own) => [...new Set(own)]),
  );
  fc.assert(
    fc.property(lots, (all) => {
      const roll = all.map((owners, turn) => lot(`${turn}`, owners));
      const inHeads = headsOf(roll).flatMap((head) => head.lots);
      expect(inHeads.sort()).toEqual(
        roll
          .filter(({ owners }) => owners.length)
          .map(({ id }) => id)
          .sort(),
      );
      expect(totalsOf([...roll].reverse())).toEqual(totalsOf(roll));
    }),
  );
});

test.each<[string, Partial<Lot>, ReturnType<typeof gapsOf>]>([
  ['whole', {}, []],
  ['without area', { area: null }, ['area']],
  ['without an owner', { owners: [] }, ['owner']],
  [
    'with halves',
    {
      owners: [
        { key: 'a', share: 0.5 },
        { key: 'b', share: 0.5 },
      ],
    },
    [],
  ],
  ['with rounded thirds', { owners: ['a', 'b', 'c'].map((key) => ({ key, share: 0.3333333 })) }, []],
  ['with a half', { owners: [{ key: 'a', share: 0.5 }] }, ['shares']],
  [
    'with one share told and one not',
    {
      owners: [
        { key: 'a', share: 0.5 },
        { key: 'b', share: null },
      ],
    },
    ['shares'],
  ],
  [
    'with more than a whole',
    {
      owners: [
        { key: 'a', share: 0.6 },
        { key: 'b', share: 0.6 },
      ],
    },
    ['shares'],
  ],
])('a lot %s', (_, more, gaps) => {
  expect(gapsOf(lot('1', ['a'], more))).toEqual(gaps);
});

test.each<[string, Partial<Party>, Partial<Party>, ReturnType<typeof sameOwner>]>([
  ['the same name and phone', {}, {}, 'same'],
  ['the same name, and one phone', {}, { phone: null }, 'ask'],
  ['the same name and other phones', {}, { phone: '2' }, 'ask'],
  ['another name with the same phone', {}, { name: '李某' }, 'ask'],
  ['another name and no phone', {}, { name: '李某', phone: null }, 'other'],
  ['the same mark of identity', { idMark: 'm' }, { idMark: 'm', phone: '2' }, 'same'],
  ['another mark of identity', { idMark: 'm' }, { idMark: 'n' }, 'other'],
])('two owners of %s', (_, one, two, same) => {
  const party: Party = { key: 'a', name: '王某', phone: '1', idMark: null };
  expect(sameOwner({ ...party, ...one }, { ...party, key: 'b', ...two })).toBe(same);
  expect(sameOwner({ ...party, key: 'b', ...two }, { ...party, ...one })).toBe(same);
});

test('owners of one name are asked about until they are told apart', () => {
  const party = (key: string, phone: string | null): Party => ({ key, name: '王某', phone, idMark: null });
  const three = [party('a', '1'), party('b', null), party('c', null)];
  expect(asksOf(three, [])).toEqual([pairOf('a', 'b'), pairOf('a', 'c'), pairOf('b', 'c')]);
  expect(asksOf(three, [pairOf('b', 'a'), pairOf('c', 'b')])).toEqual([pairOf('a', 'c')]);
  expect(asksOf([party('a', '1'), party('b', '1')], [])).toEqual([]);
});

test.each<[string, number | null]>([
  ['89.42', 8_942],
  ['89.4', 8_940],
  ['89', 8_900],
  [' 1,204.50 ㎡', 120_450],
  ['８９．４２', 8_942],
  ['89.425', null],
  ['0', null],
  ['-3', null],
  ['', null],
  ['九十', null],
])('an area written %s', (said, area) => {
  expect(areaFrom(said)).toBe(area);
});

describe('the text that is hashed', () => {
  const posted: PostedLot = {
    label: '1号楼 1单元 101',
    kind: 'home',
    area: 8_942,
    source: 'register',
    sourceDay: '2026-11-01',
    head: 1,
  };
  const other = { ...posted, label: '1号楼 1单元 102', head: 2 };
  test('has one line a lot and is the same in whatever order they come', () => {
    const of = { place: '槐荫里小区', edition: 1 };
    expect(canonicalText(of, [other, posted])).toBe(canonicalText(of, [posted, other]));
    expect(canonicalText(of, [posted])).toBe(
      'linli-electorate/1\t槐荫里小区\t1\t1\n1号楼 1单元 101\thome\t8942\tregister\t2026-11-01\t1\n',
    );
  });
  test.each<[string, Partial<PostedLot>]>([
    ['an area', { area: 8_943 }],
    ['a head', { head: 3 }],
    ['a source', { source: 'contract' }],
    ['a day', { sourceDay: '2026-11-02' }],
    ['a label', { label: '1号楼 1单元 103' }],
    ['a kind', { kind: 'shop' }],
  ])('changes with %s', (_, more) => {
    const of = { place: '槐荫里小区', edition: 1 };
    expect(canonicalText(of, [{ ...posted, ...more }])).not.toBe(canonicalText(of, [posted]));
  });
});

test('a head is explained to its owner, who is named by one character', () => {
  expect(headWords.several(maskedName('王建国'), 3)).toBe('王某 有 3 套，算 1 人');
  expect(totalsWords({ lots: 612, heads: 598, area: 5_486_100 })).toBe('612 套，598 人，54,861 ㎡');
});
