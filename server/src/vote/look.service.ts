import { Injectable } from '@nestjs/common';
import { holdsAt, leading, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { BallotsSeen } from '@linli/shared/vote/office.contract';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { VoteLookRow } from './ballot.entity';
import { BallotRepository } from './ballot.repository';
import { ReceptionService } from './reception.service';
import { ballotsSeen } from './vote.events';
import { VoteRepository } from './vote.repository';

/** Reading ballots one by one: only once the vote is over, only those who lead there, and never without a row that says why. */
@Injectable()
export class LookService {
  constructor(
    private readonly votes: VoteRepository,
    private readonly ballots: BallotRepository,
    private readonly reception: ReceptionService,
    private readonly outbox: Outbox,
  ) {}

  async look(tx: Tx, me: Actor, id: string, reason: string): Promise<BallotsSeen> {
    const vote = await this.votes.shareAtWork(tx, me, id);
    if (!holdsAt(me, leading, vote.path)) throw new Refusal('vote.missing');
    if (!vote.closedAt) throw new Refusal('vote.still_open');
    const look = newId(tx.at);
    const { districtId } = vote;
    const row = { id: look, districtId, voteId: id, personId: me.id, reason: reason.trim(), at: tx.at };
    await tx.rows.insert(VoteLookRow, row);
    await this.outbox.publish(
      tx,
      ballotsSeen({ districtId, subjectId: id, actorId: me.id, facts: { look } }),
    );
    const slots = await this.ballots.counted(tx, id);
    return {
      looks: await tx.rows.countBy(VoteLookRow, { voteId: id }),
      ballots: slots.flatMap(({ label, code, channel, at, byProxy, answersSealed }) =>
        channel && at && answersSealed
          ? [
              {
                label,
                code,
                channel,
                at: at.toISOString(),
                byProxy,
                answers: this.reception.open(answersSealed),
              },
            ]
          : [],
      ),
    };
  }
}
