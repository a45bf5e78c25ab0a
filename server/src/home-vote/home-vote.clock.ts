import { Injectable } from '@nestjs/common';
import { standardBallots } from '@linli/shared/ballot/ballot.rules';
import { endOf } from '@linli/shared/home-vote/home-vote.rules';
import { BallotQueries } from '../ballot/ballot.queries';
import { BallotService } from '../ballot/ballot.service';
import type { Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { HomeVoteRow } from './home-vote.entity';
import { boxLate, homeVoteLapsed } from './home-vote.events';

type Due = Pick<HomeVoteRow, 'id' | 'districtId'>;

/** What time does to secret votes of homes: it closes their boxes, and says when one was not opened by its day. */
@Injectable()
export class HomeVoteClock {
  constructor(
    private readonly ballots: BallotService,
    private readonly boxes: BallotQueries,
    private readonly outbox: Outbox,
  ) {}

  /** One round; answers how many votes it closed or found late. */
  async round(tx: Tx): Promise<number> {
    return (await this.close(tx)) + (await this.soundLate(tx));
  }

  private async close(tx: Tx): Promise<number> {
    const due = await tx.rows.query<Due[]>(
      `select id, district_id as "districtId" from home_vote where state = 'running' and closes_at <= $1
        order by closes_at limit 20 for update skip locked`,
      [tx.at],
    );
    for (const { id, districtId } of due) {
      const state = endOf((await this.boxes.totals(tx, id)).state);
      if (state === 'over') await this.ballots.closeBox(tx, id);
      else
        await this.outbox.publish(
          tx,
          homeVoteLapsed({ districtId, subjectId: id, actorId: null, facts: {} }),
        );
      await tx.rows.update(HomeVoteRow, id, { state });
    }
    return due.length;
  }

  private async soundLate(tx: Tx): Promise<number> {
    const late = await tx.rows.query<Due[]>(
      `select v.id, v.district_id as "districtId" from ballot_box b join home_vote v on v.id = b.vote_id
         left join ballot_terms t on t.district_id = v.district_id
        where b.state = 'closed' and v.late_at is null and v.closes_at + make_interval(days => coalesce(t.open_days, $2)) <= $1
        order by v.closes_at limit 20 for update of v skip locked`,
      [tx.at, standardBallots.openDays],
    );
    for (const { id, districtId } of late) {
      await tx.rows.update(HomeVoteRow, id, { lateAt: tx.at });
      await this.outbox.publish(tx, boxLate({ districtId, subjectId: id, actorId: null, facts: {} }));
    }
    return late.length;
  }
}
