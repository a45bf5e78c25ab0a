import {
  dateOfDay,
  dayOfDate,
  fromLocal,
  localDate,
  localParts,
  weekdayOfDay,
  zonedInstant,
} from './shanghai.rules';

describe('Shanghai time', () => {
  test.each([
    ['the last minute of a day', '2026-09-30T15:59:59.999Z', '2026-09-30'],
    ['the first minute of the next', '2026-09-30T16:00:00Z', '2026-10-01'],
    ['a summer day, without daylight saving', '2026-07-01T16:00:00Z', '2026-07-02'],
    ['the turn of the year', '2026-12-31T16:00:00Z', '2027-01-01'],
    ['a leap day', '2028-02-28T16:00:00Z', '2028-02-29'],
    ['before 1970', '1969-12-31T15:59:00Z', '1969-12-31'],
  ])('%s has its date', (_, utc, date) => {
    expect(localDate(new Date(utc))).toBe(date);
  });

  test('an instant comes apart into the parts a clock on the wall shows', () => {
    expect(localParts(new Date('2026-10-10T00:30:59Z'))).toEqual({
      year: 2026,
      month: 10,
      day: 10,
      weekday: 6,
      minute: 8 * 60 + 30,
    });
  });

  test('an instant is written with its zone, to the second', () => {
    expect(zonedInstant(new Date('2026-12-31T16:00:00.999Z'))).toBe('2027-01-01T00:00:00+08:00');
  });

  test.each([
    ['2026-10-01', 0, '2026-09-30T16:00:00.000Z'],
    ['2026-10-01', 1050, '2026-10-01T09:30:00.000Z'],
    ['2026-10-01', 1440, '2026-10-01T16:00:00.000Z'],
  ])('%s plus %i minutes is an instant', (date, minutes, utc) => {
    expect(fromLocal(date, minutes).toISOString()).toBe(utc);
  });

  test.each(['2026-02-30', '2026-13-01', '2026-1-1', '1 October', ''])('%j is refused as a date', (text) => {
    expect(() => fromLocal(text, 0)).toThrow('not a date');
  });

  test('dates and weekdays agree with day numbers on both sides of 1970', () => {
    expect([dayOfDate('1970-01-01'), dateOfDay(-1)]).toEqual([0, '1969-12-31']);
    const dates = ['1969-12-27', '1969-12-28', '1970-01-01', '2026-10-10'];
    expect(dates.map((date) => weekdayOfDay(dayOfDate(date)))).toEqual([6, 0, 4, 6]);
  });
});
