import { Injectable } from '@nestjs/common';
import type { Calendar } from '@linli/shared/deadline/calendar.rules';
import type { Read } from '../platform/db/db';
import { CalendarDayRow, CalendarRow, PolicyRow } from './calendar.entity';

/** A calendar with the key of the row it came from. */
export interface KeptCalendar {
  readonly id: string;
  readonly calendar: Calendar;
}

/** How calendars and policies are found. A version never changes, so a calendar once read is kept. */
@Injectable()
export class CalendarRepository {
  private readonly known = new Map<string, KeptCalendar>();

  /** The newest calendar of a district that is in force at the moment of the read. */
  async inForce(read: Read, districtId: string): Promise<KeptCalendar> {
    const [row] = await read.rows.query<{ id: string }[]>(
      'select id from calendar where district_id = $1 and from_at <= $2 order by version desc limit 1',
      [districtId, read.at],
    );
    if (!row) throw new Error(`district ${districtId} has no working calendar`);
    return this.byId(read, row.id);
  }

  async byId({ rows }: Read, id: string): Promise<KeptCalendar> {
    const known = this.known.get(id);
    if (known) return known;
    const row = await rows.findOneByOrFail(CalendarRow, { id });
    const days = await rows.findBy(CalendarDayRow, { calendarId: id });
    const calendar: Calendar = {
      version: `${row.version}`,
      shifts: row.shifts,
      years: row.years,
      days: Object.fromEntries(days.map(({ day, kind, note }) => [day, { kind, note }])),
    };
    const kept = { id, calendar };
    this.known.set(id, kept);
    return kept;
  }

  policyById({ rows }: Read, id: string): Promise<PolicyRow> {
    return rows.findOneByOrFail(PolicyRow, { id });
  }

  /** The newest version of a policy that is in force. */
  async policyInForce({ rows, at }: Read, districtId: string, code: string): Promise<PolicyRow> {
    const [row] = await rows
      .createQueryBuilder(PolicyRow, 'policy')
      .where('policy.districtId = :districtId and policy.code = :code and policy.fromAt <= :at', {
        districtId,
        code,
        at,
      })
      .orderBy('policy.version', 'DESC')
      .limit(1)
      .getMany();
    if (!row) throw new Error(`district ${districtId} has no policy ${code}`);
    return row;
  }
}
