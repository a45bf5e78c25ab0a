import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { WishCards } from '@linli/shared/wish/wish.contract';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { hashOf, randomCode } from '../platform/secret';
import { IsNull } from 'typeorm';
import { WishCardRow } from './wish.entity';
import { wishCarded } from './wish.events';
import { WishLife } from './wish.life';

/** Cards with which people without a phone confirm that they were helped. */
@Injectable()
export class CardService {
  constructor(
    private readonly life: WishLife,
    private readonly outbox: Outbox,
  ) {}

  /** Issues one code for each hand that is not confirmed; they are told this once, and those issued before no longer work. */
  async issue(tx: Tx, me: Actor, id: string): Promise<WishCards> {
    const { wish, parts } = await this.life.take(tx, me, id, null);
    if (!parts.includes('reviewer')) throw new Refusal('wish.missing');
    if (wish.wisherId) throw new Refusal('wish.card');
    if (wish.endedAt || !wish.publishedAt)
      throw new Refusal('move.not_now', { move: 'cards', state: wish.state });
    await tx.rows.delete(WishCardRow, { wishId: id, usedAt: IsNull() });
    const codes = Array.from({ length: wish.hands - wish.confirmed }, () => randomCode(6));
    const { districtId } = wish;
    await tx.rows.insert(
      WishCardRow,
      codes.map((code) => ({
        ...{ id: newId(tx.at), districtId, wishId: id, madeBy: me.id, at: tx.at },
        codeHash: hashOf(code),
      })),
    );
    const facts = { cards: `${codes.length}` };
    await this.outbox.publish(tx, wishCarded({ districtId, subjectId: id, actorId: me.id, facts }));
    return { codes };
  }
}
