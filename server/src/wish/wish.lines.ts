import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import type { WishCard } from '@linli/shared/wish/wish.contract';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { ask } from '../platform/db/lane';
import type { WishRow } from './wish.entity';

/** Which wishes of `w` are wanted, in which order; `values` begin at `$3`. */
export interface Wanted {
  readonly where: string;
  readonly values: readonly unknown[];
  readonly order: string;
  readonly most: number;
}

type Drawn = Omit<WishCard, 'place' | 'waited' | 'lockedUntil'> &
  Pick<WishRow, 'placeId' | 'publishedAt'> & { readonly lockedUntil: Date | null };

/** Milliseconds of a day. */
const DAY = 24 * 60 * 60_000;
const live = `('held','agreed','under_way','done')`;

/** Wishes as cards: what neighbours may see, and nothing that says whose they are. */
@Injectable()
export class WishLines {
  constructor(private readonly places: PlaceService) {}

  /** The cards of some wishes; of those that no neighbour sees yet, only their wisher and staff ask. */
  async cards(read: Read, me: Actor | null, { where, values, order, most }: Wanted): Promise<WishCard[]> {
    const rows = await ask<Drawn>(
      read,
      `select w.id, k.name as kind, k.icon, coalesce(w.title, '') as title, w.place_id as "placeId", w.minutes, w.suits as "when",
              array(select to_char(day, 'YYYY-MM-DD') from unnest(w.dates) day order by day) as dates, w.spot, w.pair, w.hands, w.taken, w.confirmed,
              w.state, w.published_at as "publishedAt", coalesce(w.wisher_id = $1, false) as yours,
              exists (select from claim c where c.wish_id = w.id and (c.person_id = $1 or c.second_id = $1) and c.ended_at is null) as claimed,
              case when w.taken = w.hands then (select min(c.lock_until) from claim c where c.wish_id = w.id and c.state = 'held' and c.lock_until > $2) end as "lockedUntil"
         from wish w join wish_kind k on k.district_id = w.district_id and k.code = w.kind
        where ${where} order by ${order} limit ${Number(most)}`,
      [me?.id ?? null, read.at, ...values],
    );
    const plates = await this.places.platesOf(
      read,
      rows.map(({ placeId }) => placeId),
    );
    return rows.map(({ placeId, publishedAt, lockedUntil, ...card }) => {
      const plate = plates.get(placeId);
      return {
        ...card,
        // The compound and no more: a door would nearly name the home.
        place: plate?.compound ?? plate?.community ?? '',
        waited: publishedAt ? Math.max(Math.floor((+read.at - +publishedAt) / DAY), 0) : 0,
        lockedUntil: lockedUntil?.toISOString() ?? null,
      };
    });
  }

  /** What a reader has to do with wishes, as a condition over `w` with `$1` as the reader: made by them, or promised. */
  static readonly mine = `(w.wisher_id = $1 or exists (select from claim c where c.wish_id = w.id and (c.person_id = $1 or c.second_id = $1)
      and (c.state in ${live} or c.state = 'confirmed')))`;
}
