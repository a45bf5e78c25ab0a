import { Injectable } from '@nestjs/common';
import type { AnswerAppeal, BlockPerson } from '@linli/shared/people/people.contract';
import { mayPlace, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { BlockRow } from './block.entity';
import { BlockRepository } from './block.repository';
import { blockAnswered, blockAppealed, personBlocked } from './block.events';
import { PeopleService } from '../people/people.service';

const day = 24 * 60 * 60_000;

/** Someone whose report gave cause: who, and where the report is. */
export interface Culprit {
  readonly personId: string;
  readonly districtId: string;
  readonly ticketId: string;
  readonly path: string;
}

/** Keeping someone from reporting for a while, their objection, and the answer to it. */
@Injectable()
export class BlockService {
  constructor(
    private readonly blocks: BlockRepository,
    private readonly people: PeopleService,
    private readonly outbox: Outbox,
  ) {}

  /** Blocks someone below my rank at that place for some days; a block they have there already gives way to this one. */
  async block(
    tx: Tx,
    me: Actor,
    { path, ...culprit }: Culprit,
    { reason, days }: BlockPerson,
  ): Promise<void> {
    const { personId, districtId, ticketId } = culprit;
    await this.people.lock(tx, personId);
    const permissions = [
      'reside' as const,
      ...(await this.people.heldBy(tx, personId)).map((post) => post.permission),
    ];
    if (personId === me.id || !permissions.every((permission) => mayPlace(me, permission, path)))
      throw new Refusal('role.not_yours');
    await this.blocks.lift(tx, personId, districtId);
    const id = newId(tx.at);
    const until = new Date(tx.at.getTime() + days * day);
    await tx.rows.insert(BlockRow, {
      id,
      districtId,
      personId,
      ticketId,
      reason,
      blockedBy: me.id,
      since: tx.at,
      until,
    });
    const facts = { personId, ticketId };
    await this.outbox.publish(tx, personBlocked({ districtId, subjectId: id, actorId: me.id, facts }));
  }

  /** Objects, once, to the block that keeps me from reporting. */
  async appeal(tx: Tx, me: Actor, words: string): Promise<void> {
    await this.people.lock(tx, me.id);
    const block = await this.people.blockInForce(tx, me.id, null);
    if (!block) throw new Refusal('block.missing');
    if (block.appealedAt) throw new Refusal('block.appealed');
    await tx.rows.update(BlockRow, block.id, { appeal: words, appealedAt: tx.at });
    const { id: subjectId, districtId } = block;
    await this.outbox.publish(
      tx,
      blockAppealed({ districtId, subjectId, actorId: me.id, facts: { personId: me.id } }),
    );
  }

  /** Answers for a block, whether or not its person objected, and lifts it or lets it stand. That I may see it is the caller's to know. */
  async answer(tx: Tx, me: Actor, id: string, { lift, words }: AnswerAppeal): Promise<void> {
    const block = await this.blocks.lock(tx, id);
    if (!block) throw new Refusal('block.missing');
    await tx.rows.update(BlockRow, id, { answer: words, answeredAt: tx.at, liftedAt: lift ? tx.at : null });
    const { districtId, personId } = block;
    const facts = { personId, verdict: lift ? ('lifted' as const) : ('kept' as const) };
    await this.outbox.publish(tx, blockAnswered({ districtId, subjectId: id, actorId: me.id, facts }));
  }
}
