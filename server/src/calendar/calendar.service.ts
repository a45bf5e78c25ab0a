import { Injectable } from '@nestjs/common';
import type { Calendar } from '@linli/shared/deadline/calendar.rules';
import type { Policy } from '@linli/shared/deadline/policy.rules';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { CalendarDayRow, CalendarRow, PolicyRow, type PolicyTerms } from './calendar.entity';
import { CalendarRepository, type KeptCalendar } from './calendar.repository';

export type { PolicyTerms } from './calendar.entity';

/** The published facts of a year: every day off and every weekend day worked, with where they are published. */
export interface CalendarYear {
  readonly year: number;
  readonly source: string;
  readonly days: Calendar['days'];
}

/** Working calendars and policies, both as versions that are never changed. */
@Injectable()
export class CalendarService {
  constructor(private readonly calendars: CalendarRepository) {}

  /** Publishes a new version of a district's calendar. Promises already made keep theirs. */
  async publishCalendar(tx: Tx, districtId: string, calendar: Calendar, source: string): Promise<void> {
    const id = newId(tx.at);
    const version = 1 + (await tx.rows.countBy(CalendarRow, { districtId }));
    await tx.rows.insert(CalendarRow, {
      id,
      districtId,
      version,
      source,
      years: [...calendar.years],
      shifts: [...calendar.shifts],
      fromAt: tx.at,
    });
    await tx.rows.insert(
      CalendarDayRow,
      Object.entries(calendar.days).map(([day, { kind, note }]) => ({ calendarId: id, day, kind, note })),
    );
  }

  /** Publishes the facts of one more year, as a new version that keeps all earlier ones. */
  async publishYear(tx: Tx, districtId: string, { year, source, days }: CalendarYear): Promise<void> {
    const { calendar } = await this.calendars.inForce(tx, districtId);
    const kept = Object.entries(calendar.days).filter(([day]) => !day.startsWith(`${year}-`));
    const years = [...new Set([...calendar.years, year])].sort();
    await this.publishCalendar(
      tx,
      districtId,
      { ...calendar, years, days: { ...Object.fromEntries(kept), ...days } },
      source,
    );
  }

  /** Puts a policy into force as its next version. */
  async publishPolicy(
    tx: Tx,
    districtId: string,
    { code, accept, resolve, feedback, interimMeetsFeedback }: Policy,
  ): Promise<void> {
    const version = 1 + (await tx.rows.countBy(PolicyRow, { districtId, code }));
    await tx.rows.insert(PolicyRow, {
      id: newId(tx.at),
      districtId,
      code,
      version,
      terms: { accept, resolve, feedback, interimMeetsFeedback },
      fromAt: tx.at,
    });
  }

  async policyInForce(read: Read, districtId: string, code: string): Promise<string> {
    return (await this.calendars.policyInForce(read, districtId, code)).id;
  }

  /** Whether an interim answer meets the feedback clock under a policy. */
  async interimMeetsFeedback(read: Read, policyId: string): Promise<boolean> {
    return (await this.terms(read, policyId)).interimMeetsFeedback;
  }

  /** The terms of one version of a policy. */
  async terms(read: Read, policyId: string): Promise<PolicyTerms> {
    return (await this.calendars.policyById(read, policyId)).terms;
  }

  /** The calendar of a district that is in force now. */
  inForce(read: Read, districtId: string): Promise<KeptCalendar> {
    return this.calendars.inForce(read, districtId);
  }

  /** One version of a calendar. */
  async byId(read: Read, id: string): Promise<Calendar> {
    return (await this.calendars.byId(read, id)).calendar;
  }
}
