import { Injectable } from '@nestjs/common';
import type { DrawnGrid, RedrawCommunities, RedrawGrids } from '@linli/shared/grid/grid.contract';
import { redrawFaults } from '@linli/shared/grid/grid.words';
import { holdsAt, leading, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { PlaceService } from '../place/place.service';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import type { CommunityPlan, GridsPlan, PlannedGrid } from './grid.entity';
import { GridRepository, type OpenGrid } from './grid.repository';

interface Community {
  readonly communityId: string;
  readonly path: string;
}

const refuseGrids = (words: string): never => {
  throw new Refusal('field.wrong', {}, { grids: words });
};

/** Makes a plan of what is asked for, or says what does not fit. */
@Injectable()
export class PlanReading {
  constructor(
    private readonly repository: GridRepository,
    private readonly places: PlaceService,
  ) {}

  /** A grid that is open, with what it is for. */
  async grid(read: Read, id: string): Promise<OpenGrid> {
    const { community } = await this.places.chainOf(read, id);
    const grid = (await this.repository.gridsOf(read, community.id)).find((one) => one.id === id);
    if (!grid) throw new Refusal('grid.missing');
    return grid;
  }

  /** The plan of grids of one community. */
  async grids(tx: Tx, { communityId, path }: Community, ask: RedrawGrids): Promise<GridsPlan> {
    const open = new Map((await this.repository.gridsOf(tx, communityId)).map((grid) => [grid.id, grid]));
    const doors = new Map((await this.repository.doorsOf(tx, path, ask.day)).map((door) => [door.id, door]));
    const posts = await this.repository.postsIn(tx, [...open.keys()]);
    const taken = new Set<string>();
    const grids = ask.grids.map((drawn): PlannedGrid => {
      const grid = planned(drawn, open, newId(tx.at));
      for (const door of grid.doors) {
        if (!doors.has(door)) refuseGrids(redrawFaults.noDoor);
        if (taken.has(`${grid.kind} ${door}`)) refuseGrids(redrawFaults.twice);
        taken.add(`${grid.kind} ${door}`);
      }
      if (!grid.people.every((id) => posts.some(({ personId }) => personId === id)))
        refuseGrids(redrawFaults.noPerson);
      return grid;
    });
    refuseTwins(
      grids.filter(({ isNew }) => isNew).map(({ name }) => name),
      [...open.values()],
    );
    for (const id of ask.closes) {
      const grid = open.get(id);
      if (!grid || grids.some((one) => one.id === id))
        throw new Refusal('field.wrong', {}, { closes: redrawFaults.noGrid });
      const left = [...doors.values()].filter(
        (door) => door[grid.kind] === id && !taken.has(`${grid.kind} ${door.id}`),
      );
      if (left.length)
        throw new Refusal('field.wrong', {}, { closes: redrawFaults.left(grid.name, left.length) });
    }
    return { grids, closes: ask.closes };
  }

  /** The plan of what a community gives to another. */
  async communities(
    tx: Tx,
    me: Actor,
    { communityId, path }: Community,
    ask: RedrawCommunities,
  ): Promise<CommunityPlan> {
    const to = await this.receiver(tx, me, communityId, ask);
    const below = await this.repository.below(tx, communityId, ['compound', 'grid', 'micro_grid']);
    if (!ask.compounds.every((id) => below.some((place) => place.id === id)))
      refuseFields({ compounds: redrawFaults.noCompound });
    const doors = await this.repository.doorsOf(tx, path, ask.day);
    const goes = new Set(
      doors.filter(({ compoundId }) => compoundId && ask.compounds.includes(compoundId)).map(({ id }) => id),
    );
    for (const grid of await this.repository.gridsOf(tx, communityId)) {
      const own = doors.filter((door) => door[grid.kind] === grid.id).map(({ id }) => id);
      const going = own.filter((id) => goes.has(id)).length;
      if (ask.grids.includes(grid.id) && going < own.length) refuseGrids(redrawFaults.gridApart(grid.name));
      if (!ask.grids.includes(grid.id) && going > 0) refuseGrids(redrawFaults.gridLeft(grid.name));
    }
    if (!ask.grids.every((id) => below.some((place) => place.id === id))) refuseGrids(redrawFaults.noGrid);
    const left = below.filter(({ id }) => ![...ask.compounds, ...ask.grids].includes(id));
    if (ask.closes && left.length) refuseFields({ closes: redrawFaults.notEmpty });
    return { to, compounds: ask.compounds, grids: ask.grids, closes: ask.closes };
  }

  /** The community that receives: one I lead as well, or a new one for whoever stands above this one. */
  private async receiver(
    tx: Tx,
    me: Actor,
    from: string,
    { to, name, phone }: RedrawCommunities,
  ): Promise<CommunityPlan['to']> {
    const { street } = await this.places.chainOf(tx, from);
    if (!to) {
      const called = name?.trim();
      if (!called) throw new Refusal('field.wrong', {}, { name: redrawFaults.noName });
      if (!holdsAt(me, leading, await this.places.pathOf(tx, street.id))) throw new Refusal('role.not_yours');
      const others = await this.repository.below(tx, street.id, ['community']);
      if (others.some((one) => one.name === called)) refuseFields({ name: redrawFaults.sameName(called) });
      return { id: newId(tx.at), name: called, phone: phone ?? null, isNew: true };
    }
    const chain = await this.places.chainOf(tx, to);
    if (chain.place.kind !== 'community' || to === from) refuseFields({ to: redrawFaults.noCommunity });
    if (!holdsAt(me, leading, chain.path)) refuseFields({ to: redrawFaults.otherStreet });
    return { id: to, name: chain.place.name, phone: null, isNew: false };
  }
}

function planned(
  { grid: id, name, kind, doors, people }: DrawnGrid,
  open: ReadonlyMap<string, OpenGrid>,
  fresh: string,
): PlannedGrid {
  if (!id) {
    const called = name?.trim();
    if (!called) return refuseGrids(redrawFaults.noName);
    return { id: fresh, name: called, kind, isNew: true, doors, people };
  }
  const known = open.get(id);
  if (!known) return refuseGrids(redrawFaults.noGrid);
  if (known.kind !== kind) return refuseGrids(redrawFaults.otherKind(known.name));
  return { id, name: known.name, kind, isNew: false, doors, people };
}

function refuseTwins(fresh: readonly string[], open: readonly OpenGrid[]): void {
  for (const [index, name] of fresh.entries())
    if (open.some((grid) => grid.name === name) || fresh.indexOf(name) !== index)
      refuseGrids(redrawFaults.sameName(name));
}
