import { Injectable } from '@nestjs/common';
import type {
  HoldActivity,
  PlanActivity,
  ReviseActivity,
  WithdrawActivity,
} from '@linli/shared/activity/activity.contract';
import { helpFault, longestHelp, type ActivityTerms } from '@linli/shared/activity/activity.rules';
import { activityFaults, helpFaultWords } from '@linli/shared/activity/activity.words';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { answerable, hasBegun } from '@linli/shared/training/training.rules';
import { randomBytes } from 'node:crypto';
import { In } from 'typeorm';
import { PlaceService } from '../place/place.service';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { ActivityRow, facts, SignUpRow } from './activity.entity';
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
    private readonly outbox: Outbox,
  ) {}

  /** Lays down a district's terms, in the place of those before. */
  layDown(tx: Tx, districtId: string, terms: ActivityTerms): Promise<void> {
    return this.activities.layDown(tx, districtId, terms);
  }

  /** Arranges an activity at or below a place I steer, or one for each date of a series; answers the first and how many. */
  async plan(tx: Tx, me: Actor, ask: PlanActivity): Promise<{ id: string; dates: number }> {
    const { placeId, unitId } = ask;
    const path = await this.places.pathOf(tx, placeId);
    if (!holdsAt(me, steering, path)) throw new Refusal('place.missing');
    if (!holdsAt(me, steering, await this.places.pathOf(tx, unitId)))
      refuseFields({ unitId: activityFaults.unit });
    const districtId = await this.places.districtOf(tx, path);
    const said = particularsOf(ask, tx.at);
    const times = timesOf(said, ask, await this.activities.termsOf(tx, districtId));
    const seriesId = times.length > 1 ? newId(tx.at) : null;
    const planned = times.map((each) =>
      tx.rows.create(ActivityRow, {
        id: newId(tx.at),
        ...{ districtId, seriesId, placeId, path, unitId },
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
    const row = await this.take(tx, me, id, version);
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
    const row = await this.take(tx, me, id, version);
    if (!answerable(facts(row), tx.at)) throw new Refusal('activity.over');
    const said = { withdrawnAt: tx.at, withdrawnReason: reason.trim(), version: version + 1 };
    await tx.rows.update(ActivityRow, id, said);
    await this.outbox.publish(tx, happened.activityWithdrawn({ ...about(row, me), facts: {} }));
  }

  /** Writes down, once and from its beginning on, who of those with a place came, who helped for how long, and who saw it. */
  async hold(tx: Tx, me: Actor, id: string, { version, came, helped }: HoldActivity): Promise<void> {
    const row = await this.take(tx, me, id, version);
    if (!hasBegun(facts(row), tx.at)) throw new Refusal('activity.not_yet');
    if (row.heldAt) throw new Refusal('activity.held');
    const list = await tx.rows.findBy(SignUpRow, { activityId: id, state: 'in' });
    const there = new Map(list.filter((one) => came.includes(one.id)).map((one) => [one.id, one.personId]));
    const most = longestHelp(row, await this.activities.termsOf(tx, row.districtId));
    const fault = helped.map((one) => helpFault(one, there, { by: me.id, most })).find(Boolean);
    if (fault) refuseFields({ helped: helpFaultWords[fault] });
    await tx.rows.update(SignUpRow, { activityId: id, state: 'in' }, { came: false });
    await tx.rows.update(SignUpRow, { activityId: id, id: In([...there.keys()]) }, { came: true });
    for (const { signUpId, witnessId, minutes: helpedMinutes } of helped)
      await tx.rows.update(SignUpRow, signUpId, { helpedMinutes, witnessId });
    await tx.rows.update(ActivityRow, id, { heldAt: tx.at, heldBy: me.id, version: version + 1 });
    const counted = { came: `${there.size}`, signedUp: `${list.length}`, helped: `${helped.length}` };
    await this.outbox.publish(tx, happened.activityHeld({ ...about(row, me), facts: counted }));
  }

  /** An activity at or below a place I steer; any other is missing. */
  async inScope({ rows }: Read, me: Actor, id: string): Promise<ActivityRow> {
    const row = await rows.findOneBy(ActivityRow, { id });
    if (!row || !holdsAt(me, steering, row.path)) throw new Refusal('activity.missing');
    return row;
  }

  /** The same, locked, and refused where a colleague changed it since `version`. */
  private async take(tx: Tx, me: Actor, id: string, version: number): Promise<ActivityRow> {
    const row = await this.activities.lock(tx, id);
    if (!holdsAt(me, steering, row.path)) throw new Refusal('activity.missing');
    if (row.version !== version) throw new Refusal('activity.stale');
    return row;
  }
}

const about = ({ id: subjectId, districtId }: ActivityRow, { id: actorId }: Actor) => ({
  districtId,
  subjectId,
  actorId,
});
