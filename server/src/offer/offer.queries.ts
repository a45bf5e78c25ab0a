import { Injectable } from '@nestjs/common';
import type { Read } from '../platform/db/db';
import { TeamQueries } from '../team/team.queries';
import { WishService, type WishRow } from '../wish/wish.service';
import { CandidateQueries } from './candidate.queries';
import { OfferRow } from './offer.entity';

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
    private readonly teams: TeamQueries,
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

  private async people(read: Read, offer: OfferRow, wish: WishRow): Promise<string[]> {
    if (offer.personId) return [offer.personId];
    if (!offer.teamId) return this.candidates.around(read, wish);
    return (await this.teams.membersOf(read, offer.teamId)).map(({ personId }) => personId);
  }
}
