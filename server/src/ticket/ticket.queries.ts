import { Injectable } from '@nestjs/common';
import type { ClockKind } from '@linli/shared/deadline/deadline.rules';
import type { Urgency } from '@linli/shared/deadline/meter.rules';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Helpers } from '@linli/shared/assignment/assignment.contract';
import type { Unit } from '@linli/shared/dispatch/dispatch.contract';
import { overseenPaths, steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { TicketPage } from '@linli/shared/ticket/list.contract';
import type {
  Inbox,
  Queue,
  TicketLine,
  TicketReceipt,
  VisibleTickets,
} from '@linli/shared/ticket/ticket.contract';
import { recentDays, type TicketMove, type TicketState } from '@linli/shared/ticket/ticket.rules';
import { AssignmentLines } from '../assignment/assignment.lines';
import { AssignmentQueries } from '../assignment/assignment.queries';
import { DeadlineService } from '../deadline/deadline.service';
import { DispatchService } from '../dispatch/dispatch.service';
import type { Read } from '../platform/db/db';
import { together } from '../platform/db/lane';
import { belowAny } from './filter.queries';
import { pageSize } from './list.pages';
import { ListQueries } from './list.queries';
import { TicketLines, type Choice } from './ticket.lines';
import { TicketRepository, unitsOf } from './ticket.repository';
import { workName } from '../people/people.queries';

/** States in which somebody has it in hand, or waits for what the reporter says. */
const inHand: readonly TicketState[] = ['dispatched', 'accepted', 'carried', 'resolved', 'answered'];
const nearestDue = 'k.due_at nulls last, t.at';
/** Open tickets below any of these paths, which are `$2`. */
const openBelow = (paths: readonly string[]) => {
  let place = 0;
  return `t.closed_at is null and $2::text[] is not null and ${belowAny(paths, () => `($2::text[])[${++place}]`)}`;
};

const below = (paths: string) =>
  `exists (select from unnest(${paths}::text[]) p where starts_with(t.path, p))`;

/** What screens read of tickets, each list in one query. */
@Injectable()
export class TicketQueries {
  constructor(
    private readonly lines: TicketLines,
    private readonly tickets: TicketRepository,
    private readonly dispatch: DispatchService,
    private readonly deadlines: DeadlineService,
    private readonly assignments: AssignmentQueries,
    private readonly calls: AssignmentLines,
    private readonly lists: ListQueries,
  ) {}

  /** What a reporter is told right after reporting or joining. */
  async receipt(read: Read, id: string): Promise<TicketReceipt> {
    const [row] = await read.rows.query<Omit<TicketReceipt, 'clocks' | 'at' | 'now'>[] & { at: Date }[]>(
      `select t.id, t.number, t.state, u.name as unit, coalesce(a.work_name, h.name) as handler, t.at
         from ticket t join place u on u.id = t.unit_id left join person h on h.id = t.handler_id
         ${workName('a', 't.handler_id')}
        where t.id = $1`,
      [id],
    );
    if (!row) throw new Refusal('ticket.missing');
    return {
      ...row,
      at: row.at.toISOString(),
      now: read.at.toISOString(),
      clocks: await this.deadlines.shown(read, id),
    };
  }

  /** What is open, or was lately closed, in the same building and category. */
  async similar(
    read: Read,
    me: Actor | null,
    placeId: string,
    category: string | null,
  ): Promise<VisibleTickets> {
    const tickets = await this.lines.forNeighbours(read, me, {
      where: `t.building_id in ($1::uuid, (select parent_id from stand s join place p on p.id = s.parent_id where s.place_id = $1 and s.tree = 'administrative' and p.kind = 'building'))
              and t.visibility = 'public' and ($2::text is null or c.code = $2) and t.state not in ('withdrawn', 'declined')
              and (t.closed_at is null or t.closed_at > $3::timestamptz - make_interval(days => ${recentDays}))`,
      values: [placeId, category, read.at],
      order: 't.closed_at is not null, t.at desc',
      most: 50,
    });
    return { now: read.at.toISOString(), tickets };
  }

  /** What a worker holds, and what waits in their units without a holder, by nearest due. */
  async inbox(read: Read, me: Actor): Promise<Inbox> {
    const units = me.posts.filter(({ permission }) => permission === 'handle').map(({ placeId }) => placeId);
    const { tickets, owed, called } = await together({
      tickets: this.lines.forStaffAndReporters(read, me, {
        where: `t.closed_at is null and t.state in ('dispatched', 'accepted', 'carried', 'resolved') and (t.handler_id = $1 or (t.handler_id is null and t.unit_id = any($2))) and $1 <> all(t.hidden_from)`,
        values: [me.id, units],
        order: nearestDue,
      }),
      owed: this.owed(read, me),
      called: this.called(read, me),
    });
    const count = (urgency: Urgency) => tickets.filter(({ due }) => due?.urgency === urgency).length;
    return {
      now: read.at.toISOString(),
      counts: { over: count('over'), soon: count('soon'), ample: count('ample'), hold: count('hold') },
      orders: owed.length,
      tickets,
      called,
    };
  }

  /** What `me`, or a unit of theirs, is called to, by the due of the call. */
  private async called(read: Read, me: Actor): Promise<Inbox['called']> {
    const who = { id: me.id, unitIds: unitsOf(me) };
    const lines = await this.lines.forStaffAndReporters(read, me, {
      // The few that are called are found first: the planner takes them for many, and would read every ticket to find one.
      where: `t.id = any (array(select called.id from ticket called where called.closed_at is null and called.awaited || called.present <> '{}'
                                   and (called.awaited || called.present) && $2::uuid[])) and $1 <> all(t.hidden_from)`,
      values: [me.id, [...who.unitIds, me.id]],
      order: 't.at',
    });
    if (!lines.length) return [];
    const calls = await this.calls.callsOf(
      read,
      who,
      lines.map(({ id }) => id),
    );
    return lines
      .flatMap((line) => {
        const calling = calls.get(line.id);
        return calling ? [{ ...line, ...calling }] : [];
      })
      .sort((one, other) => endOf(one) - endOf(other));
  }

  /** What waits for those who steer: to give, to decide, to review, what nobody on duty answers for, and all that is open. */
  async queue(read: Read, me: Actor): Promise<Queue> {
    const [paths, units] = [steeredPaths(me), unitsOf(me)];
    const choose = (more: string): Choice => ({
      where: `${openBelow(paths)} and $1 <> all(t.hidden_from) and ${more}`,
      values: [me.id, paths, units],
      order: nearestDue,
    });
    const mine = `(t.unit_id = any($3) or u.kind = 'community')`;
    const nobody = `not exists (select from appointment a join role ro on ro.code = a.role_code where a.place_id = t.unit_id and a.since <= $4::date and (a.until is null or a.until >= $4::date) and ro.permission in ('handle', 'coordinate', 'lead', 'supervise', 'administer'))`;
    const list = (choice: Choice) => this.lines.forStaffAndReporters(read, me, choice);
    const { tickets: open, next } = await this.open(read, me);
    const ownerless = choose(`t.handler_id is null and $3::uuid[] is not null and ${nobody}`);
    return {
      now: read.at.toISOString(),
      waiting: await list(choose(`t.state in ('reported', 'returned', 'adjudicating') and ${mine}`)),
      reviews: await list(
        choose(
          `t.state = 'reviewing' and $1 <> all(t.handlers) and $1 <> all(t.formerly) and $3::uuid[] is not null`,
        ),
      ),
      asks: await list(
        choose(
          `(t.delay_asked_by <> $1 or t.carry_asked_by <> $1) and t.handler_id is distinct from $1 and $3::uuid[] is not null`,
        ),
      ),
      calls: await list(choose(`t.awaited <> '{}' and $3::uuid[] is not null`)),
      ownerless: await list({ ...ownerless, values: [me.id, paths, units, localDate(read.at)] }),
      open,
      next,
    };
  }

  /** A page of all that is in hand below the places of `me`. */
  open(read: Read, me: Actor, after?: string): Promise<TicketPage> {
    const sought = { below: steeredPaths(me), states: inHand };
    return this.lists.page(read, me, sought, { after, most: pageSize });
  }

  /** Tickets under an order from above that waits for the answer of `me`. */
  async owed(read: Read, me: Actor): Promise<TicketLine[]> {
    const lines = await this.lines.forStaffAndReporters(read, me, {
      where: `t.supervision = 'issued' and $1 <> all(t.hidden_from) and (t.handler_id = $1 or t.unit_id = any($2) or ${below('$3')})`,
      values: [me.id, unitsOf(me), steeredPaths(me)],
      order: nearestDue,
    });
    return lines.filter(({ openMoves }) => openMoves.includes('answerOrder'));
  }

  /** What `me` looks after from above: tickets under an order, those so late that one may follow, and late reviews. */
  async overseen(
    read: Read,
    me: Actor,
  ): Promise<{ ordered: TicketLine[]; chances: TicketLine[]; reviews: TicketLine[] }> {
    const paths = overseenPaths(me);
    const list = async (more: string, move: TicketMove) => {
      const choice = {
        where: `$1 <> all(t.hidden_from) and ${more}`,
        values: [me.id, paths],
        order: nearestDue,
      };
      const lines = await this.lines.forStaffAndReporters(read, me, choice);
      return lines.filter(({ openMoves }) => openMoves.includes(move));
    };
    if (!paths.length) return { ordered: [], chances: [], reviews: [] };
    const late = (kind: ClockKind) =>
      `exists (select from clock x where x.ticket_id = t.id and x.kind = '${kind}' and x.stopped_at is null and x.breached_at is not null)`;
    const heardAbove = `exists (select from escalation e join place u on u.id = any(e.units) and u.kind in ('street', 'district')
      where e.ticket_id = t.id and e.kind = 'resolve' and e.cycle = t.cycle)`;
    return {
      ordered: await list(`t.supervision is not null and ${below('$2')}`, 'closeOrder'),
      chances: await list(
        `t.supervision is null and ${openBelow(paths)} and ${late('resolve')} and ${heardAbove}`,
        'supervise',
      ),
      reviews: await list(`t.state = 'reviewing' and ${openBelow(paths)} and ${late('review')}`, 'reopen'),
    };
  }

  /** Where a ticket in sight of `me` could be given. */
  async units(read: Read, me: Actor, id: string): Promise<Unit[]> {
    return this.dispatch.candidates(read, await this.tickets.find(read, me, id));
  }

  /** Who of the community could help with a ticket in sight of `me`. */
  async helpers(read: Read, me: Actor, id: string): Promise<Helpers> {
    const ticket = await this.tickets.find(read, me, id);
    const reporters = await this.tickets.reporters(read, id);
    return this.assignments.helpers(
      read,
      ticket,
      reporters.map(({ personId }) => personId),
    );
  }
}

/** What has no due comes last. */
const endOf = ({ due }: Inbox['called'][number]): number => (due ? Date.parse(due.at) : Infinity);
