import { Injectable } from '@nestjs/common';
import type {
  CompoundFile,
  CompoundLine,
  Compounds,
  PointLine,
} from '@linli/shared/compound/compound.contract';
import { pointState, type PointState } from '@linli/shared/compound/compound.rules';
import { pointStateWords } from '@linli/shared/compound/compound.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { DocumentLine } from '@linli/shared/document/document.contract';
import { holdsAt, overseeing, steeredPaths, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { IsNull } from 'typeorm';
import { BodyQueries } from '../body/body.queries';
import { DocumentService } from '../document/document.service';
import { PeopleQueries } from '../people/people.queries';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { HistoryQueries } from '../register/history.queries';
import { StandardPointRow, type CompoundPointRow } from './compound.entity';
import { CompoundRepository, type CountedCompound } from './compound.repository';

/** So many of the last happenings stand in a file; the rest is a page of its own. */
const lastHappenings = 20;

/** What desks read of compounds. */
@Injectable()
export class CompoundQueries {
  constructor(
    private readonly compounds: CompoundRepository,
    private readonly places: PlaceService,
    private readonly bodies: BodyQueries,
    private readonly documents: DocumentService,
    private readonly people: PeopleQueries,
    private readonly histories: HistoryQueries,
  ) {}

  /** The compounds below the places I steer. */
  async all(read: Read, me: Actor): Promise<Compounds> {
    const paths = steeredPaths(me);
    const found = await this.compounds.below(read, paths);
    const told = await this.compounds.told(
      read,
      found.map(({ id }) => id),
    );
    const points = await this.points(read, await this.places.districtOf(read, paths[0] ?? ''));
    return {
      now: read.at.toISOString(),
      points: points.length,
      mayNumber: me.posts.some(({ permission }) => overseeing.includes(permission)),
      compounds: found.map((compound) =>
        lineOf(
          compound,
          points.map((point) => stateOf(told, compound.id, point.id, read.at)),
        ),
      ),
    };
  }

  /** The file of one compound; out of sight is missing. */
  async file(read: Read, me: Actor, id: string): Promise<CompoundFile> {
    const path = await this.places.pathOf(read, id);
    const [compound] = holdsAt(me, steering, path) ? await this.compounds.below(read, [path]) : [];
    if (compound?.id !== id) throw new Refusal('compound.missing');
    const documents = (await this.documents.of(read, [id])).get(id) ?? [];
    const points = await this.checklist(read, compound, documents);
    const { now, ...parties } = await this.bodies.parties(read, me, id);
    const { since, until, street, buildings, entrances } = compound;
    return {
      ...lineOf(
        compound,
        points.map(({ state }) => state),
      ),
      ...{ now, since, until, street, buildings, entrances, parties, documents, points },
      grids: await this.compounds.gridsOf(read, path),
      owners: await this.compounds.ownersOf(read, compound),
      history: (await this.histories.of(read, me, id, undefined)).lines.slice(0, lastHappenings),
      mayEdit: true,
    };
  }

  private async checklist(
    read: Read,
    { id, districtId }: CountedCompound,
    documents: readonly DocumentLine[],
  ): Promise<PointLine[]> {
    const told = await this.compounds.told(read, [id]);
    const points = await this.points(read, districtId);
    return Promise.all(
      points.map(async (point): Promise<PointLine> => {
        const own = told.find(({ pointId }) => pointId === point.id);
        const state = stateOf(told, id, point.id, read.at);
        return {
          ...{ id: point.id, code: point.code, title: point.title, words: point.words, state },
          stateWords: pointStateWords[state],
          owner: own?.ownerId
            ? { personId: own.ownerId, name: await this.people.nameAtWork(read, own.ownerId) }
            : null,
          due: own?.due ?? null,
          note: own?.note ?? null,
          evidence: documents.filter((document) => own?.evidence.includes(document.id)),
          toldBy: own ? await this.people.nameAtWork(read, own.toldBy) : null,
          at: own?.at.toISOString() ?? null,
        };
      }),
    );
  }

  private points({ rows }: Read, districtId: string): Promise<StandardPointRow[]> {
    return rows.find(StandardPointRow, {
      where: { districtId, retiredAt: IsNull() },
      order: { sort: 'ASC' },
    });
  }
}

const stateOf = (
  told: readonly CompoundPointRow[],
  compoundId: string,
  pointId: string,
  at: Date,
): PointState =>
  pointState(
    told.find((one) => one.compoundId === compoundId && one.pointId === pointId) ?? null,
    localDate(at),
  );

function lineOf(
  { id, number, name, community, homes, area }: CountedCompound,
  states: readonly PointState[],
): CompoundLine {
  const count = (state: PointState) => states.filter((one) => one === state).length;
  return {
    id,
    number,
    name,
    community,
    homes,
    area,
    met: count('met'),
    gaps: count('gap'),
    late: count('late'),
  };
}
