import { betweenOf, datesOf, hasBegun, whyLeft, type Left, type LeftReason } from './clearing.rules';

const open: Left = {
  state: 'accepted',
  asked: false,
  unitKind: 'grid',
  arbiter: null,
  delayAskedBy: null,
  carryAskedBy: null,
  pausedUntil: null,
  awaited: [],
  present: [],
};

test.each<[string, Partial<Left>, LeftReason]>([
  ['that is worked on', {}, 'working'],
  ['that nobody has been given', { state: 'returned' }, 'queue'],
  ['of a firm', { unitKind: 'firm' }, 'firm'],
  ['of a department', { unitKind: 'department' }, 'department'],
  ['of a firm whose reporter was asked', { unitKind: 'firm', asked: true }, 'reporter'],
  ['to which others were called', { awaited: ['firm'] }, 'helper'],
  ['at which others help', { present: ['firm'] }, 'helper'],
  ['for which more time is asked', { delayAskedBy: 'zhou', asked: true }, 'decision'],
  ['that should be carried', { carryAskedBy: 'zhou' }, 'decision'],
  ['whose owner is to be decided', { state: 'adjudicating' }, 'decision'],
  ['that is looked at again', { state: 'reviewing' }, 'decision'],
  [
    'that is paused while more time is asked',
    { pausedUntil: '2026-11-20T09:30:00Z', delayAskedBy: 'zhou' },
    'pause',
  ],
  ['that is carried', { state: 'carried', unitKind: 'department' }, 'project'],
])('a matter %s is left for %s', (_, more, why) => {
  expect(whyLeft({ ...open, ...more })).toBe(why);
});

test('a week runs from Monday to Sunday, also across the end of a year', () => {
  expect(datesOf('2026-11-18', 'day')).toEqual(['2026-11-18']);
  const week = datesOf('2027-01-01', 'week');
  expect([week[0], week[6], week.length]).toEqual(['2026-12-28', '2027-01-03', 7]);
  expect(datesOf('2026-11-22', 'week')[0]).toBe('2026-11-16');
  expect(datesOf('2026-11-23', 'week')[0]).toBe('2026-11-23');
});

test('a day is Shanghai’s, from midnight to midnight', () => {
  const { from, to } = betweenOf(['2026-11-18']);
  expect([from.toISOString(), to.toISOString()]).toEqual([
    '2026-11-17T16:00:00.000Z',
    '2026-11-18T16:00:00.000Z',
  ]);
  expect(hasBegun('2026-11-18', from)).toBe(true);
  expect(hasBegun('2026-11-19', from)).toBe(false);
});
