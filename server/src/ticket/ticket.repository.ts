import { Injectable } from '@nestjs/common';
import {
  holdsAt,
  leading,
  overseeing,
  steeredPaths,
  steering,
  type Actor,
} from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Standing, TicketFacts } from '@linli/shared/ticket/standing.rules';
import type { SelectQueryBuilder } from 'typeorm';
import { lateAsk } from '../delay/delay.queries';
import { latePlan } from '../project/project.queries';
import type { Read, Tx } from '../platform/db/db';
import { ask, find, put } from '../platform/db/lane';
import { ReporterRow, TicketRow, WordsRow } from './ticket.entity';

/** The units someone works in: where a ticket without a handler is theirs to take. */
export const unitsOf = ({ posts }: Pick<Actor, 'posts'>): string[] =>
  posts
    .filter(({ permission }) => permission === 'handle' || steering.includes(permission))
    .map(({ placeId }) => placeId);

/** How someone stands to a ticket. */
export const standingOf = (me: Actor, ticket: Pick<TicketRow, 'path'>): Standing => ({
  id: me.id,
  unitIds: unitsOf(me),
  steers: holdsAt(me, steering, ticket.path),
  leads: holdsAt(me, leading, ticket.path),
  oversees: holdsAt(me, overseeing, ticket.path),
  inspects: holdsAt(me, ['inspect'], ticket.path),
});

const inSightOf = (me: string, units: string, paths: string) => `(${me} <> all(t.hidden_from) and (
         t.handler_id = ${me} or t.entered_by = ${me} or ${me} = any(t.handlers) or t.unit_id = any(${units})
         or (t.awaited || t.present) && (cast(${units} as uuid[]) || cast(${me} as uuid))
         or exists (select from ticket_reporter r where r.ticket_id = t.id and r.person_id = ${me})
         or exists (select from unnest(cast(${paths} as text[])) p where starts_with(t.path, p))))`;
const inSight = inSightOf(':me', ':units', ':paths');
const oneInSight = `where t.id = $1 and ${inSightOf('$2', '$3', '$4')}`;

/** What the owners' inspectors watch: what neighbours may see, in their compound. */
const inspected = `(t.visibility = 'public' and exists (select from unnest(cast(:inspects as text[])) p where starts_with(t.path, p)))`;

const sightOf = (me: Actor) => ({ me: me.id, units: unitsOf(me), paths: steeredPaths(me) });
const inspectsOf = ({ posts }: Actor) => ({
  inspects: posts.filter(({ permission }) => permission === 'inspect').map(({ path }) => path),
});

/** Someone who is to follow a ticket; `mergedFrom` where only because theirs was joined to it. */
export type Follower = Omit<ReporterRow, 'urgedOn' | 'leftAt' | 'mergedFrom'> &
  Partial<Pick<ReporterRow, 'mergedFrom'>>;

/** Who follows a ticket only for another of theirs, and whether a third of theirs is joined to it as well. */
export interface Merged {
  readonly personId: string;
  readonly alsoFrom: string | null;
}

/** How ticket rows are found, locked and saved. */
@Injectable()
export class TicketRepository {
  /** A ticket that `me` reported or once followed, holds, held, or steers. Out of sight is missing. */
  find(read: Read, me: Actor, id: string): Promise<TicketRow> {
    return this.one(read, me, id, oneInSight);
  }

  /** The same, locked until the transaction ends. */
  lock(tx: Tx, me: Actor, id: string): Promise<TicketRow> {
    return this.one(tx, me, id, `${oneInSight} for update`);
  }

  /** The same, or one that `me` watches for the owners; locked. */
  lockToInspect({ rows }: Tx, me: Actor, id: string): Promise<TicketRow> {
    return this.seen(
      rows
        .createQueryBuilder(TicketRow, 't')
        .where(`(${inSight} or ${inspected})`, { ...sightOf(me), ...inspectsOf(me) })
        .andWhere('t.id = :id', { id })
        .setLock('pessimistic_write'),
    );
  }

  /** A ticket that neighbours may see, locked. */
  lockPublic({ rows }: Tx, id: string): Promise<TicketRow> {
    return this.seen(
      rows
        .createQueryBuilder(TicketRow, 't')
        .where("t.id = :id and t.visibility = 'public'", { id })
        .setLock('pessimistic_write'),
    );
  }

  /** A ticket that neighbours may see. */
  async findPublic(read: Read, id: string): Promise<TicketRow | null> {
    const [ticket] = await find(read, TicketRow, "where t.id = $1 and t.visibility = 'public'", [id]);
    return ticket ?? null;
  }

  /** A ticket, whoever may see it. */
  byId({ rows }: Read, id: string): Promise<TicketRow> {
    return rows.findOneByOrFail(TicketRow, { id });
  }

  /** All of these tickets, locked in the order of their keys. */
  lockAll({ rows }: Tx, ids: readonly string[]): Promise<TicketRow[]> {
    return rows
      .createQueryBuilder(TicketRow, 't')
      .where('t.id = any(:ids)', { ids })
      .orderBy('t.id')
      .setLock('pessimistic_write')
      .getMany();
  }

  /** Everything open that a person holds, in one unit or in any, locked in the order of the keys. */
  lockHeldBy({ rows }: Tx, personId: string, unitId: string | null): Promise<TicketRow[]> {
    return rows
      .createQueryBuilder(TicketRow, 't')
      .where('t.handler_id = :personId and t.closed_at is null', { personId })
      .andWhere('(cast(:unitId as uuid) is null or t.unit_id = :unitId)', { unitId })
      .orderBy('t.id')
      .setLock('pessimistic_write')
      .getMany();
  }

  private inSight({ rows }: Read, me: Actor): SelectQueryBuilder<TicketRow> {
    return rows.createQueryBuilder(TicketRow, 't').where(inSight, sightOf(me));
  }

  private async seen(query: SelectQueryBuilder<TicketRow>): Promise<TicketRow> {
    const ticket = await query.getOne();
    if (!ticket) throw new Refusal('ticket.missing');
    return ticket;
  }

  private async one(read: Read, me: Actor, id: string, where: string): Promise<TicketRow> {
    const { units, paths } = sightOf(me);
    const [ticket] = await find(read, TicketRow, where, [id, me.id, units, paths]);
    if (!ticket) throw new Refusal('ticket.missing');
    return ticket;
  }

  /** What decides who plays which part toward a ticket that these people follow. */
  async facts(
    { rows, at }: Read,
    ticket: TicketRow,
    followers: readonly Pick<ReporterRow, 'personId'>[],
  ): Promise<TicketFacts> {
    const reporters = followers.map(({ personId }) => personId);
    if (ticket.delayAskedBy === null && ticket.carryAskedBy === null)
      return { ...ticket, reporters, delayLate: null, carryLate: false };
    const [late] = await rows.query<[Pick<TicketFacts, 'delayLate' | 'carryLate'>]>(
      `select ${lateAsk('$2')} as "delayLate", ${latePlan('$2')} as "carryLate" from ticket t where t.id = $1`,
      [ticket.id, at],
    );
    return { ...ticket, reporters, ...late };
  }

  /** Who follows a ticket now, the first reporter first. */
  reporters(read: Read, ticketId: string): Promise<ReporterRow[]> {
    const following = 'where t.ticket_id = $1 and t.left_at is null order by t.first desc, t.at';
    return find(read, ReporterRow, following, [ticketId]);
  }

  /** Whether a person held the ticket in any cycle. */
  async wasHeldBy(read: Read, ticketId: string, personId: string): Promise<boolean> {
    const [row] = await ask<{ held: boolean }>(
      read,
      `select exists (select from event where subject_id = $1 and id >= events_from($1)
         and (facts->>'person' = ($2::uuid)::text or (actor_id = $2 and facts->>'move' in ('accept', 'spot')))) as held`,
      [ticketId, personId],
    );
    return row?.held ?? false;
  }

  /** How many matters a person reported in the last hour. */
  async reportedLately(read: Read, personId: string): Promise<number> {
    const [row] = await ask<{ count: number }>(
      read,
      `select count(*)::int from ticket_reporter where person_id = $1 and first and at > $2::timestamptz - interval '1 hour'`,
      [personId, read.at],
    );
    return row?.count ?? 0;
  }

  /** How many matters a person entered in the last hour, for others or as findings. */
  async enteredLately({ rows, at }: Read, personId: string): Promise<number> {
    const [row] = await rows.query<[{ count: number }]>(
      `select count(*)::int from ticket where entered_by = $1 and at > $2::timestamptz - interval '1 hour'`,
      [personId, at],
    );
    return row.count;
  }

  /** Whether whoever raised it can be reached by phone only: they have no account of WeChat here. */
  async needsCall(read: Read, ticketId: string): Promise<boolean> {
    const [row] = await ask<{ needs: boolean }>(
      read,
      `select exists (select from ticket_reporter r join person p on p.id = r.person_id
                       where r.ticket_id = $1 and r.first and r.left_at is null and r.phone_sealed is not null
                         and p.openid is null and p.forgotten_at is null) as needs`,
      [ticketId],
    );
    return row?.needs ?? false;
  }

  /** What an account follows and said is another's from now on; where both follow a ticket, the first reporter's row stays. */
  async merge({ rows }: Tx, from: string, into: string): Promise<void> {
    await rows.query(
      `delete from ticket_reporter r using ticket_reporter o
        where o.ticket_id = r.ticket_id and ((r.person_id = $2 and o.person_id = $1 and o.first)
           or (r.person_id = $1 and o.person_id = $2 and not r.first))`,
      [from, into],
    );
    await rows.query('update ticket_reporter set person_id = $2 where person_id = $1', [from, into]);
    await rows.query('update ticket_words set person_id = $2 where person_id = $1', [from, into]);
  }

  /** Everything that an account follows or once followed. */
  async followedBy({ rows }: Read, personId: string): Promise<string[]> {
    const found = await rows.findBy(ReporterRow, { personId });
    return found.map(({ ticketId }) => ticketId);
  }

  /** Of those with this number in a district the newest that is public or in sight of `me`. */
  byNumber({ rows }: Read, me: Actor, districtId: string, number: string): Promise<TicketRow | null> {
    return rows
      .createQueryBuilder(TicketRow, 't')
      .where(`(t.visibility = 'public' or ${inSight})`, sightOf(me))
      .andWhere('t.districtId = :districtId and t.number = :number', { districtId, number })
      .orderBy('t.at', 'DESC')
      .limit(1)
      .getOne();
  }

  /** Whether a ticket was joined to another as its duplicate, by itself or through others. */
  async leadsTo({ rows }: Read, id: string, other: string): Promise<boolean> {
    const [found] = await rows.query<unknown[]>(
      `with recursive joined (id) as (
         select duplicate_of from ticket where id = $1
         union select t.duplicate_of from joined j join ticket t on t.id = j.id)
       select 1 from joined where id = $2`,
      [id, other],
    );
    return found !== undefined;
  }

  /** The newest with this number in a district that is in sight of `me`. */
  byNumberInSight(read: Read, me: Actor, districtId: string, number: string): Promise<TicketRow | null> {
    return this.inSight(read, me)
      .andWhere('t.districtId = :districtId and t.number = :number', { districtId, number })
      .orderBy('t.at', 'DESC')
      .limit(1)
      .getOne();
  }

  async categoryName({ rows }: Read, categoryId: string): Promise<string> {
    const [row] = await rows.query<[{ name: string }]>('select name from category where id = $1', [
      categoryId,
    ]);
    return row.name;
  }

  /** The parts of a ticket, the first first. */
  childrenOf(read: Read, parentId: string): Promise<TicketRow[]> {
    return find(read, TicketRow, 'where t.parent_id = $1 order by t.at, t.id', [parentId]);
  }

  /** Whether this person raised the ticket, whether or not they follow it still. */
  async wasRaisedBy(read: Read, ticketId: string, personId: string): Promise<boolean> {
    const raised = 'select 1 from ticket_reporter where ticket_id = $1 and person_id = $2 and first';
    return (await ask(read, raised, [ticketId, personId])).length > 0;
  }

  /** Who reported a ticket first, whether or not they follow it still. */
  async raisedBy({ rows }: Read, ticketId: string): Promise<string> {
    return (await rows.findOneByOrFail(ReporterRow, { ticketId, first: true })).personId;
  }

  /** Writes a new ticket down, with whoever reported it. */
  async add(tx: Tx, ticket: TicketRow, reporter: Follower): Promise<void> {
    await put(tx, TicketRow, [ticket]);
    await put(tx, ReporterRow, [reporter]);
  }

  /** Adds someone to a ticket; who left comes back, who followed it for another of theirs follows it from now on for itself. Answers whether that is new. */
  async follow({ rows }: Tx, reporter: Follower): Promise<boolean> {
    const added = await rows.query<unknown[]>(
      `insert into ticket_reporter (ticket_id, person_id, district_id, at, first, call_back, hide_name, phone_sealed, merged_from)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (ticket_id, person_id) do update set left_at = null, call_back = excluded.call_back, phone_sealed = excluded.phone_sealed, merged_from = excluded.merged_from
         where ticket_reporter.left_at is not null or (ticket_reporter.merged_from is not null and excluded.merged_from is null)
       returning 1`,
      [
        reporter.ticketId,
        reporter.personId,
        reporter.districtId,
        reporter.at,
        reporter.first,
        reporter.callBack,
        reporter.hideName,
        reporter.phoneSealed,
        reporter.mergedFrom ?? null,
      ],
    );
    return added.length > 0;
  }

  /** Marks that a reporter urged on this day; false when they did already. */
  async urge({ rows }: Tx, ticketId: string, personId: string, day: string): Promise<boolean> {
    const [, count] = await rows.query<[unknown[], number]>(
      'update ticket_reporter set urged_on = $3 where ticket_id = $1 and person_id = $2 and urged_on is distinct from $3::date',
      [ticketId, personId, day],
    );
    return count > 0;
  }

  async keepWords(
    tx: Tx,
    ticket: TicketRow,
    eventId: string,
    personId: string | null,
    words: string | undefined,
  ): Promise<void> {
    if (words?.trim())
      await put(tx, WordsRow, [
        { eventId, ticketId: ticket.id, districtId: ticket.districtId, personId, words: words.trim() },
      ]);
  }

  /** Closed tickets that a person reported or joined. */
  async closedOf({ rows }: Read, personId: string): Promise<string[]> {
    const found = await rows.query<{ id: string }[]>(
      `select t.id from ticket t join ticket_reporter r on r.ticket_id = t.id where r.person_id = $1 and t.closed_at is not null`,
      [personId],
    );
    return found.map(({ id }) => id);
  }

  /** Who of those that follow a ticket has left Linli. */
  async forgotten({ rows }: Read, ticketId: string): Promise<string[]> {
    const found = await rows.query<{ id: string }[]>(
      `select p.id from ticket_reporter r join person p on p.id = r.person_id where r.ticket_id = $1 and p.forgotten_at is not null`,
      [ticketId],
    );
    return found.map(({ id }) => id);
  }

  /** Takes a person's words and phone out of these tickets; what remains is category, place and what was done. */
  async erase(tx: Tx, ticketIds: readonly string[], personId: string): Promise<void> {
    const { rows, at } = tx;
    await this.eraseWords(tx, ticketIds, personId);
    await rows.query(
      `update ticket_reporter set phone_sealed = null where person_id = $2 and ticket_id = any($1)`,
      [ticketIds, personId],
    );
    await rows.query(
      `update ticket t set words = null, words_shown = false, title = c.name, changed_at = $3 from category c
        where c.id = t.category_id and t.id = any($1)
          and exists (select from ticket_reporter r where r.ticket_id = t.id and r.person_id = $2 and r.first)`,
      [ticketIds, personId, at],
    );
  }

  /** Marks that a check changed what the public sees of a ticket; of words and pictures it sees nothing until staff have shown them. */
  async shownAnew({ rows, at }: Tx, ticketId: string, kind: string): Promise<void> {
    await rows.query(
      `update ticket set changed_at = $2 where id = $1 and (words_shown or $3 in ('line', 'shown'))`,
      [ticketId, at, kind],
    );
  }

  /** Whom a ticket no longer concerns once another is taken apart from it: those who follow it for that one only. */
  async followsFor({ rows }: Read, ticketId: string, mergedFrom: string): Promise<Merged[]> {
    return rows.query<Merged[]>(
      `select r.person_id as "personId",
              (select d.id from ticket d join ticket_reporter o on o.ticket_id = d.id and o.person_id = r.person_id and o.left_at is null
                where d.duplicate_of = r.ticket_id and d.outcome = 'duplicate' and d.id <> r.merged_from limit 1) as "alsoFrom"
         from ticket_reporter r where r.ticket_id = $1 and r.merged_from = $2 and r.left_at is null`,
      [ticketId, mergedFrom],
    );
  }

  /** When the present cycle of a ticket was answered, or closed where nobody answered; null before. */
  async answeredAt({ rows }: Read, { id, cycle }: Pick<TicketRow, 'id' | 'cycle'>): Promise<Date | null> {
    const [row] = await rows.query<[{ at: Date | null }]>(
      `select coalesce(max(at) filter (where facts->>'to' = 'answered'), min(at) filter (where facts->>'to' = 'settled')) as at
         from event where subject_id = $1 and id >= events_from($1) and kind = 'ticket.moved' and facts->>'cycle' = ($2::int)::text and facts->>'from' <> facts->>'to'`,
      [id, cycle],
    );
    return row.at;
  }

  /** Takes out what a person said in these tickets, and why somebody looked at their phone, which may name them. */
  async eraseWords({ rows }: Tx, ticketIds: readonly string[], personId: string): Promise<void> {
    await rows.query(
      `delete from ticket_words where ticket_id = any($1)
          and (person_id = $2 or event_id in (select event_id from person_look where person_id = $2))`,
      [ticketIds, personId],
    );
  }

  /** What was said with each event of a ticket. */
  async wordsOf(read: Read, ticketId: string): Promise<Map<string, string>> {
    const said = await find(read, WordsRow, 'where t.ticket_id = $1', [ticketId]);
    return new Map(said.map(({ eventId, words }) => [eventId, words]));
  }
}
