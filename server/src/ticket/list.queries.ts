import { Injectable } from '@nestjs/common';
import type { Urgency } from '@linli/shared/deadline/meter.rules';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { ListMark } from '@linli/shared/ticket/cursor.rules';
import { statesIn, type AskTickets, type TicketPage } from '@linli/shared/ticket/list.contract';
import { dueKind, isOver, type TicketState } from '@linli/shared/ticket/ticket.rules';
import { DeadlineService } from '../deadline/deadline.service';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { pageOf, pageSize, type Page } from './list.pages';
import { TicketLines } from './ticket.lines';

/** Which tickets of a long list. */
export interface Sought {
  /** Below any of these paths. */
  readonly below: readonly string[];
  /** Open ones where none is named. */
  readonly states?: readonly TicketState[] | undefined;
  readonly category?: string | undefined;
  readonly urgency?: Urgency | undefined;
  readonly unitId?: string | undefined;
}

type Running = ListMark & Omit<Parameters<DeadlineService['urgencyOf']>[1], 'dueAt'>;

/** So many clocks at a time are looked at for how near their end they are. */
const batch = 300;

/** The clock of the state a ticket is in; said as a choice of conditions, of which the planner expects half to hold. */
const itsClock = `k.stopped_at is null and k.about_id is null and case t.state ${Object.entries(dueKind)
  .map(([state, kind]) => `when '${state}' then k.kind = '${kind}'`)
  .join(' ')} else false end`;

/** Lists of tickets that may be long, page by page, each page read up to its end and no further. */
@Injectable()
export class ListQueries {
  constructor(
    private readonly lines: TicketLines,
    private readonly deadlines: DeadlineService,
    private readonly places: PlaceService,
  ) {}

  /** What `me` asks for below their places; a place out of their sight is missing. */
  async tickets(read: Read, me: Actor, ask: AskTickets): Promise<TicketPage> {
    const { after, most, place, states, category, urgency, unit } = ask;
    const below = place ? [await this.within(read, me, place)] : steeredPaths(me);
    const sought = { below, states: states ? statesIn(states) : undefined, category, urgency, unitId: unit };
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

  private async within(read: Read, me: Actor, placeId: string): Promise<string> {
    const path = await this.places.pathOf(read, placeId);
    if (!steeredPaths(me).some((mine) => path.startsWith(mine))) throw new Refusal('place.missing');
    return path;
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
    const { where, put, values } = conditionOf(me, sought);
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
    { rows }: Read,
    me: Actor,
    sought: Sought,
    { after, most }: Part,
  ): Promise<ListMark[]> {
    if (sought.urgency) return [];
    const { where, put, values } = conditionOf(me, sought);
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

/** What is sought as a condition, each path by itself so that the planner knows how few it covers; `put` adds a value. */
function conditionOf(me: Actor, { below, states, category, unitId }: Sought) {
  const values: unknown[] = [];
  const put = (value: unknown) => `$${values.push(value)}`;
  const paths = below.map((path) => {
    const value = put(path);
    return `t.path >= ${value} and t.path < ${value} || 'g'`;
  });
  const conditions = [
    `(${paths.join(' or ') || 'false'})`,
    `${put(me.id)} <> all(t.hidden_from)`,
    states && `t.state = any(${put(states)})`,
    category && `t.category_id in (select id from category where code = ${put(category)})`,
    unitId && `t.unit_id = ${put(unitId)}`,
  ];
  return { where: conditions.filter(Boolean).join(' and '), put, values };
}
