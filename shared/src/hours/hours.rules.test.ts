import fc from 'fast-check';
import {
  balancesOf,
  bookFault,
  gradeAfter,
  isCitizenNumber,
  lateShare,
  mixOf,
  mostMinutes,
  movement,
  standardHours,
  type Around,
  type Entry,
  type HourGrade,
  type Served,
} from './hours.rules';

const served: Served = {
  personId: 'v',
  day: '2026-11-18',
  minutes: 60,
  grade: 'B',
  confirmedBy: ['o', 'w'],
  reason: null,
};
const around: Around = { today: '2026-11-20', sameDay: 0, lateThisMonth: 0, terms: standardHours };
const late = { grade: 'C', reason: '手机没带' } as const;

test.each<[string, Partial<Served>, Partial<Around>, ReturnType<typeof bookFault>]>([
  ['with an organiser and a witness', {}, {}, null],
  ['of no minute', { minutes: 0 }, {}, 'minutes'],
  ['of half a minute', { minutes: 0.5 }, {}, 'minutes'],
  ['of twelve hours', { minutes: mostMinutes }, {}, null],
  ['of more than twelve hours', { minutes: mostMinutes + 1 }, {}, 'minutes'],
  ['of today', { day: '2026-11-20' }, {}, null],
  ['of tomorrow', { day: '2026-11-21' }, {}, 'future'],
  ['that fills a day', { minutes: 60 }, { sameDay: 1380 }, null],
  ['that goes beyond a day', { minutes: 61 }, { sameDay: 1380 }, 'day_full'],
  ['that both sides confirmed', { grade: 'A', confirmedBy: ['v', 'h'] }, {}, null],
  ['that only the volunteer confirmed', { grade: 'A', confirmedBy: ['v'] }, {}, 'both_sides'],
  ['that only the helped one confirmed', { grade: 'A', confirmedBy: ['h'] }, {}, 'both_sides'],
  ['that the organiser saw alone', { confirmedBy: ['o'] }, {}, 'two_others'],
  ['that the organiser saw twice', { confirmedBy: ['o', 'o'] }, {}, 'two_others'],
  ['that the volunteer saw themselves', { confirmedBy: ['o', 'v'] }, {}, 'two_others'],
  ['entered afterwards', late, {}, null],
  ['entered afterwards without a reason', { grade: 'C' }, {}, 'reason'],
  ['entered afterwards without a witness', { ...late, confirmedBy: ['o'] }, {}, 'two_others'],
  ['of a month ago, entered afterwards', { ...late, day: '2026-10-20' }, {}, null],
  ['of longer ago, entered afterwards', { ...late, day: '2026-10-19' }, {}, 'old'],
  ['of longer ago, with a witness', { day: '2026-01-05' }, {}, null],
  ['up to the cap of the month', late, { lateThisMonth: 540 }, null],
  ['beyond the cap of the month', late, { lateThisMonth: 541 }, 'cap'],
  ['beyond that cap, with a witness', {}, { lateThisMonth: 600 }, null],
])('a service %s', (_, more, near, fault) => {
  expect(bookFault({ ...served, ...more }, { ...around, ...near })).toBe(fault);
});

test.each<[HourGrade, number, HourGrade]>([
  ['A', 59, 'A'],
  ['A', 60, 'A'],
  ['A', 61, 'C'],
  ['B', 30, 'B'],
  ['C', 90, 'C'],
])('an hour of grade %s corrected to %i minutes is of grade %s', (grade, minutes, after) => {
  expect(gradeAfter({ grade, minutes: 60 }, minutes)).toBe(after);
});

test('the share of late entries is told from so many services on', () => {
  expect(lateShare(3, 4, { leastShown: 5 })).toBeNull();
  expect(lateShare(3, 5, { leastShown: 5 })).toEqual({ late: 3, all: 5 });
});

test.each([
  ['11010519491231002X', true],
  ['110105194912310021', false],
  ['3707001234567890', false],
])('%s is a citizen’s number: %s', (number, is) => {
  expect(isCitizenNumber(number)).toBe(is);
});

interface Booked extends Pick<Served, 'minutes' | 'grade'> {
  readonly month: string;
}

/** Books and corrects at random as the book does: what the law refuses is left out. */
function bookOf(steps: readonly { minutes: number; grade: HourGrade; correct: number | null }[]) {
  const entries: Entry[] = [];
  const standing: Booked[] = [];
  const lateIn = (without?: Booked) =>
    standing.reduce((sum, one) => sum + (one !== without && one.grade === 'C' ? one.minutes : 0), 0);
  const allowed = (grade: HourGrade, minutes: number, lateThisMonth: number) =>
    bookFault(
      { ...served, minutes, grade, confirmedBy: ['v', 'o', 'w'], reason: '补' },
      { ...around, lateThisMonth },
    ) === null;
  for (const { minutes, grade, correct } of steps) {
    const old = correct === null ? undefined : standing[correct % Math.max(1, standing.length)];
    if (!old) {
      if (!allowed(grade, minutes, lateIn())) continue;
      entries.push(...movement('issue', 'person', minutes));
      standing.push({ minutes, grade, month: '2026-11' });
      continue;
    }
    const after = gradeAfter(old, minutes);
    if (!allowed(after, minutes, lateIn(old))) continue;
    entries.push(...movement('person', 'corrections', old.minutes), ...movement('issue', 'person', minutes));
    standing.splice(standing.indexOf(old), 1, { minutes, grade: after, month: old.month });
  }
  return { entries, standing };
}

test('over any history the book sums to zero, the person holds what stands, and late entries stay below their cap', () => {
  const step = fc.record({
    minutes: fc.integer({ min: 1, max: mostMinutes }),
    grade: fc.constantFrom<HourGrade>('A', 'B', 'C'),
    correct: fc.option(fc.nat(20)),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { entries, standing } = bookOf(steps);
      const held = balancesOf(entries);
      const mix = mixOf(standing);
      expect([...held.values()].reduce((sum, amount) => sum + amount, 0)).toBe(0);
      expect(held.get('person') ?? 0).toBe(mix.A + mix.B + mix.C);
      expect(mix.C).toBeLessThanOrEqual(standardHours.lateCap);
    }),
  );
});
