import { Injectable } from '@nestjs/common';
import type { ClockKind } from '@linli/shared/deadline/deadline.rules';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Hearer } from '@linli/shared/notice/notice.rules';
import { dueKind, type Outcome, type TicketState } from '@linli/shared/ticket/ticket.rules';
import type { Read, Tx } from '../platform/db/db';
import { keyPrefix, keySql, newId } from '../platform/db/id';
import type { EventFacts } from '../platform/outbox/outbox';
import { MessageRow } from './notice.entity';
import { workName } from '../people/people.queries';

/** A ticket as a message mentions it, and who holds it. */
export interface Mentioned {
  id: string;
  districtId: string;
  placeId: string;
  communityId: string;
  path: string;
  number: string;
  state: TicketState;
  cycle: number;
  outcome: Outcome | null;
  /** Its clocks run day and night. */
  emergency: boolean;
  category: string;
  unit: string;
  handler: string | null;
  handlerId: string | null;
  unitId: string;
  hiddenFrom: string[];
  enteredBy: string | null;
}

/** One batch of messages that say the same. */
interface BatchOfMessages {
  readonly districtId: string | null;
  readonly bulletinId: string;
  readonly version: number;
  readonly batch: number;
  readonly eventId: string;
  readonly title: string;
  readonly words: string;
  /** Only to those who were told of the bulletin before. */
  readonly toldBefore: boolean;
}

/** Who hears, and what about. */
@Injectable()
export class NoticeRepository {
  async mentioned({ rows }: Read, ticketId: string): Promise<Mentioned | undefined> {
    const [row] = await rows.query<Mentioned[]>(
      `select t.id, t.district_id as "districtId", t.place_id as "placeId", t.community_id as "communityId", t.path, t.number,
              t.state, t.cycle, t.outcome, coalesce(y.terms->'accept'->>'unit' = 'minute', false) as emergency, c.name as category,
              u.name as unit, coalesce(a.work_name, h.name) as handler, t.handler_id as "handlerId", t.unit_id as "unitId", t.hidden_from as "hiddenFrom", t.entered_by as "enteredBy"
         from ticket t join category c on c.id = t.category_id join place u on u.id = t.unit_id
         left join policy y on y.id = t.policy_id left join person h on h.id = t.handler_id
         ${workName('a', 't.handler_id')}
        where t.id = $1`,
      [ticketId],
    );
    return row;
  }

  /** The community of a ticket, as people call and ring it. */
  async communityOf(
    { rows }: Read,
    ticketId: string,
  ): Promise<{ body: string; phone: string | null } | undefined> {
    const [row] = await rows.query<{ body: string; phone: string | null }[]>(
      'select p.name as body, p.phone from ticket t join place p on p.id = t.community_id where t.id = $1',
      [ticketId],
    );
    return row;
  }

  /** Everyone who holds a ticket or ever held it. */
  async holders({ rows }: Read, ticketId: string): Promise<string[]> {
    const [row] = await rows.query<[{ ids: string[] }]>(
      'select handlers || formerly as ids from ticket where id = $1',
      [ticketId],
    );
    return row.ids;
  }

  /** Those of these people who have not left; `staff` are those who work on the ticket and did not report it. */
  reachable(
    { rows }: Read,
    people: readonly string[],
    ticketId: string | null,
  ): Promise<{ personId: string; staff: boolean }[]> {
    return rows.query(
      `select p.id as "personId", exists (select from ticket t where t.id = $2 and (t.handler_id = p.id or p.id = any(t.handlers)))
              and not exists (select from ticket_reporter r where r.ticket_id = $2 and r.person_id = p.id) as staff
         from person p where p.id = any($1) and p.forgotten_at is null`,
      [people, ticketId],
    );
  }

  /** Writes a message; answers its id, or null where its person has been told of the event already. */
  async add(
    { rows, at }: Tx,
    message: Omit<MessageRow, 'id' | 'at' | 'readAt' | 'bulletinId'> &
      Partial<Pick<MessageRow, 'bulletinId'>>,
  ): Promise<string | null> {
    const id = newId(at);
    const added = await rows
      .createQueryBuilder()
      .insert()
      .into(MessageRow)
      .values({ id, ...message, at })
      .orIgnore()
      .returning('id')
      .execute();
    return (added.raw as unknown[]).length ? id : null;
  }

  /** Writes one message to each person of a batch of a bulletin's telling who has none of that event; of a withdrawal only to those who had one before. Answers their ids. */
  async addBatch(
    { rows, at }: Tx,
    { bulletinId, version, batch, ...message }: BatchOfMessages,
  ): Promise<string[]> {
    const found = await rows.query<{ id: string }[]>(
      `insert into message (id, district_id, person_id, event_id, bulletin_id, title, words, staff, at)
       select ${keySql(4)}, $5, a.person_id, $6, $1, $7, $8, false, $9
         from (select distinct person_id from attempt
                where bulletin_id = $1 and version = $2 and batch = $3 and means = 'message' and person_id is not null) a
         join person p on p.id = a.person_id and p.forgotten_at is null
        where not $10 or exists (select from message b where b.bulletin_id = $1 and b.person_id = a.person_id)
       on conflict do nothing returning id`,
      [
        ...[bulletinId, version, batch, keyPrefix(at), message.districtId, message.eventId],
        ...[message.title, message.words, at, message.toldBefore],
      ],
    );
    return found.map(({ id }) => id);
  }

  /** Those nearest above a path who coordinate or lead, those who supervise where nobody does; without this person. */
  async answerable(read: Read, path: string, but: string | null): Promise<string[]> {
    for (const permissions of [['coordinate', 'lead'], ['supervise']]) {
      const found = (await this.appointed(read, path, permissions, true)).filter((id) => id !== but);
      if (found.length) return found;
    }
    return [];
  }

  /** Those who supervise above a path. */
  overseers(read: Read, path: string): Promise<string[]> {
    return this.appointed(read, path, ['supervise'], false);
  }

  /** The instant at which the clock of a state runs out. */
  async dueOf(
    { rows }: Read,
    { id, state }: Pick<Mentioned, 'id' | 'state'>,
  ): Promise<{ kind: ClockKind; at: Date } | null> {
    const kind = dueKind[state];
    if (!kind) return null;
    const [clock] = await rows.query<{ at: Date }[]>(
      'select due_at as at from clock where ticket_id = $1 and kind = $2 and stopped_at is null',
      [id, kind],
    );
    return clock ? { kind, at: clock.at } : null;
  }

  /** What a called unit, or a called person, is named at work; null where the event is about no call. */
  async calledName({ rows }: Read, { assignment, unit, person }: EventFacts): Promise<string | null> {
    if (!assignment) return null;
    const [row] = await rows.query<{ name: string | null }[]>(
      `select name from place where id = $1
       union all select coalesce((select a.work_name from appointment a where a.person_id = p.id and a.work_name is not null order by a.since desc limit 1), p.name)
         from person p where p.id = $2`,
      [unit, person],
    );
    return row?.name ?? null;
  }

  follows({ rows }: Read, ticketId: string, personId: string): Promise<boolean> {
    return rows
      .query<unknown[]>(
        'select from ticket_reporter where ticket_id = $1 and person_id = $2 and left_at is null',
        [ticketId, personId],
      )
      .then((found) => found.length > 0);
  }

  /** The people of one kind of hearer. Without anyone on duty in the community whom it is not kept from, those above hear instead. */
  async hearers(
    read: Read,
    ticket: Mentioned,
    hearer: Exclude<Hearer, 'called' | 'caller'>,
  ): Promise<string[]> {
    if (hearer === 'handler') return ticket.handlerId ? [ticket.handlerId] : this.inUnit(read, ticket.unitId);
    if (hearer === 'reporters') {
      const found = await read.rows.query<{ id: string }[]>(
        `select r.person_id as id from ticket_reporter r join person p on p.id = r.person_id
          where r.ticket_id = $1 and r.left_at is null and p.forgotten_at is null`,
        [ticket.id],
      );
      return found.map(({ id }) => id);
    }
    if (hearer === 'supervisors') return this.appointed(read, ticket.path, ['supervise'], false);
    const community = await this.appointed(read, ticket.path, ['coordinate', 'lead'], true);
    const near = community.filter((id) => !ticket.hiddenFrom.includes(id));
    return near.length ? near : this.appointed(read, ticket.path, ['supervise'], false);
  }

  /** Who handles matters in a unit today, while nobody there has accepted this one. */
  private async inUnit({ rows, at }: Read, unitId: string): Promise<string[]> {
    const found = await rows.query<{ id: string }[]>(
      `select a.person_id as id from appointment a join role r on r.code = a.role_code
        where a.place_id = $1 and r.permission = 'handle' and a.since <= $2 and (a.until is null or a.until >= $2)
          and not exists (select from leave l where l.person_id = a.person_id and l.ended_at is null and $2::date between l.since and l.until)`,
      [unitId, localDate(at)],
    );
    return found.map(({ id }) => id);
  }

  /** People with these permissions at or above a path who are not on leave; only at the deepest such place if `nearest`. */
  private async appointed(
    { rows, at }: Read,
    path: string,
    permissions: readonly string[],
    nearest: boolean,
  ): Promise<string[]> {
    const found = await rows.query<{ id: string; depth: number }[]>(
      `select distinct a.person_id as id, length(s.path) as depth
         from appointment a join role r on r.code = a.role_code join stand s on s.place_id = a.place_id and s.tree = 'administrative'
        where r.permission = any($2) and starts_with($1, s.path) and a.since <= $3 and (a.until is null or a.until >= $3)
          and not exists (select from leave l where l.person_id = a.person_id and l.ended_at is null and $3::date between l.since and l.until)
        order by depth desc`,
      [path, permissions, localDate(at)],
    );
    return found.filter(({ depth }) => !nearest || depth === found[0]?.depth).map(({ id }) => id);
  }
}
