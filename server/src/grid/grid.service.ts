import { Injectable } from '@nestjs/common';
import { dateOfDay, dayNumber, dayOfDate, localDate } from '@linli/shared/deadline/shanghai.rules';
import type { DescribeGrid, RedrawCommunities, RedrawGrids } from '@linli/shared/grid/grid.contract';
import { redrawFaults } from '@linli/shared/grid/grid.words';
import { holdsAt, leading, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { PlaceService } from '../place/place.service';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { RedrawingRow, type CommunityPlan, type GridsPlan } from './grid.entity';
import { redrawingCancelled, redrawingPlanned } from './grid.events';
import { PlanReading } from './plan.reading';

/** A plan may lie this many days ahead. */
const furthest = 366;

/** What grids are for, and how they and communities are drawn anew from a day on. */
@Injectable()
export class GridService {
  constructor(
    private readonly places: PlaceService,
    private readonly plans: PlanReading,
    private readonly outbox: Outbox,
  ) {}

  /** The path of a place of which `me` may draw the grids; out of sight is missing. */
  async ledPath(read: Read, me: Actor, placeId: string): Promise<string> {
    const path = await this.places.pathOf(read, placeId);
    if (!holdsAt(me, leading, path)) throw new Refusal('place.missing');
    return path;
  }

  /** Says what a grid is for and where it came from. */
  async describe(tx: Tx, me: Actor, id: string, ask: DescribeGrid): Promise<void> {
    await this.ledPath(tx, me, id);
    const grid = await this.plans.grid(tx, id);
    const kind = ask.kind ?? grid.kind;
    if (grid.kind === 'micro' && kind !== 'micro') throw new Refusal('grid.missing');
    await this.places.describeGrid(tx, me.id, id, { kind, origin: ask.origin ?? grid.origin });
  }

  /** Plans that grids of a community are split or merged from a day on. */
  async planGrids(tx: Tx, me: Actor, communityId: string, ask: RedrawGrids): Promise<void> {
    const path = await this.ledPath(tx, me, communityId);
    refuseDay(ask.day, tx.at);
    const plan = await this.plans.grids(tx, { communityId, path }, ask);
    await this.plan(tx, me, { communityId, what: 'grids', day: ask.day, plan });
  }

  /** Plans that compounds and grids of a community go to another one from a day on. */
  async planCommunities(tx: Tx, me: Actor, communityId: string, ask: RedrawCommunities): Promise<void> {
    const path = await this.ledPath(tx, me, communityId);
    refuseDay(ask.day, tx.at);
    const plan = await this.plans.communities(tx, me, { communityId, path }, ask);
    await this.plan(tx, me, { communityId, what: 'communities', day: ask.day, plan });
  }

  private async plan(
    tx: Tx,
    me: Actor,
    told: Pick<RedrawingRow, 'communityId' | 'what' | 'day'> & { plan: GridsPlan | CommunityPlan },
  ): Promise<void> {
    const districtId = await this.places.districtOf(tx, await this.places.pathOf(tx, told.communityId));
    const id = newId(tx.at);
    await tx.rows.insert(RedrawingRow, {
      id,
      districtId,
      ...told,
      state: 'planned',
      plannedBy: me.id,
      at: tx.at,
    });
    const facts = { what: told.what, community: told.communityId, day: told.day };
    await this.outbox.publish(tx, redrawingPlanned({ districtId, subjectId: id, actorId: me.id, facts }));
  }

  /** Cancels a plan whose day has not come. */
  async cancel(tx: Tx, me: Actor, id: string): Promise<void> {
    const row = await tx.rows.findOne(RedrawingRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row || !holdsAt(me, leading, await this.places.pathOf(tx, row.communityId)))
      throw new Refusal('redrawing.missing');
    if (row.state !== 'planned') throw new Refusal('redrawing.over');
    await tx.rows.update(RedrawingRow, id, { state: 'cancelled', endedAt: tx.at });
    const { districtId, what, communityId: community } = row;
    await this.outbox.publish(
      tx,
      redrawingCancelled({ districtId, subjectId: id, actorId: me.id, facts: { what, community } }),
    );
  }
}

function refuseDay(day: string, at: Date): void {
  try {
    dayOfDate(day);
  } catch {
    refuseFields({ day: redrawFaults.noDay });
  }
  if (day < localDate(at) || day > dateOfDay(dayNumber(at) + furthest))
    refuseFields({ day: redrawFaults.past });
}
