import { Injectable } from '@nestjs/common';
import type { AmendBody, LeaveSeat, OpenBody, TakeSeat } from '@linli/shared/body/body.contract';
import { seatsOf, standsFor, treeOf, type BodyType } from '@linli/shared/body/body.rules';
import { bodyFaults } from '@linli/shared/body/body.words';
import { dayOfDate, localDate } from '@linli/shared/deadline/shanghai.rules';
import { holdsAt, leading, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { PeopleService } from '../people/people.service';
import { PlaceService } from '../place/place.service';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { BodyRow, SeatRow, TreeLevelRow } from './body.entity';
import { bodyAmended, bodyClosed, bodyOpened, seatLeft, seatTaken, seatUnsaid } from './body.events';
import { BodyRepository } from './body.repository';

/** Seats of which a body has one at a time. */
const alone: readonly string[] = ['secretary', 'chair'];

/** Bodies of the party, the owners and the residents, and who sits in them. */
@Injectable()
export class BodyService {
  constructor(
    private readonly bodies: BodyRepository,
    private readonly places: PlaceService,
    private readonly people: PeopleService,
    private readonly outbox: Outbox,
  ) {}

  /** Lays down how deep a tree of a district is and what its levels are called, the district's own first. */
  async layLevels(
    tx: Tx,
    districtId: string,
    tree: TreeLevelRow['tree'],
    names: readonly string[],
  ): Promise<void> {
    await tx.rows.delete(TreeLevelRow, { districtId, tree });
    await tx.rows.insert(
      TreeLevelRow,
      names.map((name, index) => ({ districtId, tree, depth: index + 1, name })),
    );
  }

  /** Opens a body for a place that `me` leads; answers its id. */
  async open(tx: Tx, me: Actor, ask: OpenBody): Promise<string> {
    const chain = await this.places.chainOf(tx, ask.placeId);
    if (!holdsAt(me, leading, chain.path)) throw new Refusal('place.missing');
    const kind = chain.place.kind;
    if (!standsFor[ask.type].some((one) => one === kind)) refuseFields({ placeId: bodyFaults.place });
    refuseDates(ask);
    const districtId = chain.district.id;
    const { tree, parentId } = await this.seatInTree(tx, districtId, ask);
    const id = await this.places.layPlace(tx, me.id, {
      kind: 'body',
      name: ask.name.trim(),
      since: ask.since,
      parentId: ask.placeId,
      ...(tree && { alsoUnder: { [tree]: parentId } }),
    });
    await tx.rows.insert(BodyRow, {
      placeId: id,
      districtId,
      forId: ask.placeId,
      type: ask.type,
      ...particularsOf(ask.type, ask),
    });
    await this.outbox.publish(
      tx,
      bodyOpened({ districtId, subjectId: id, actorId: me.id, facts: { type: ask.type, for: ask.placeId } }),
    );
    return id;
  }

  /** Where a body stands in its own tree: below another body, else below the nearest place that stands there. */
  private async seatInTree(
    read: Read,
    districtId: string,
    { type, placeId, under }: OpenBody,
  ): Promise<{ tree: 'party' | 'owners' | null; parentId: string | null }> {
    const tree = treeOf[type];
    if (!tree) {
      if (under) refuseFields({ under: bodyFaults.under });
      return { tree, parentId: null };
    }
    const { compound, community } = await this.places.chainOf(read, placeId);
    const nearest = [under ?? placeId, ...(under ? [] : [compound?.id, community.id])];
    for (const parentId of nearest) {
      const stand = parentId ? await this.bodies.standIn(read, tree, parentId) : null;
      if (!parentId || !stand) continue;
      const levels = await this.bodies.depthOf(read, districtId, tree);
      if (levels && stand.depth + 1 > levels) refuseFields({ under: bodyFaults.deep(levels) });
      return { tree, parentId };
    }
    if (under) refuseFields({ under: bodyFaults.under });
    return { tree, parentId: null };
  }

  /** Puts right what is known of a body that `me` leads. */
  async amend(tx: Tx, me: Actor, id: string, ask: AmendBody): Promise<void> {
    const { districtId, type } = await this.led(tx, me, id);
    refuseDates(ask);
    await this.places.change(tx, me.id, id, { name: ask.name.trim() });
    await tx.rows.update(BodyRow, id, particularsOf(type, ask));
    const what = Object.keys(ask).join(',');
    await this.outbox.publish(
      tx,
      bodyAmended({ districtId, subjectId: id, actorId: me.id, facts: { what } }),
    );
  }

  /** Ends a body with a day; its seats end with it. */
  async close(tx: Tx, me: Actor, id: string, { until }: LeaveSeat): Promise<void> {
    const { districtId } = await this.led(tx, me, id);
    refuseDates({ since: until });
    const [begun] = await tx.rows.query<object[]>('select from place where id = $1 and since <= $2', [
      id,
      until,
    ]);
    if (!begun) refuseFields({ until: bodyFaults.past });
    for (const seat of await this.bodies.seatsIn(tx, [id]))
      await this.end(tx, me, seat, until < seat.since ? seat.since : until);
    await this.places.closePlace(tx, me.id, id, until);
    await this.outbox.publish(
      tx,
      bodyClosed({ districtId, subjectId: id, actorId: me.id, facts: { until } }),
    );
  }

  /** Seats somebody, known by their phone or by their name alone; answers the seat's id. */
  async seat(tx: Tx, me: Actor, bodyId: string, ask: TakeSeat): Promise<string> {
    const { districtId, type } = await this.led(tx, me, bodyId);
    refuseDates(ask);
    if (!seatsOf[type].includes(ask.seat)) refuseFields({ seat: bodyFaults.seat });
    if (ask.partyMember !== undefined && !ask.consent) refuseFields({ consent: bodyFaults.consent });
    const held = await this.bodies.seatsIn(tx, [bodyId]);
    const taken = held.some(({ kind, until }) => kind === ask.seat && (until === null || until >= ask.since));
    if (alone.includes(ask.seat) && taken) refuseFields({ seat: bodyFaults.taken });
    const personId = await this.sitter(tx, bodyId, ask);
    const id = newId(tx.at);
    const { seat: kind, since, partyMember = null } = ask;
    const seat = {
      id,
      districtId,
      bodyId,
      personId,
      name: ask.name.trim(),
      kind,
      since,
      partyMember,
      seatedBy: me.id,
    };
    await tx.rows.insert(SeatRow, seat);
    const facts = { personId, seat: kind, since };
    await this.outbox.publish(tx, seatTaken({ districtId, subjectId: bodyId, actorId: me.id, facts }));
    return id;
  }

  /** Whoever takes the seat: somebody who works in the community, else the account of their phone, else one of their own. */
  private async sitter(tx: Tx, bodyId: string, { personId, phone, name }: TakeSeat): Promise<string> {
    if (!personId) return this.people.accountFor(tx, { phone: phone ?? null, name: name.trim() });
    const { community } = await this.places.chainOf(tx, bodyId);
    const path = await this.places.pathOf(tx, community.id);
    const held = await this.people.heldBy(tx, personId);
    if (!held.some((post) => post.path.startsWith(path))) refuseFields({ personId: bodyFaults.colleague });
    return personId;
  }

  /** Takes back what somebody agreed to have recorded with their seats; answers with how many it was. */
  async unsayMember(tx: Tx, me: Actor): Promise<number> {
    const seats = await this.bodies.unsayMember(tx, me.id);
    for (const { districtId, bodyId } of seats)
      await this.outbox.publish(
        tx,
        seatUnsaid({ districtId, subjectId: bodyId, actorId: me.id, facts: { personId: me.id } }),
      );
    return seats.length;
  }

  /** Ends a seat with a day. */
  async unseat(tx: Tx, me: Actor, id: string, { until }: LeaveSeat): Promise<void> {
    const seat = await tx.rows.findOneBy(SeatRow, { id });
    if (!seat || (seat.until && seat.until < localDate(tx.at))) throw new Refusal('seat.missing');
    await this.led(tx, me, seat.bodyId);
    refuseDates({ since: until });
    if (until < seat.since) refuseFields({ until: bodyFaults.past });
    await this.end(tx, me, seat, until);
  }

  private async end(tx: Tx, me: Actor, seat: SeatRow, until: string): Promise<void> {
    const { id, districtId, bodyId, personId, kind } = seat;
    await tx.rows.update(SeatRow, id, { until });
    const facts = { personId, seat: kind, until };
    await this.outbox.publish(tx, seatLeft({ districtId, subjectId: bodyId, actorId: me.id, facts }));
  }

  private async led(tx: Tx, me: Actor, id: string): Promise<BodyRow> {
    const body = await tx.rows.findOne(BodyRow, {
      where: { placeId: id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!body || !holdsAt(me, leading, await this.places.pathOf(tx, id))) throw new Refusal('body.missing');
    return body;
  }
}

/** What of a body can be put right; only branches are single or joint. */
function particularsOf(
  type: BodyType,
  { branchKind, termFrom, termUntil, units = [] }: Omit<AmendBody, 'name'>,
): Pick<BodyRow, 'branchKind' | 'termFrom' | 'termUntil' | 'units'> {
  if (branchKind && type !== 'branch') refuseFields({ branchKind: bodyFaults.branchKind });
  return {
    branchKind: branchKind ?? null,
    termFrom: termFrom ?? null,
    termUntil: termUntil ?? null,
    units,
  };
}

function refuseDates(ask: { since?: string; termFrom?: string; termUntil?: string }): void {
  for (const field of ['since', 'termFrom', 'termUntil'] as const)
    try {
      if (ask[field]) dayOfDate(ask[field]);
    } catch {
      refuseFields({ [field]: bodyFaults.date });
    }
  if (ask.termFrom && ask.termUntil && ask.termUntil <= ask.termFrom)
    refuseFields({ termUntil: bodyFaults.term });
}
