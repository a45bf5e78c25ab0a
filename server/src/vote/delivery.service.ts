import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import type { Deliver } from '@linli/shared/vote/office.contract';
import { voteFaults } from '@linli/shared/vote/vote.words';
import { In } from 'typeorm';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { VoteSlotRow, type VoteRow } from './vote.entity';
import { homesDelivered } from './vote.events';
import { VoteRepository } from './vote.repository';

/** Who was told of a vote and given its ballot, home by home: the evidence on which silent owners may be counted. */
@Injectable()
export class DeliveryService {
  constructor(
    private readonly votes: VoteRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Writes down that homes were told, by which means and on which day; the same twice is one. */
  async deliver(tx: Tx, me: Actor, id: string, { slots, means, day }: Deliver): Promise<void> {
    const vote = await this.votes.shareAtWork(tx, me, id);
    const noticed = vote.noticedAt ? localDate(vote.noticedAt) : '';
    if (!['noticed', 'open'].includes(vote.state)) throw new Refusal('vote.over');
    if (day < noticed || day > localDate(tx.at)) refuseFields({ day: voteFaults.day });
    const found = await tx.rows.countBy(VoteSlotRow, { id: In(slots), voteId: id });
    if (found < new Set(slots).size) throw new Refusal('vote.slot_missing');
    await this.keep(tx, vote, [...new Set(slots)], { means, day, byId: me.id });
    const facts = { means, homes: `${found}` };
    const { districtId } = vote;
    await this.outbox.publish(tx, homesDelivered({ districtId, subjectId: id, actorId: me.id, facts }));
  }

  /** The same for those of some owners who were told by a message; nobody did it by hand. */
  async told(tx: Tx, vote: Pick<VoteRow, 'id' | 'districtId'>, slots: readonly string[]): Promise<void> {
    await this.keep(tx, vote, slots, { means: 'message', day: localDate(tx.at), byId: null });
  }

  private async keep(
    { rows, at }: Tx,
    { id, districtId }: Pick<VoteRow, 'id' | 'districtId'>,
    slots: readonly string[],
    { means, day, byId }: { means: string; day: string; byId: string | null },
  ): Promise<void> {
    if (!slots.length) return;
    await rows.query(
      `insert into vote_delivery (id, district_id, vote_id, slot_id, means, day, by_id, at)
       select d.id, $2, $3, d.slot, $4, $5, $6, $7 from jsonb_to_recordset($1::jsonb) as d(id uuid, slot uuid)
       on conflict (slot_id, means, day) do nothing`,
      [JSON.stringify(slots.map((slot) => ({ id: newId(at), slot }))), districtId, id, means, day, byId, at],
    );
  }
}
