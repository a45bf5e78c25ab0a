import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { refuseFields } from '@linli/shared/refusal';
import type { MoveVote } from '@linli/shared/vote/office.contract';
import { voteFaults } from '@linli/shared/vote/vote.words';
import type { Tx } from '../platform/db/db';
import { CountService } from './count.service';
import { PostService } from './post.service';
import { VoteRepository } from './vote.repository';
import { VoteService } from './vote.service';

/** Every move of a vote that a person makes. */
@Injectable()
export class MoveService {
  constructor(
    private readonly votes: VoteRepository,
    private readonly service: VoteService,
    private readonly posting: PostService,
    private readonly counting: CountService,
  ) {}

  /** Makes a move on the version that was read; ending a vote without a result takes a reason that everybody reads. */
  async move(tx: Tx, me: Actor, id: string, { move, version, reason, closesAt }: MoveVote): Promise<void> {
    const row = await this.votes.take(tx, me, id, version);
    const ending = move === 'cancel' || move === 'annul';
    if (ending && !reason?.trim()) refuseFields({ reason: voteFaults.reason });
    switch (move) {
      case 'prepare':
        return this.posting.prepare(tx, me, row);
      case 'post':
        return this.posting.post(tx, me, row);
      case 'extend':
        return this.posting.extend(tx, me, row, closesAt ? new Date(closesAt) : null);
      case 'count':
        return this.counting.count(tx, me, row);
      case 'recount':
        return this.counting.recount(tx, me, row);
      case 'publish':
        return this.counting.publish(tx, me, row);
      case 'settle':
        return this.counting.settle(tx, me, row);
      case 'rewrite':
        return this.service.go(tx, me, row, move);
      case 'cancel':
      case 'annul':
        return this.service.go(tx, me, row, move, { endedAt: tx.at, endedReason: reason?.trim() ?? null });
    }
  }
}
