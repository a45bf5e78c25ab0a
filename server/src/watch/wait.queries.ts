import { Injectable } from '@nestjs/common';
import { homeWords } from '@linli/shared/home/home.words';
import { minutesWords } from '@linli/shared/hours/hours.words';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { plateWords } from '@linli/shared/place/place.words';
import { dueKind } from '@linli/shared/ticket/ticket.rules';
import type { Waits } from '@linli/shared/watch/watch.contract';
import type { WaitKind } from '@linli/shared/watch/watch.rules';
import { BulletinQueries } from '../bulletin/bulletin.queries';
import { CareQueries } from '../care/care.queries';
import { AskQueries } from '../home/ask.queries';
import { OfficeQueries } from '../hours/office.queries';
import { AlertQueries } from '../intake/alert.queries';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { workName } from '../people/people.queries';
import { TalkedQueries, timed } from './talked.queries';

/** The clock of a ticket's state. */
const dueOf = `(select k.due_at from clock k where k.ticket_id = t.id and k.stopped_at is null and k.about_id is null and k.kind = case t.state ${Object.entries(
  dueKind,
)
  .map(([state, kind]) => `when '${state}' then '${kind}'`)
  .join(' ')} end)`;
const clock = (kinds: string, what: 'started_at' | 'due_at') =>
  `(select min(k.${what}) from clock k where k.ticket_id = t.id and k.stopped_at is null and k.kind in (${kinds}))`;

/** Each kind of waiting as the columns ticket, since, due and who, of the open tickets `t` of the reader. */
const sources: Record<WaitKind, string> = {
  reporter: `select t.id, q.asked_at, q.due_at, null::text from t join question q on q.ticket_id = t.id and q.ended_at is null`,
  department: inHands('department'),
  firm: inHands('firm'),
  helper: `select t.id, ${clock("'arrive','finish'", 'started_at')}, ${clock("'arrive','finish'", 'due_at')}, coalesce(p.name, a.work_name, h.name)
     from t cross join unnest(t.awaited || t.present) called left join place p on p.id = called left join person h on h.id = called
     ${workName('a', 'called')}`,
  decision: `select t.id, ${clock("'delay','adjudicate'", 'started_at')}, ${clock("'delay','adjudicate'", 'due_at')},
       case when t.carry_approver = 'supervise' or t.arbiter = 'street' then
         (select s.name from stand up join place s on s.id = up.place_id and s.kind = 'street' where up.tree = 'administrative' and starts_with(t.path, up.path))
       else (select name from place where id = t.community_id) end
     from t where t.carry_asked_by is not null or t.delay_asked_by is not null or t.arbiter is not null`,
  exclusion: `select t.id, x.asked_at, x.asked_at + make_interval(days => w.exclusion_days), null
     from t join kpi_exclusion x on x.ticket_id = t.id and x.decided_at is null join watch_policy w on w.district_id = t.district_id`,
  letter: `select t.id, max(l.at), ${dueOf}, null from t join letter l on l.ticket_id = t.id and not l.staff and l.state in ('refused','failed')
     where l.at > $3::timestamptz - interval '14 days' group by t.id, t.state`,
};

function inHands(kind: 'department' | 'firm'): string {
  return `select t.id, coalesce((select max(e.at) from event e where e.subject_id = t.id and e.id >= events_from(t.id) and e.facts->>'unit' = t.unit_id::text), t.at), ${dueOf},
       concat_ws(' ', u.name, coalesce(a.work_name, h.name))
     from t join place u on u.id = t.unit_id and u.kind = '${kind}' left join person h on h.id = t.handler_id
     ${workName('a', 't.handler_id')}
    where t.state in ('dispatched','accepted','carried')`;
}

type Row = Omit<Waits['waits'][number], 'since' | 'due' | 'place' | 'late'> & {
  placeId: string;
  since: Date | null;
  due: Date | null;
};

/** What waits on whom. */
@Injectable()
export class WaitQueries {
  constructor(
    private readonly places: PlaceService,
    private readonly asks: AskQueries,
    private readonly alerts: AlertQueries,
    private readonly hours: OfficeQueries,
    private readonly visits: CareQueries,
    private readonly bulletins: BulletinQueries,
    private readonly talked: TalkedQueries,
  ) {}

  /** Everything below the places that `me` steers that waits on somebody else; for administrators also what is parked. */
  async of(read: Read, me: Actor): Promise<Waits> {
    const rows = await read.rows.query<Row[]>(
      // Settled matters may still wait: for an exclusion to be decided.
      `with t as materialized (
         select distinct on (t.id) t.* from unnest($2::text[]) mine join ticket t on t.path >= mine and t.path < mine || 'g'
            and (t.closed_at is null or exists (select from kpi_exclusion x where x.ticket_id = t.id and x.decided_at is null))
          where $1 <> all(t.hidden_from) order by t.id),
       w (kind, id, since, due, who) as (${Object.entries(sources)
         .map(([kind, source]) => `select '${kind}', s.* from (${source}) s`)
         .join(' union all ')})
       select w.kind, t.id as "ticketId", t.number, c.name as category, t.place_id as "placeId", w.since, w.due, nullif(w.who, '') as who
         from w join t on t.id = w.id join category c on c.id = t.category_id
        where $3::timestamptz is not null order by w.due nulls last, w.since, t.id limit 300`,
      [me.id, steeredPaths(me), read.at],
    );
    const plates = await this.places.platesOf(
      read,
      rows.map(({ placeId }) => placeId),
    );
    return {
      now: read.at.toISOString(),
      waits: rows.flatMap(({ placeId, since, due, ...row }) => {
        const plate = plates.get(placeId);
        if (!plate) return [];
        const late = due !== null && due < read.at;
        const when = { since: (since ?? read.at).toISOString(), due: due?.toISOString() ?? null, late };
        return [{ ...row, ...when, place: plateWords(plate) }];
      }),
      asks: await this.homesAsked(read, me),
      hours: await this.hoursAsked(read, me),
      visits: timed(read, await this.visits.waiting(read, me)),
      looks: timed(read, await this.bulletins.looksOwed(read, steeredPaths(me))),
      ...(await this.talked.owed(read, steeredPaths(me))),
      alerts: (await this.alerts.open(read, me)).alerts,
      parked: await this.parked(read, me),
    };
  }

  /** People who asked for a home behind a door that I answer for. */
  private async homesAsked(read: Read, me: Actor): Promise<Waits['asks']> {
    const { asks } = await this.asks.waiting(read, me);
    return asks.map(({ id, plate, room, at: since, due, late }) => {
      return { id, home: homeWords(plate, room), since, due, late };
    });
  }

  /** Volunteers who asked that their hours be corrected, and wait for whoever organises. */
  private async hoursAsked(read: Read, me: Actor): Promise<Waits['hours']> {
    const asks = await this.hours.asks(read, me);
    return asks.map(({ id, who, title, stands, at: since, due, late }) => {
      return { id, what: [who, title, minutesWords(stands)].filter(Boolean).join(' '), since, due, late };
    });
  }

  /** Deliveries and errands that were tried too often, in the districts that `me` administers; a day later they are late. */
  private async parked({ rows }: Read, me: Actor): Promise<Waits['parked']> {
    const districts = administered(me);
    if (!districts.length) return [];
    const found = await rows.query<(Omit<Waits['parked'][number], 'at' | 'due'> & { at: Date; due: Date })[]>(
      `select kind, id, what, at, at + interval '1 day' as due, tries, left(trouble, 200) as trouble from (
         select 'delivery' as kind, e.id, d.listener as what, d.parked_at as at, d.attempts as tries, d.trouble, e.district_id
           from delivery d join event e on e.id = d.event_id where d.parked_at is not null and d.done_at is null
         union all select 'errand', id, kind, parked_at, attempts, trouble, district_id from errand where parked_at is not null and done_at is null) p
        where district_id is null or district_id = any($1) order by at limit 200`,
      [districts],
    );
    return found.map(({ at, due, ...row }) => ({ ...row, at: at.toISOString(), due: due.toISOString() }));
  }
}

/** The districts that someone administers. */
export const administered = ({ posts }: Actor): string[] =>
  posts.filter(({ permission }) => permission === 'administer').map(({ placeId }) => placeId);
