import { Injectable } from '@nestjs/common';
import { decisionsFor } from '@linli/shared/vote/ballot.rules';
import { receiving } from '@linli/shared/vote/life.rules';
import type { AnswerObjection, DecideConflict } from '@linli/shared/vote/office.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { voteFaults } from '@linli/shared/vote/vote.words';
import { IsNull } from 'typeorm';
import type { Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { NamedBallotVoidRow, PaperEntryRow, VoteConflictRow } from './ballot.entity';
import { BallotRepository } from './ballot.repository';
import { ReceptionService } from './reception.service';
import { VoteCountRow, VoteObjectionRow } from './vote.entity';
import { conflictDecided, objectionAnswered } from './vote.events';
import { VoteRepository } from './vote.repository';

/** What a person decides about ballots, always with a reason, and never about what they took in themselves. */
@Injectable()
export class ConflictService {
  constructor(
    private readonly votes: VoteRepository,
    private readonly ballots: BallotRepository,
    private readonly reception: ReceptionService,
    private readonly outbox: Outbox,
  ) {}

  /** Decides which ballot counts, before the count. The ballots stay: what is taken out is a row beside them. */
  async decide(
    tx: Tx,
    me: Actor,
    id: string,
    { conflictId, decision, reason }: DecideConflict & { conflictId: string },
  ): Promise<void> {
    const vote = await this.votes.shareAtWork(tx, me, id);
    if (!receiving.includes(vote.state)) throw new Refusal('vote.over');
    const conflict = await tx.rows.findOneBy(VoteConflictRow, { id: conflictId, voteId: id });
    if (!conflict) throw new Refusal('vote.conflict_missing');
    const slot = await this.votes.lockSlot(tx, id, { id: conflict.slotId });
    const { decidedAt } = await tx.rows.findOneByOrFail(VoteConflictRow, { id: conflictId });
    if (decidedAt) throw new Refusal('vote.conflict_decided');
    const last = await this.ballots.last(tx, slot.id);
    const entered = await tx.rows.existsBy(PaperEntryRow, { slotId: slot.id, byId: me.id });
    if (entered || conflict.byId === me.id || last?.takenBy.includes(me.id))
      throw new Refusal('vote.own_hand');
    if (!decisionsFor[conflict.kind].includes(decision)) refuseFields({ decision: voteFaults.decision });
    const { districtId } = vote;
    if (decision === 'replace' && conflict.answersSealed && conflict.channel)
      await this.reception.put(
        tx,
        {
          ...{ vote, slot, channel: conflict.channel, answers: this.reception.open(conflict.answersSealed) },
          ...{ personId: null, takenBy: [...(conflict.byId ? [conflict.byId] : []), me.id] },
          ...{ proxyId: conflict.proxyId, documentId: conflict.documentId },
        },
        last?.id ?? null,
      );
    if (decision === 'none' && conflict.kind !== 'entries_differ' && last && !last.voided)
      await tx.rows.insert(NamedBallotVoidRow, { ballotId: last.id, districtId, conflictId, at: tx.at });
    await tx.rows.update(VoteConflictRow, conflictId, {
      ...{ decision, reason: reason.trim(), decidedBy: me.id, decidedAt: tx.at },
    });
    const facts = { slot: slot.id, conflict: conflictId, decision };
    await this.outbox.publish(tx, conflictDecided({ districtId, subjectId: id, actorId: me.id, facts }));
  }

  /** Answers an owner's objection to a result: somebody who did not count it. */
  async answer(
    tx: Tx,
    me: Actor,
    id: string,
    { objectionId, answer, upheld }: AnswerObjection & { objectionId: string },
  ): Promise<void> {
    const vote = await this.votes.shareAtWork(tx, me, id);
    const objection = await tx.rows.findOneBy(VoteObjectionRow, { id: objectionId, voteId: id });
    if (!objection) throw new Refusal('vote.objection_missing');
    const counted = await tx.rows.findOne(VoteCountRow, {
      where: { voteId: id },
      order: { edition: 'DESC' },
    });
    if (counted?.byId === me.id || objection.personId === me.id) throw new Refusal('vote.own_hand');
    const { affected } = await tx.rows.update(
      VoteObjectionRow,
      { id: objectionId, answeredAt: IsNull() },
      { answer: answer.trim(), upheld, answeredBy: me.id, answeredAt: tx.at },
    );
    if (!affected) throw new Refusal('vote.objection_answered');
    const facts = { objection: objectionId, upheld: upheld ? 'yes' : 'no' };
    const { districtId } = vote;
    await this.outbox.publish(tx, objectionAnswered({ districtId, subjectId: id, actorId: me.id, facts }));
  }
}
