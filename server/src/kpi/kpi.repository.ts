import { Injectable } from '@nestjs/common';
import type { Entry, Period } from '@linli/shared/kpi/kpi.rules';
import { CalendarService } from '../calendar/calendar.service';
import { DelayQueries } from '../delay/delay.queries';
import { In } from 'typeorm';
import type { Read, Tx } from '../platform/db/db';
import { find } from '../platform/db/lane';
import { EventRow } from '../platform/outbox/event.entity';
import { happenedTo } from '../platform/outbox/event.queries';
import type { Told } from './kpi.cases';
import { KpiDriftRow, KpiEntryRow, KpiPeriodRow } from './kpi.entity';

/** Where the lines of a ticket belong. */
export interface Whose {
  readonly districtId: string;
  readonly path: string;
  readonly unitId: string;
}

interface TicketFacts extends Whose {
  id: string;
  at: Date;
  cycle: number;
  state: string;
  repeated: boolean;
  communityId: string;
  calendarId: string | null;
  ownCalendarId: string | null;
}

/** How what figures are made of is found, and how the ledger is kept. */
@Injectable()
export class KpiRepository {
  constructor(
    private readonly calendars: CalendarService,
    private readonly delays: DelayQueries,
  ) {}

  /** A ticket with everything its figures are made of; null where there is none. */
  async told(read: Read, ticketId: string): Promise<{ told: Told; whose: Whose } | null> {
    const { rows } = read;
    const [ticket] = await rows.query<TicketFacts[]>(
      `select t.id, t.at, t.cycle, t.state, t.path, t.district_id as "districtId", t.unit_id as "unitId", t.community_id as "communityId",
              first.calendar_id as "calendarId", first.own_calendar_id as "ownCalendarId",
              t.closed_at is not null and exists (
                select from ticket o where o.building_id = t.building_id and o.place_id = t.place_id and o.category_id = t.category_id and o.id <> t.id
                   and o.at > t.closed_at and o.at <= t.closed_at + interval '30 days') as repeated
         from ticket t
         left join lateral (select calendar_id, own_calendar_id from clock k where k.ticket_id = t.id and k.kind = 'resolve' order by k.started_at limit 1) first on true
        where t.id = $1`,
      [ticketId],
    );
    if (!ticket) return null;
    const { districtId, path, unitId } = ticket;
    const calendar = ticket.calendarId
      ? await this.calendars.of(read, { calendarId: ticket.calendarId, ownCalendarId: ticket.ownCalendarId })
      : (await this.calendars.inForce(read, districtId, ticket.communityId)).calendar;
    const told: Told = {
      ticket,
      calendar,
      events: await find(read, EventRow, happenedTo, [ticketId]),
      clocks: await rows.query<Told['clocks'][number][]>(
        `select k.id, k.kind, k.cycle, k.due_at as due, k.verdict, k.breached_at as "breachedAt",
                case when x.id is not null then json_build_object('reason', x.reason, 'approvedBy', x.decided_by) end as exclusion
           from clock k left join kpi_exclusion x on x.clock_id = k.id and x.granted
          where k.ticket_id = $1 and k.about_id is null order by k.started_at, k.id`,
        [ticketId],
      ),
      ratings: await rows.query<Told['ratings'][number][]>(
        'select cycle, solved, stars from rating where ticket_id = $1 order by at',
        [ticketId],
      ),
      calls: await this.calls(read, ticketId),
      climbed: await this.climbed(read, ticketId),
      given: await this.given(read, ticketId),
    };
    return { told, whose: { districtId, path, unitId } };
  }

  /** The calls that were due, made or not; one whose time has not come counts for nothing yet. */
  private async calls({ rows, at }: Read, ticketId: string): Promise<Told['calls']> {
    return rows.query(
      `select b.id, b.cycle, k.due_at as due, case when b.tries > 0 then b.tried_at end as "madeAt", b.state in ('reached', 'refused') as reached
         from call_back b join clock k on k.ticket_id = b.ticket_id and k.about_id = b.id and k.kind = 'callback'
        where b.ticket_id = $1 and b.state <> 'lapsed' and (b.tries > 0 or k.due_at <= $2) order by b.id`,
      [ticketId, at],
    );
  }

  /** The cycles in which a level was reached that the street or the district hears of. */
  private async climbed({ rows }: Read, ticketId: string): Promise<number[]> {
    const found = await rows.query<{ cycle: number }[]>(
      `select distinct e.cycle from escalation e join ladder l on l.id = e.ladder_id cross join jsonb_array_elements(l.rungs) rung
        where e.ticket_id = $1 and rung->>'level' = e.level and rung->'to' ?| array['street', 'district']`,
      [ticketId],
    );
    return found.map(({ cycle }) => cycle);
  }

  /** What the way to the result was given in each cycle: working minutes of pauses, and who agreed last. */
  private async given(read: Read, ticketId: string): Promise<Told['given']> {
    const taken = await this.delays.taken(read, [ticketId]);
    return new Map(
      taken
        .filter(({ kind }) => kind === 'resolve')
        .map(({ cycle, pausedMinutes, approvers }) => [
          cycle,
          { paused: Math.round(pausedMinutes), approvedBy: approvers.at(-1) ?? null },
        ]),
    );
  }

  /** Tickets closed within 30 days before this one was reported, of the same kind at the same place. */
  async repeatedBy({ rows }: Read, ticketId: string): Promise<string[]> {
    const found = await rows.query<{ id: string }[]>(
      `select o.id from ticket t join ticket o on o.building_id = t.building_id and o.place_id = t.place_id and o.category_id = t.category_id and o.id <> t.id
        where t.id = $1 and o.closed_at < t.at and o.closed_at >= t.at - interval '30 days' order by o.id`,
      [ticketId],
    );
    return found.map(({ id }) => id);
  }

  async stored({ rows }: Read, ticketId: string): Promise<Entry[]> {
    return rows.findBy(KpiEntryRow, { ticketId });
  }

  async frozen({ rows }: Read, districtId: string): Promise<Set<Period>> {
    return new Set((await rows.findBy(KpiPeriodRow, { districtId })).map(({ period }) => period));
  }

  /** How many lines would read differently today in months that are closed. */
  async driftIn({ rows }: Read, districtId: string, periods: readonly Period[]): Promise<number> {
    return rows.countBy(KpiDriftRow, { districtId, period: In([...periods]) });
  }

  /** Holds freezing off while lines are written, and lines while a month is being frozen. */
  async hold({ rows }: Tx, districtId: string, how: 'writing' | 'freezing'): Promise<void> {
    const lock = how === 'writing' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
    await rows.query(`select ${lock}(hashtextextended('kpi ' || $1, 0))`, [districtId]);
  }

  async put({ rows }: Tx, ticketId: string, whose: Whose, entries: readonly Entry[]): Promise<void> {
    if (entries.length)
      await rows.upsert(
        KpiEntryRow,
        entries.map((entry) => ({ ticketId, ...whose, ...entry })),
        ['ticketId', 'cycle', 'indicator', 'aboutId'],
      );
  }

  async drop({ rows }: Tx, ticketId: string, entries: readonly Entry[]): Promise<void> {
    for (const { cycle, indicator, aboutId } of entries)
      await rows.delete(KpiEntryRow, { ticketId, cycle, indicator, aboutId });
  }

  async drifted(tx: Tx, ticketId: string, { districtId }: Whose, entries: readonly Entry[]): Promise<void> {
    const { rows, at } = tx;
    await rows.delete(KpiDriftRow, { ticketId });
    await rows.insert(
      KpiDriftRow,
      entries.map(({ cycle, indicator, aboutId, period }) => {
        return { ticketId, cycle, indicator, aboutId, districtId, period, seenAt: at };
      }),
    );
  }

  /** Tickets with something to tell that the ledger has not heard yet. */
  async unheard({ rows }: Read, districtId: string, listener: string): Promise<number> {
    const [row] = await rows.query<[{ count: string }]>(
      `select count(*) from delivery d join event e on e.id = d.event_id
        where d.listener = $2 and d.done_at is null and e.district_id = $1`,
      [districtId, listener],
    );
    return Number(row.count);
  }
}
