import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import type { ShowHelper } from '@linli/shared/report-in/report-in.contract';
import { reportInFaults } from '@linli/shared/report-in/report-in.words';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { NeighbourWordRow, ReportInRow } from './report-in.entity';
import { helperShown, wordAnswered, wordLeft } from './report-in.events';
import { ReportInRepository } from './report-in.repository';

/** Members whom the page of their building names by their consent, and the words that reach them without a phone. */
@Injectable()
export class HelperService {
  constructor(
    private readonly reportIns: ReportInRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Lets the building's page name me, with what I can help with. */
  async show(tx: Tx, me: Actor, id: string, { name, offers, consent }: ShowHelper): Promise<void> {
    refuseFields(consent ? {} : { consent: reportInFaults.consent });
    const row = await this.own(tx, me, id);
    if (row.kind !== 'person' || row.state !== 'held') throw new Refusal('report_in.not_held');
    await tx.rows.update(ReportInRow, id, { shownName: name.trim(), offers: offers.trim() });
    await this.tellShown(tx, me, row, 'yes');
  }

  /** Takes my name off the page, at once. */
  async hide(tx: Tx, me: Actor, id: string): Promise<void> {
    const row = await this.own(tx, me, id);
    await tx.rows.update(ReportInRow, id, { shownName: null, offers: null });
    await this.tellShown(tx, me, row, 'no');
  }

  /** Leaves a word for a member whom a page names; they read it and may answer. */
  async leaveWord(tx: Tx, me: Actor, reportInId: string, words: string): Promise<void> {
    const row = await this.reportIns.lock(tx, reportInId);
    if (!row.shownName || !row.personId || row.state !== 'held') throw new Refusal('helper.missing');
    if (row.personId === me.id) throw new Refusal('helper.own');
    const { districtId, personId } = row;
    const id = newId(tx.at);
    const word = { reportInId, fromId: me.id, toId: personId, words: words.trim(), at: tx.at };
    await tx.rows.insert(NeighbourWordRow, { id, districtId, ...word });
    await this.outbox.publish(
      tx,
      wordLeft({ districtId, subjectId: id, actorId: me.id, facts: { to: personId } }),
    );
  }

  /** Answers a word that was left for me, once. */
  async answer(tx: Tx, me: Actor, id: string, words: string): Promise<void> {
    const word = await tx.rows.findOne(NeighbourWordRow, {
      where: { id, toId: me.id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!word) throw new Refusal('helper.word');
    if (word.answer) throw new Refusal('helper.answered');
    await tx.rows.update(NeighbourWordRow, id, { answer: words.trim(), answeredAt: tx.at });
    const { districtId, fromId } = word;
    await this.outbox.publish(
      tx,
      wordAnswered({ districtId, subjectId: id, actorId: me.id, facts: { to: fromId } }),
    );
  }

  private async own(tx: Tx, me: Actor, id: string): Promise<ReportInRow> {
    const row = await this.reportIns.lock(tx, id);
    if (row.personId !== me.id) throw new Refusal('report_in.missing');
    return row;
  }

  private async tellShown(tx: Tx, me: Actor, { id, districtId }: ReportInRow, shown: 'yes' | 'no') {
    await this.outbox.publish(
      tx,
      helperShown({ districtId, subjectId: id, actorId: me.id, facts: { shown } }),
    );
  }
}
