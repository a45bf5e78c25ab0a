import { Injectable } from '@nestjs/common';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import type { AddHome, ChangeHome } from '@linli/shared/register/hand.contract';
import { isArea, isFloor } from '@linli/shared/register/register.rules';
import { cellPatterns, handFaultWords as words } from '@linli/shared/register/register.words';
import { homeChanged, homeRenumbered, homesLaid } from '../place/place.events';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';

interface Home {
  readonly id: string;
  readonly districtId: string;
  readonly entranceId: string;
  readonly room: string;
  readonly floor: number;
  readonly area: string;
}

/** Homes behind an entrance, one at a time. */
@Injectable()
export class RoomService {
  constructor(
    private readonly places: PlaceService,
    private readonly outbox: Outbox,
  ) {}

  /** Adds a home behind an entrance that I steer; a room that is there already is a no. Answers its id. */
  async add(tx: Tx, me: Actor, { entranceId, ...ask }: AddHome): Promise<string> {
    const [door] = await tx.rows.query<{ districtId: string }[]>(
      `select district_id as "districtId" from place where id = $1 and kind = 'entrance' for update`,
      [entranceId],
    );
    const path = door && (await this.places.pathOf(tx, entranceId));
    if (!door || !path || !holdsAt(me, steering, path)) throw new Refusal('place.missing');
    const home = roomOf(ask);
    await this.refuseWrong(tx, { ...home, id: null, entranceId }, ask.area);
    const id = newId(tx.at);
    const { districtId } = door;
    await tx.rows.query(
      'insert into home (id, district_id, entrance_id, room, floor, area) values ($1, $2, $3, $4, $5, $6)',
      [id, districtId, entranceId, home.room, home.floor, home.area],
    );
    await this.outbox.publish(
      tx,
      homesLaid({ districtId, subjectId: entranceId, actorId: me.id, facts: { count: '1' } }),
    );
    return id;
  }

  /** Says room, floor and area of a home anew; refused where a colleague changed it since it was read. */
  async change(tx: Tx, me: Actor, id: string, { was, ...ask }: ChangeHome): Promise<void> {
    const [home] = await tx.rows.query<Home[]>(
      `select id, district_id as "districtId", entrance_id as "entranceId", room, floor, area::text as area from home where id = $1 for update`,
      [id],
    );
    if (!home || !holdsAt(me, steering, await this.places.pathOf(tx, home.entranceId)))
      throw new Refusal('home.missing');
    if (home.room !== was.room || home.floor !== was.floor || Number(home.area) !== Number(was.area))
      throw new Refusal('register.stale');
    const said = roomOf(ask);
    await this.refuseWrong(tx, { ...said, id, entranceId: home.entranceId }, ask.area);
    await tx.rows.query('update home set room = $2, floor = $3, area = $4 where id = $1', [
      id,
      said.room,
      said.floor,
      said.area,
    ]);
    await this.tell(tx, me, home, said);
  }

  private async refuseWrong(
    tx: Tx,
    { id, entranceId, room, floor }: { id: string | null } & Pick<Home, 'entranceId' | 'room' | 'floor'>,
    area: number,
  ): Promise<void> {
    const twins = await tx.rows.query<unknown[]>(
      'select from home where entrance_id = $1 and room = $2 and id is distinct from $3 limit 1',
      [entranceId, room, id],
    );
    refuseFields({
      ...(twins.length > 0 && { room: words.twice }),
      ...(!isFloor(floor) && { floor: words.floor }),
      ...(!isArea(area) && { area: words.area }),
    });
  }

  private async tell(tx: Tx, me: Actor, before: Home, { room, floor, area }: Room): Promise<void> {
    const { id: home, districtId, entranceId: subjectId } = before;
    const about = { districtId, subjectId, actorId: me.id };
    if (room !== before.room)
      await this.outbox.publish(
        tx,
        homeRenumbered({ ...about, facts: { home, room, roomBefore: before.room } }),
      );
    if (floor === before.floor && Number(area) === Number(before.area)) return;
    const then = { floorBefore: `${before.floor}`, areaBefore: before.area };
    await this.outbox.publish(
      tx,
      homeChanged({ ...about, facts: { home, floor: `${floor}`, area, ...then } }),
    );
  }
}

type Room = Pick<Home, 'room' | 'floor' | 'area'>;

/** A room as it stands on its door, and its area with two places. */
const roomOf = ({ room, floor, area }: Omit<AddHome, 'entranceId'>): Room => ({
  room: room.trim().replace(cellPatterns.room, ''),
  floor,
  area: area.toFixed(2),
});
