import { Injectable } from '@nestjs/common';
import { openMoves } from '@linli/shared/machine';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { lockUntil } from '@linli/shared/wish/claim.rules';
import { claimFaultWords } from '@linli/shared/wish/claim.words';
import type { WishDetail } from '@linli/shared/wish/wish.contract';
import { partsTowardWish, shownWishes, wishLife, type WishPart } from '@linli/shared/wish/wish.rules';
import { NeighbourQueries } from '../home/neighbour.queries';
import type { Read } from '../platform/db/db';
import { Secrets } from '../platform/secret';
import { RecordingService } from '../recording/recording.service';
import { ClaimLines } from './claim.lines';
import { writtenName } from './whom';
import { Eligibility } from './eligibility';
import { WishRow, WishWaiterRow } from './wish.entity';
import { WishLines } from './wish.lines';
import { WishRepository } from './wish.repository';

/** One wish, for a neighbour, whoever helps, its wisher, or staff. */
@Injectable()
export class WishDetails {
  constructor(
    private readonly wishes: WishRepository,
    private readonly lines: WishLines,
    private readonly claimLines: ClaimLines,
    private readonly eligibility: Eligibility,
    private readonly neighbours: NeighbourQueries,
    private readonly recordings: RecordingService,
    private readonly secrets: Secrets,
  ) {}

  /** A wish that the reader may see; one that neighbours do not see is missing for them. */
  async of(read: Read, me: Actor | null, id: string): Promise<WishDetail> {
    const wish = await read.rows.findOneBy(WishRow, { id });
    if (!wish) throw new Refusal('wish.missing');
    const parts: WishPart[] = me ? partsTowardWish(wish, me) : [];
    const claims = me ? await this.claimLines.of(read, me, wish) : [];
    const helps = claims.some(({ part }) => part === 'claimer' || part === 'second');
    const shown = (shownWishes as readonly string[]).includes(wish.state);
    if (!shown && !parts.length && !helps) throw new Refusal('wish.missing');
    const [card] = await this.lines.cards(read, me, {
      where: 'w.id = $3',
      values: [id],
      order: 'w.id',
      most: 1,
    });
    if (!card) throw new Refusal('wish.missing');
    const view = parts.includes('reviewer')
      ? 'worker'
      : parts.includes('wisher')
        ? 'wisher'
        : helps
          ? 'claimer'
          : 'neighbour';
    return {
      now: read.at.toISOString(),
      ...card,
      shown: wish.shown,
      until: wish.until,
      version: wish.version,
      view,
      own: view === 'wisher' || view === 'worker' ? await this.own(read, wish, view === 'worker') : null,
      claims,
      openMoves: openMoves(wishLife, wish.state, parts).filter(
        (move) =>
          (move !== 'lookBack' || (wish.askedAt !== null && !wish.lookBack)) &&
          (move !== 'enough' || wish.confirmed > 0),
      ),
      claim: await this.claimOf(read, me, wish),
    };
  }

  /** Whether the reader may claim it now, and what speaks against it. */
  private async claimOf(read: Read, me: Actor | null, wish: WishRow): Promise<WishDetail['claim']> {
    const terms = await this.wishes.termsOf(read, wish.districtId);
    const until = lockUntil(read.at, terms).toISOString();
    if (!me || !wish.publishedAt)
      return { may: false, why: null, needsConsent: false, lockUntil: until, wait: false, waiting: false };
    const { fault } = await this.eligibility.of(read, wish.id, me.id);
    const waiting = await read.rows.existsBy(WishWaiterRow, { wishId: wish.id, personId: me.id });
    return {
      may: fault === null,
      why: fault && claimFaultWords[fault],
      needsConsent: fault === 'consent',
      lockUntil: until,
      wait: !waiting && (fault === 'taken' || fault === 'first'),
      waiting,
    };
  }

  private async own(read: Read, wish: WishRow, staff: boolean): Promise<WishDetail['own']> {
    const names = await this.neighbours.namesOf(read, [wish.wisherId]);
    return {
      words: wish.words ?? '',
      for: wish.forWhom,
      whom: writtenName(this.secrets, wish) ?? (wish.wisherId && names.get(wish.wisherId)) ?? null,
      home: wish.homeId && (await this.neighbours.addressOf(read, wish.homeId)),
      recording: await this.recordings.ofWish(read, wish.id),
      reviewDue: wish.state === 'pending' ? wish.reviewDue.toISOString() : null,
      late: wish.state === 'pending' && wish.reviewDue < read.at,
      refused: wish.refused,
      refusedWords: wish.refusedWords,
      checked: staff ? await this.wishes.checkOf(read, wish.id) : null,
      lookBack: wish.lookBack,
    };
  }
}
