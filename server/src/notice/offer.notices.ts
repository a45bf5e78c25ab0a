import { Injectable } from '@nestjs/common';
import { offerMessageWords as words } from '@linli/shared/offer/offer.words';
import { leading } from '@linli/shared/people/people.rules';
import { offerMade, offersExhausted } from '../offer/offer.events';
import { OfferQueries } from '../offer/offer.queries';
import { PeopleQueries } from '../people/people.queries';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { WishQueries } from '../wish/wish.queries';
import { NoticeService } from './notice.service';

/** Tells whoever is asked for a wish, and the secretary when everybody was. */
@Injectable()
export class OfferNotices implements Listener {
  readonly name = 'notice.offer';
  readonly hears = [offerMade.kind, offersExhausted.kind];

  constructor(
    private readonly notices: NoticeService,
    private readonly offers: OfferQueries,
    private readonly wishes: WishQueries,
    private readonly people: PeopleQueries,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, event: EventRow): Promise<void> {
    if (event.kind === offersExhausted.kind) {
      const wish = await this.wishes.mentioned(tx, event.subjectId);
      if (!wish) return;
      const people = await this.people.holding(tx, wish.path, leading);
      return this.notices.tellAbout(tx, event, null, { people, ...words.nobody(wish) });
    }
    const offer = await this.offers.mentioned(tx, event.subjectId);
    if (!offer) return;
    const { wish, second, due, people } = offer;
    const said = second ? words.second(wish) : words.offered(wish, due?.toISOString() ?? null);
    await this.notices.tellAbout(tx, event, null, { people, ...said });
  }
}
