import { packOn } from '../vote/packs.rules';
import {
  isMeetingDue,
  preparationDays,
  renewBy,
  termYears,
  yearsBetween,
  type Prepared,
} from './committee.rules';

const pack = packOn('weifang', '2026-11-18')!;
const handed: Prepared = {
  ...{ firstOn: '2025-01-10', homes: 10, ofHomes: 100, area: 1_000, ofArea: 10_000 },
  ...{ formedOn: null, members: null, owners: null },
};

test.each([
  ['2024-11-18', '2026-11-18', 2],
  ['2024-11-19', '2026-11-18', 1],
  ['2026-11-18', '2026-11-18', 0],
])('from %s to %s are %i whole years', (from, to, years) => {
  expect(yearsBetween(from, to)).toBe(years);
});

test.each([
  ['2024-01-10', '2029-01-09', 5],
  ['2024-01-10', '2029-01-10', 6],
  ['2024-01-10', '2029-03-01', 6],
  ['2024-01-01', '2026-12-31', 3],
  [null, '2029-01-09', 0],
])('a term from %s to %s has %i years', (from, until, years) => {
  expect(termYears(from, until)).toBe(years);
});

test('a new election is held before the term ends', () => {
  expect(renewBy('2026-12-31', pack) < '2026-12-31').toBe(true);
});

test('the first meeting is due once half is handed over, or later with a quarter', () => {
  expect(isMeetingDue(handed, '2026-11-18', pack)).toBe(false);
  expect(isMeetingDue({ ...handed, area: 5_000 }, '2026-11-18', pack)).toBe(true);
  expect(isMeetingDue({ ...handed, homes: 25 }, '2026-11-18', pack)).toBe(false);
  expect(isMeetingDue({ ...handed, homes: 25 }, '2027-01-10', pack)).toBe(true);
});

test('a group has a day to be formed by, then the meeting has one; the group is odd, and most are owners', () => {
  const { formed, held } = pack.preparation;
  const open = preparationDays(handed, '2026-11-18', '2026-11-18', pack);
  expect(open).toMatchObject({ holdBy: null, fault: null, late: false });
  expect(Number(formed) > 0 && Number(held) > 0 && open.formBy! > '2026-11-18').toBe(true);
  expect(preparationDays(handed, '2026-01-01', '2026-11-18', pack).late).toBe(true);
  expect(preparationDays(handed, null, '2026-11-18', pack)).toMatchObject({ formBy: null, late: false });
  const group = { ...handed, formedOn: '2026-11-18', members: 8, owners: 4 };
  expect(preparationDays(group, '2026-01-01', '2026-11-18', pack)).toMatchObject({
    fault: 'even',
    late: false,
  });
  expect(preparationDays({ ...group, members: 7, owners: 4 }, null, '2028-01-01', pack)).toMatchObject({
    ...{ fault: null, late: true },
  });
});
