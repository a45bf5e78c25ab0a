import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { step } from '@linli/shared/machine';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { standingLife, type StandingMove } from '@linli/shared/report-in/standing.rules';
import { partsTowardMember } from '@linli/shared/team/team.rules';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { MatchQueries } from '../volunteer/match.queries';
import { TeamMemberRow } from './team.entity';
import { memberAsked, memberDecided, memberEnded } from './team.events';
import { TeamRepository } from './team.repository';

/** Who is in a team: by their own ask, agreed to by its lead or the community, and left at a tap. */
@Injectable()
export class MemberService {
  constructor(
    private readonly teams: TeamRepository,
    private readonly matches: MatchQueries,
    private readonly outbox: Outbox,
  ) {}

  /** Asks to be in a team; it takes a consent to serve. Answers the ask's id. */
  async join(tx: Tx, me: Actor, teamId: string): Promise<string> {
    const team = await this.teams.lock(tx, teamId);
    if (team.until) throw new Refusal('team.over');
    if (!(await this.matches.consentOf(tx, me.id))) throw new Refusal('service.first');
    const before = await this.teams.memberOf(tx, teamId, me.id);
    if (before?.state === 'asked' || before?.state === 'held') throw new Refusal('team.member_twice');
    const { districtId } = team;
    const id = newId(tx.at);
    const row = { id, districtId, teamId, personId: me.id, lead: 'no' as const, askedAt: tx.at };
    await tx.rows.insert(TeamMemberRow, { ...row, state: 'asked' });
    const told = { districtId, subjectId: teamId, actorId: me.id };
    await this.outbox.publish(tx, memberAsked({ ...told, facts: { member: id } }));
    return id;
  }

  /** Takes somebody in, or does not for a reason that they read. */
  async decide(tx: Tx, me: Actor, id: string, words: string | null): Promise<void> {
    const { team } = await this.take(tx, me, id, words === null ? 'confirm' : 'decline');
    const to = words === null ? 'held' : 'declined';
    await tx.rows.update(TeamMemberRow, id, {
      ...{ state: to, decidedBy: me.id, words: words?.trim() ?? null },
      since: to === 'held' ? localDate(tx.at) : null,
    });
    const told = { districtId: team.districtId, subjectId: team.id, actorId: me.id };
    await this.outbox.publish(tx, memberDecided({ ...told, facts: { member: id, to } }));
  }

  /** Takes my ask back, or ends somebody's time in a team: my own, or as its lead or the community. */
  async end(tx: Tx, me: Actor, id: string, move: 'withdraw' | 'end'): Promise<void> {
    const { team } = await this.take(tx, me, id, move);
    const to = move === 'withdraw' ? 'withdrawn' : 'ended';
    await tx.rows.update(TeamMemberRow, id, { state: to, lead: 'no', until: localDate(tx.at) });
    const told = { districtId: team.districtId, subjectId: team.id, actorId: me.id };
    await this.outbox.publish(tx, memberEnded({ ...told, facts: { member: id, to } }));
  }

  private async take(tx: Tx, me: Actor, id: string, move: StandingMove) {
    const { team, member } = await this.teams.lockMember(tx, id);
    const leadId = (await this.teams.leadOf(tx, team.id))?.personId ?? null;
    const parts = partsTowardMember({ personId: member.personId, path: team.path, leadId }, me);
    if (!parts.length) throw new Refusal('team.member');
    step(standingLife, member.state, move, parts);
    return { team, member };
  }
}
