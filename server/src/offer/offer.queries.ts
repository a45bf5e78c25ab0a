import { Injectable } from '@nestjs/common';
import type { Read } from '../platform/db/db';
import { WishService, type WishRow } from '../wish/wish.service';
import { CandidateQueries } from './candidate.queries';
import { OfferRow } from './offer.entity';
import { OfferRepository } from './offer.repository';

/** An offer as messages tell of it. */
export interface MentionedOffer {
  readonly wish: WishRow;
  readonly second: boolean;
  readonly due: Date | null;
  readonly people: readonly string[];
}

/** Offers as messages tell of them. */
@Injectable()
export class OfferQueries {
  constructor(
    private readonly offers: OfferRepository,
    private readonly candidates: CandidateQueries,
    private readonly wishes: WishService,
  ) {}

  /** Whom an offer that still stands tells, and of which wish; null once it is over. */
  async mentioned(read: Read, id: string): Promise<MentionedOffer | null> {
    const offer = await read.rows.findOneBy(OfferRow, { id });
    const wish = offer && (await this.wishes.byId(read, offer.wishId));
    if (!offer || !wish || offer.state !== 'offered') return null;
    return {
      wish,
      second: offer.kind === 'second',
      due: offer.dueAt,
      people: await this.people(read, offer, wish),
    };
  }

  private people(read: Read, offer: OfferRow, wish: WishRow): Promise<string[]> | string[] {
    if (offer.personId) return [offer.personId];
    return offer.teamId ? this.offers.teamOf(read, offer.teamId) : this.candidates.around(read, wish);
  }
}
