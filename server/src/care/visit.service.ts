import { Injectable } from '@nestjs/common';
import type { AnswerVisit, RecordVisit } from '@linli/shared/care/care.contract';
import { careRecordFault } from '@linli/shared/care/care.rules';
import { careRecordFaultWords } from '@linli/shared/care/care.words';
import type { Actor } from '@linli/shared/people/people.rules';
import { refuseFields } from '@linli/shared/refusal';
import { EntryService } from '../intake/entry.service';
import type { Tx } from '../platform/db/db';
import { CareRepository } from './care.repository';
import { CareService } from './care.service';

/** What those who are visited say, and whoever goes. */
@Injectable()
export class VisitService {
  constructor(
    private readonly care: CareService,
    private readonly visits: CareRepository,
    private readonly entries: EntryService,
  ) {}

  /** The home's word: come, come at another time, or do not come. It needs no reason. */
  async answer(tx: Tx, me: Actor, id: string, { version, answer, startsAt }: AnswerVisit): Promise<void> {
    const row = await this.care.take(tx, me, { id, version });
    const dues = answer === 'shift' && startsAt ? await this.care.duesOf(tx, row, startsAt) : {};
    await this.care.advance(tx, me, row, answer, dues);
  }

  /** I cannot go, which needs no reason either; the community finds somebody else. */
  async excuse(tx: Tx, me: Actor, id: string, version: number): Promise<void> {
    await this.care.advance(tx, me, await this.care.take(tx, me, { id, version }), 'excuse', {
      visitorId: null,
    });
  }

  /** How it went; where help is needed, the matter is entered for whoever needs it, like any other. */
  async record(tx: Tx, me: Actor, id: string, ask: RecordVisit): Promise<void> {
    const { version, outcome } = ask;
    const row = await this.care.take(tx, me, { id, version });
    const fault = careRecordFault(row, tx.at);
    refuseFields(fault ? { outcome: careRecordFaultWords[fault] } : {});
    await this.care.advance(tx, me, row, 'record', { outcome });
    const { category, words, name, phone, consent } = ask;
    if (outcome !== 'help' || !category || !words || !consent) return;
    const { entranceId, floor } = await this.visits.homeOf(tx, row.homeId);
    const matter = { placeId: entranceId, category, words, floor, photos: [], name, phone };
    const ticketId = await this.entries.forAnother(tx, me, { ...matter, hideName: false, consent });
    await this.visits.link(tx, id, ticketId);
  }
}
