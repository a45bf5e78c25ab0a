import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type {
  FilingLine,
  Filings,
  OwnPartyHomes,
  PartyHomes,
  Secretary,
} from '@linli/shared/party/party.contract';
import { decideFault } from '@linli/shared/party/party.rules';
import { holdsAt, leading, overseeing, steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import type { Plate } from '@linli/shared/place/place.contract';
import { Refusal } from '@linli/shared/refusal';
import { PeopleQueries } from '../people/people.queries';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import type { SecretaryFilingRow } from './party.entity';
import { PartyRepository, type SeatedSecretary } from './party.repository';

/** What desks read of filings and households, and people of their own. */
@Injectable()
export class PartyQueries {
  constructor(
    private readonly party: PartyRepository,
    private readonly places: PlaceService,
    private readonly people: PeopleQueries,
  ) {}

  /** The filings below the places I steer, secretaries without one, and who may be a mentor. */
  async filings(read: Read, me: Actor): Promise<Filings> {
    const paths = steeredPaths(me);
    const here = await this.party.secretaries(read, { paths });
    const districtId = await this.places.districtOf(read, paths[0] ?? '');
    const rows = await this.party.filings(read, paths);
    const seats = await this.party.seats(
      read,
      rows.flatMap(({ seatId, mentorSeatId }) => [seatId, ...(mentorSeatId ? [mentorSeatId] : [])]),
    );
    return {
      now: read.at.toISOString(),
      filings: await Promise.all(rows.map((row) => this.line(read, me, row, seats))),
      unfiled: here.filter(({ filed }) => !filed).map(asSecretary),
      mentors: (await this.party.secretaries(read, { districtId })).map(asSecretary),
      secretaries: here.length,
      mayFile: me.posts.some(({ permission }) => leading.includes(permission)),
    };
  }

  private async line(
    read: Read,
    me: Actor,
    row: SecretaryFilingRow,
    seats: readonly Secretary[],
  ): Promise<FilingLine> {
    const { id, compoundType, source, day, state, path, filedBy, decidedBy, decidedAt, words } = row;
    const seat = (seatId: string | null) => seats.find((one) => one.seatId === seatId) ?? null;
    const secretary = seat(row.seatId);
    if (!secretary) throw new Error(`filing ${id} is about no seat`);
    return {
      ...{ id, secretary, compoundType, source, day, state, words },
      mentor: seat(row.mentorSeatId),
      filedBy: await this.people.nameAtWork(read, filedBy),
      decidedBy: decidedBy && (await this.people.nameAtWork(read, decidedBy)),
      decidedAt: decidedAt?.toISOString() ?? null,
      mayDecide: holdsAt(me, overseeing, path) && decideFault(row, me.id) === null,
    };
  }

  /** My homes, and how far the plaque of each is. */
  async ownHomes(read: Read, me: Actor): Promise<OwnPartyHomes> {
    const found = await this.party.homesOf(read, me.id);
    const plates = await this.plates(read, found);
    return {
      now: read.at.toISOString(),
      homes: found.flatMap(({ entranceId, offer, ...home }) => {
        const plate = plates.get(entranceId);
        if (!plate) return [];
        const shown = offer && {
          ...{ id: offer.id, state: offer.state, mine: offer.personId === me.id },
          day: localDate(new Date(offer.at)),
        };
        return [{ ...home, plate, offer: shown }];
      }),
    };
  }

  /** What is offered or confirmed below the places I steer. */
  async homes(read: Read, me: Actor): Promise<PartyHomes> {
    const found = await this.party.homes(read, steeredPaths(me));
    const plates = await this.plates(read, found);
    return {
      now: read.at.toISOString(),
      homes: found.flatMap(({ id, state, entranceId, room, offeredAt, decidedAt }) => {
        const plate = plates.get(entranceId);
        const [offered, decided] = [localDate(offeredAt), decidedAt && localDate(decidedAt)];
        return plate
          ? [{ ...{ id, plate, room, state, offered, decided }, mayDecide: state === 'offered' }]
          : [];
      }),
    };
  }

  /** What is printed on the plaque of a household that was confirmed, below the places I steer. */
  async plaque(read: Read, me: Actor, id: string): Promise<{ plate: Plate; room: string }> {
    const home = (await this.homes(read, me)).homes.find((one) => one.id === id);
    if (home?.state !== 'confirmed') throw new Refusal('party_home.missing');
    return home;
  }

  private plates(read: Read, found: readonly { entranceId: string }[]): Promise<Map<string, Plate>> {
    return this.places.platesOf(
      read,
      found.map(({ entranceId }) => entranceId),
    );
  }
}

const asSecretary = ({ seatId, name, branch, place }: SeatedSecretary): Secretary => ({
  seatId,
  name,
  branch,
  place,
});
