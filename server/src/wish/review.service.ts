import { Injectable } from '@nestjs/common';
import { wordsOfFaults } from '@linli/shared/contract.words';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import {
  leaksIn,
  wishMoveFaults,
  type MoveWish,
  type WishMoveFields,
} from '@linli/shared/wish/wish.contract';
import type { WishMove, WishPart } from '@linli/shared/wish/wish.rules';
import { leakingWords, wishFieldWords } from '@linli/shared/wish/wish.words';
import { CheckService } from '../check/check.service';
import type { Tx } from '../platform/db/db';
import { ClaimLife } from './claim.life';
import { WishDraft } from './wish.draft';
import type { WishRow } from './wish.entity';
import { WishLife } from './wish.life';
import { WishRepository } from './wish.repository';
import { WishService } from './wish.service';

interface Step {
  readonly wish: WishRow;
  readonly parts: readonly WishPart[];
  readonly fields: WishMoveFields;
  readonly by: string;
}

const written: ReadonlySet<string> = new Set(['title', 'shown', 'words', 'minutes', 'hands']);

/** What people do to a wish: its wisher, and whoever looks at it before neighbours do. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly wishes: WishRepository,
    private readonly life: WishLife,
    private readonly claims: ClaimLife,
    private readonly draft: WishDraft,
    private readonly making: WishService,
    private readonly checks: CheckService,
  ) {}

  /** One move of a wish by whoever plays a part in it. */
  async move(tx: Tx, me: Actor, id: string, { move, version, fields }: MoveWish): Promise<void> {
    refuseFields(
      wordsOfFaults(wishMoveFaults(move, fields), wishFieldWords, (name) =>
        written.has(name) ? 'write' : 'choose',
      ),
    );
    const { wish, parts } = await this.life.take(tx, me, id, version);
    await this.steps[move]({ tx, step: { wish, parts, fields, by: me.id } });
  }

  private readonly steps: Record<WishMove, (given: { tx: Tx; step: Step }) => Promise<void>> = {
    publish: ({ tx, step }) => this.publish(tx, step),
    adjust: ({ tx, step }) => this.adjust(tx, step),
    refuse: ({ tx, step }) => this.refuse(tx, step),
    revise: ({ tx, step }) => this.revise(tx, step),
    withdraw: ({ tx, step }) => this.withdraw(tx, step),
    enough: ({ tx, step }) => this.enough(tx, step),
    lookBack: ({ tx, step }) => this.lookBack(tx, step),
    fill: notByPeople,
    free: notByPeople,
    fulfil: notByPeople,
    lapse: notByPeople,
  };

  /** Lets neighbours see a wish in words that name nobody. */
  private async publish(tx: Tx, step: Step): Promise<void> {
    const { wish, parts, fields, by } = step;
    const terms = await this.wishes.termsOf(tx, wish.districtId);
    const until = fields.until ?? wish.until ?? this.draft.lastDay(tx.at, terms);
    await this.draft.refuseWrong(tx, wish.districtId, { until });
    await this.life.advance(tx, wish, 'publish', parts, {
      ...publicOf(wish, fields),
      ...{ by, hands: fields.hands ?? wish.hands, until, reviewedBy: by, publishedAt: tx.at },
    });
    await this.checks.settle(tx, by, wish.id, true);
  }

  private async adjust(tx: Tx, { wish, parts, fields, by }: Step): Promise<void> {
    const { until = wish.until ?? undefined } = fields;
    await this.draft.refuseWrong(tx, wish.districtId, { ...(until && { until }) });
    await this.life.advance(tx, wish, 'adjust', parts, {
      ...publicOf(wish, fields),
      by,
      until: until ?? null,
    });
  }

  /** Says kindly why neighbours do not see it; where they did, whoever had promised is told that it is over. */
  private async refuse(tx: Tx, { wish, parts, fields, by }: Step): Promise<void> {
    await this.claims.dropAll(tx, wish);
    const refusedWords = fields.words?.trim() ?? null;
    const refused = fields.reason ?? null;
    await this.life.advance(tx, wish, 'refuse', parts, { by, reviewedBy: by, refused, refusedWords });
    await this.checks.settle(tx, by, wish.id, false);
  }

  /** Says it otherwise; it is looked at anew. */
  private async revise(tx: Tx, { wish, parts, fields, by }: Step): Promise<void> {
    const { kind, spot, when: suits, dates = [], hands, until } = fields;
    await this.draft.refuseWrong(tx, wish.districtId, {
      ...(kind && { kind }),
      ...(suits && { when: suits }),
      ...(suits === 'dates' && { dates }),
      ...(until && { until }),
    });
    if (spot === 'home' && !wish.homeId) throw new Refusal('wish.home_needed');
    await this.life.advance(tx, wish, 'revise', parts, {
      by,
      title: fields.title?.trim() ?? wish.title,
      words: fields.words?.trim() ?? null,
      shown: null,
      ...(kind && { kind }),
      ...(spot && { spot, pair: spot === 'home' }),
      ...(suits && { suits, dates: suits === 'dates' ? dates : [] }),
      hands: hands ?? wish.hands,
      until: until ?? null,
      refused: null,
      refusedWords: null,
      lateAt: null,
      publishedAt: null,
      alarmedAt: null,
      reviewDue: await this.draft.reviewDue(tx, wish.districtId, wish.communityId),
    });
    await this.making.have(tx, wish);
  }

  private async withdraw(tx: Tx, { wish, parts, by }: Step): Promise<void> {
    if (await this.claims.hasBegun(tx, wish)) throw new Refusal('wish.begun');
    await this.claims.dropAll(tx, wish);
    await this.life.advance(tx, wish, 'withdraw', parts, { by });
  }

  /** The hands that have helped are enough: those still promised are free again. */
  private async enough(tx: Tx, { wish, parts, by }: Step): Promise<void> {
    if (wish.confirmed === 0) throw new Refusal('wish.not_enough');
    if (await this.claims.hasBegun(tx, wish)) throw new Refusal('wish.begun');
    await this.claims.dropAll(tx, wish);
    await this.life.advance(tx, wish, 'enough', parts, { by });
  }

  private async lookBack(tx: Tx, { wish, parts, fields, by }: Step): Promise<void> {
    if (wish.lookBack) throw new Refusal('wish.looked_back');
    await this.life.advance(tx, wish, 'lookBack', parts, {
      by,
      lookBack: fields.lookBack ?? null,
      askedAt: wish.askedAt ?? tx.at,
    });
  }
}

const notByPeople = (): Promise<void> => Promise.reject(new Refusal('move.not_yours'));

/** What neighbours will see; a text that gives away who or where somebody is, is refused at its field. A child's home needs two. */
function publicOf(
  wish: WishRow,
  { title, shown, minutes, pair = false }: WishMoveFields,
): Pick<WishRow, 'title' | 'shown' | 'minutes' | 'pair'> {
  const fields: Record<string, string> = {};
  for (const { field, leak } of leaksIn({ title, shown })) fields[field] ??= leakingWords(leak);
  refuseFields(fields);
  return {
    title: title?.trim() ?? null,
    shown: shown?.trim() ?? null,
    minutes: minutes ?? null,
    pair: pair || (wish.forWhom === 'coded' && wish.spot === 'home'),
  };
}
