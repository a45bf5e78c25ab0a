import { Injectable } from '@nestjs/common';
import type { Call, CalledLine, Helpers } from '@linli/shared/assignment/assignment.contract';
import { handsOf } from '@linli/shared/assignment/assignment.rules';
import type { ClockKind, Term } from '@linli/shared/deadline/deadline.rules';
import { levels, type Level } from '@linli/shared/ticket/ticket.rules';
import { DeadlineService } from '../deadline/deadline.service';
import { DispatchService, type OnDuty } from '../dispatch/dispatch.service';
import { OnCallService } from '../on-call/on-call.service';
import type { Read } from '../platform/db/db';
import { AssignmentRow } from './assignment.entity';
import { AssignmentService, type Answering, type Helped } from './assignment.service';

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
}

/** What the reader of an inbox is called to on one ticket. */
export interface Calling {
  readonly call: Call;
  readonly due: CalledLine['due'];
}

/** What is read of calls for help. */
@Injectable()
export class AssignmentQueries {
  constructor(
    private readonly assignments: AssignmentService,
    private readonly deadlines: DeadlineService,
    private readonly dispatch: DispatchService,
    private readonly onCall: OnCallService,
  ) {}

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

  /** Who could help with a ticket. */
  async helpers(read: Read, ticket: Helped, reporters: readonly string[]): Promise<Helpers> {
    const people = await this.assignments.helpers(read, ticket, reporters);
    return {
      people: people.map(({ held, substituteId: _, ...person }) => ({ ...person, hands: handsOf(held) })),
    };
  }

  /** Who may be whistled for by the reporter, by name. */
  async firmToCall(read: Read, ticket: Helped): Promise<string | null> {
    const firm = await this.assignments.firmToCall(read, ticket);
    return typeof firm === 'string' ? null : firm.name;
  }

  /**
   * Who is told of a call: the person; for a unit everyone on duty there. In an emergency those on call there now, else
   * everyone on duty, else those on call in the community, else its lead.
   */
  async toldOf(read: Read, assignmentId: string, communityId: string): Promise<string[]> {
    const call = await read.rows.findOneBy(AssignmentRow, { id: assignmentId });
    if (!call) return [];
    if (!call.unitId) return call.personId ? [call.personId] : [];
    const duty = async () => present(await this.dispatch.onDuty(read, call.unitId ?? ''));
    if (call.kind !== 'emergency') return duty();
    const near = firstOf(await this.onCall.now(read, call.unitId), await duty());
    if (near.length) return near;
    const here = await this.dispatch.onDuty(read, communityId);
    const leads = present(here.filter(({ leads }) => leads));
    return firstOf(await this.onCall.now(read, communityId), leads, present(here));
  }

  /** Who made a call. */
  async callerOf({ rows }: Read, assignmentId: string): Promise<string | null> {
    return (await rows.findOneBy(AssignmentRow, { id: assignmentId }))?.askedBy ?? null;
  }

  /** How many tickets below a place were archived as solved from one instant up to another, by the level that solved them. */
  async solvedAt(
    { rows }: Read,
    path: string,
    { from, until }: { from: Date; until: Date },
  ): Promise<Record<Level, number>> {
    const found = await rows.query<{ level: Level; count: number }[]>(
      `select level, count(*)::int as count from ticket
        where state = 'settled' and outcome = 'solved' and path >= $1 and path < $1 || 'g' and closed_at >= $2 and closed_at < $3 group by level`,
      [path, from, until],
    );
    const counts = new Map(found.map(({ level, count }) => [level, count]));
    return Object.fromEntries(levels.map((level) => [level, counts.get(level) ?? 0])) as Record<
      Level,
      number
    >;
  }

  private rows({ rows }: Read, where: string, values: readonly unknown[]): Promise<LineRow[]> {
    const named = (person: string) =>
      `left join lateral (select p.id, coalesce(n.work_name, p.name, '') as name, coalesce(n.role, '') as role from person p
          left join lateral (select b.work_name, r.name as role from appointment b join role r on r.code = b.role_code
                              where b.person_id = p.id and r.permission <> 'reside' order by b.since desc limit 1) n on true
         where p.id = a.${person})`;
    return rows.query<LineRow[]>(
      `select a.id, a.ticket_id as "ticketId", a.kind, a.role, a.state, a.unit_id as "unitId", a.person_id as "personId", u.name as unit,
              case when h.id is not null then json_build_object('name', h.name, 'role', h.role) end as person, c.name as by,
              a.asked_at as at, a.arrived_at as "arrivedAt", a.ended_at as "endedAt",
              k.kind as "dueKind", k.due_at as "dueAt", k.started_at as "startedAt", k.term, k.calendar_id as "calendarId"
         from assignment a left join place u on u.id = a.unit_id
         ${named('person_id')} h on true
         ${named('asked_by')} c on not exists (select from ticket_reporter tr where tr.ticket_id = a.ticket_id and tr.person_id = a.asked_by)
         left join clock k on k.ticket_id = a.ticket_id and k.about_id = a.id and k.stopped_at is null
              and k.kind = case a.state when 'awaited' then 'arrive' when 'present' then 'finish' end
        where ${where} order by a.asked_at, a.id limit 200`,
      [...values],
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

const firstOf = (...lists: string[][]): string[] => lists.find((list) => list.length) ?? [];

/** Those who are there, and the substitutes of those who are not. */
const present = (duty: readonly OnDuty[]): string[] => [
  ...new Set(
    duty
      .map(({ personId, away, substituteId }) => (away ? substituteId : personId))
      .filter((id) => id !== null),
  ),
];

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
