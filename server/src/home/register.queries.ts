import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { roomFrom, type RollState } from '@linli/shared/home/home.rules';
import type { AskHomes, HomeLine, HomeLook, Homes } from '@linli/shared/home/register.contract';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { plateWords } from '@linli/shared/place/place.words';
import { Refusal } from '@linli/shared/refusal';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';

const pageSize = 100;

type Found = Omit<HomeLine, 'door' | 'roll'> & { readonly entries: number; readonly matched: boolean };

/** The homes of a place, for those who answer for it. */
@Injectable()
export class RegisterQueries {
  constructor(private readonly places: PlaceService) {}

  /** A page of the homes below a place that I steer, by door, floor and room, and how many there are in all; any other place is missing. */
  async below(read: Read, me: Actor, { place, ...ask }: AskHomes): Promise<Homes> {
    const path = await this.places.pathOf(read, place);
    if (!holdsAt(me, steering, path)) throw new Refusal('place.missing');
    const found = await this.page(read, path, ask);
    const [{ total }] = await read.rows.query<[{ total: number }]>(
      `select count(*)::int as total from stand s join home h on h.entrance_id = s.place_id
        where s.tree = 'administrative' and s.path >= $1 and s.path < $1 || 'g' and $2::date is not null and ${wanted(ask, '$2', '$3')}`,
      [path, localDate(read.at), ask.room ? rooms(ask.room) : null],
    );
    const plates = await this.places.platesOf(
      read,
      found.map((home) => home.placeId),
    );
    return {
      total,
      homes: found.map(({ entries, matched, ...home }) => {
        const plate = plates.get(home.placeId);
        return { ...home, door: plate ? plateWords(plate) : home.room, roll: rollOf(entries, matched) };
      }),
      next: found.length === pageSize ? (found.at(-1)?.id ?? null) : null,
    };
  }

  private page({ rows, at }: Read, path: string, ask: Omit<AskHomes, 'place'>): Promise<Found[]> {
    const key = '(s.path, h.floor, length(h.room), h.room, h.id)';
    return rows.query(
      `with page as (
         select h.*, s.path from stand s join home h on h.entrance_id = s.place_id
          where s.tree = 'administrative' and s.path >= $1 and s.path < $1 || 'g'
            and ${wanted(ask, '$3', '$4')}
            and ($2::uuid is null or ${key} > (
              select s.path, h.floor, length(h.room), h.room, h.id from home h join stand s on s.place_id = h.entrance_id and s.tree = 'administrative' where h.id = $2))
          order by ${key} limit ${pageSize})
       select h.id, h.entrance_id as "placeId", h.room, h.floor, h.area::text as area,
              count(r.id)::int as people,
              (select count(*)::int from roll_entry e where e.home_id = h.id and e.until is null) as entries,
              coalesce(bool_or(r.kind = 'owner'), false) as matched
         from page h left join resident r on r.home_id = h.id and r.since <= $3 and (r.until is null or r.until > $3)
        group by h.id, h.entrance_id, h.room, h.floor, h.area, h.path
        order by h.path, h.floor, length(h.room), h.room, h.id`,
      [path, ask.after ?? null, localDate(at), ask.room ? rooms(ask.room) : null],
    );
  }
}

/** Which homes `h` are asked for, on the day and with the rooms of these parameters. */
const wanted = ({ look }: Pick<AskHomes, 'look'>, day: string, rooms: string): string => {
  const lives = `from resident r where r.home_id = h.id and r.since <= ${day} and (r.until is null or r.until > ${day})`;
  const roll = 'from roll_entry e where e.home_id = h.id and e.until is null';
  const looks: Record<HomeLook, string> = {
    empty: `not exists (select ${lives})`,
    no_roll: `not exists (select ${roll})`,
    no_owner: `exists (select ${roll}) and not exists (select ${lives} and r.kind = 'owner')`,
    asked: `exists (select from home_ask q where q.home_id = h.id and q.state = 'waiting')`,
  };
  return `(${rooms}::text[] is null or h.room = any(${rooms}))${look ? ` and ${looks[look]}` : ''}`;
};

/** A room as somebody looks for it, and as doors say it. */
const rooms = (said: string): string[] => [said.trim(), roomFrom(said)];

const rollOf = (entries: number, matched: boolean): RollState =>
  entries === 0 ? 'none' : matched ? 'matched' : 'entered';
