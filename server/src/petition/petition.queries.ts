import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { homeWords } from '@linli/shared/home/home.words';
import { holdsAt, steeredPaths, steering, type Actor } from '@linli/shared/people/people.rules';
import type * as c from '@linli/shared/petition/petition.contract';
import { missingHeads, supportOf } from '@linli/shared/petition/petition.rules';
import { petitionWhyWords as why } from '@linli/shared/petition/petition.words';
import { Refusal } from '@linli/shared/refusal';
import { NeighbourQueries } from '../home/neighbour.queries';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { IsNull } from 'typeorm';
import { PetitionSignatureRow } from './petition.entity';
import { PetitionRepository, type FoundPetition } from './petition.repository';
import { PetitionService } from './petition.service';

/** What owners ask for together, as anybody sees it: numbers, and never who signed. */
@Injectable()
export class PetitionQueries {
  constructor(
    private readonly petitions: PetitionRepository,
    private readonly service: PetitionService,
    private readonly neighbours: NeighbourQueries,
    private readonly places: PlaceService,
  ) {}

  /** Those of the compound of a place. */
  async at(read: Read, me: Actor | null, placeId: string): Promise<c.Petitions> {
    const { compound } = await this.places.chainOf(read, placeId);
    const path = compound && (await this.places.pathOf(read, compound.id));
    const owned = me && path ? await this.petitions.owned(read, me.id, path) : [];
    return {
      now: read.at.toISOString(),
      place: compound && { id: compound.id, name: compound.name },
      mayMake: owned.length > 0,
      petitions: await this.lines(read, "t.place_id = $1 and t.state <> 'withdrawn'", [compound?.id ?? null]),
    };
  }

  /** Those about a topic. */
  async ofTopic(read: Read, topicId: string): Promise<c.Petitions> {
    const petitions = await this.lines(read, "t.topic_id = $1 and t.state <> 'withdrawn'", [topicId]);
    return { now: read.at.toISOString(), place: null, mayMake: false, petitions };
  }

  /** Those below places I steer. */
  async office(read: Read, me: Actor): Promise<c.OfficePetitions> {
    const where = 'exists (select from unnest($1::text[]) mine where starts_with(t.path, mine))';
    const lines = await this.lines(read, where, [steeredPaths(me)]);
    const papers = await this.petitions.waiting(
      read,
      lines.map(({ id }) => id),
    );
    return {
      now: read.at.toISOString(),
      petitions: lines.map((line) => ({ ...line, papers: papers.get(line.id) ?? 0 })),
    };
  }

  /** What was written down from paper and does not count yet, and the doors behind which owners may sign, for those who steer there. */
  async papers(read: Read, me: Actor, id: string): Promise<c.PetitionPapers> {
    const row = await this.petitions.one(read, id);
    if (!holdsAt(me, steering, row.path)) throw new Refusal('petition.missing');
    const found = await this.petitions.papers(read, id);
    const plates = await this.places.platesOf(
      read,
      found.map(({ doorId }) => doorId),
    );
    const names = await this.neighbours.namesOf(
      read,
      found.map(({ enteredBy }) => enteredBy),
    );
    return {
      now: read.at.toISOString(),
      today: localDate(read.at),
      since: localDate(row.at),
      doors: await this.neighbours.doorsBelow(read, row.path),
      papers: found.map(({ id: paper, doorId, room, name, on, enteredBy, refused }) => {
        const plate = plates.get(doorId);
        return {
          ...{ id: paper, home: plate ? homeWords(plate, room) : room, name, on, refused },
          by: names.get(enteredBy) ?? '',
          mine: enteredBy === me.id,
        };
      }),
    };
  }

  /** One, with what I may do and why not. */
  async page(read: Read, me: Actor | null, id: string): Promise<c.PetitionPage> {
    const row = await this.petitions.one(read, id);
    const signed = await this.petitions.signed(read, id);
    const owned = me ? await this.petitions.owned(read, me.id, row.path) : [];
    const by = me && { petitionId: id, personId: me.id, withdrawnAt: IsNull() };
    const mine = by !== null && (await read.rows.existsBy(PetitionSignatureRow, by));
    const open = row.state === 'open' && row.closesAt > read.at;
    const staff = me !== null && holdsAt(me, steering, row.path);
    const lives = me
      ? (await this.neighbours.homesOf(read, me.id)).some(({ path }) => path.startsWith(row.path))
      : false;
    const free = owned.some((home) => !signed.has(home));
    return {
      now: read.at.toISOString(),
      ...(await this.line(read, row)),
      topicId: row.topicId,
      words: staff || lives ? row.words : null,
      signed: mine,
      why: !open
        ? why.over
        : !me
          ? why.signed_out
          : !owned.length
            ? why.not_owner
            : mine
              ? why.signed
              : free
                ? null
                : why.home_signed,
      rights: {
        sign: open && free,
        unsign: open && mine,
        withdraw: open && row.madeBy === me?.id,
        enter: open && staff,
        call: me !== null && row.state === 'reached' && (await this.service.mayCall(read, me, row)),
      },
    };
  }

  /** Whom a message is for, and what it says it is about; null for none. */
  async mentioned(read: Read, id: string): Promise<{ row: FoundPetition; people: string[] } | null> {
    const [row] = await this.petitions.found(read, 't.id = $1', [id]);
    return row ? { row, people: await this.petitions.signers(read, id) } : null;
  }

  private async lines(read: Read, where: string, values: readonly unknown[]): Promise<c.PetitionLine[]> {
    const lines: c.PetitionLine[] = [];
    for (const row of await this.petitions.found(read, where, values)) lines.push(await this.line(read, row));
    return lines;
  }

  private async line(read: Read, row: FoundPetition): Promise<c.PetitionLine> {
    const { id, matter, state, place, share, caller, calledOn, calledWords, dueAt } = row;
    const support =
      row.reachedHeads === null
        ? supportOf(await this.petitions.homes(read, row.path), await this.petitions.signed(read, id))
        : {
            ...{ heads: row.reachedHeads, allHeads: row.allHeads ?? 0 },
            ...{ area: row.reachedArea ?? 0, allArea: row.allArea ?? 0 },
          };
    return {
      ...{ id, matter, state, place, ...support, share, caller, calledOn, calledWords },
      missing: missingHeads(support, share),
      at: row.at.toISOString(),
      closesAt: row.closesAt.toISOString(),
      reachedAt: row.reachedAt?.toISOString() ?? null,
      due: dueAt?.toISOString() ?? null,
      late: dueAt !== null && dueAt < read.at,
    };
  }
}
