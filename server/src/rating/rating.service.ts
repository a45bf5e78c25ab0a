import { Injectable } from '@nestjs/common';
import { changeableDays, verdictOf, type RatingReason, type Solved } from '@linli/shared/rating/rating.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Read, Tx } from '../platform/db/db';
import { RatingRow } from './rating.entity';

const DAY = 86_400_000;

export interface Judgement {
  readonly ticketId: string;
  readonly districtId: string;
  readonly cycle: number;
  readonly personId: string;
  readonly solved: Solved;
  readonly stars: number;
  readonly reasons: RatingReason[];
  readonly words: string | null;
}

/** What reporters say of how a matter was handled. */
@Injectable()
export class RatingService {
  /** Records a judgement, or changes it within three days of the first. */
  async judge(tx: Tx, judgement: Judgement): Promise<void> {
    const { ticketId, cycle, personId } = judgement;
    const before = await tx.rows.findOneBy(RatingRow, { ticketId, cycle, personId });
    if (before && before.changeableUntil < tx.at) throw new Refusal('rating.fixed');
    if (before) await tx.rows.update(RatingRow, { ticketId, cycle, personId }, { ...judgement, at: tx.at });
    else
      await tx.rows.insert(RatingRow, {
        ...judgement,
        at: tx.at,
        changeableUntil: new Date(tx.at.getTime() + changeableDays * DAY),
      });
  }

  /** What the ratings of a cycle say so far, of those who still follow it. */
  async verdict(
    { rows }: Read,
    ticketId: string,
    cycle: number,
    reporters: readonly string[],
  ): Promise<'doubt' | 'settled' | 'open'> {
    return verdictOf(await rows.findBy(RatingRow, { ticketId, cycle }), reporters);
  }

  /** Every rating of a ticket, first given first. */
  of({ rows }: Read, ticketId: string): Promise<RatingRow[]> {
    return rows.find(RatingRow, { where: { ticketId }, order: { cycle: 'ASC', at: 'ASC' } });
  }

  /** What was judged in the name of an account is another's from now on; where both judged, their own stands. */
  async merge(tx: Tx, from: string, into: string): Promise<void> {
    await tx.rows.query(
      `update rating r set person_id = $2 where person_id = $1 and not exists (
         select from rating o where o.ticket_id = r.ticket_id and o.cycle = r.cycle and o.person_id = $2)`,
      [from, into],
    );
  }

  /** Takes the words out of someone's ratings; the figures stay. */
  async eraseWords(tx: Tx, ticketIds: readonly string[], personId: string): Promise<void> {
    await tx.rows.query('update rating set words = null where person_id = $2 and ticket_id = any($1)', [
      ticketIds,
      personId,
    ]);
  }
}
