import { Injectable } from '@nestjs/common';
import type { Calendar } from '@linli/shared/deadline/calendar.rules';
import { IsNull, MoreThan } from 'typeorm';
import type { Read, Tx } from '../platform/db/db';
import { ask } from '../platform/db/lane';
import { CalendarDayRow, CalendarRow } from './calendar.entity';

/** Which versions a working calendar is made of: the district's and, where it has one, the community's own. */
export interface CalendarKey {
  readonly calendarId: string;
  readonly ownCalendarId: string | null;
}

interface Version {
  readonly row: CalendarRow;
  readonly days: Calendar['days'];
}

/** How calendars are found. A version never changes, so one that was read is kept. */
@Injectable()
export class CalendarRepository {
  private readonly known = new Map<string, Version>();
  private readonly composed = new Map<string, Calendar>();

  /** Lets one version after the other be published in a district. */
  async lock({ rows }: Tx, districtId: string): Promise<void> {
    await rows.query("select pg_advisory_xact_lock(hashtextextended('calendar ' || $1, 0))", [districtId]);
  }

  /** What is in force at the moment of the read: of a district's versions the last to begin, and of the community's own. */
  async inForce(read: Read, districtId: string, communityId: string | null): Promise<CalendarKey> {
    const found = await ask<{ id: string; own: boolean }>(
      read,
      `(select id, false as own from calendar where district_id = $1 and community_id is null and from_at <= $3 order by from_at desc, version desc limit 1)
       union all
       (select id, true from calendar where district_id = $1 and community_id = $2 and from_at <= $3 order by from_at desc, version desc limit 1)`,
      [districtId, communityId, read.at],
    );
    const calendarId = found.find(({ own }) => !own)?.id;
    if (!calendarId) throw new Error(`district ${districtId} has no working calendar`);
    return { calendarId, ownCalendarId: found.find(({ own }) => own)?.id ?? null };
  }

  /** The working calendar of these versions: the community's shifts, and its days over the district's. */
  async compose(read: Read, { calendarId, ownCalendarId }: CalendarKey): Promise<Calendar> {
    const key = `${calendarId} ${ownCalendarId ?? ''}`;
    const known = this.composed.get(key);
    if (known) return known;
    const general = await this.version(read, calendarId);
    const own = ownCalendarId ? await this.version(read, ownCalendarId) : null;
    const calendar: Calendar = {
      version: [general, own].flatMap((each) => (each ? [each.row.version] : [])).join('.'),
      shifts: (own ?? general).row.shifts,
      years: general.row.years,
      days: { ...general.days, ...own?.days },
    };
    this.composed.set(key, calendar);
    return calendar;
  }

  /** One version as it was published. */
  async version({ rows }: Read, id: string): Promise<Version> {
    const known = this.known.get(id);
    if (known) return known;
    const row = await rows.findOneByOrFail(CalendarRow, { id });
    const facts = await rows.findBy(CalendarDayRow, { calendarId: id });
    const days = Object.fromEntries(facts.map(({ day, kind, note }) => [day, { kind, note }]));
    const version = { row, days };
    this.known.set(id, version);
    return version;
  }

  async communitiesWithOwn({ rows, at }: Read, districtId: string): Promise<string[]> {
    const found = await rows.query<{ id: string }[]>(
      'select distinct community_id as id from calendar where district_id = $1 and community_id is not null and from_at <= $2',
      [districtId, at],
    );
    return found.map(({ id }) => id);
  }

  /** Versions that have been published and begin later, first to begin first. */
  coming({ rows, at }: Read, districtId: string, communityId: string | null): Promise<CalendarRow[]> {
    return rows.find(CalendarRow, {
      where: { districtId, communityId: communityId ?? IsNull(), fromAt: MoreThan(at) },
      order: { fromAt: 'ASC', version: 'ASC' },
    });
  }

  all({ rows }: Read, districtId: string, communityId: string | null): Promise<CalendarRow[]> {
    return rows.find(CalendarRow, {
      where: { districtId, communityId: communityId ?? IsNull() },
      order: { fromAt: 'DESC', version: 'DESC' },
    });
  }

  /** The number of the newest version of a community or of the district; none is 0. */
  async newest({ rows }: Read, districtId: string, communityId: string | null): Promise<number> {
    const of = { districtId, communityId: communityId ?? IsNull() };
    return (await rows.maximum(CalendarRow, 'version', of)) ?? 0;
  }

  /** The number that the next version in a locked district has. */
  async nextVersion({ rows }: Tx, districtId: string): Promise<number> {
    return 1 + ((await rows.maximum(CalendarRow, 'version', { districtId })) ?? 0);
  }
}
