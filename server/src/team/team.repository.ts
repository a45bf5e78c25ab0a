import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { Refusal } from '@linli/shared/refusal';
import type { TeamLine } from '@linli/shared/team/team.contract';
import { In } from 'typeorm';
import { workName } from '../people/people.queries';
import type { Read, Tx } from '../platform/db/db';
import { TeamMemberRow, TeamRow } from './team.entity';

export type ListedTeam = TeamLine & { readonly waiting: number; readonly until: string | null };
export type NamedMember = TeamMemberRow & { readonly name: string };

const line = `t.id, t.name, coalesce(e.name, t.kind) as kind, t.parent, o.name as place, t.until::text, n.members, n.waiting, l.name as lead`;
const from = `team t join place o on o.id = t.place_id
  left join service_term e on e.district_id = t.district_id and e.list = 'team' and e.code = t.kind
  left join lateral (select count(*) filter (where m.state = 'held')::int as members, count(*) filter (where m.state = 'asked')::int as waiting
    from team_member m where m.team_id = t.id) n on true
  left join lateral (select coalesce(w.work_name, p.name) as name from team_member m join person p on p.id = m.person_id ${workName('w', 'm.person_id')}
    where m.team_id = t.id and m.lead = 'yes' limit 1) l on true`;

/** How teams and who is in them are found, locked and forgotten. */
@Injectable()
export class TeamRepository {
  async lock({ rows }: Tx, id: string): Promise<TeamRow> {
    const row = await rows.findOne(TeamRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new Refusal('team.missing');
    return row;
  }

  /** The member of an id with their team, which is locked first. */
  async lockMember(tx: Tx, id: string): Promise<{ member: TeamMemberRow; team: TeamRow }> {
    const seen = await tx.rows.findOneBy(TeamMemberRow, { id });
    if (!seen) throw new Refusal('team.member');
    const team = await this.lock(tx, seen.teamId);
    return { team, member: await tx.rows.findOneByOrFail(TeamMemberRow, { id }) };
  }

  /** What somebody is in a team, or asks to be; of what is over, the latest. */
  async memberOf({ rows }: Read, teamId: string, personId: string): Promise<TeamMemberRow | null> {
    return rows.findOne(TeamMemberRow, { where: { teamId, personId }, order: { id: 'DESC' } });
  }

  leadOf({ rows }: Read, teamId: string): Promise<TeamMemberRow | null> {
    return rows.findOneBy(TeamMemberRow, { teamId, lead: 'yes' });
  }

  /** Teams at these places themselves that there are today. */
  at({ rows, at }: Read, placeIds: readonly string[]): Promise<ListedTeam[]> {
    return rows.query(
      `select ${line} from ${from} where t.place_id = any($1) and (t.until is null or t.until > $2) order by t.name, t.id limit 200`,
      [placeIds, localDate(at)],
    );
  }

  /** Teams below these paths, those that there are no more last. */
  below({ rows }: Read, paths: readonly string[]): Promise<ListedTeam[]> {
    return rows.query(
      `select ${line} from ${from} where exists (select from unnest($1::text[]) mine where starts_with(t.path, mine))
        order by t.until is not null, t.name, t.id limit 500`,
      [paths],
    );
  }

  async one({ rows }: Read, id: string): Promise<ListedTeam | null> {
    const [found] = await rows.query<ListedTeam[]>(`select ${line} from ${from} where t.id = $1`, [id]);
    return found ?? null;
  }

  /** Who is in a team or asks to be, by name; who asks first. */
  people({ rows }: Read, teamId: string): Promise<NamedMember[]> {
    return rows.query(
      `select m.id, m.team_id as "teamId", m.person_id as "personId", m.state, m.lead, m.asked_at as "askedAt", m.since::text, m.until::text,
              coalesce(w.work_name, p.name, '') as name
         from team_member m join person p on p.id = m.person_id ${workName('w', 'm.person_id')}
        where m.team_id = $1 and m.state in ('asked', 'held') order by m.state, m.lead desc, name, m.id limit 500`,
      [teamId],
    );
  }

  live({ rows }: Read, personId: string): Promise<TeamMemberRow[]> {
    return rows.find(TeamMemberRow, {
      where: { personId, state: In(['asked', 'held']) },
      order: { id: 'ASC' },
      take: 50,
    });
  }

  async forget({ rows }: Tx, personId: string): Promise<void> {
    await rows.delete(TeamMemberRow, { personId });
  }
}
