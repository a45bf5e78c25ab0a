import { Injectable } from '@nestjs/common';
import { dayOfDate, localDate } from '@linli/shared/deadline/shanghai.rules';
import type { FileSecretary } from '@linli/shared/party/party.contract';
import { decideFault } from '@linli/shared/party/party.rules';
import { partyFaults } from '@linli/shared/party/party.words';
import { holdsAt, leading, overseeing, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { SecretaryFilingRow } from './party.entity';
import { filingDecided, secretaryFiled } from './party.events';
import { PartyRepository } from './party.repository';

/** Secretaries of branches, filed by the community and confirmed by its street. */
@Injectable()
export class FilingService {
  constructor(
    private readonly party: PartyRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Files the secretary in a seat that I lead; a seat has one filing that was not returned. Answers its id. */
  async file(tx: Tx, me: Actor, ask: FileSecretary): Promise<string> {
    const [seat] = await this.party.secretaries(tx, { seatId: ask.seatId });
    if (!seat || !holdsAt(me, leading, seat.path))
      throw new Refusal('field.wrong', {}, { seatId: partyFaults.seat });
    refuseDay(ask.day, localDate(tx.at));
    const { districtId, path } = seat;
    const { seatId, compoundType, source, mentorSeatId = null, day } = ask;
    if (mentorSeatId) {
      const [mentor] = await this.party.secretaries(tx, { seatId: mentorSeatId });
      if (mentor?.districtId !== districtId || mentor.personId === seat.personId)
        refuseFields({ mentorSeatId: partyFaults.mentor });
    }
    const id = newId(tx.at);
    const row = { id, districtId, seatId, path, compoundType, source, mentorSeatId, day, filedBy: me.id };
    if (!(await this.party.file(tx, row))) throw new Refusal('filing.twice');
    const facts = { seat: seatId, source, type: compoundType };
    await this.outbox.publish(tx, secretaryFiled({ districtId, subjectId: id, actorId: me.id, facts }));
    return id;
  }

  /** The street's yes, or what is to be put right first; whoever filed it does not decide it. */
  async decide(tx: Tx, me: Actor, id: string, words: string | null): Promise<void> {
    const filing = await tx.rows.findOne(SecretaryFilingRow, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!filing || !holdsAt(me, overseeing, filing.path)) throw new Refusal('filing.missing');
    const fault = decideFault(filing, me.id);
    if (fault) throw new Refusal(`filing.${fault}`);
    const state = words === null ? 'confirmed' : 'returned';
    await tx.rows.update(SecretaryFilingRow, id, { state, words, decidedBy: me.id, decidedAt: tx.at });
    const { districtId, seatId } = filing;
    await this.outbox.publish(
      tx,
      filingDecided({ districtId, subjectId: id, actorId: me.id, facts: { seat: seatId, to: state } }),
    );
  }
}

function refuseDay(day: string, today: string): void {
  try {
    dayOfDate(day);
  } catch {
    refuseFields({ day: partyFaults.date });
  }
  if (day > today) refuseFields({ day: partyFaults.future });
}
