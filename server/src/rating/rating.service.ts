import { Injectable } from '@nestjs/common';
import {
  changeableDays,
  type Rating,
  type RatingChannel,
  type RatingReason,
  type Solved,
} from '@linli/shared/rating/rating.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Read, Tx } from '../platform/db/db';
import { find, put } from '../platform/db/lane';
import { Outbox } from '../platform/outbox/outbox';
import { RatingRow } from './rating.entity';
import { ratingPressed } from './rating.events';

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
  /** Somebody asked them to rate otherwise; undefined leaves what they said of it before. */
  readonly pressed: boolean | undefined;
  readonly channel: RatingChannel;
}

/** What reporters say of how a matter was handled. */
@Injectable()
export class RatingService {
  constructor(private readonly outbox: Outbox) {}

  /** Records a judgement, or changes it within three days of the first; answers all of its cycle, this one last. */
  async judge(tx: Tx, judgement: Judgement): Promise<readonly Rating[]> {
    const { ticketId, cycle, personId } = judgement;
    const all = await find(tx, RatingRow, 'where t.ticket_id = $1 and t.cycle = $2', [ticketId, cycle]);
    const before = all.find((each) => each.personId === personId);
    if (before && before.changeableUntil < tx.at) throw new Refusal('rating.fixed');
    const pressed = judgement.pressed ?? before?.pressed ?? null;
    const said = { ...judgement, pressed, at: tx.at };
    if (before) await tx.rows.update(RatingRow, { ticketId, cycle, personId }, said);
    else
      await put(tx, RatingRow, [
        { ...said, changeableUntil: new Date(tx.at.getTime() + changeableDays * DAY) },
      ]);
    if (pressed && !before?.pressed) await this.tellPressed(tx, judgement);
    return [...all.filter((each) => each !== before), judgement];
  }

  /** Tells that someone was asked to judge otherwise. */
  async tellPressed(
    tx: Tx,
    { ticketId, districtId, personId }: Pick<Judgement, 'ticketId' | 'districtId' | 'personId'>,
  ): Promise<void> {
    await this.outbox.publish(
      tx,
      ratingPressed({ districtId, subjectId: personId, actorId: personId, facts: { ticket: ticketId } }),
    );
  }

  /** Whether this person has rated this cycle. */
  hasRated({ rows }: Read, ticketId: string, cycle: number, personId: string): Promise<boolean> {
    return rows.existsBy(RatingRow, { ticketId, cycle, personId });
  }

  /** Every rating of a ticket, first given first. */
  of(read: Read, ticketId: string): Promise<RatingRow[]> {
    return find(read, RatingRow, 'where t.ticket_id = $1 order by t.cycle, t.at', [ticketId]);
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
