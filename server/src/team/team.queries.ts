import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { openMoves } from '@linli/shared/machine';
import { holdsAt, steeredPaths, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { standingLife } from '@linli/shared/report-in/standing.rules';
import type * as c from '@linli/shared/team/team.contract';
import { partsTowardMember } from '@linli/shared/team/team.rules';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { ServiceTerms } from '../service-term/service-term.service';
import { TeamMemberRow, TeamRow } from './team.entity';
import { TeamRepository, type ListedTeam } from './team.repository';

/** A team as others build on it. */
export interface TeamFacts {
  readonly id: string;
  readonly name: string;
  readonly placeId: string;
  readonly path: string;
}

/** Teams as neighbours, members, leads and the community see them; and who may act for one. */
@Injectable()
export class TeamQueries {
  constructor(
    private readonly teams: TeamRepository,
    private readonly places: PlaceService,
    private readonly terms: ServiceTerms,
  ) {}

  /** A team that there is today; null for any other. */
  async teamOf({ rows, at }: Read, id: string): Promise<TeamFacts | null> {
    const [found] = await rows.query<TeamFacts[]>(
      `select id, name, place_id as "placeId", path from team where id = $1 and (until is null or until > $2)`,
      [id, localDate(at)],
    );
    return found ?? null;
  }

  /** The teams that somebody leads, by their own yes: for these they may take something on and name who goes. */
  teamsLedBy({ rows, at }: Read, personId: string): Promise<TeamFacts[]> {
    return rows.query(
      `select t.id, t.name, t.place_id as "placeId", t.path from team t join team_member m on m.team_id = t.id
        where m.person_id = $1 and m.lead = 'yes' and (t.until is null or t.until > $2) order by t.name, t.id`,
      [personId, localDate(at)],
    );
  }

  /** The people who are in a team today, by name, for whoever names who goes. */
  membersOf({ rows }: Read, teamId: string): Promise<{ personId: string; name: string }[]> {
    return rows.query(
      `select m.person_id as "personId", coalesce(p.name, '') as name from team_member m join person p on p.id = m.person_id
        where m.team_id = $1 and m.state = 'held' order by name, m.id limit 500`,
      [teamId],
    );
  }

  /** The ids of the teams that somebody is in today. */
  async idsOf({ rows }: Read, personId: string): Promise<string[]> {
    const found = await rows.findBy(TeamMemberRow, { personId, state: 'held' });
    return found.map(({ teamId }) => teamId);
  }

  /** The teams at and below these paths that there are today. */
  async below(read: Read, paths: readonly string[]): Promise<Pick<TeamFacts, 'id' | 'name'>[]> {
    const found = await this.teams.below(read, paths);
    return found.filter(({ until }) => until === null).map(({ id, name }) => ({ id, name }));
  }

  /** Whether somebody is in a team today. */
  isMember({ rows }: Read, teamId: string, personId: string): Promise<boolean> {
    return rows.existsBy(TeamMemberRow, { teamId, personId, state: 'held' });
  }

  /** The teams of the compound and community of a place, for anybody. */
  async at(read: Read, placeId: string): Promise<c.Teams> {
    const { place, compound, community } = await this.places.chainOf(read, placeId);
    const found = await this.teams.at(read, [place.id, compound?.id ?? place.id, community.id]);
    return { now: read.at.toISOString(), teams: found.map(line) };
  }

  /** The teams I am in, or ask to be. */
  async mine(read: Read, me: Actor): Promise<c.OwnTeams> {
    const teams: c.OwnTeams['teams'] = [];
    for (const { teamId, state, lead } of await this.teams.live(read, me.id)) {
      const team = await read.rows.findOneByOrFail(TeamRow, { id: teamId });
      teams.push({ id: teamId, name: team.name, state, lead });
    }
    return { teams };
  }

  /** A team's page. */
  async page(read: Read, me: Actor | null, id: string): Promise<c.TeamPage> {
    const found = await this.teams.one(read, id);
    const row = found && (await read.rows.findOneBy(TeamRow, { id }));
    if (!row) throw new Refusal('team.missing');
    const mine = me && (await this.teams.memberOf(read, id, me.id));
    const steers = me !== null && holdsAt(me, steering, row.path);
    const inIt = mine?.state === 'asked' || mine?.state === 'held';
    return {
      now: read.at.toISOString(),
      ...line(found),
      ...{ words: row.words, since: row.since, until: row.until },
      mine: mine && { id: mine.id, state: mine.state, lead: mine.lead, words: mine.words },
      people: me && (steers || mine?.lead === 'yes') ? await this.people(read, me, row) : [],
      rights: {
        join: row.until === null && !inIt,
        leave: inIt,
        answerLead: mine?.state === 'held' && mine.lead !== 'no',
        close: steers && row.until === null,
      },
    };
  }

  /** Teams at and below the places I steer, and what is needed to open one. */
  async office(read: Read, me: Actor): Promise<c.OfficeTeams> {
    const paths = steeredPaths(me);
    const found = await this.teams.below(read, paths);
    const places = await read.rows.query<c.OfficeTeams['places']>(
      `select p.id, p.name from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
        where p.kind in ('community', 'compound') and (p.until is null or p.until > $2)
          and exists (select from unnest($1::text[]) mine where starts_with(s.path, mine)) order by s.path limit 1000`,
      [paths, localDate(read.at)],
    );
    const districtId = await this.places.districtOf(read, paths[0] ?? '');
    return {
      now: read.at.toISOString(),
      teams: found.map((team) => ({ ...line(team), waiting: team.waiting, until: team.until })),
      kinds: await this.terms.of(read, districtId, 'team'),
      places,
      all: found.filter(({ until }) => until === null).length,
    };
  }

  /** Whom a message about a team is for: the member it tells of, and its lead; null once it is gone. */
  async mentioned(read: Read, teamId: string, memberId: string) {
    const team = await read.rows.findOneBy(TeamRow, { id: teamId });
    const member = await read.rows.findOneBy(TeamMemberRow, { id: memberId });
    const lead = await this.teams.leadOf(read, teamId);
    return team && { name: team.name, member: member?.personId ?? null, lead: lead?.personId ?? null };
  }

  private async people(read: Read, me: Actor, team: TeamRow): Promise<c.TeamMember[]> {
    const steers = holdsAt(me, steering, team.path);
    const rows = await this.teams.people(read, team.id);
    const leadId = rows.find(({ lead }) => lead === 'yes')?.personId ?? null;
    return rows.map(({ id, name, state, lead, askedAt, since, personId }) => {
      const parts = partsTowardMember({ personId, path: team.path, leadId }, me);
      const moves = openMoves(standingLife, state, parts);
      return {
        ...{ id, name, state, lead, since, asked: localDate(askedAt) },
        rights: {
          decide: moves.includes('confirm'),
          end: moves.includes('end'),
          offerLead: steers && state === 'held' && lead === 'no',
        },
      };
    });
  }
}

const line = ({ id, name, kind, parent, place, lead, members }: ListedTeam): c.TeamLine => ({
  ...{ id, name, kind, parent, place, lead, members },
});
