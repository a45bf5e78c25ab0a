import { Injectable } from '@nestjs/common';
import type { HoldActivity } from '@linli/shared/activity/activity.contract';
import { helpFault, longestHelp, type Helped } from '@linli/shared/activity/activity.rules';
import { activityFaults, helpFaultWords } from '@linli/shared/activity/activity.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { hasBegun } from '@linli/shared/training/training.rules';
import { In } from 'typeorm';
import { HoursService, type Organiser } from '../hours/hours.service';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { TeamQueries } from '../team/team.queries';
import { about, ActivityRow, facts, SignUpRow } from './activity.entity';
import { activityHeld } from './activity.events';
import { ActivityRepository } from './activity.repository';

/** What is said of an activity in the end: who was there, and whose help goes into the book of hours. */
@Injectable()
export class HoldService {
  constructor(
    private readonly activities: ActivityRepository,
    private readonly places: PlaceService,
    private readonly teams: TeamQueries,
    private readonly hours: HoursService,
    private readonly outbox: Outbox,
  ) {}

  /** Writes down, once and from its beginning on, who of those with a place came, who helped for how long, and who saw it. */
  async hold(tx: Tx, me: Actor, id: string, { version, came, helped }: HoldActivity): Promise<void> {
    const row = await this.activities.take(tx, me, id, version);
    if (!hasBegun(facts(row), tx.at)) throw new Refusal('activity.not_yet');
    if (row.heldAt) throw new Refusal('activity.held');
    const list = await tx.rows.findBy(SignUpRow, { activityId: id, state: 'in' });
    const there = new Map(list.filter((one) => came.includes(one.id)).map((one) => [one.id, one.personId]));
    const most = longestHelp(row, await this.activities.termsOf(tx, row.districtId));
    const fault = helped.map((one) => helpFault(one, there, { by: me.id, most })).find(Boolean);
    if (fault) refuseFields({ helped: helpFaultWords[fault] });
    if (new Set(helped.map(({ signUpId }) => signUpId)).size < helped.length)
      refuseFields({ helped: activityFaults.twice });
    await tx.rows.update(SignUpRow, { activityId: id, state: 'in' }, { came: false });
    await tx.rows.update(SignUpRow, { activityId: id, id: In([...there.keys()]) }, { came: true });
    const organisation = helped.length ? await this.organiserOf(tx, row) : null;
    for (const one of helped) if (organisation) await this.book(tx, me, { row, organisation, one, there });
    await tx.rows.update(ActivityRow, id, { heldAt: tx.at, heldBy: me.id, version: version + 1 });
    const counted = { came: `${there.size}`, signedUp: `${list.length}`, helped: `${helped.length}` };
    await this.outbox.publish(tx, activityHeld({ ...about(row, me), facts: counted }));
  }

  /** The minutes of one helper, by the word of the organiser and of whoever saw it. */
  private async book(
    tx: Tx,
    me: Actor,
    {
      row,
      organisation,
      one: { signUpId, witnessId, minutes },
      there,
    }: {
      row: ActivityRow;
      organisation: Organiser;
      one: Helped;
      there: ReadonlyMap<string, string | null>;
    },
  ): Promise<void> {
    await tx.rows.update(SignUpRow, signUpId, { helpedMinutes: minutes, witnessId });
    const [personId, witness] = [there.get(signUpId), there.get(witnessId)];
    if (!personId || !witness) return;
    const { id, districtId, placeId, title, startsAt } = row;
    await this.hours.book(tx, {
      source: { kind: 'activity', id },
      ...{ personId, districtId, placeId, organisation, title },
      ...{ day: localDate(startsAt), minutes, grade: 'B', confirmedBy: [me.id, witness], by: me.id },
    });
  }

  /** Who let them serve: the team that held it, else the community of its unit. */
  private async organiserOf(tx: Tx, { teamId, unitId }: ActivityRow): Promise<Organiser> {
    const team = teamId && (await this.teams.teamOf(tx, teamId));
    if (team) return { kind: 'team', id: team.id, name: team.name, placeId: team.placeId };
    return { kind: 'community', placeId: (await this.places.chainOf(tx, unitId)).community.id };
  }
}
