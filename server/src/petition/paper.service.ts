import { Injectable } from '@nestjs/common';
import { isDate, localDate } from '@linli/shared/deadline/shanghai.rules';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import type { EnterSignature, LookAtPaper } from '@linli/shared/petition/petition.contract';
import { petitionFaults as faults } from '@linli/shared/petition/petition.words';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { IsNull } from 'typeorm';
import { NeighbourQueries } from '../home/neighbour.queries';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { PetitionSignatureRow } from './petition.entity';
import { paperEntered, paperLooked } from './petition.events';
import { PetitionRepository } from './petition.repository';
import { PetitionService } from './petition.service';

/** Signatures of owners without a phone: read from paper by one, looked at by another, and only then counted. */
@Injectable()
export class PaperService {
  constructor(
    private readonly petitions: PetitionRepository,
    private readonly service: PetitionService,
    private readonly places: PlaceService,
    private readonly neighbours: NeighbourQueries,
    private readonly outbox: Outbox,
  ) {}

  /** Writes down the signature of an owner whose name stands on the roll of the home, with the day on the paper. Answers its id. */
  async enter(tx: Tx, me: Actor, id: string, { doorId, room, name, on }: EnterSignature): Promise<string> {
    const row = await this.service.running(tx, id);
    if (!holdsAt(me, steering, row.path)) throw new Refusal('petition.missing');
    const path = await this.places.pathOf(tx, doorId);
    const homeId = path.startsWith(row.path) ? await this.neighbours.behind(tx, path, room) : null;
    refuseFields({
      ...(!homeId && { room: faults.room }),
      ...(!isDate(on)
        ? { on: faults.never }
        : on > localDate(tx.at)
          ? { on: faults.future }
          : on < localDate(row.at) && { on: faults.before }),
    });
    const rollEntryId = homeId && (await this.petitions.onRoll(tx, homeId, name.trim()));
    if (!homeId || !rollEntryId) throw new Refusal('field.wrong', {}, { name: faults.name });
    if ((await this.petitions.signed(tx, id)).has(homeId))
      throw new Refusal('field.wrong', {}, { room: faults.twice });
    if (await this.petitions.waitsFor(tx, id, homeId))
      throw new Refusal('field.wrong', {}, { room: faults.waits });
    const paper = newId(tx.at);
    await tx.rows.insert(PetitionSignatureRow, {
      ...{ id: paper, petitionId: id, homeId, personId: null, enteredBy: me.id, at: tx.at },
      ...{ signedOn: on, rollEntryId },
    });
    const about = { districtId: row.districtId, subjectId: id, actorId: me.id };
    await this.outbox.publish(tx, paperEntered({ ...about, facts: { paper } }));
    return paper;
  }

  /** A second person compares it with the paper: it counts from now on, or does not for a reason. */
  async look(
    tx: Tx,
    me: Actor,
    { id, paper }: { readonly id: string; readonly paper: string },
    { counts, reason = '' }: LookAtPaper,
  ): Promise<void> {
    const row = await this.service.running(tx, id);
    if (!holdsAt(me, steering, row.path)) throw new Refusal('petition.missing');
    const found = await tx.rows.findOneBy(PetitionSignatureRow, {
      ...{ id: paper, petitionId: id, checkedAt: IsNull(), withdrawnAt: IsNull() },
    });
    if (!found?.enteredBy) throw new Refusal('paper.over');
    if (found.enteredBy === me.id) throw new Refusal('paper.own');
    const refused = reason.trim();
    refuseFields(!counts && !refused ? { reason: faults.why } : {});
    await tx.rows.update(
      PetitionSignatureRow,
      paper,
      counts ? { checkedBy: me.id, checkedAt: tx.at } : { checkedBy: me.id, withdrawnAt: tx.at, refused },
    );
    const about = { districtId: row.districtId, subjectId: id, actorId: me.id };
    await this.outbox.publish(tx, paperLooked({ ...about, facts: { paper, counts: counts ? 'yes' : 'no' } }));
    if (counts) await this.service.count(tx, row);
  }
}
