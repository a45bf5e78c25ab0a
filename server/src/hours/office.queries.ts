import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { hoursAskLife, partsTowardHoursAsk } from '@linli/shared/hours/ask.rules';
import type {
  HoursAsk,
  HoursDesk,
  LateForm,
  LateLine,
  TeamLateForm,
} from '@linli/shared/hours/hours.contract';
import { standardHours } from '@linli/shared/hours/hours.rules';
import { openMoves } from '@linli/shared/machine';
import { steeredPaths, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { PeopleQueries, workName } from '../people/people.queries';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { TeamQueries } from '../team/team.queries';
import { HoursAskRow } from './ask.entity';
import { HoursTermsRow } from './hours.entity';
import { serviceColumns, serviceFrom, titleOf } from './hours.lines';

/** An organisation below a reader: of its services that stand, how many were entered afterwards. */
export interface OrganisationLine {
  readonly id: string;
  readonly kind: 'community' | 'team';
  readonly placeId: string;
  readonly districtId: string;
  readonly path: string;
  readonly name: string;
  readonly late: number;
  readonly all: number;
}

type Titled<T> = Omit<T, 'title'> & { title: string | null; source: string };
type AskLine = Titled<Omit<HoursAsk, 'at' | 'due' | 'late' | 'openMoves'>> &
  Pick<HoursAskRow, 'path' | 'askedBy' | 'state' | 'at' | 'dueAt'>;

/** SQL that asks whether a path lies below one that I steer, `$1`. */
const steered = (path: string) =>
  `exists (select from unnest($1::text[]) mine where starts_with(${path}, mine))`;

/** Hours as those who organise see them: never a person's whole account. */
@Injectable()
export class OfficeQueries {
  constructor(
    private readonly teams: TeamQueries,
    private readonly places: PlaceService,
    private readonly holders: PeopleQueries,
  ) {}

  /** What waits for an answer, what was entered afterwards, and each organisation's share of it. */
  async desk(read: Read, me: Actor): Promise<HoursDesk> {
    const organisations = await this.organisations(read, me);
    const terms = await this.terms(read, organisations[0]?.districtId);
    return {
      now: read.at.toISOString(),
      least: terms.leastShown,
      organisations: organisations.map(({ id, name, late, all }) => ({ id, name, late, all })),
      asks: await this.asks(read, me),
      lates: await this.lates(read, me),
    };
  }

  /** What is needed to enter a service afterwards. */
  async form(read: Read, me: Actor): Promise<LateForm> {
    const organisations = await this.organisations(read, me);
    const { lateCap, lateDays } = await this.terms(read, organisations[0]?.districtId);
    return {
      today: localDate(read.at),
      lateCap,
      lateDays,
      organisations: organisations.map(({ id, name }) => ({ id, name })),
      people: await this.people(read, me),
    };
  }

  /** The communities I steer and the teams in them, also those that have ended and once let somebody serve. */
  async organisations({ rows, at }: Read, me: Actor): Promise<OrganisationLine[]> {
    return rows.query<OrganisationLine[]>(
      `select o.id, o.kind, o.district_id as "districtId", o.place_id as "placeId", o.path, o.name, count(s.movement_id) filter (where s.grade = 'C')::int as late, count(s.movement_id)::int as all
         from (select p.id, 'community' as kind, p.district_id, p.id as place_id, st.path, p.name from place p join stand st on st.place_id = p.id and st.tree = 'administrative'
                where p.kind = 'community' and ${steered('st.path')}
               union all select id, 'team', district_id, place_id, path, name from team where (until is null or until > $2::date) and ${steered('path')}
               union all select h.id, h.kind, h.district_id, h.place_id, h.path, h.name from hours_organisation h where h.kind = 'team' and ${steered('h.path')}
                 and not exists (select from team t where t.id = h.id and (t.until is null or t.until > $2::date))) o
         left join hours_service s on s.organisation_id = o.id and not exists (select from hours_movement c where c.corrects_id = s.movement_id)
        group by o.id, o.kind, o.district_id, o.place_id, o.path, o.name order by o.path, o.kind, o.name limit 300`,
      [steeredPaths(me), localDate(at)],
    );
  }

  /** Who could have served or seen it: who holds a post below me, agreed to serve, is in a team, or has served there. */
  people({ rows, at }: Read, me: Actor): Promise<LateForm['people']> {
    return rows.query<LateForm['people']>(
      `select p.id, coalesce(n.work_name, p.name) as name, coalesce(left(string_agg(distinct x.role, '、') filter (where x.role <> ''), 80), '') as roles from (
         select a.person_id, r.name as role from appointment a join role r on r.code = a.role_code
           join stand st on st.place_id = a.place_id and st.tree = 'administrative'
          where ${steered('st.path')} and a.since <= $2::date and (a.until is null or a.until >= $2::date)
         union select a.owner_id, '' from hours_service s join hours_account a on a.id = s.account_id
           join hours_organisation o on o.id = s.organisation_id where ${steered('o.path')}
         union select c.person_id, '' from service_consent c join resident h on h.person_id = c.person_id and h.since <= $2::date and (h.until is null or h.until > $2::date)
           join home k on k.id = h.home_id join stand st on st.place_id = k.entrance_id and st.tree = 'administrative' where c.state = 'given' and ${steered('st.path')}
         union select v.person_id, '' from volunteer_post v where v.state = 'held' and ${steered('v.path')}
         union select t.person_id, '' from team_member t join team g on g.id = t.team_id where t.state = 'held' and ${steered('g.path')}) x
         join person p on p.id = x.person_id ${workName('n', 'p.id')}
        where coalesce(n.work_name, p.name) is not null group by p.id, n.work_name, p.name order by name, p.id limit 1000`,
      [steeredPaths(me), localDate(at)],
    );
  }

  /** What its lead needs to enter a service of a team afterwards; any other team is missing. */
  async leadForm(read: Read, me: Actor, teamId: string): Promise<TeamLateForm> {
    const team = (await this.teams.teamsLedBy(read, me.id)).find(({ id }) => id === teamId);
    if (!team) throw new Refusal('hours.missing');
    const districtId = await this.places.districtOf(read, team.path);
    const { lateCap, lateDays } = await this.terms(read, districtId);
    const members = await this.teams.membersOf(read, teamId);
    return {
      ...{ today: localDate(read.at), lateCap, lateDays },
      people: members.flatMap(({ personId: id, name }) => (name && id !== me.id ? [{ id, name }] : [])),
    };
  }

  /** Whoever answers an ask: those nearest above the organisation; with `late` everybody who steers there. */
  answerers(read: Read, path: string, late: boolean): Promise<string[]> {
    return this.holders.holding(read, path, steering, late);
  }

  /** Asks for corrections that wait for an answer below me, the nearest due first. */
  async asks(read: Read, me: Actor): Promise<HoursAsk[]> {
    const found = await read.rows.query<AskLine[]>(
      `select k.id, k.version, k.minutes, k.words, k.at, k.due_at as "dueAt", k.path, k.asked_by as "askedBy", k.state,
              coalesce(n.work_name, p.name, '') as who, w.title, m.source_kind as source, coalesce(o.name, op.name) as organisation,
              s.day::text as day, s.grade, s.minutes as stands
         from ${serviceFrom} join hours_ask k on k.service_id = s.movement_id
         left join person p on p.id = k.asked_by ${workName('n', 'k.asked_by')}
        where k.state = 'open' and ${steered('k.path')} order by k.due_at, k.id limit 200`,
      [steeredPaths(me)],
    );
    return found.map(({ at, dueAt, path, askedBy, state, source, ...rest }) => ({
      ...rest,
      title: titleOf({ title: rest.title, source }),
      at: at.toISOString(),
      due: dueAt.toISOString(),
      late: dueAt < read.at,
      openMoves: openMoves(hoursAskLife, state, partsTowardHoursAsk({ path, askedBy }, me)),
    }));
  }

  private async lates(read: Read, me: Actor): Promise<LateLine[]> {
    const found = await read.rows.query<Titled<LateLine>[]>(
      `select ${serviceColumns}, coalesce(n.work_name, p.name, '') as who, coalesce(bn.work_name, b.name, '') as by, coalesce(t.name, '') as witness
         from ${serviceFrom} join hours_account a on a.id = s.account_id
         left join person p on p.id = a.owner_id ${workName('n', 'a.owner_id')}
         left join person b on b.id = m.by_id ${workName('bn', 'm.by_id')}
         left join lateral (select string_agg(coalesce((select work_name from appointment where person_id = x.id and work_name is not null order by since desc limit 1), x.name), '、') as name
                              from person x where x.id = any(s.confirmed_by) and x.id <> m.by_id and x.id is distinct from a.owner_id) t on true
        where s.grade = 'C' and ${steered('o.path')} order by m.at desc, m.id limit 200`,
      [steeredPaths(me)],
    );
    return found.map(({ source, ...line }) => ({ ...line, title: titleOf({ title: line.title, source }) }));
  }

  private async terms({ rows }: Read, districtId: string | undefined) {
    const row = districtId ? await rows.findOneBy(HoursTermsRow, { districtId }) : null;
    return row ?? standardHours;
  }
}
