import { Injectable } from '@nestjs/common';
import type {
  PlanActivity,
  ReviseActivity,
  WithdrawActivity,
} from '@linli/shared/activity/activity.contract';
import type { ActivityTerms } from '@linli/shared/activity/activity.rules';
import { activityFaults } from '@linli/shared/activity/activity.words';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { answerable } from '@linli/shared/training/training.rules';
import { randomBytes } from 'node:crypto';
import { PlaceService } from '../place/place.service';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { TeamQueries } from '../team/team.queries';
import { about, ActivityRow, facts } from './activity.entity';
import * as happened from './activity.events';
import { particularsOf, timesOf } from './activity.particulars';
import { ActivityRepository } from './activity.repository';
import { SignUpService } from './sign-up.service';

/** Activities as those who steer a place arrange them. */
@Injectable()
export class ActivityService {
  constructor(
    private readonly activities: ActivityRepository,
    private readonly signUps: SignUpService,
    private readonly places: PlaceService,
    private readonly teams: TeamQueries,
    private readonly outbox: Outbox,
  ) {}

  /** Lays down a district's terms, in the place of those before. */
  layDown(tx: Tx, districtId: string, terms: ActivityTerms): Promise<void> {
    return this.activities.layDown(tx, districtId, terms);
  }

  /** Arranges an activity at or below a place I steer, or one for each date of a series; answers the first and how many. */
  async plan(tx: Tx, me: Actor, ask: PlanActivity): Promise<{ id: string; dates: number }> {
    const { placeId } = ask;
    const path = await this.places.pathOf(tx, placeId);
    if (!holdsAt(me, steering, path)) throw new Refusal('place.missing');
    const team = await this.teams.teamOf(tx, ask.unitId);
    const [unitId, teamId] = team ? [team.placeId, team.id] : [ask.unitId, null];
    if (!holdsAt(me, steering, await this.places.pathOf(tx, unitId)))
      refuseFields({ unitId: activityFaults.unit });
    const districtId = await this.places.districtOf(tx, path);
    const said = particularsOf(ask, tx.at);
    const times = timesOf(said, ask, await this.activities.termsOf(tx, districtId));
    const seriesId = times.length > 1 ? newId(tx.at) : null;
    const planned = times.map((each) =>
      tx.rows.create(ActivityRow, {
        id: newId(tx.at),
        ...{ districtId, seriesId, placeId, path, unitId, teamId },
        ...said,
        ...each,
        version: 1,
        codeKey: randomBytes(32),
        byId: me.id,
        at: tx.at,
      }),
    );
    await tx.rows.insert(ActivityRow, planned);
    await this.outbox.publishAll(
      tx,
      planned.map(({ id: subjectId }) =>
        happened.activityPlanned({ districtId, subjectId, actorId: me.id, facts: {} }),
      ),
    );
    return { id: planned[0]?.id ?? '', dates: planned.length };
  }

  /** Changes one date that has not begun: those who come are told, and places that are new go to those who wait. */
  async revise(tx: Tx, me: Actor, id: string, { version, ...ask }: ReviseActivity): Promise<void> {
    const row = await this.activities.take(tx, me, id, version);
    if (!answerable(facts(row), tx.at)) throw new Refusal('activity.over');
    const said = particularsOf(ask, tx.at);
    const { taken } = await this.activities.seats(tx, row);
    if (said.capacity !== null && said.capacity < taken)
      refuseFields({ capacity: activityFaults.smaller(taken) });
    // those who were reminded of another hour are reminded of this one
    const remindedAt = +said.startsAt === +row.startsAt ? row.remindedAt : null;
    await tx.rows.update(ActivityRow, id, { ...said, remindedAt, version: version + 1 });
    await this.outbox.publish(tx, happened.activityRevised({ ...about(row, me), facts: {} }));
    await this.signUps.advance(tx, { ...row, ...said });
  }

  /** Calls one date off before it begins, with a reason that those who come read. */
  async withdraw(tx: Tx, me: Actor, id: string, { version, reason }: WithdrawActivity): Promise<void> {
    const row = await this.activities.take(tx, me, id, version);
    if (!answerable(facts(row), tx.at)) throw new Refusal('activity.over');
    const said = { withdrawnAt: tx.at, withdrawnReason: reason.trim(), version: version + 1 };
    await tx.rows.update(ActivityRow, id, said);
    await this.outbox.publish(tx, happened.activityWithdrawn({ ...about(row, me), facts: {} }));
  }

  /** An activity at or below a place I steer; any other is missing. */
  async inScope({ rows }: Read, me: Actor, id: string): Promise<ActivityRow> {
    const row = await rows.findOneBy(ActivityRow, { id });
    if (!row || !holdsAt(me, steering, row.path)) throw new Refusal('activity.missing');
    return row;
  }
}
