import { Injectable } from '@nestjs/common';
import type { FigureCases } from '@linli/shared/kpi/kpi.contract';
import type { LateReason } from '@linli/shared/kpi/overview.contract';
import type { Indicator } from '@linli/shared/kpi/kpi.rules';
import type { Days } from '@linli/shared/kpi/span.rules';
import type { PlaceKind } from '@linli/shared/place/place.contract';
import { workName } from '../people/people.queries';
import type { Read } from '../platform/db/db';

/** A place with figures, and which lines of the ledger are its own. */
export interface Ground {
  id: string;
  name: string;
  kind: PlaceKind;
  districtId: string;
  /** Of a grid the path of its community: what it has lies at doors there. */
  path: string;
  gridId: string | null;
}

/** Which lines are looked at. */
export interface Look {
  readonly ground: Ground;
  readonly category: string | null;
  readonly channel: string | null;
}

/** Sums of one indicator over one part of the ledger. */
export interface Sum {
  indicator: Indicator;
  /** By what it is one part: all of a span, a reason, a week, a place, a grid, a category, a channel. */
  by: 'all' | 'reason' | 'week' | 'place' | 'grid' | 'category' | 'channel';
  /** Its own name among these. */
  key: string | null;
  span: 'now' | 'before' | null;
  part: number;
  whole: number;
  cases: number;
  median: number | null;
  p90: number | null;
}

/** Days that an overview is of. */
export interface Times {
  readonly now: Days;
  readonly before: Days;
  /** The Monday with which its trend begins. */
  readonly trend: string;
}

/** Why a promise was not kept, as far as the rows say it: what time was granted for, else how it went. */
const reason = `case when d.reason is not null then d.reason
  when exists (select from kpi_entry r where r.ticket_id = e.ticket_id and r.cycle = e.cycle and r.indicator = 'returned' and r.part > 0) then 'passed'
  when exists (select from kpi_entry a where a.ticket_id = e.ticket_id and a.cycle = e.cycle and a.indicator = 'accept_on_time' and a.whole > 0 and a.part = 0) then 'accepted_late'
  else 'unsaid' end`;
const granted = `left join lateral (select x.reason from delay x where x.ticket_id = e.ticket_id and x.cycle = e.cycle and x.verdict = 'granted' order by x.decided_at desc limit 1) d on true`;
/** $1 district, $2 path, $3 grid, $4 category, $5 channel. */
const there = `e.district_id = $1 and starts_with(e.path, $2) and ($3::uuid is null or t.grid_id = $3)
  and ($4::uuid is null or t.category_id = $4) and ($5::uuid is null or t.channel_id = $5)`;
const givenBy = ({ ground, category, channel }: Look): unknown[] => [
  ground.districtId,
  ground.path,
  ground.gridId,
  category,
  channel,
];

/** How the ledger is added up by days, places, categories and channels. */
@Injectable()
export class OverviewRepository {
  /** Every sum that an overview shows, in one pass over the ledger. */
  async sums({ rows }: Read, look: Look, times: Times, below: readonly Ground[]): Promise<Sum[]> {
    const { now, before, trend } = times;
    const parts = below.filter(({ kind }) => kind !== 'grid');
    const grids = below.filter(({ kind }) => kind === 'grid');
    return rows.query<Sum[]>(
      `with told as (
         select e.indicator, e.part, e.whole, e.excluded, b.id as place, case when t.grid_id = any($13::uuid[]) then t.grid_id end as grid,
                t.category_id as category, t.channel_id as channel,
                case when e.day between $6 and $7 then 'now' when e.day between $8 and $9 then 'before' end as span,
                case when e.day >= $10 and e.day < $10::date + 84 then date_trunc('week', e.day)::date::text end as week
           from kpi_entry e join ticket t on t.id = e.ticket_id
           left join unnest($11::uuid[], $12::text[]) b(id, path) on starts_with(e.path, b.path)
          where ${there} and e.day between least($6::date, $8::date, $10::date) and greatest($7::date, $10::date + 83))
       select indicator, span,
              case grouping(excluded, week, place, grid, category, channel)
                when 31 then 'reason' when 47 then 'week' when 55 then 'place' when 59 then 'grid' when 61 then 'category' when 62 then 'channel' else 'all' end as by,
              coalesce(excluded, week, place::text, grid::text, category::text, channel::text) as key,
              coalesce(sum(part) filter (where excluded is null), 0)::float8 as part,
              coalesce(sum(whole) filter (where excluded is null), 0)::float8 as whole,
              count(*)::int as cases,
              (percentile_disc(0.5) within group (order by part) filter (where indicator = 'handling_time' and excluded is null))::float8 as median,
              (percentile_disc(0.9) within group (order by part) filter (where indicator = 'handling_time' and excluded is null))::float8 as p90
         from told
        group by grouping sets ((indicator, span), (indicator, span, excluded), (indicator, week), (indicator, span, place),
                                (indicator, span, grid), (indicator, span, category), (indicator, span, channel))`,
      [
        ...givenBy(look),
        ...[now.from, now.until, before.from, before.until, trend],
        parts.map(({ id }) => id),
        parts.map(({ path }) => path),
        grids.map(({ id }) => id),
      ],
    );
  }

  /** What was not done in time, by what held it up, the most first. */
  async late(
    { rows }: Read,
    look: Look,
    { from, until }: Days,
  ): Promise<{ reason: LateReason; count: number }[]> {
    return rows.query(
      `select ${reason} as reason, count(*)::int as count
         from kpi_entry e join ticket t on t.id = e.ticket_id ${granted}
        where ${there} and e.day between $6 and $7 and e.indicator = 'resolve_on_time' and e.whole > 0 and e.part = 0
        group by 1 order by 2 desc, 1`,
      [...givenBy(look), from, until],
    );
  }

  /** The cases of a figure that `personId` may see, the ones that pull it down first. */
  async cases(
    { rows }: Read,
    look: Look,
    { from, until }: Days,
    asked: { indicator: Indicator; reason: LateReason | null; personId: string },
  ): Promise<FigureCases['cases']> {
    return rows.query<FigureCases['cases']>(
      `select e.ticket_id as "ticketId", t.number, c.name as category, u.name as unit, e.cycle, e.part::float8 as part, e.whole::float8 as whole, e.excluded,
              coalesce(a.work_name, p.name) as "approvedBy"
         from kpi_entry e join ticket t on t.id = e.ticket_id join category c on c.id = t.category_id join place u on u.id = e.unit_id
         left join person p on p.id = e.approved_by
         ${workName('a', 'p.id')}
         ${granted}
        where ${there} and e.day between $6 and $7 and e.indicator = $8 and $9 <> all(t.hidden_from)
          and ($10::text is null or e.whole > 0 and e.part = 0 and ${reason} = $10)
        order by e.whole = 0, e.part, t.at limit 500`,
      [...givenBy(look), from, until, asked.indicator, asked.personId, asked.reason],
    );
  }
}
