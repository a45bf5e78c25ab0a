import { isWorkDay, nextWorkDay } from '../deadline/calendar.rules';
import type { Calendar } from '../deadline/calendar.rules';
import { dueAt, runsDayAndNight } from '../deadline/deadline.rules';
import type { ClockKind, Term } from '../deadline/deadline.rules';
import { dayLength, heldUntil, remaining } from '../deadline/meter.rules';
import type { RunningClock } from '../deadline/meter.rules';
import { dayNumber, instantOn, MINUTE } from '../deadline/shanghai.rules';
import type { Permission } from '../people/people.rules';

/**
 * When a rung sounds, in the time its clock runs by: working minutes, or plain ones for a clock that runs day and night.
 * A day is the length of a working day there, or 24 hours; it may be half of one.
 */
export type When =
  | { side: 'before'; share: number }
  | { side: 'before'; minutes: number }
  | { side: 'due' }
  | { side: 'after'; minutes: number }
  | { side: 'after'; days: number };

/** The places at which a matter is looked after from above. */
export type Height = 'community' | 'street' | 'district';

/** The places of which also a resident is told that they have heard. */
export const heardAbove: readonly string[] = ['street', 'district'] satisfies Height[];

/** Who is told: whoever holds the matter, then by role and place on the way up. */
export const receivers = ['handler', 'dispatchers', 'leads', 'street', 'district', 'administrators'] as const;
export type Receiver = (typeof receivers)[number];

/** Who is told where nobody of a kind is there whom the matter is not kept from; nobody stands above those who administer. */
export const above: Readonly<Record<Receiver, Receiver | null>> = {
  handler: 'dispatchers',
  dispatchers: 'street',
  leads: 'street',
  street: 'district',
  district: 'administrators',
  administrators: null,
};

/** The posts of each kind of receiver: what they may do, at which kind of place above the matter. */
export const postsOf: Readonly<
  Record<Exclude<Receiver, 'handler'>, { kind: Height; permissions: readonly Permission[] }>
> = {
  dispatchers: { kind: 'community', permissions: ['coordinate', 'lead'] },
  leads: { kind: 'community', permissions: ['lead'] },
  street: { kind: 'street', permissions: ['supervise'] },
  district: { kind: 'district', permissions: ['supervise'] },
  administrators: { kind: 'district', permissions: ['administer'] },
};

/** One rung of a ladder. `hours` says whether it may be told at any hour or at work only. */
export interface Rung {
  level: string;
  when: When;
  to: readonly Receiver[];
  hours: 'work' | 'any';
}

/** The two kinds of time a clock may run by; each has ladders of its own. */
export type Pace = 'work' | 'always';
export const paceOf = (term: Term): Pace => (runsDayAndNight(term) ? 'always' : 'work');

/** What happens as one kind of clock runs out; belongs to that kind alone. */
export interface Ladder {
  kind: ClockKind;
  pace: Pace;
  rungs: readonly Rung[];
}

/** The instant of one rung of a clock. */
export interface Mark {
  level: string;
  at: Date;
}

/** The level of the due instant itself, which every clock has. */
export const dueLevel = 'due';

/** Whether the end of a clock breaks no promise but only closes a window: nobody is told, nothing is late. */
export const closesQuietly = (kind: ClockKind): boolean => kind === 'rating' || kind === 'pause';

/**
 * The instants of a clock's rungs, first first; its due is always one of them. A warning that would come no later than
 * the start is left out: there would be nothing to warn of; one that falls into a pause waits for its end.
 */
export function marksOf(clock: RunningClock, calendar: Calendar, rungs: readonly Rung[]): Mark[] {
  const marks = rungs.flatMap(({ level, when }): Mark[] => {
    if (when.side === 'due') return [];
    const planned =
      when.side === 'before' ? warningAt(clock, when, calendar) : afterDue(clock, when, calendar);
    const at = heldUntil(clock.pauses, planned) ?? planned;
    const fits = when.side === 'before' ? at > clock.start && at < clock.due : at > clock.due;
    return fits ? [{ level, at }] : [];
  });
  return [...marks, { level: dueLevel, at: clock.due }].sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** The next mark that has not sounded; null when all have. */
export function nextMark(marks: readonly Mark[], fired: readonly string[]): Mark | null {
  return marks.find(({ level }) => !fired.includes(level)) ?? null;
}

/** The marks that have passed and not sounded, first first: an instant has passed only after itself. */
export function passedMarks(marks: readonly Mark[], fired: readonly string[], at: Date): Mark[] {
  return marks.filter((mark) => mark.at < at && !fired.includes(mark.level));
}

/** The moment itself while people work, else when work next begins. */
export function workingMomentFrom(at: Date, calendar: Calendar): Date {
  for (let day = dayNumber(at); ; day = nextWorkDay(calendar, day)) {
    if (!isWorkDay(calendar, day)) continue;
    const shift = calendar.shifts.find(({ closes }) => at < instantOn(day, closes));
    if (shift) return new Date(Math.max(at.getTime(), instantOn(day, shift.opens).getTime()));
  }
}

/** What is wrong with the rungs of a ladder, each in a plain sentence for whoever lays it. */
export function ladderFaults(rungs: readonly Rung[]): string[] {
  const levels = rungs.map(({ level }) => level);
  const twice = levels.filter((level, place) => levels.indexOf(level) !== place);
  return [
    ...twice.map((level) => `level ${level} stands twice`),
    ...rungs.filter(({ to }) => !to.length).map(({ level }) => `level ${level} tells nobody`),
    ...rungs.filter((rung) => !measures(rung)).map(({ level }) => `level ${level} has no instant`),
  ];
}

function measures({ level, when }: Rung): boolean {
  // Only the due itself may be called so: it breaks the promise.
  if (when.side === 'due' || level === dueLevel) return when.side === 'due' && level === dueLevel;
  if ('share' in when) return when.share > 0 && when.share < 1;
  return ('days' in when ? when.days : when.minutes) > 0;
}

function warningAt(
  { start, due, term }: RunningClock,
  when: When & { side: 'before' },
  calendar: Calendar,
): Date {
  const total = remaining(start, due, term, calendar);
  const left = 'share' in when ? total * when.share : when.minutes;
  return left < total ? runOn(start, total - left, term, calendar) : start;
}

function afterDue({ due, term }: RunningClock, when: When & { side: 'after' }, calendar: Calendar): Date {
  const minutes = 'days' in when ? when.days * dayLength(term, calendar) : when.minutes;
  return runOn(due, minutes, term, calendar);
}

/** So many minutes later in the time a term runs by. */
function runOn(from: Date, minutes: number, term: Term, calendar: Calendar): Date {
  if (runsDayAndNight(term)) return new Date(from.getTime() + minutes * MINUTE);
  return dueAt(from, { unit: 'working_minute', minutes }, calendar).due;
}
