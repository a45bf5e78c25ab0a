import { suitedTimes } from './times.rules';

/** Wednesday 18 November 2026, 14:10 in Shanghai. */
const at = new Date('2026-11-18T06:10:00Z');
const anyTime = { when: 'any', dates: [], until: null } as const;

test.each([
  ['any day', anyTime, ['11-19 morning', '11-19 afternoon', '11-20 morning']],
  ['weekends', { ...anyTime, when: 'weekend' }, ['11-21 morning', '11-21 afternoon', '11-22 morning']],
  ['weekdays', { ...anyTime, when: 'weekday' }, ['11-19 morning', '11-19 afternoon', '11-20 morning']],
  [
    'named days',
    { ...anyTime, when: 'dates', dates: ['2026-11-18', '2026-11-25'] },
    ['11-25 morning', '11-25 afternoon'],
  ],
  ['until a day', { ...anyTime, until: '2026-11-19' }, ['11-19 morning', '11-19 afternoon']],
] as const)('of %s the next ones are proposed', (_, wish, expected) => {
  expect(suitedTimes(wish, at, 3).map(({ date, half }) => `${date.slice(5)} ${half}`)).toEqual(expected);
});

test('nobody is asked to come within the hour', () => {
  const early = new Date('2026-11-18T01:30:00Z');
  expect(suitedTimes(anyTime, early, 1)[0]?.at).toEqual(new Date('2026-11-18T07:00:00Z'));
});
