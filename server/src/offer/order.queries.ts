import { Injectable } from '@nestjs/common';
import type { Orders, Why } from '@linli/shared/offer/offer.contract';
import type { OfferKind } from '@linli/shared/offer/offer.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { plateWords } from '@linli/shared/place/place.words';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { TeamQueries } from '../team/team.queries';
import { WishLines } from '../wish/wish.lines';

interface OfferFound {
  readonly id: string;
  readonly kind: OfferKind;
  readonly wishId: string;
  readonly team: string | null;
  readonly by: string;
  readonly due: Date | null;
  readonly why: Partial<Why>;
}

/** Everything that somebody is asked to help with, and what they promised, in one place. */
@Injectable()
export class OrderQueries {
  constructor(
    private readonly lines: WishLines,
    private readonly places: PlaceService,
    private readonly teams: TeamQueries,
  ) {}

  /** Offers of mine and of my teams, the most urgent first; my promises; matters with which I am asked to help. */
  async of(read: Read, me: Actor): Promise<Orders> {
    const offers = await read.rows.query<OfferFound[]>(
      `select o.id, o.kind, o.wish_id as "wishId", t.name as team, c.name as by, o.due_at as due, o.why
         from offer o join wish w on w.id = o.wish_id join place c on c.id = w.community_id left join team t on t.id = o.team_id
        where o.state = 'offered' and (o.person_id = $1 or o.team_id = any($2))
        order by o.due_at nulls last, o.id limit 50`,
      [me.id, await this.teams.idsOf(read, me.id)],
    );
    const claims = await read.rows.query<
      { id: string; wishId: string; agreed: Date | null; state: string }[]
    >(
      `select id, wish_id as "wishId", agreed_at as agreed, state from claim where (person_id = $1 or second_id = $1) and ended_at is null
        order by coalesce(agreed_at, lock_until), id limit 50`,
      [me.id],
    );
    const cards = await this.lines.cards(read, me, {
      where: 'w.id = any($3::uuid[])',
      values: [[...offers, ...claims].map(({ wishId }) => wishId)],
      order: 'w.id',
      most: 100,
    });
    const byId = new Map(cards.map((card) => [card.id, card]));
    return {
      now: read.at.toISOString(),
      offers: offers.flatMap(({ wishId, due, why, ...offer }) => {
        const wish = byId.get(wishId);
        const said = { near: null, skill: null, post: null, free: null, ...why };
        return wish ? [{ ...offer, ...said, wish, due: due?.toISOString() ?? null }] : [];
      }),
      claims: claims.flatMap(({ wishId, agreed, ...claim }) => {
        const wish = byId.get(wishId);
        return wish ? [{ ...claim, wish, agreed: agreed?.toISOString() ?? null }] : [];
      }),
      helps: await this.helps(read, me),
    };
  }

  private async helps(read: Read, me: Actor): Promise<Orders['helps']> {
    const found = await read.rows.query<
      { ticketId: string; number: string; category: string; placeId: string }[]
    >(
      `select t.id as "ticketId", t.number, k.name as category, t.place_id as "placeId" from ticket t join category k on k.id = t.category_id
        where t.id = any (array(select called.id from ticket called where called.closed_at is null and called.awaited || called.present <> '{}'
                                   and (called.awaited || called.present) && array[$1::uuid]))
          and $1 <> all(t.hidden_from) order by t.at limit 50`,
      [me.id],
    );
    const plates = await this.places.platesOf(
      read,
      found.map(({ placeId }) => placeId),
    );
    return found.flatMap(({ placeId, ...help }) => {
      const plate = plates.get(placeId);
      return plate ? [{ ...help, place: plateWords(plate) }] : [];
    });
  }
}
