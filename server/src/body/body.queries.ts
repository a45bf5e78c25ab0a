import { Injectable } from '@nestjs/common';
import type { Bodies, BodyLine, Parties } from '@linli/shared/body/body.contract';
import { crossingsIn, termState, type BodyType } from '@linli/shared/body/body.rules';
import { bodyTypeWords, crossingWords, seatName, termStateWords } from '@linli/shared/body/body.words';
import { dateOfDay, dayNumber, localDate } from '@linli/shared/deadline/shanghai.rules';
import { holdsAt, leading, steeredPaths, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { TreeLevelRow, type SeatRow } from './body.entity';
import { BodyRepository, sittingsOf, type StandingBody } from './body.repository';

/** A term that ends within so many days is to be renewed soon. */
const soonDays = 90;
const ofOwners: readonly BodyType[] = ['owners_committee', 'self_governing_group'];

/** What desks read of bodies: all in scope, and the parties of one compound. */
@Injectable()
export class BodyQueries {
  constructor(
    private readonly bodies: BodyRepository,
    private readonly places: PlaceService,
  ) {}

  /** The bodies below a place I steer, or below all of them. */
  async all(read: Read, me: Actor, place: string | null): Promise<Bodies> {
    const paths = place ? [await this.inScope(read, me, place)] : steeredPaths(me);
    const found = await this.bodies.below(read, paths);
    const seats = await this.bodies.seatsIn(
      read,
      found.map(({ placeId }) => placeId),
    );
    const districtId = await this.places.districtOf(read, paths[0] ?? '');
    const levels = await read.rows.find(TreeLevelRow, {
      where: { districtId },
      order: { tree: 'ASC', depth: 'ASC' },
    });
    return {
      now: read.at.toISOString(),
      bodies: await this.lines(read, me, found, seats),
      partyMembers: shareOf(found, seats),
      levels: levels.map(({ tree, depth, name }) => ({ tree, depth, name })),
    };
  }

  /** Branch, owners and firm of a compound with the community's bodies above them, and who sits in several. */
  async parties(read: Read, me: Actor, compoundId: string): Promise<Parties> {
    await this.inScope(read, me, compoundId);
    const { compound, community } = await this.places.chainOf(read, compoundId);
    if (compound?.id !== compoundId) throw new Refusal('place.missing');
    const found = await this.bodies.ofPlaces(read, [compoundId, community.id]);
    const seats = await this.bodies.seatsIn(
      read,
      found.map(({ placeId }) => placeId),
    );
    const firms = await this.bodies.firmsOf(read, compoundId);
    const posts = await this.bodies.peopleOf(
      read,
      firms.map(({ id }) => id),
    );
    const names = new Map([...posts, ...seats].map(({ personId, name }) => [personId, name]));
    const first = (types: readonly BodyType[], forId: string) =>
      found.find((body) => types.includes(body.type) && body.forId === forId)?.placeId ?? null;
    const [firm, owners] = [firms[0]?.id ?? null, first(ofOwners, compoundId)];
    return {
      now: read.at.toISOString(),
      compound: { id: compound.id, name: compound.name },
      community: { id: community.id, name: community.name },
      bodies: await this.lines(read, me, found, seats),
      firms: firms.map((one) => ({
        ...one,
        people: posts.flatMap(({ firmId, ...post }) => (firmId === one.id ? [post] : [])),
      })),
      onePlusThree: {
        party: first(['big_committee'], community.id),
        residents: first(['residents_committee'], community.id),
        firm,
        owners,
      },
      threeParties: { branch: first(['branch'], compoundId), owners, firm },
      crossings: crossingsIn(sittingsOf(found, seats, posts)).map(({ personId, crossing }) => ({
        personId,
        crossing,
        words: crossingWords[crossing](names.get(personId) ?? ''),
      })),
    };
  }

  private async inScope(read: Read, me: Actor, placeId: string): Promise<string> {
    const path = await this.places.pathOf(read, placeId);
    if (!holdsAt(me, steering, path)) throw new Refusal('place.missing');
    return path;
  }

  private async lines(
    read: Read,
    me: Actor,
    found: readonly StandingBody[],
    seats: readonly SeatRow[],
  ): Promise<BodyLine[]> {
    const names = await this.bodies.namesOf(
      read,
      found.flatMap(({ units }) => units),
    );
    const [today, soon] = [localDate(read.at), dateOfDay(dayNumber(read.at) + soonDays)];
    return found.map((body): BodyLine => {
      const { placeId: id, type, name, branchKind, forId, forName, level, underId, underName, since } = body;
      const state = termState(body.termUntil, today, soon);
      return {
        ...{ id, type, name, branchKind, level, since },
        typeName: bodyTypeWords[type],
        placeId: forId,
        placeName: forName,
        under: underId && underName ? { id: underId, name: underName } : null,
        term: { from: body.termFrom, until: body.termUntil, state, words: termStateWords[state] },
        seats: seats.flatMap(({ bodyId, id, personId, name, kind: seat, since, until, partyMember }) =>
          bodyId === body.placeId
            ? [{ id, personId, name, seat, seatName: seatName(type, seat), since, until, partyMember }]
            : [],
        ),
        units: body.units.flatMap((unit) =>
          names.has(unit) ? [{ id: unit, name: names.get(unit) ?? '' }] : [],
        ),
        mayEdit: holdsAt(me, leading, body.path),
      };
    });
  }
}

/** Of the owners' bodies: how many have a member of the party, of those where anybody's membership was recorded, of all. */
function shareOf(found: readonly StandingBody[], seats: readonly SeatRow[]): Bodies['partyMembers'] {
  const owners = found.filter(({ type }) => ofOwners.includes(type));
  const told = (id: string) =>
    seats.filter(({ bodyId, partyMember }) => bodyId === id && partyMember !== null);
  return {
    with: owners.filter(({ placeId }) => told(placeId).some(({ partyMember }) => partyMember)).length,
    recorded: owners.filter(({ placeId }) => told(placeId).length > 0).length,
    all: owners.length,
  };
}
