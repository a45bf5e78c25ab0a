import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { above, postsOf, type Receiver } from '@linli/shared/escalation/escalation.rules';
import type { Read } from '../platform/db/db';
import { ask } from '../platform/db/lane';
import type { LevelOutcome } from './escalation.entity';

/** A matter as far as it decides who is told. */
export interface Concerned {
  readonly path: string;
  readonly unitId: string;
  readonly handlerId: string | null;
  readonly hiddenFrom: readonly string[];
}

/** Someone who is told, in which capacity, for which unit. */
export interface Told {
  readonly personId: string;
  readonly unitId: string;
  readonly as: Receiver;
}

/** A recorded level as a history tells it: what became of it, and which units heard. */
export interface ToldLevel {
  readonly outcome: LevelOutcome | null;
  readonly units: readonly { readonly name: string; readonly kind: string }[];
}

/** Who is told of a level, and who was. */
@Injectable()
export class EscalationQueries {
  /** Everyone a level is for, each once; where nobody of a kind is there, those one level up. */
  async receiversOf(read: Read, matter: Concerned, to: readonly Receiver[]): Promise<Told[]> {
    const found = new Map<string, Told>();
    for (const receiver of to)
      for (const told of await this.nearest(read, matter, receiver))
        if (!found.has(told.personId)) found.set(told.personId, told);
    return [...found.values()];
  }

  /** The recorded levels of a ticket, by their events. */
  async of(read: Read, ticketId: string): Promise<ReadonlyMap<string, ToldLevel>> {
    const found = await ask<ToldLevel & { eventId: string }>(
      read,
      `select e.event_id as "eventId", e.outcome,
              coalesce((select json_agg(json_build_object('name', p.name, 'kind', p.kind) order by array_position(e.units, p.id)) from place p where p.id = any(e.units)), '[]') as units
         from escalation e where e.ticket_id = $1`,
      [ticketId],
    );
    return new Map(found.map(({ eventId, ...level }) => [eventId, level]));
  }

  private async nearest(read: Read, matter: Concerned, receiver: Receiver): Promise<Told[]> {
    for (let as: Receiver | null = receiver; as; as = above[as]) {
      const told = (await this.standing(read, matter, as)).filter(
        ({ personId }) => !matter.hiddenFrom.includes(personId),
      );
      if (told.length) return told;
    }
    return [];
  }

  private async standing(read: Read, { path, unitId, handlerId }: Concerned, as: Receiver): Promise<Told[]> {
    const found =
      as !== 'handler'
        ? await this.present(read, byPost, [path, postsOf[as].kind, postsOf[as].permissions])
        : handlerId
          ? await this.present(read, 'select $2::uuid as person_id, $3::uuid as unit_id', [handlerId, unitId])
          : await this.present(read, inUnit, [unitId]);
    return found.map((told) => ({ ...told, as }));
  }

  /** Those of some posts who are there today: whoever holds them, during leave the substitute unless away too. */
  private present(
    { rows, at }: Read,
    posts: string,
    values: readonly unknown[],
  ): Promise<Omit<Told, 'as'>[]> {
    return rows.query(
      `with post as (${posts})
       select distinct q.id as "personId", post.unit_id as "unitId"
         from post left join leave l on l.person_id = post.person_id and l.ended_at is null and $1::date between l.since and l.until
         join person q on q.id = case when l.id is null then post.person_id else l.substitute_id end and q.forgotten_at is null
        where l.id is null or not exists (select from leave o where o.person_id = q.id and o.ended_at is null and $1::date between o.since and o.until)`,
      [localDate(at), ...values],
    );
  }
}

const held = `from appointment a join role r on r.code = a.role_code`;
const today = `a.since <= $1::date and (a.until is null or a.until >= $1::date)`;

/** Posts at a kind of place above a path. */
const byPost = `select a.person_id, a.place_id as unit_id ${held}
  join place p on p.id = a.place_id join stand s on s.place_id = p.id and s.tree = 'administrative'
 where p.kind = $3 and starts_with($2, s.path) and r.permission = any($4) and ${today}`;

/** Everyone who handles matters in a unit, while nobody there has accepted this one. */
const inUnit = `select a.person_id, a.place_id as unit_id ${held} where a.place_id = $2 and r.permission = 'handle' and ${today}`;
