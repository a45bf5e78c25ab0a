import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { steering } from '@linli/shared/people/people.rules';
import type { Watched } from '@linli/shared/watch/watch.rules';
import type { Read, Tx } from '../platform/db/db';

export interface WatchedRow extends Watched {
  readonly id: string;
  readonly districtId: string;
  readonly communityId: string;
  readonly version: number;
}

/** How what waits is looked at. */
@Injectable()
export class WatchRepository {
  /** Up to `most` tickets after a key that are open or under an order, with what runs for them and whether they are owned. */
  page(read: Read, after: string, most: number): Promise<WatchedRow[]> {
    // Each of the two by its own index: most tickets are closed and under no order.
    const next = (which: string) =>
      `(select id from ticket where ${which} and id > $3 order by id limit ${most})`;
    const ids = `${next('closed_at is null')} union ${next("supervision = 'issued'")}`;
    return this.look(read, `t.id in (${ids})`, [after], most);
  }

  /** One ticket as it is now. */
  async one(read: Read, id: string): Promise<WatchedRow | undefined> {
    const [row] = await this.look(read, 't.id = $3', [id], 1);
    return row;
  }

  /** Open alerts that would wait for ever; each goes on at once. */
  async mendAlerts({ rows, at }: Tx): Promise<string[]> {
    const [mended] = await rows.query<[{ id: string }[], number]>(
      'update alert set next_at = $1 where closed_at is null and next_at is null returning id',
      [at],
    );
    return mended.map(({ id }) => id);
  }

  private look(
    { rows, at }: Read,
    where: string,
    values: readonly unknown[],
    most: number,
  ): Promise<WatchedRow[]> {
    // A unit's matter is for whoever is there today; what nobody there takes, and what no unit has, is for those who steer.
    return rows.query<WatchedRow[]>(
      `select t.id, t.district_id as "districtId", t.community_id as "communityId", t.version, t.state, t.delay_asked_by as "delayAskedBy", t.carry_asked_by as "carryAskedBy",
              t.paused_until as "pausedUntil", t.supervision, k.running, k.about as "runningAbout",
              (select count(*)::int from assignment g where g.ticket_id = t.id and g.state = 'awaited'
                  and not exists (select from clock c where c.about_id = g.id and c.ticket_id = t.id and c.stopped_at is null)) as untimed,
              case when t.handler_id is not null then exists (
                     select from appointment a join role r on r.code = a.role_code where a.person_id = t.handler_id and r.permission <> 'reside'
                        and a.since <= $1::date and (a.until is null or a.until >= $1::date))
                   when u.kind in ('community','street','district') then exists (
                     select from stand up join appointment a on a.place_id = up.place_id join role r on r.code = a.role_code
                      where up.tree = 'administrative' and starts_with(t.path, up.path) and r.permission = any($2)
                        and a.since <= $1::date and (a.until is null or a.until >= $1::date))
                   else exists (
                     select from appointment a join role r on r.code = a.role_code where a.place_id = t.unit_id and r.permission = 'handle'
                        and a.since <= $1::date and (a.until is null or a.until >= $1::date)
                        and not exists (select from leave l where l.person_id = a.person_id and l.ended_at is null and l.begun_at is not null and $1::date between l.since and l.until))
              end as owned
         from ticket t join place u on u.id = t.unit_id
         cross join lateral (
           select coalesce(array_agg(c.kind) filter (where c.about_id is null), '{}') as running, coalesce(array_agg(c.kind) filter (where c.about_id is not null), '{}') as about
             from clock c where c.ticket_id = t.id and c.stopped_at is null) k
        where ${where} order by t.id limit ${most}`,
      [localDate(at), steering, ...values],
    );
  }
}
