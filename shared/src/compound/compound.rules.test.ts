import { pointFault, pointState, type ToldPoint } from './compound.rules';

const told = (more: Partial<ToldPoint>): ToldPoint => ({
  met: false,
  ownerId: 'a',
  due: '2026-11-18',
  ...more,
});

test.each<[string, ToldPoint | null, string]>([
  ['of which nothing is told', null, 'gap'],
  ['without an owner', told({ ownerId: null }), 'gap'],
  ['without a due', told({ due: null }), 'gap'],
  ['due today', told({}), 'runs'],
  ['due yesterday', told({ due: '2026-11-17' }), 'late'],
  ['met, whoever was to see to it', told({ met: true, ownerId: null, due: '2026-11-17' }), 'met'],
])('a point %s is %s', (_, point, state) => {
  expect(pointState(point, '2026-11-18')).toBe(state);
});

test.each([
  [true, [], null, 'unproven'],
  [true, ['document'], null, null],
  [true, [], '每月 5 日碰头', null],
  [false, [], null, null],
] as const)('met %s with %j and %j: %s', (met, evidence, note, fault) => {
  expect(pointFault({ met, evidence, note })).toBe(fault);
});
