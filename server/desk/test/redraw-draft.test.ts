import type { GridLine, Grids } from '@linli/shared/grid/grid.contract';
import { effectsOf, emptyDraft, redrawOf } from '../src/organisation/redraw-draft';

const grid = (id: string, name: string, homes: number): GridLine => ({
  ...{ id, name, homes, kind: 'living', origin: null, since: '2026-01-01', until: null, within: null },
  ...{ doors: 2, isWalk: null, documents: [] },
  people: [{ appointmentId: `a-${id}`, personId: `p-${id}`, name: `${name}的人`, roleName: '网格员' }],
});
const door = (id: string, living: string, homes: number, open: number) => ({
  ...{ id, name: id, homes, open, living },
  ...{ production: null, micro: null },
});
const town: Grids = {
  now: '2026-11-18T01:00:00.000Z',
  community: { id: 'c', name: '青石桥社区' },
  mayRedraw: true,
  walk: { least: 50, most: 80 },
  grids: [grid('g3', '第3网格', 30), grid('g4', '第4网格', 12)],
  doors: [door('d1', 'g3', 18, 2), door('d2', 'g3', 12, 1), door('d3', 'g4', 12, 4)],
  redrawings: [],
};

test('a split asks for a new grid with its doors and people, and shows what comes with them', () => {
  const draft = {
    ...emptyDraft('living'),
    day: '2026-11-20',
    fresh: ['第5网格'],
    doors: { d2: '第5网格' },
    people: { 'p-g3': '第5网格' },
  };
  expect(redrawOf(draft)).toEqual({
    day: '2026-11-20',
    closes: [],
    grids: [{ name: '第5网格', kind: 'living', doors: ['d2'], people: ['p-g3'] }],
  });
  expect(effectsOf(town, draft)).toMatchObject([
    { name: '第3网格', before: 30, after: 18, doors: 0, open: 0 },
    { name: '第5网格', before: 0, after: 12, doors: 1, open: 1, people: ['第3网格的人'] },
  ]);
});

test('a merge closes the grid that gives everything away; a door that stays is no gain', () => {
  const draft = { ...emptyDraft('living'), doors: { d3: 'g3', d1: 'g3' }, closes: ['g4'] };
  expect(redrawOf(draft).grids).toEqual([{ grid: 'g3', kind: 'living', doors: ['d3', 'd1'], people: [] }]);
  expect(effectsOf(town, draft)).toMatchObject([
    { name: '第3网格', doors: 1, open: 4, before: 30, after: 42 },
    { name: '第4网格', closes: true, before: 12, after: 0 },
  ]);
});

test('doors of a grid that has no matters bring none', () => {
  const draft = { ...emptyDraft('production'), fresh: ['商圈网格'], doors: { d1: '商圈网格' } };
  expect(effectsOf(town, draft)).toMatchObject([{ name: '商圈网格', doors: 1, open: 0, after: 18 }]);
});
