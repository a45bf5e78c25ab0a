import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { Refusal } from '@linli/shared/refusal';
import { PeopleService } from '../people/people.service';
import { LayingService } from '../place/laying.service';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { RedrawnService } from '../ticket/redrawn.service';
import type { CommunityPlan, RedrawingRow } from './grid.entity';
import { GridRepository } from './grid.repository';

/** Compounds and grids go to another community with their open tickets; what is closed, and the figures, stay where they were. All in one transaction. */
@Injectable()
export class CommunityDrawing {
  constructor(
    private readonly grids: GridRepository,
    private readonly places: PlaceService,
    private readonly laying: LayingService,
    private readonly people: PeopleService,
    private readonly redrawn: RedrawnService,
  ) {}

  async draw(tx: Tx, row: RedrawingRow & { plan: CommunityPlan }): Promise<void> {
    const { communityId, day, plan, plannedBy: by, districtId } = row;
    const here = new Set(
      (await this.grids.below(tx, communityId, ['compound', 'grid', 'micro_grid'])).map(({ id }) => id),
    );
    if (![...plan.compounds, ...plan.grids].every((id) => here.has(id))) throw new Refusal('place.missing');
    if (plan.to.isNew) await this.layCommunity(tx, row);
    await this.laying.moveUnder(
      tx,
      { districtId, by },
      { ids: [...plan.compounds, ...plan.grids], from: communityId, to: plan.to.id },
    );
    const under = await this.places.pathOf(tx, plan.to.id);
    await this.redrawn.rehome(tx, { from: communityId, to: plan.to.id, under });
    if (!plan.closes) return;
    for (const { appointmentId } of await this.grids.postsIn(tx, [communityId]))
      await this.people.transfer(tx, by, appointmentId, { placeId: plan.to.id, since: day });
    await this.places.closePlace(tx, by, communityId, day > localDate(tx.at) ? day : localDate(tx.at));
  }

  private async layCommunity(
    tx: Tx,
    { districtId, communityId, day, plan, plannedBy: by }: RedrawingRow & { plan: CommunityPlan },
  ): Promise<void> {
    const { street } = await this.places.chainOf(tx, communityId);
    const { id, name, phone } = plan.to;
    const community = {
      id,
      kind: 'community',
      name,
      number: null,
      phone,
      since: day,
      until: null,
      parentId: street.id,
    } as const;
    await this.laying.layAll(tx, { districtId, by }, [community]);
    await this.laying.standBeside(tx, id, communityId);
  }
}
