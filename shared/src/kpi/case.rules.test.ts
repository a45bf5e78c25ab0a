import { entriesOf, type Case, type JudgedClock } from './case.rules';

const clock = (kind: JudgedClock['kind'], more: Partial<JudgedClock> = {}): JudgedClock => ({
  id: kind,
  kind,
  due: new Date('2026-11-20T09:30:00Z'),
  verdict: 'met',
  breachedAt: null,
  exclusion: null,
  ...more,
});
const good: Case = {
  ticketId: 't',
  cycle: 1,
  dispatchedAt: new Date('2026-11-18T02:00:00Z'),
  clocks: [clock('accept'), clock('resolve'), clock('feedback')],
  answeredAt: new Date('2026-11-18T03:00:00Z'),
  resolvedAt: new Date('2026-11-18T06:00:00Z'),
  endedAt: new Date('2026-11-21T06:00:00Z'),
  outcome: 'solved',
  passes: [],
  urged: false,
  delays: { count: 0, approvedBy: null },
  carried: null,
  supervised: false,
  ratings: [{ solved: 'yes', stars: 5 }],
  calls: [],
  repeated: false,
  minutes: { worked: 180, paused: 60 },
};
/** part/whole of each indicator, and why one is left out. */
const figures = (more: Partial<Case>) =>
  Object.fromEntries(
    entriesOf({ ...good, ...more }).map(({ indicator, part, whole, excluded }) => [
      indicator,
      excluded ?? `${part}/${whole}`,
    ]),
  );

test('a matter that was done on the day it came, and rated well', () => {
  expect(figures({})).toEqual({
    accept_on_time: '1/1',
    resolve_on_time: '1/1',
    feedback_on_time: '1/1',
    closed: '1/1',
    delayed: '0/1',
    carried: '0/1',
    response: '1/1',
    same_day: '1/1',
    reopened: '0/1',
    repeated: '0/1',
    first_time_right: '1/1',
    solved: '1/1',
    satisfied: '1/1',
    handling_time: '120/1',
    pause_share: '60/180',
    returned: '0/1',
    dispatched_right: '1/1',
    supervised: '0/1',
  });
});

const late = { verdict: 'late' as const, breachedAt: new Date('2026-11-20T09:30:00Z') };
test.each<[string, Partial<Case>, Record<string, string>]>([
  [
    'a broken promise counts against it, also while nothing is done yet',
    {
      clocks: [clock('accept'), clock('resolve', { ...late, verdict: null })],
      resolvedAt: null,
      endedAt: null,
      ratings: [],
    },
    { resolve_on_time: '0/1', closed: '0/1' },
  ],
  [
    'done after its due in the same month, it is closed but not in time',
    { clocks: [clock('resolve', late)], resolvedAt: new Date('2026-11-24T06:00:00Z') },
    { resolve_on_time: '0/1', closed: '1/1', first_time_right: '0/1', same_day: '0/1' },
  ],
  [
    'done in the month after its due, it was not closed',
    { clocks: [clock('resolve', late)], resolvedAt: new Date('2026-12-01T06:00:00Z') },
    { closed: '0/1' },
  ],
  [
    'what was not rated is neither satisfied nor dissatisfied, and not right the first time',
    { ratings: [] },
    { first_time_right: '0/1' },
  ],
  [
    'two neighbours, one of them unhappy',
    {
      ratings: [
        { solved: 'yes', stars: 4 },
        { solved: 'no', stars: 1 },
      ],
    },
    { solved: '1/2', satisfied: '1/2', first_time_right: '0/1' },
  ],
  [
    'returned twice, once to where it belonged',
    { passes: [{ upheld: true }, { upheld: false }] },
    { returned: '2/3', return_upheld: '1/2', dispatched_right: '2/3', first_time_right: '0/1' },
  ],
  [
    'returned and not yet decided',
    { passes: [{ upheld: null }] },
    { returned: '1/2', dispatched_right: '2/2' },
  ],
  [
    'carried as a long matter: left out where a promise was, counted as carried',
    {
      clocks: [clock('resolve', { verdict: 'neutral' }), clock('feedback', { verdict: 'neutral' })],
      carried: { at: new Date('2026-11-19T02:00:00Z'), approvedBy: 'wu' },
    },
    { resolve_on_time: 'carried', feedback_on_time: 'carried', carried: '1/1', closed: 'carried' },
  ],
  [
    'withdrawn: left out',
    {
      clocks: [clock('accept', { verdict: 'neutral' }), clock('resolve', { verdict: 'neutral' })],
      outcome: 'withdrawn',
      resolvedAt: null,
      ratings: [],
    },
    { accept_on_time: 'withdrawn', resolve_on_time: 'withdrawn', closed: 'withdrawn' },
  ],
  [
    'a promise broken before it was withdrawn stays broken',
    {
      clocks: [clock('accept', { ...late, verdict: 'late' }), clock('resolve', { verdict: 'neutral' })],
      outcome: 'withdrawn',
      resolvedAt: null,
      ratings: [],
    },
    { accept_on_time: '0/1', resolve_on_time: 'withdrawn' },
  ],
  [
    'an exclusion that somebody granted',
    { clocks: [clock('resolve', { ...late, exclusion: { reason: 'disaster', approvedBy: 'wu' } })] },
    { resolve_on_time: 'disaster', closed: 'disaster', response: 'disaster' },
  ],
  [
    'what was joined to another is no work of its own, and its reporters keep their voice',
    { outcome: 'duplicate' },
    { same_day: 'duplicate', handling_time: 'duplicate', first_time_right: 'duplicate', solved: '1/1' },
  ],
  [
    'paused with the consent of somebody else',
    { delays: { count: 1, approvedBy: 'sun' } },
    { delayed: '1/1' },
  ],
  [
    'drawn for a call, made in time, nobody there',
    {
      calls: [
        {
          id: 'call',
          due: new Date('2026-11-24T09:30:00Z'),
          madeAt: new Date('2026-11-23T02:00:00Z'),
          reached: false,
        },
      ],
    },
    { called_back: '1/1', call_on_time: '1/1', call_reached: '0/1' },
  ],
  [
    'drawn for a call that was never made',
    { calls: [{ id: 'call', due: new Date('2026-11-24T09:30:00Z'), madeAt: null, reached: false }] },
    { called_back: '0/1', call_on_time: '0/1' },
  ],
])('%s', (_, more, expected) => {
  const all = figures(more);
  expect(all).toMatchObject(expected);
  if (more.ratings?.length === 0) expect([all.solved, all.satisfied]).toEqual([undefined, undefined]);
});

test('each promise counts in the month of its own due, the end of the case in the month of that', () => {
  const entries = entriesOf({
    ...good,
    clocks: [
      clock('accept', { due: new Date('2026-11-30T09:30:00Z') }),
      clock('resolve', { due: new Date('2026-12-01T09:30:00Z') }),
    ],
    endedAt: new Date('2026-12-31T16:30:00Z'),
  });
  const month = (indicator: string) => entries.find((entry) => entry.indicator === indicator)?.period;
  expect(['accept_on_time', 'closed', 'satisfied', 'supervised'].map(month)).toEqual([
    '2026-11',
    '2026-12',
    '2027-01',
    '2026-11',
  ]);
});
