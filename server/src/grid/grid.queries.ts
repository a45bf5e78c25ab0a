import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { GridLine, Grids, RedrawingLine } from '@linli/shared/grid/grid.contract';
import { redrawWords } from '@linli/shared/grid/grid.words';
import { holdsAt, leading, steering, type Actor } from '@linli/shared/people/people.rules';
import { plateWords } from '@linli/shared/place/place.words';
import { Refusal } from '@linli/shared/refusal';
import { isWalk, type WalkBounds } from '@linli/shared/register/register.rules';
import { DocumentService } from '../document/document.service';
import { PeopleQueries } from '../people/people.queries';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { isGridsPlan, RedrawingRow, type CommunityPlan, type GridsPlan } from './grid.entity';
import { GridRepository, type CoveredDoor } from './grid.repository';

/** What desks read of grids. */
@Injectable()
export class GridQueries {
  constructor(
    private readonly repository: GridRepository,
    private readonly places: PlaceService,
    private readonly people: PeopleQueries,
    private readonly documents: DocumentService,
  ) {}

  /** The grids of a community with their doors and people, and what is planned; out of sight is missing. */
  async of(read: Read, me: Actor, communityId: string): Promise<Grids> {
    const path = await this.places.pathOf(read, communityId);
    if (!holdsAt(me, steering, path)) throw new Refusal('place.missing');
    const chain = await this.places.chainOf(read, communityId);
    if (chain.place.kind !== 'community') throw new Refusal('place.missing');
    const doors = await this.repository.doorsOf(read, path, localDate(read.at));
    const plates = await this.places.platesOf(
      read,
      doors.map(({ id }) => id),
    );
    const mayRedraw = holdsAt(me, leading, path);
    const walk = await this.repository.walkOf(read, chain.district.id);
    return {
      now: read.at.toISOString(),
      community: { id: communityId, name: chain.place.name },
      ...{ mayRedraw, walk },
      grids: await this.grids(read, { communityId, walk }, doors),
      doors: doors.map(({ id, homes, open, living, production, micro }) => {
        const plate = plates.get(id);
        return { id, name: plate ? plateWords(plate) : '', homes, open, living, production, micro };
      }),
      redrawings: await this.redrawings(read, communityId, mayRedraw),
    };
  }

  private async grids(
    read: Read,
    { communityId, walk }: { communityId: string; walk: WalkBounds },
    doors: readonly CoveredDoor[],
  ): Promise<GridLine[]> {
    const open = await this.repository.gridsOf(read, communityId);
    const ids = open.map(({ id }) => id);
    const posts = await this.repository.postsIn(read, ids);
    const documents = await this.documents.of(read, ids);
    return open.map((grid): GridLine => {
      const own = doors.filter((door) => door[grid.kind] === grid.id);
      const homes = own.reduce((sum, door) => sum + door.homes, 0);
      return {
        ...grid,
        doors: own.length,
        homes,
        isWalk: grid.kind === 'micro' ? isWalk(homes, walk) : null,
        people: posts.flatMap(({ gridId, name, ...post }) =>
          gridId === grid.id ? [{ ...post, name: name || post.roleName }] : [],
        ),
        documents: documents.get(grid.id) ?? [],
      };
    });
  }

  private async redrawings(read: Read, communityId: string, mayRedraw: boolean): Promise<RedrawingLine[]> {
    const rows = await read.rows.find(RedrawingRow, {
      where: { communityId },
      order: { id: 'DESC' },
      take: 100,
    });
    return Promise.all(
      rows.map(async (row): Promise<RedrawingLine> => {
        const { id, what, day, state, trouble, plan, plannedBy, at } = row;
        const names = await this.repository.namesOf(read, idsIn(plan));
        return {
          ...{ id, what, day, state, trouble },
          words: isGridsPlan(row)
            ? gridsWords(row.plan, names)
            : communityWords(plan as CommunityPlan, names),
          plannedBy: await this.people.nameAtWork(read, plannedBy),
          at: at.toISOString(),
          mayCancel: mayRedraw && state === 'planned',
        };
      }),
    );
  }
}

const idsIn = (plan: GridsPlan | CommunityPlan): string[] =>
  'compounds' in plan ? [...plan.compounds, ...plan.grids] : [...plan.closes];

function gridsWords({ grids, closes }: GridsPlan, names: ReadonlyMap<string, string>): string[] {
  return [
    ...grids.map(({ name, isNew, doors }) =>
      (isNew ? redrawWords.fresh : redrawWords.gets)(name, doors.length),
    ),
    ...grids.flatMap(({ name, people }) => (people.length ? [redrawWords.people(name, people.length)] : [])),
    ...closes.map((id) => redrawWords.closes(names.get(id) ?? '')),
  ];
}

function communityWords(
  { to, compounds, grids }: CommunityPlan,
  names: ReadonlyMap<string, string>,
): string[] {
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? '').join('、');
  return [
    ...(to.isNew ? [redrawWords.freshCommunity(to.name)] : []),
    redrawWords.compounds(named(compounds), to.name),
    ...(grids.length ? [redrawWords.grids(named(grids), to.name)] : []),
  ];
}
