import { Injectable } from '@nestjs/common';
import type {
  AskFigures,
  Exclusions,
  FigureCases,
  FigureLine,
  Figures,
  AskCases,
} from '@linli/shared/kpi/kpi.contract';
import { said } from '@linli/shared/kpi/hiding.rules';
import { boundsOf, indicators, periodOf, type Indicator, type Period } from '@linli/shared/kpi/kpi.rules';
import { holdsAt, overseeing, steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Level } from '@linli/shared/ticket/ticket.rules';
import { AssignmentQueries } from '../assignment/assignment.queries';
import type { Read } from '../platform/db/db';
import { FigureQueries } from '../ticket/figure.queries';
import { KpiPeriodRow } from './kpi.entity';
import { workName } from '../people/people.queries';
import { figureOf, type Line as Told } from './figure-line';

/** A place that somebody may look at. */
export interface Seen {
  id: string;
  name: string;
  path: string;
  districtId: string;
}
interface Line extends Told {
  belowId: string | null;
}

/** What a list of places or units shows of each. */
const headlines: readonly Indicator[] = [
  'accept_on_time',
  'resolve_on_time',
  'feedback_on_time',
  'solved',
  'satisfied',
];
/** What is read of the ledger: every figure with its numbers. */
@Injectable()
export class KpiQueries {
  constructor(
    private readonly calls: AssignmentQueries,
    private readonly sums: FigureQueries,
  ) {}

  async figures(read: Read, me: Actor, ask: AskFigures): Promise<Figures> {
    const places = await this.placesOf(read, me);
    const place = ask.place ? places.find(({ id }) => id === ask.place) : places[0];
    if (!place) throw new Refusal('figures.missing');
    const period = ask.period ?? periodOf(read.at);
    const { districtId } = place;
    const closed = await read.rows.findOneBy(KpiPeriodRow, { districtId, period });
    const lines = await this.lines(read, place, period, 'null::uuid');
    const below = await this.below(read, place, period);
    const { from, until } = boundsOf(period);
    const { work, voices, pressed } = await this.sums.judged(read, { path: place.path, from, to: until });
    return {
      now: read.at.toISOString(),
      place: named(place),
      places: places.map(named),
      period,
      periods: await this.periods(read, place, period),
      frozenAt: closed?.frozenAt.toISOString() ?? null,
      mayFreeze: !closed && period < periodOf(read.at) && ofDistrict(me, place),
      drift: closed ? await this.drift(read, districtId, period) : 0,
      figures: indicators
        .flatMap((indicator) => lines.filter((line) => line.indicator === indicator))
        .map(figureOf),
      ...{ work, voices, pressed },
      levels: Object.entries(await this.calls.solvedAt(read, place.path, { from, until })).map(
        ([level, solved]) => ({ level: level as Level, solved }),
      ),
      below,
    };
  }

  /** The cases of a figure. What residents said of single cases is not among them. */
  async cases(read: Read, me: Actor, { place: id, period, indicator }: AskCases): Promise<FigureCases> {
    const place = (await this.placesOf(read, me)).find((one) => one.id === id);
    if (!place || said.includes(indicator)) throw new Refusal('figures.missing');
    const cases = await read.rows.query<FigureCases['cases']>(
      `select e.ticket_id as "ticketId", t.number, c.name as category, u.name as unit, e.cycle, e.part::float8 as part, e.whole::float8 as whole, e.excluded,
              coalesce(a.work_name, p.name) as "approvedBy"
         from kpi_entry e join ticket t on t.id = e.ticket_id join category c on c.id = t.category_id join place u on u.id = e.unit_id
         left join person p on p.id = e.approved_by
         ${workName('a', 'p.id')}
        where e.district_id = $1 and e.period = $2 and e.indicator = $3 and starts_with(e.path, $4) and $5 <> all(t.hidden_from)
        order by e.whole = 0, e.part, t.at limit 500`,
      [place.districtId, period, indicator, place.path, me.id],
    );
    return { now: read.at.toISOString(), cases };
  }

  /** What waits for a decision below the places that `me` oversees, and what they asked themselves. */
  async exclusions(read: Read, me: Actor): Promise<Exclusions> {
    const rows = await read.rows.query<
      (Omit<Exclusions['waiting'][number], 'due' | 'askedAt' | 'mayDecide'> & {
        due: Date;
        askedAt: Date;
        askedById: string;
        path: string;
        handlers: string[];
      })[]
    >(
      `select x.id, x.ticket_id as "ticketId", t.number, c.name as category, k.kind as clock, k.due_at as due, x.reason, x.words,
              coalesce(a.work_name, p.name) as "askedBy", x.asked_at as "askedAt", x.asked_by as "askedById", t.path, t.handlers || t.formerly as handlers
         from kpi_exclusion x join ticket t on t.id = x.ticket_id join category c on c.id = t.category_id join clock k on k.id = x.clock_id
         join person p on p.id = x.asked_by
         ${workName('a', 'p.id')}
        where x.decided_at is null and $1 <> all(t.hidden_from)
          and (x.asked_by = $1 or exists (select from unnest($2::text[]) mine where starts_with(t.path, mine)))
        order by x.asked_at limit 200`,
      [me.id, steeredPaths(me)],
    );
    return {
      now: read.at.toISOString(),
      waiting: rows.map(({ due, askedAt, askedById, path, handlers, ...row }) => ({
        ...row,
        due: due.toISOString(),
        askedAt: askedAt.toISOString(),
        mayDecide: askedById !== me.id && !handlers.includes(me.id) && holdsAt(me, overseeing, path),
      })),
    };
  }

  /** The districts that `me` may close months of. */
  async districtOf({ rows }: Read, me: Actor): Promise<string> {
    const [found] = await rows.query<{ id: string }[]>(
      `select p.id from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
        where p.kind = 'district' and s.path = any($1)`,
      [me.posts.filter(({ permission }) => overseeing.includes(permission)).map(({ path }) => path)],
    );
    if (!found) throw new Refusal('role.not_yours');
    return found.id;
  }

  /** Places that `me` steers and those below them down to communities, their own first. */
  placesOf({ rows }: Read, me: Actor): Promise<Seen[]> {
    return rows.query<Seen[]>(
      `select p.id, p.name, s.path, p.district_id as "districtId" from place p
         join stand s on s.place_id = p.id and s.tree = 'administrative'
        where p.kind in ('district', 'street', 'community') and exists (select from unnest($1::text[]) mine where starts_with(s.path, mine))
        order by length(s.path), p.name limit 200`,
      [steeredPaths(me)],
    );
  }

  private async lines({ rows }: Read, place: Seen, period: Period, below: string): Promise<Line[]> {
    return rows.query<Line[]>(
      `select indicator, below as "belowId", sum(part) filter (where excluded is null)::float8 as part, sum(whole) filter (where excluded is null)::float8 as whole,
              jsonb_object_agg(coalesce(excluded, ''), n) filter (where excluded is not null) as excluded, max(parts) as parts
         from (select indicator, ${below} as below, excluded, sum(part) as part, sum(whole) as whole, count(*) as n,
                      case when indicator = 'handling_time' then array_agg(part::float8) end as parts
                 from kpi_entry where district_id = $1 and period = $2 and starts_with(path, $3)
                group by indicator, below, excluded) grouped
        group by indicator, below`,
      [place.districtId, period, place.path],
    );
  }

  /** The same of what lies below: communities of a street or district, units of a community; by name. */
  private async below(read: Read, place: Seen, period: Period): Promise<Figures['below']> {
    const next = await read.rows.query<(Seen & { body: boolean })[]>(
      `select p.id, p.name, s.path, p.district_id as "districtId", p.kind in ('grid', 'firm', 'department') as body
         from stand up join stand s on s.parent_id = up.place_id and s.tree = up.tree join place p on p.id = s.place_id
        where up.place_id = $1 and up.tree = 'administrative' and p.kind in ('street', 'community', 'grid', 'firm', 'department')
        order by length(p.name), p.name limit 200`,
      [place.id],
    );
    const units = await this.lines(read, place, period, 'unit_id');
    const shown = await Promise.all(
      next.map(async ({ body, ...one }) => {
        const lines = body
          ? units.filter(({ belowId }) => belowId === one.id)
          : await this.lines(read, one, period, 'null::uuid');
        const figures = headlines.flatMap((indicator) =>
          lines.filter((line) => line.indicator === indicator),
        );
        return { ...named(one), figures: figures.map(figureOf).map(guarded) };
      }),
    );
    return shown.filter(({ figures }) => figures.length > 0);
  }

  private async periods({ rows }: Read, { districtId }: Seen, shown: Period): Promise<Period[]> {
    const found = await rows.query<{ period: Period }[]>(
      'select distinct period from kpi_entry where district_id = $1 order by period desc limit 36',
      [districtId],
    );
    return [...new Set([...found.map(({ period }) => period), shown])].sort().reverse().slice(0, 36);
  }

  private async drift({ rows }: Read, districtId: string, period: Period): Promise<number> {
    const [row] = await rows.query<[{ count: string }]>(
      'select count(*) from kpi_drift where district_id = $1 and period = $2',
      [districtId, period],
    );
    return Number(row.count);
  }
}

const named = ({ id, name }: Seen) => ({ id, name });

/** A month is closed by the district, for all of it. */
const ofDistrict = (me: Actor, { districtId }: Seen): boolean =>
  me.posts.some(({ permission, placeId }) => placeId === districtId && overseeing.includes(permission));

/** Of few answers below a community nothing is said: one of them may be one worker's only case. */
const guarded = (figure: FigureLine): FigureLine =>
  figure.few && said.includes(figure.indicator)
    ? { ...figure, part: 0, value: null, low: null, high: null }
    : figure;
