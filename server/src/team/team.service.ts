import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import type { OpenTeam } from '@linli/shared/team/team.contract';
import { teamFaults } from '@linli/shared/team/team.words';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { ServiceTerms } from '../service-term/service-term.service';
import { TeamMemberRow, TeamRow } from './team.entity';
import { leadAnswered, leadOffered, teamClosed, teamOpened } from './team.events';
import { TeamRepository } from './team.repository';

/** Teams as those who answer for a place open and close them, and who leads them by their own yes. */
@Injectable()
export class TeamService {
  constructor(
    private readonly teams: TeamRepository,
    private readonly places: PlaceService,
    private readonly terms: ServiceTerms,
    private readonly outbox: Outbox,
  ) {}

  /** Opens a team at a place that I steer; a name stands once at a place. Answers its id. */
  async open(tx: Tx, me: Actor, { placeId, name, kind, parent, words }: OpenTeam): Promise<string> {
    const path = await this.places.pathOf(tx, placeId);
    if (!holdsAt(me, steering, path)) throw new Refusal('place.missing');
    const districtId = await this.places.districtOf(tx, path);
    const unknown = await this.terms.unknown(tx, districtId, 'team', [kind]);
    refuseFields(unknown.length ? { kind: teamFaults.kind } : {});
    const id = newId(tx.at);
    const said = { name: name.trim(), kind, parent: parent?.trim() || null, words: words?.trim() || null };
    const kept = await tx.rows
      .createQueryBuilder()
      .insert()
      .into(TeamRow)
      .values({ id, districtId, placeId, path, ...said, openedBy: me.id, since: localDate(tx.at) })
      .orIgnore()
      .returning('id')
      .execute();
    if (!(kept.raw as unknown[]).length) throw new Refusal('team.twice');
    await this.outbox.publish(tx, teamOpened({ districtId, subjectId: id, actorId: me.id, facts: { kind } }));
    return id;
  }

  /** Ends a team from today on; who is in it stays known as having been. */
  async close(tx: Tx, me: Actor, id: string): Promise<void> {
    const team = await this.teams.lock(tx, id);
    if (!holdsAt(me, steering, team.path)) throw new Refusal('team.missing');
    if (team.until) throw new Refusal('team.over');
    const until = localDate(tx.at);
    await tx.rows.update(TeamRow, id, { until });
    await tx.rows.query(
      `update team_member set state = case state when 'asked' then 'withdrawn' else 'ended' end, lead = 'no', until = $2
        where team_id = $1 and state in ('asked', 'held')`,
      [id, until],
    );
    const { districtId } = team;
    await this.outbox.publish(tx, teamClosed({ districtId, subjectId: id, actorId: me.id, facts: {} }));
  }

  /** Asks a member to lead; they do so once they say yes. */
  async offerLead(tx: Tx, me: Actor, memberId: string): Promise<void> {
    const { team, member } = await this.teams.lockMember(tx, memberId);
    if (!holdsAt(me, steering, team.path)) throw new Refusal('team.member');
    if (member.state !== 'held' || member.lead === 'yes') throw new Refusal('team.no_lead');
    await tx.rows.update(TeamMemberRow, memberId, { lead: 'offered' });
    const told = { districtId: team.districtId, subjectId: team.id, actorId: me.id };
    await this.outbox.publish(tx, leadOffered({ ...told, facts: { member: memberId } }));
  }

  /** My yes or no to leading; with a yes whoever led before is a member as others are. Also how I step down. */
  async answerLead(tx: Tx, me: Actor, teamId: string, yes: boolean): Promise<void> {
    const team = await this.teams.lock(tx, teamId);
    const member = await this.teams.memberOf(tx, teamId, me.id);
    if (member?.state !== 'held' || member.lead === 'no') throw new Refusal('team.no_lead');
    if (yes) await tx.rows.update(TeamMemberRow, { teamId, lead: 'yes' }, { lead: 'no' });
    await tx.rows.update(TeamMemberRow, member.id, { lead: yes ? 'yes' : 'no' });
    const told = { districtId: team.districtId, subjectId: teamId, actorId: me.id };
    const facts = { member: member.id, yes: yes ? 'yes' : 'no' } as const;
    await this.outbox.publish(tx, leadAnswered({ ...told, facts }));
  }
}
