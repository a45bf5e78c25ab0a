import { Injectable } from '@nestjs/common';
import type { Calendar } from '@linli/shared/deadline/calendar.rules';
import type { PolicyTerms } from '@linli/shared/deadline/policy.rules';
import { calendarFaultWords } from '@linli/shared/deadline/policy.words';
import { daysFault, shiftFault } from '@linli/shared/deadline/publish.rules';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { CalendarDayRow, CalendarRow } from './calendar.entity';
import { calendarPublished } from './calendar.events';
import { CalendarRepository, type CalendarKey } from './calendar.repository';
import { PolicyRepository } from './policy.repository';

export type { CalendarKey } from './calendar.repository';

/** A working calendar with the keys of the versions it is made of. */
export interface KeptCalendar extends CalendarKey {
  readonly calendar: Calendar;
}

/** Whose rules are published, on whose say, from when on. */
export interface Publishing {
  readonly districtId: string;
  readonly by: string | null;
  readonly source: string;
  readonly fromAt: Date;
}

/** A calendar to be published: of a community, which has shifts and days but no years, or of the district. */
export type NewCalendar = Pick<Calendar, 'shifts' | 'days' | 'years'> & {
  readonly communityId: string | null;
};

/** The published facts of a year: every day off and every weekend day worked, with where they are published. */
export interface CalendarYear {
  readonly year: number;
  readonly source: string;
  readonly days: Calendar['days'];
}

/** A calendar as it is shown; `own` is null without a calendar of the community's own. */
export interface ToldCalendar extends Calendar {
  readonly source: string;
  readonly fromAt: Date;
  readonly own: Calendar['days'] | null;
}

export type CalendarVersion = Pick<CalendarRow, 'source' | 'fromAt' | 'shifts'>;

/** Working calendars, as versions that are never changed, and what a policy says. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly calendars: CalendarRepository,
    private readonly policies: PolicyRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Publishes a new version of a calendar. Promises already made keep theirs. Faults are refused at `shifts` or `days`. */
  async publishCalendar(tx: Tx, publishing: Publishing, calendar: NewCalendar): Promise<void> {
    const { districtId, source, fromAt, by } = publishing;
    const { communityId, shifts, years, days } = calendar;
    await this.calendars.lock(tx, districtId);
    const below = communityId ? (await this.inForce(tx, districtId, null)).calendar : null;
    refuseFaults({ version: '', shifts, years: below?.years ?? years, days: { ...below?.days, ...days } });
    const id = newId(tx.at);
    const version = await this.calendars.nextVersion(tx, districtId);
    await tx.rows.insert(CalendarRow, {
      id,
      districtId,
      communityId,
      version,
      source,
      years: [...years],
      shifts: [...shifts],
      fromAt,
    });
    const facts = Object.entries(days).map(([day, fact]) => ({ calendarId: id, day, ...fact }));
    if (facts.length) await tx.rows.insert(CalendarDayRow, facts);
    await this.outbox.publish(
      tx,
      calendarPublished({
        districtId,
        subjectId: id,
        actorId: by,
        facts: { version: `${version}`, community: communityId, from: localDate(fromAt) },
      }),
    );
  }

  /** Publishes the facts of one more year, from now on, and in each version that will begin later. Communities have it with the district. */
  async publishYear(tx: Tx, districtId: string, { year, source, days }: CalendarYear): Promise<void> {
    const { calendarId } = await this.calendars.inForce(tx, districtId, null);
    const coming = await this.calendars.coming(tx, districtId, null);
    for (const id of [calendarId, ...coming.map((row) => row.id)]) {
      const { row, days: known } = await this.calendars.version(tx, id);
      const kept = Object.entries(known).filter(([day]) => !day.startsWith(`${year}-`));
      const years = [...new Set([...row.years, year])].sort();
      const fromAt = row.fromAt > tx.at ? row.fromAt : tx.at;
      await this.publishCalendar(
        tx,
        { districtId, by: null, source, fromAt },
        { communityId: null, shifts: row.shifts, years, days: { ...Object.fromEntries(kept), ...days } },
      );
    }
  }

  /** Whether an interim answer meets the feedback clock under a policy. */
  async interimMeetsFeedback(read: Read, policyId: string): Promise<boolean> {
    return (await this.terms(read, policyId)).interimMeetsFeedback;
  }

  /** The terms of one version of a policy. */
  async terms(read: Read, policyId: string): Promise<PolicyTerms> {
    return (await this.policies.byId(read, policyId)).terms;
  }

  /** The calendar in force now: of a community its own shifts and days over the district's facts, else the district's. */
  async inForce(read: Read, districtId: string, communityId: string | null): Promise<KeptCalendar> {
    const key = await this.calendars.inForce(read, districtId, communityId);
    return { ...key, calendar: await this.calendars.compose(read, key) };
  }

  /** The calendar in force as it was published: whose shifts, the district's days, and those that only the community has. */
  async told(read: Read, districtId: string, communityId: string | null): Promise<ToldCalendar> {
    const { calendar, calendarId, ownCalendarId } = await this.inForce(read, districtId, communityId);
    const general = await this.calendars.version(read, calendarId);
    const own = ownCalendarId ? await this.calendars.version(read, ownCalendarId) : null;
    const { source, fromAt, shifts } = (own ?? general).row;
    const { version, years } = calendar;
    return { version, years, shifts, source, fromAt, days: general.days, own: own?.days ?? null };
  }

  /** Every version of a community or of the district, the last to begin first. */
  all(read: Read, districtId: string, communityId: string | null): Promise<CalendarRow[]> {
    return this.calendars.all(read, districtId, communityId);
  }

  /** The number of the newest version of a community or of the district; none is 0. */
  newest(read: Read, districtId: string, communityId: string | null): Promise<number> {
    return this.calendars.newest(read, districtId, communityId);
  }

  /** The communities of a district that have a calendar of their own now. */
  async withOwn(read: Read, districtId: string): Promise<ReadonlySet<string>> {
    return new Set(await this.calendars.communitiesWithOwn(read, districtId));
  }

  /** Versions of a community or of the district that begin later, first to begin first. */
  coming(read: Read, districtId: string, communityId: string | null): Promise<CalendarVersion[]> {
    return this.calendars.coming(read, districtId, communityId);
  }

  /** The calendar that these versions make. */
  of(read: Read, key: CalendarKey): Promise<Calendar> {
    return this.calendars.compose(read, key);
  }
}

function refuseFaults(calendar: Calendar): void {
  const [shifts, days] = [shiftFault(calendar.shifts), daysFault(calendar)];
  if (!shifts && !days) return;
  throw new Refusal(
    'field.wrong',
    {},
    {
      ...(shifts && { shifts: calendarFaultWords[shifts] }),
      ...(days && { days: calendarFaultWords[days] }),
    },
  );
}
