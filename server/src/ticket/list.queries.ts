import { Injectable } from '@nestjs/common';
import type { Urgency } from '@linli/shared/deadline/meter.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import type { TicketFilter } from '@linli/shared/ticket/filter.contract';
import type { ListMark } from '@linli/shared/ticket/cursor.rules';
import { statesIn, type AskTickets, type TicketPage } from '@linli/shared/ticket/list.contract';
import { isOver, type TicketState } from '@linli/shared/ticket/ticket.rules';
import { ticketStates } from '@linli/shared/ticket/ticket.contract';
import { DeadlineService } from '../deadline/deadline.service';
import type { Read } from '../platform/db/db';
import { belowAny, fitting, itsClock } from './filter.queries';
import { pageOf, pageSize, type Page } from './list.pages';
import { ScopeQueries } from './scope.queries';
import { TicketLines } from './ticket.lines';

/** Which tickets of a long list. */
export interface Sought {
  /** Below any of these paths, and there only what one grid has, where one is named. */
  readonly below: readonly string[];
  readonly gridId?: string | null;
  /** Open ones where none is named. */
  readonly states?: readonly TicketState[] | undefined;
  readonly urgency?: Urgency | undefined;
  readonly filter?: TicketFilter;
}

type Running = ListMark & Omit<Parameters<DeadlineService['urgencyOf']>[1], 'dueAt'>;

/** So many clocks at a time are looked at for how near their end they are. */
const batch = 300;

/** Lists of tickets that may be long, page by page, each page read up to its end and no further. */
@Injectable()
export class ListQueries {
  constructor(
    private readonly lines: TicketLines,
    private readonly deadlines: DeadlineService,
    private readonly scopes: ScopeQueries,
  ) {}

  /** What `me` asks for below their places; a place out of their sight is missing. */
  async tickets(read: Read, me: Actor, ask: AskTickets): Promise<TicketPage> {
    const { after, most, states, urgency, ...filter } = ask;
    const { paths: below, gridId } = await this.scopes.of(read, me, filter.below);
    // Whoever looks for something by its number or words looks also among what is over.
    const named = filter.q !== undefined && !filter.tab ? ticketStates : undefined;
    const sought = { below, gridId, states: states ? statesIn(states) : named, urgency, filter };
    return this.page(read, me, sought, { after, most: most ? Number(most) : pageSize });
  }

  /** A page of what is sought: the nearest due first, then what has none, the newest first. */
  async page(read: Read, me: Actor, sought: Sought, page: Page): Promise<TicketPage> {
    const { ids, next } = await pageOf(page, (part, after, most) =>
      part === 'first'
        ? this.running(read, me, sought, { after, most })
        : this.others(read, me, sought, { after, most }),
    );
    return { now: read.at.toISOString(), tickets: await this.lines.ofIds(read, me, ids), next };
  }

  /** Those whose clock runs, by its due. How near that is only the calendar knows: it is asked clock by clock. */
  private async running(read: Read, me: Actor, sought: Sought, { after, most }: Part): Promise<ListMark[]> {
    if (sought.states?.every(isOver)) return [];
    const { urgency } = sought;
    const found: ListMark[] = [];
    for (let from = after; ;) {
      const some = urgency ? batch : most;
      const clocks = await this.clocks(read, me, sought, { after: from, most: some });
      for (const clock of clocks)
        if (
          !urgency ||
          (await this.deadlines.urgencyOf(read, { ...clock, dueAt: clock.at })).urgency === urgency
        )
          found.push(clock);
      from = clocks.at(-1) ?? null;
      if (found.length >= most || clocks.length < some) return found.slice(0, most);
    }
  }

  private clocks({ rows, at }: Read, me: Actor, sought: Sought, { after, most }: Part): Promise<Running[]> {
    const { where, put, values } = conditionOf(me, at, sought);
    const near = sought.urgency && `k.due_at ${sought.urgency === 'over' ? '<' : '>='} ${put(at)}`;
    const later = after && `(k.due_at, k.ticket_id) > (${put(after.at)}, ${put(after.id)}::uuid)`;
    return rows.query<Running[]>(
      `select t.id, k.due_at as at, k.started_at as "startedAt", k.term, k.delays, k.calendar_id as "calendarId", k.own_calendar_id as "ownCalendarId"
         from clock k join ticket t on t.id = k.ticket_id
        where ${[itsClock, 't.closed_at is null', where, near, later].filter(Boolean).join(' and ')}
        order by k.due_at, k.ticket_id limit ${most}`,
      values,
    );
  }

  /** Those without a due, which is what is over; of the open ones none, unless something is wrong. */
  private async others(
    { rows, at }: Read,
    me: Actor,
    sought: Sought,
    { after, most }: Part,
  ): Promise<ListMark[]> {
    if (sought.urgency) return [];
    const { where, put, values } = conditionOf(me, at, sought);
    const open = (sought.states ?? []).some(isOver) ? null : 't.closed_at is null';
    const older = after && `t.id < ${put(after.id)}`;
    return rows.query<ListMark[]>(
      `select t.id, t.at from ticket t
        where ${[`not exists (select from clock k where k.ticket_id = t.id and ${itsClock})`, open, where, older].filter(Boolean).join(' and ')}
        order by t.id desc limit ${most}`,
      values,
    );
  }
}

interface Part {
  readonly after: ListMark | null;
  readonly most: number;
}

/** What is sought as a condition; `put` adds a value. */
function conditionOf(me: Actor, at: Date, { below, gridId, states, filter = {} }: Sought) {
  const values: unknown[] = [];
  const put = (value: unknown) => `$${values.push(value)}`;
  const conditions = [
    belowAny(below, put),
    `${put(me.id)} <> all(t.hidden_from)`,
    gridId && `t.grid_id = ${put(gridId)}`,
    states && `t.state = any(${put(states)})`,
    ...fitting(filter, { me, at, paths: below, put }),
  ];
  return { where: conditions.filter(Boolean).join(' and '), put, values };
}
