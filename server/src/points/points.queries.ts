import { Injectable } from '@nestjs/common';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import type { OwnPoints, PointsDesk } from '@linli/shared/points/points.contract';
import type { Read } from '../platform/db/db';
import { PointsService } from './points.service';

type Totals = NonNullable<PointsDesk['totals']>;
type Dated<T, K extends keyof T> = Omit<T, K> & Record<K, Date>;

/** Points as their keeper sees them, and as sums for the community. */
@Injectable()
export class PointsQueries {
  constructor(private readonly points: PointsService) {}

  /** My own points and nobody else's. */
  async mine(read: Read, me: Actor): Promise<OwnPoints> {
    const lines = await read.rows.query<Dated<OwnPoints['lines'][number], 'at'>[]>(
      `select m.id, m.source_kind as what, m.at, e.amount from hours_movement m join hours_account a on a.id = m.account_id
         join hours_entry e on e.movement_id = m.id and e.account_id = a.id
        where a.owner_id = $1 and a.unit = 'point' and a.kind = 'person' order by m.at desc, m.id desc limit 100`,
      [me.id],
    );
    const [{ balance }] = await read.rows.query<[{ balance: number }]>(
      `select coalesce(sum(e.amount), 0)::int as balance from hours_entry e join hours_account a on a.id = e.account_id
        where a.owner_id = $1 and a.unit = 'point' and a.kind = 'person'`,
      [me.id],
    );
    return {
      now: read.at.toISOString(),
      on: await this.points.keeps(read, me.id),
      balance,
      perHour: await this.perHour(read),
      lines: lines.map(({ at, ...line }) => ({ ...line, at: at.toISOString() })),
      goods: await this.goods(read),
      orders: await this.orders(read, me.id),
    };
  }

  /** What stations below me give, and sums of everybody together: no line names a person. */
  async desk({ rows }: Read, me: Actor): Promise<PointsDesk> {
    const paths = [steeredPaths(me)];
    const mine = (path: string) =>
      `exists (select from unnest($1::text[]) mine where starts_with(${path}, mine))`;
    const [{ least, ...totals }] = await rows.query<[Totals & { least: number }]>(
      `select coalesce((select max(least_shown) from hours_terms), 1)::int as least,
              count(distinct a.owner_id) filter (where a.kind = 'person')::int as keepers,
              coalesce(sum(e.amount) filter (where a.kind = 'person'), 0)::int as held,
              coalesce(sum(e.amount) filter (where a.kind = 'spent'), 0)::int as spent
         from hours_account a join hours_entry e on e.account_id = a.id
        where a.unit = 'point' and a.district_id in (select p.district_id from place p join stand st on st.place_id = p.id and st.tree = 'administrative' where ${mine('st.path')})`,
      paths,
    );
    const places = await rows.query<PointsDesk['places']>(
      `select p.id, p.name from place p join stand st on st.place_id = p.id and st.tree = 'administrative'
        where p.kind = 'community' and ${mine('st.path')} order by st.path limit 300`,
      paths,
    );
    const goods = await rows.query<PointsDesk['goods']>(
      `select g.id, g.name, g."where", g.price, g."left", g.version, p.name as place from points_good g join place p on p.id = g.place_id
        where ${mine('g.path')} order by p.name, g.name, g.id limit 300`,
      paths,
    );
    return { least, totals: totals.keepers < least ? null : totals, places, goods };
  }

  private async perHour({ rows }: Read): Promise<OwnPoints['perHour']> {
    const found = await rows.query<OwnPoints['perHour']>(
      `select r.key as source, max(r.value::int) as points from points_terms t cross join jsonb_each_text(t.per_hour) r
        group by r.key order by r.key limit 20`,
    );
    return found;
  }

  private goods({ rows }: Read): Promise<OwnPoints['goods']> {
    return rows.query(
      `select id, name, "where", price, "left" from points_good where "left" > 0 order by path, price, id limit 200`,
    );
  }

  private async orders({ rows }: Read, personId: string): Promise<OwnPoints['orders']> {
    const found = await rows.query<Dated<OwnPoints['orders'][number], 'until'>[]>(
      `select o.id, g.name, g."where", o.price, o.state, case o.state when 'open' then o.code else '' end as code, o.until
         from points_order o join points_good g on g.id = o.good_id where o.person_id = $1 order by o.at desc, o.id limit 50`,
      [personId],
    );
    return found.map(({ until, ...order }) => ({ ...order, until: until.toISOString() }));
  }
}
