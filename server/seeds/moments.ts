import { dayZero, endOfWork, isWorkDay } from '@linli/shared/deadline/calendar.rules';
import { dueAt, workingMinutesBetween } from '@linli/shared/deadline/deadline.rules';
import { instantOn, MINUTE } from '@linli/shared/deadline/shanghai.rules';
import { calendar2026 as calendar } from './calendar-2026';

/** Instants around one now, so that the demo is in full swing whenever it is started. */
export class Moments {
  /** The working day that is running, or the next one when work is over. */
  private readonly today: number;

  constructor(readonly now: Date) {
    this.today = dayZero(calendar, now);
  }

  /** A clock time on a past working day: -1 is the last one whose work is over. */
  on(workingDay: number, time: string): Date {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    let day = this.today;
    for (let back = workingDay; back < 0; back++) {
      do day--;
      while (!isWorkDay(calendar, day));
    }
    return instantOn(day, hours * 60 + minutes);
  }

  /** So many plain minutes ago. */
  ago(minutes: number): Date {
    return new Date(this.now.getTime() - minutes * MINUTE);
  }

  /** The latest instant since which so many minutes were worked. */
  workedAgo(minutes: number): Date {
    let early = this.ago(40 * 24 * 60).getTime();
    let late = this.now.getTime();
    while (late - early > 1000) {
      const middle = Math.floor((early + late) / 2);
      if (workingMinutesBetween(new Date(middle), this.now, calendar) >= minutes) early = middle;
      else late = middle;
    }
    return new Date(early);
  }

  /** So many worked minutes after an instant. */
  after(at: Date, minutes: number): Date {
    return dueAt(at, { unit: 'working_minute', minutes }, calendar).due;
  }

  /** When work ends on each day of the last `days`, and the midnight after it: when clocks run out. */
  closings(days: number): Date[] {
    const evenings = Array.from({ length: days }, (_, back) => this.today - back);
    return evenings
      .flatMap((day) => [endOfWork(calendar, day), instantOn(day, 24 * 60)])
      .map((at) => new Date(at.getTime() + 1000))
      .filter((at) => at < this.now)
      .reverse();
  }
}
