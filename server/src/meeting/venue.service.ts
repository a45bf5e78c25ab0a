import { Injectable } from '@nestjs/common';
import type { ChangeVenue, OpenVenue, SaveKind } from '@linli/shared/meeting/venue.contract';
import { holdsAt, leading, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { PlaceService } from '../place/place.service';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { randomCode } from '../platform/secret';
import { meetingKindSaved, venueChanged, venueOpened } from './meeting.events';
import { MeetingKindRow, VenueRow } from './venue.entity';

/** Where meetings are held, and of which kinds they are: the district's own names. */
@Injectable()
export class VenueService {
  constructor(
    private readonly places: PlaceService,
    private readonly outbox: Outbox,
  ) {}

  /** Opens a venue at or below a place I steer, with a sign of its own; answers its id. */
  async open(tx: Tx, me: Actor, { placeId, ...where }: OpenVenue): Promise<string> {
    const path = await this.places.pathOf(tx, placeId);
    if (!holdsAt(me, steering, path)) throw new Refusal('place.missing');
    const districtId = await this.places.districtOf(tx, path);
    const id = newId(tx.at);
    await tx.rows.insert(VenueRow, { id, districtId, placeId, path, code: randomCode(12), ...saidOf(where) });
    const facts = { place: placeId };
    await this.outbox.publish(tx, venueOpened({ districtId, subjectId: id, actorId: me.id, facts }));
    return id;
  }

  /** Says anew what a venue of mine is, or closes it; meetings that stand there stay. */
  async change(tx: Tx, me: Actor, id: string, { closed, ...where }: ChangeVenue): Promise<void> {
    const { districtId, closedAt } = await this.inScope(tx, me, id);
    await tx.rows.update(VenueRow, id, { ...saidOf(where), closedAt: closed ? (closedAt ?? tx.at) : null });
    await this.outbox.publish(tx, venueChanged({ districtId, subjectId: id, actorId: me.id, facts: {} }));
  }

  /** A venue at or below a place I steer; any other is missing. */
  async inScope({ rows }: Read, me: Actor, id: string): Promise<VenueRow> {
    const row = await rows.findOneBy(VenueRow, { id });
    if (!row || !holdsAt(me, steering, row.path)) throw new Refusal('venue.missing');
    return row;
  }

  /** A venue as it is kept. */
  byId({ rows }: Read, id: string): Promise<VenueRow> {
    return rows.findOneByOrFail(VenueRow, { id });
  }

  /** Names a kind of meeting of my district anew, or one more. */
  async saveKind(tx: Tx, me: Actor, { code: given, ...kind }: SaveKind): Promise<void> {
    const [post] = me.posts.filter(({ permission }) => leading.includes(permission));
    if (!post) throw new Refusal('place.missing');
    const districtId = await this.places.districtOf(tx, post.path);
    const kinds = await tx.rows.findBy(MeetingKindRow, { districtId });
    const known = kinds.find(({ code }) => code === given);
    if (given && !known) throw new Refusal('meeting_kind.missing');
    const code = given ?? randomCode(6).toLowerCase();
    const sort = known?.sort ?? kinds.length + 1;
    await tx.rows.upsert(MeetingKindRow, { districtId, code, sort, ...kind }, ['districtId', 'code']);
    await this.outbox.publish(
      tx,
      meetingKindSaved({ districtId, subjectId: districtId, actorId: me.id, facts: { code } }),
    );
  }
}

const saidOf = ({ name, spot, seats, lat, long }: Omit<OpenVenue, 'placeId'>) => ({
  ...{ name: name.trim(), spot: spot.trim(), seats: seats ?? null },
  ...(lat !== undefined && long !== undefined ? { lat, long } : { lat: null, long: null }),
});
