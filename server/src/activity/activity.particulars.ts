import type { PlanActivity, ReviseActivity } from '@linli/shared/activity/activity.contract';
import { datesOf, type ActivityTerms } from '@linli/shared/activity/activity.rules';
import { activityFaults } from '@linli/shared/activity/activity.words';
import { dayNumber, dayOfDate, isDate, localDate } from '@linli/shared/deadline/shanghai.rules';
import { refuseFields } from '@linli/shared/refusal';
import { timesFault } from '@linli/shared/training/training.rules';
import { timesFaultWords } from '@linli/shared/training/training.words';

const DAY = 24 * 60 * 60_000;

/** What is said of an activity itself; what is wrong with it is refused at its field. */
export function particularsOf(ask: Omit<ReviseActivity, 'version'>, at: Date) {
  const times = { startsAt: new Date(ask.startsAt), endsAt: new Date(ask.endsAt) };
  const fault = timesFault(times, at);
  refuseFields({
    ...(fault && { [fault.field]: timesFaultWords[fault.why] }),
    ...(ask.capacity !== undefined &&
      ask.firstPlaces > ask.capacity && { firstPlaces: activityFaults.first }),
  });
  return {
    title: ask.title.trim(),
    words: ask.words?.trim() || null,
    venue: ask.venue.trim(),
    ...times,
    capacity: ask.capacity ?? null,
    // where everybody has a place, none needs keeping
    firstPlaces: ask.capacity === undefined ? 0 : ask.firstPlaces,
  };
}

/** The beginnings and ends of all dates that are asked for: the one alone, or those of its series. */
export function timesOf(
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
  { every, until }: Pick<PlanActivity, 'every' | 'until'>,
  { mostDates }: Pick<ActivityTerms, 'mostDates'>,
): { startsAt: Date; endsAt: Date }[] {
  if (!every && !until) return [{ startsAt, endsAt }];
  if (!every || !until || !isDate(until)) {
    refuseFields({ [every ? 'until' : 'every']: activityFaults.rhythm });
    return [];
  }
  const first = localDate(startsAt);
  if (until <= first) refuseFields({ until: activityFaults.order });
  const dates = datesOf(first, every, until, mostDates);
  if (dates.length > mostDates) refuseFields({ until: activityFaults.many(mostDates) });
  return dates.map((date) => {
    // Shanghai's clock is the same all year, so that days later is the same hour.
    const later = (dayOfDate(date) - dayNumber(startsAt)) * DAY;
    return { startsAt: new Date(+startsAt + later), endsAt: new Date(+endsAt + later) };
  });
}
