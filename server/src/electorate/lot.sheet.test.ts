import { lotsIn } from './lot.sheet';

const heads = [
  '类别',
  '房号或车位号',
  '面积',
  '面积来自',
  '面积的日期',
  '凭什么是业主',
  '业主',
  '手机号',
  '证件后几位',
  '份额',
];
const row = (...more: string[]): string[] =>
  ['车位', 'B1-001', '12.80', '购房合同', '2026-10-01', '已登记', '王二', '', '', ''].map(
    (cell, at) => more[at] ?? cell,
  );
const fault = (table: string[][]): unknown => {
  try {
    lotsIn(table);
  } catch (trouble) {
    return (trouble as { fields?: { file?: string } }).fields?.file;
  }
  return null;
};

test('a row is a lot, rows of one label are its co-owners, and blank rows are left out', () => {
  const second = row(
    '车位',
    'B1-001',
    '12.80',
    '购房合同',
    '2026-10-01',
    '已登记',
    '李二',
    '13900000001',
    '1234',
    '1/2',
  );
  expect(lotsIn([heads, row(), heads.map(() => ''), second])).toEqual([
    {
      ...{ kind: 'parking', label: 'B1-001', buildingId: null, area: '12.80', areaSource: 'contract' },
      ...{ areaDay: '2026-10-01', proof: 'registered' },
      owners: [
        { name: '王二', phone: null, papers: null, share: null },
        { name: '李二', phone: '13900000001', papers: '1234', share: '1/2' },
      ],
    },
  ]);
});

test.each<[string, string[][], string]>([
  ['without its columns', [heads.slice(1), row()], '第一行缺这些列：类别'],
  ['with its first row only', [heads], '表里只有第一行'],
  ['with another kind', [heads, row(), row('飞机')], '第 3 行的“类别”只能写：住宅、商铺、车位、其他'],
  [
    'with another source',
    [heads, row('车位', 'B', '1', '听说')],
    '第 2 行的“面积来自”只能写：不动产登记簿、实测、购房合同',
  ],
  ['without a day', [heads, row('车位', 'B', '1', '实测', '')], '第 2 行不对：面积的日期'],
  [
    'without an owner',
    [heads, row('车位', 'B', '1', '实测', '2026-10-01', '已登记', '')],
    '第 2 行不对：业主',
  ],
  ['with too many rows', [heads, ...Array.from({ length: 2001 }, () => row())], '一次最多 2000 行'],
])('a table %s is told at the file', (_, table, words) => {
  expect(fault(table)).toBe(words);
});
