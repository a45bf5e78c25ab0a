import { treeOf, type Place } from './area.rules';

const place = (id: string, parentId: string | null, kind: string, more: Partial<Place> = {}): Place => ({
  id,
  parentId,
  kind,
  name: id,
  closed: false,
  ...more,
});
const town = [
  place('第10网格', '桥', 'grid'),
  place('第2网格', '桥', 'grid'),
  place('槐', '桥', 'compound'),
  place('桥', '街', 'community'),
  place('柳', '街', 'community'),
  place('街', '区', 'street'),
];
const tally = (communityId: string, compoundId: string, gridId: string | null, open: number, late = 0) => ({
  communityId,
  compoundId,
  gridId,
  open,
  late,
});
const short = (tree: ReturnType<typeof treeOf>) =>
  tree.map(({ name, depth, open, late }) => [depth, name, open, late]);

test('each place stands after the one above it with all that lies below', () => {
  const tallies = [
    tally('桥', '槐', '第2网格', 3, 1),
    tally('桥', '槐', '第10网格', 2),
    tally('桥', '桥', null, 1, 1),
  ];
  expect(short(treeOf(town, tallies))).toEqual([
    [0, '街', 6, 2],
    [1, '柳', 0, 0],
    [1, '桥', 6, 2],
    [2, '第2网格', 3, 1],
    [2, '第10网格', 2, 0],
    [2, '槐', 5, 1],
  ]);
});

test('what stands at the top has no parent here, and what lies outside is not counted', () => {
  const tree = treeOf(town.slice(0, 4), [tally('别处', '别院', null, 9)]);
  expect(tree.map(({ name, parentId, open }) => [name, parentId, open])[0]).toEqual(['桥', null, 0]);
});

test('a closed place is gone once nothing is open there', () => {
  const closed = [...town, place('旧', '桥', 'compound', { closed: true })];
  expect(short(treeOf(closed, []))).not.toContainEqual([2, '旧', 0, 0]);
  expect(short(treeOf(closed, [tally('桥', '旧', null, 1)]))).toContainEqual([2, '旧', 1, 0]);
});
