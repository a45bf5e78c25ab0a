import { calendar2026 } from '../seeds/calendar-2026';
import { committedFacts, differences, yearFromPackage } from './year-package';

test('the package and the facts read from the notice agree on 2026', () => {
  expect(differences(yearFromPackage(2026), committedFacts(2026))).toEqual([]);
  expect(committedFacts(2026)).toEqual(calendar2026.days);
});

test.each([2027, 2099, 1999])('%i, which the package does not know, is refused', (year) => {
  expect(() => yearFromPackage(year)).toThrow(`chinese-days knows no holidays of ${year}`);
});

test('what differs is told by day: missing, added, or another kind', () => {
  const off = { kind: 'off', note: '元旦' } as const;
  const ours = { '2027-01-01': off, '2027-01-02': off, '2027-01-03': off };
  const theirs = { '2027-01-01': off, '2027-01-03': { ...off, kind: 'work' } as const, '2027-02-06': off };
  expect(differences(theirs, ours)).toEqual([
    '- 2027-01-02 off 元旦',
    '- 2027-01-03 off 元旦',
    '+ 2027-01-03 work 元旦',
    '+ 2027-02-06 off 元旦',
  ]);
});
