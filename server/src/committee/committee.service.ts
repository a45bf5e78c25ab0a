import { Injectable } from '@nestjs/common';
import type { TellPreparation, WriteSitting } from '@linli/shared/committee/committee.contract';
import { isMeetingDue, type Prepared } from '@linli/shared/committee/committee.rules';
import { committeeFaults as faults, preparationFaults } from '@linli/shared/committee/committee.words';
import { isDate, localDate } from '@linli/shared/deadline/shanghai.rules';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { committeeMay, sittingDecides } from '@linli/shared/vote/committee.rules';
import { PackService } from '../electorate/pack.service';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { PreparationRow, SittingRow } from './committee.entity';
import { committeeSat, preparationTold } from './committee.events';
import { CommitteeRepository } from './committee.repository';

/** What owners' committees decide by themselves, and the way of a compound to its first meeting of owners. */
@Injectable()
export class CommitteeService {
  constructor(
    private readonly committees: CommitteeRepository,
    private readonly places: PlaceService,
    private readonly packs: PackService,
    private readonly outbox: Outbox,
  ) {}

  /** Writes down a sitting; whether it decides is told by how many were there and signed, of all who had a seat that day. */
  async sit(tx: Tx, me: Actor, bodyId: string, ask: WriteSitting): Promise<void> {
    const { on, matter = null, words, present, signed } = ask;
    const body = await this.committees.lock(tx, bodyId);
    if (!body || !holdsAt(me, steering, await this.places.pathOf(tx, bodyId)))
      throw new Refusal('body.missing');
    const { districtId } = body;
    const pack = await this.packs.of(tx, districtId);
    const members = isDate(on) ? await this.committees.membersOn(tx, bodyId, on) : 0;
    refuseFields({
      ...(!isDate(on) ? { on: faults.never } : on > localDate(tx.at) && { on: faults.future }),
      ...(members === 0 ? { present: faults.none } : present > members && { present: faults.present }),
      ...(signed > present && { signed: faults.signed }),
      ...(matter && !committeeMay(matter, pack) && { matter: faults.owners_decide }),
    });
    const id = newId(tx.at);
    const decides = sittingDecides({ members, present, signed }, pack.committee);
    await tx.rows.insert(SittingRow, {
      ...{ id, districtId, bodyId, heldOn: on, matter, words: words.trim() },
      ...{ members, present, signed, decides, writtenBy: me.id, at: tx.at },
    });
    const facts = { sitting: id, decides: `${decides}` };
    await this.outbox.publish(tx, committeeSat({ districtId, subjectId: bodyId, actorId: me.id, facts }));
  }

  /** Tells how far a compound is handed over and who prepares its first meeting; the day from which that is due is kept. */
  async prepare(tx: Tx, me: Actor, compoundId: string, ask: TellPreparation): Promise<void> {
    const path = await this.places.pathOf(tx, compoundId);
    const { compound } = await this.places.chainOf(tx, compoundId);
    if (compound?.id !== compoundId || !holdsAt(me, steering, path)) throw new Refusal('place.missing');
    const today = localDate(tx.at);
    const wrong = (on: string | undefined) =>
      on === undefined ? null : !isDate(on) ? faults.never : on > today ? faults.future : null;
    const [first, formed] = [wrong(ask.firstOn), wrong(ask.formedOn)];
    refuseFields({
      ...preparationFaults(ask),
      ...(first && { firstOn: first }),
      ...(formed && { formedOn: formed }),
    });
    const { formedOn = null, members = null, owners = null, ...handed } = ask;
    const told: Prepared = { ...handed, formedOn, members, owners };
    const districtId = await this.places.districtOf(tx, path);
    const before = await tx.rows.findOneBy(PreparationRow, { compoundId });
    const due = isMeetingDue(told, today, await this.packs.of(tx, districtId));
    const dueSince = due ? (before?.dueSince ?? today) : null;
    const row = { ...told, compoundId, districtId, dueSince, toldBy: me.id, at: tx.at };
    await tx.rows.upsert(PreparationRow, row, ['compoundId']);
    const facts = { due: `${due}` };
    const about = { districtId, subjectId: compoundId, actorId: me.id };
    await this.outbox.publish(tx, preparationTold({ ...about, facts }));
  }
}
