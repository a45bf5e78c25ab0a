import { Injectable } from '@nestjs/common';
import type { Call, CalledLine } from '@linli/shared/assignment/assignment.contract';
import type { ClockKind, Term } from '@linli/shared/deadline/deadline.rules';
import { DeadlineService, type KeptDelays } from '../deadline/deadline.service';
import type { Read } from '../platform/db/db';
import { ask } from '../platform/db/lane';
import type { Answering } from './assignment.service';

interface LineRow extends Omit<CalledLine, 'at' | 'arrivedAt' | 'endedAt' | 'due' | 'mine'> {
  ticketId: string;
  unitId: string | null;
  personId: string | null;
  at: Date;
  arrivedAt: Date | null;
  endedAt: Date | null;
  dueKind: ClockKind | null;
  dueAt: Date | null;
  startedAt: Date;
  term: Term;
  calendarId: string;
  ownCalendarId: string | null;
  delays: KeptDelays;
}

/** What the reader of an inbox is called to on one ticket. */
export interface Calling {
  readonly call: Call;
  readonly due: CalledLine['due'];
}

/** Calls for help as lines: on their ticket, and in the inbox of who is called. */
@Injectable()
export class AssignmentLines {
  constructor(private readonly deadlines: DeadlineService) {}

  /** Who was called to a ticket, for staff. */
  async ofTicket(read: Read, ticketId: string, me: Answering): Promise<CalledLine[]> {
    const rows = await this.rows(read, 'a.ticket_id = $1', [ticketId]);
    return Promise.all(rows.map(async (row) => lineOf(row, await this.dueOf(read, row), me)));
  }

  /** The same for who reported it: units and kinds. */
  async forReporters(read: Read, ticketId: string): Promise<CalledLine[]> {
    const rows = await this.rows(read, 'a.ticket_id = $1', [ticketId]);
    return rows.map((row) => ({
      ...lineOf(row, null, { id: '', unitIds: [] }),
      person: row.person && { name: '', role: row.person.role },
      by: null,
    }));
  }

  /** What `me` is called to, by ticket; of several the one whose clock ends first. */
  async callsOf(
    read: Read,
    me: Answering,
    ticketIds: readonly string[],
  ): Promise<ReadonlyMap<string, Calling>> {
    const rows = await this.rows(
      read,
      'a.ticket_id = any($1) and a.ended_at is null and (a.person_id = $2 or a.unit_id = any($3))',
      [ticketIds, me.id, me.unitIds],
    );
    const last = [...rows].sort((one, other) => endOf(other) - endOf(one));
    return new Map(
      await Promise.all(
        last.map(async (row): Promise<[string, Calling]> => {
          const { id, kind, role, state } = row;
          return [row.ticketId, { call: { id, kind, role, state }, due: await this.dueOf(read, row) }];
        }),
      ),
    );
  }

  private rows(read: Read, where: string, values: readonly unknown[]): Promise<LineRow[]> {
    const named = (person: string) =>
      `left join lateral (select p.id, coalesce(n.work_name, p.name, '') as name, coalesce(n.role, '') as role from person p
          left join lateral (select b.work_name, r.name as role from appointment b join role r on r.code = b.role_code
                              where b.person_id = p.id and r.permission <> 'reside' order by b.since desc limit 1) n on true
         where p.id = a.${person})`;
    return ask<LineRow>(
      read,
      `select a.id, a.ticket_id as "ticketId", a.kind, a.role, a.state, a.unit_id as "unitId", a.person_id as "personId", u.name as unit,
              case when h.id is not null then json_build_object('name', h.name, 'role', h.role) end as person, c.name as by,
              a.asked_at as at, a.arrived_at as "arrivedAt", a.ended_at as "endedAt",
              k.kind as "dueKind", k.due_at as "dueAt", k.started_at as "startedAt", k.term, k.calendar_id as "calendarId", k.own_calendar_id as "ownCalendarId", k.delays
         from assignment a left join place u on u.id = a.unit_id
         ${named('person_id')} h on true
         ${named('asked_by')} c on not exists (select from ticket_reporter tr where tr.ticket_id = a.ticket_id and tr.person_id = a.asked_by)
         left join clock k on k.ticket_id = a.ticket_id and k.about_id = a.id and k.stopped_at is null
              and k.kind = case a.state when 'awaited' then 'arrive' when 'present' then 'finish' end
        where ${where} order by a.asked_at, a.id limit 200`,
      values,
    );
  }

  private async dueOf(read: Read, row: LineRow): Promise<CalledLine['due']> {
    const { dueKind: kind, dueAt } = row;
    if (!kind || !dueAt) return null;
    return { kind, at: dueAt.toISOString(), ...(await this.deadlines.urgencyOf(read, { ...row, dueAt })) };
  }
}

/** Where nobody waits for anything, last. */
const endOf = ({ dueAt }: LineRow): number => dueAt?.getTime() ?? Infinity;

function lineOf(row: LineRow, due: CalledLine['due'], me: Answering): CalledLine {
  const { id, kind, role, state, unit, person, by, at, arrivedAt, endedAt, unitId, personId } = row;
  return {
    ...{ id, kind, role, state, unit, person, by, due },
    at: at.toISOString(),
    arrivedAt: arrivedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    mine: personId === me.id || me.unitIds.includes(unitId ?? ''),
  };
}
