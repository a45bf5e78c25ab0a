import { Injectable } from '@nestjs/common';
import { isDate, localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import type { AnswerMenu } from '@linli/shared/poll/poll.contract';
import { pollFaults as faults } from '@linli/shared/poll/poll.words';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { OwedQueries } from '../owed/owed.queries';
import { OwedService } from '../owed/owed.service';
import type { Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { PollRow } from './poll.entity';
import { menuAnswered } from './poll.events';
import { PollRepository } from './poll.repository';

/** What firms make of the services that were ordered. */
@Injectable()
export class MenuService {
  constructor(
    private readonly polls: PollRepository,
    private readonly owed: OwedService,
    private readonly acting: OwedQueries,
    private readonly outbox: Outbox,
  ) {}

  /** The firm says what it makes of the services that were ordered; anybody may read it. */
  async answer(tx: Tx, me: Actor, id: string, { outcome, words, on = '' }: AnswerMenu): Promise<void> {
    const poll = await this.polls.lock(tx, id);
    const mine = await this.acting.mine(tx, me);
    if (!poll.firmId || !mine.includes(poll.firmId)) throw new Refusal('poll.missing');
    if (!poll.firmDue || poll.firmOutcome === 'takes' || poll.firmOutcome === 'declines')
      throw new Refusal('poll.menu');
    const takes = outcome === 'takes';
    refuseFields({
      ...(takes && !on && { on: faults.on }),
      ...(on && !isDate(on) && { on: faults.never }),
      ...(isDate(on) && on < localDate(tx.at) && { on: faults.late }),
    });
    const said = { firmOutcome: outcome, firmWords: words.trim(), firmOn: on || null };
    await tx.rows.update(PollRow, id, said);
    // what is to be prepared longer stays owed
    if (outcome !== 'later') await this.owed.done(tx, { kind: 'menu', subjectId: id });
    const about = { districtId: poll.districtId, subjectId: id, actorId: me.id };
    await this.outbox.publish(tx, menuAnswered({ ...about, facts: { outcome } }));
  }
}
