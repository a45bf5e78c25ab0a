import { Injectable } from '@nestjs/common';
import { personForgotten, personMerged } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { wishMoved } from '../wish/wish.events';
import { OfferRow } from './offer.entity';
import { OfferService } from './offer.service';

/** Nobody is asked about a wish that is taken or has ended, and nobody who has left is asked at all. */
@Injectable()
export class OfferListener implements Listener {
  readonly name = 'offer.follow';
  readonly hears = [wishMoved.kind, personForgotten.kind, personMerged.kind];
  readonly atOnce = true;

  constructor(
    private readonly offers: OfferService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, { kind, subjectId, facts }: EventRow): Promise<void> {
    if (kind === wishMoved.kind) return this.offers.wishGone(tx, subjectId);
    if (kind === personForgotten.kind) return this.offers.forget(tx, subjectId);
    await tx.rows.update(OfferRow, { personId: facts.from ?? '' }, { personId: subjectId });
  }
}
