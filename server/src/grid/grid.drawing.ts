import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { Refusal } from '@linli/shared/refusal';
import { DispatchService } from '../dispatch/dispatch.service';
import { PeopleService } from '../people/people.service';
import { LayingService, type PlannedCover } from '../place/laying.service';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { RedrawnService } from '../ticket/redrawn.service';
import type { GridsPlan, RedrawingRow } from './grid.entity';
import { GridRepository, type CoveredDoor } from './grid.repository';

/** Grids are drawn anew: new ones open, doors go over, people and open tickets with them, empty ones close. All in one transaction. */
@Injectable()
export class GridDrawing {
  constructor(
    private readonly grids: GridRepository,
    private readonly places: PlaceService,
    private readonly laying: LayingService,
    private readonly people: PeopleService,
    private readonly dispatch: DispatchService,
    private readonly redrawn: RedrawnService,
  ) {}

  async draw(tx: Tx, row: RedrawingRow & { plan: GridsPlan }): Promise<void> {
    const { districtId, communityId, day, plan, plannedBy: by } = row;
    const path = await this.places.pathOf(tx, communityId);
    const doors = new Map((await this.grids.doorsOf(tx, path, day)).map((door) => [door.id, door]));
    const open = new Set((await this.grids.gridsOf(tx, communityId)).map(({ id }) => id));
    const stale = plan.grids.some(
      (grid) =>
        (grid.isNew ? open.has(grid.id) : !open.has(grid.id)) || grid.doors.some((id) => !doors.has(id)),
    );
    if (stale || !plan.closes.every((id) => open.has(id))) throw new Refusal('grid.missing');
    await this.layNew(tx, row);
    const covers = plan.grids.flatMap((grid) =>
      grid.doors
        .filter((door) => doors.get(door)?.[grid.kind] !== grid.id)
        .map((placeId): PlannedCover => ({
          id: newId(tx.at),
          gridId: grid.id,
          gridKind: grid.kind,
          placeId,
          since: day,
        })),
    );
    await this.laying.coverAll(tx, { districtId, by }, covers);
    for (const id of plan.closes) await this.places.closePlace(tx, by, id, day);
    await this.movePeople(tx, row, [...doors.values()]);
    await this.moveTickets(tx, by, [...open]);
  }

  private async layNew(
    tx: Tx,
    { districtId, communityId, day, plan, plannedBy: by }: RedrawingRow & { plan: GridsPlan },
  ): Promise<void> {
    const fresh = plan.grids.filter(({ isNew }) => isNew);
    await this.laying.layAll(
      tx,
      { districtId, by },
      fresh.map(({ id, name, kind }) => ({
        id,
        kind: kind === 'micro' ? 'micro_grid' : 'grid',
        name,
        number: null,
        phone: null,
        since: day,
        until: null,
        parentId: communityId,
      })),
    );
    for (const { id, kind } of fresh) await this.places.describeGrid(tx, by, id, { kind, origin: null });
  }

  /** Whoever is named goes where they are named; whoever worked in a grid that closes goes where most of its doors went. */
  private async movePeople(
    tx: Tx,
    { day, plan, plannedBy: by }: RedrawingRow & { plan: GridsPlan },
    doors: readonly CoveredDoor[],
  ): Promise<void> {
    const posts = await this.grids.postsIn(
      tx,
      [
        ...new Set([...plan.closes, ...doors.flatMap(({ living, production }) => [living, production])]),
      ].filter((id) => id !== null),
    );
    for (const { appointmentId, personId, gridId } of posts) {
      const named = plan.grids.find(({ people }) => people.includes(personId))?.id;
      const to = named ?? (plan.closes.includes(gridId) ? heirOf(gridId, plan, doors) : null);
      if (to && to !== gridId) await this.people.transfer(tx, by, appointmentId, { placeId: to, since: day });
    }
  }

  /** Open tickets follow the doors they are about; whoever had one and works there now keeps it. */
  private async moveTickets(tx: Tx, by: string, grids: readonly string[]): Promise<void> {
    for (const { id, handlerId, gridId } of await this.redrawn.toMove(tx, grids, localDate(tx.at))) {
      const there = await this.grids.postsIn(tx, [gridId]);
      const keeps = there.some(({ personId }) => personId === handlerId);
      const personId = keeps
        ? handlerId
        : ((await this.dispatch.takerAt(tx, gridId, null, []))?.personId ?? null);
      await this.redrawn.move(tx, by, id, { gridId, personId });
    }
  }
}

function heirOf(gridId: string, { grids }: GridsPlan, doors: readonly CoveredDoor[]): string | null {
  const had = new Set(
    doors
      .filter(({ living, production, micro }) => [living, production, micro].includes(gridId))
      .map(({ id }) => id),
  );
  const share = (ids: readonly string[]) => ids.filter((id) => had.has(id)).length;
  const [most] = [...grids].sort((one, other) => share(other.doors) - share(one.doors));
  return most && share(most.doors) ? most.id : null;
}
