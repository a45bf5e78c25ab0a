import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { atField, Refusal, refuseFields } from '@linli/shared/refusal';
import type {
  PlanTraining,
  ReviseTraining,
  WithdrawTraining,
} from '@linli/shared/training/training.contract';
import { hasBegun, monthsAfter, timesFault } from '@linli/shared/training/training.rules';
import { documentFaultWords, timesFaultWords } from '@linli/shared/training/training.words';
import { randomBytes } from 'node:crypto';
import { IsNull, Not } from 'typeorm';
import { DocumentService } from '../document/document.service';
import { PlaceService } from '../place/place.service';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { randomCode } from '../platform/secret';
import { TrainingGuestRow, TrainingRow } from './training.entity';
import * as happened from './training.events';
import { TrainingRepository } from './training.repository';

/** Sessions of training as those who steer a place arrange them. */
@Injectable()
export class TrainingService {
  constructor(
    private readonly trainings: TrainingRepository,
    private readonly places: PlaceService,
    private readonly documents: DocumentService,
    private readonly outbox: Outbox,
  ) {}

  /** Arranges a session at or below a place I steer and invites whoever holds one of its roles there; nobody there is a no. */
  async plan(tx: Tx, me: Actor, { placeId, roles, ...ask }: PlanTraining): Promise<string> {
    const path = await this.places.pathOf(tx, placeId);
    if (!holdsAt(me, steering, path)) throw new Refusal('place.missing');
    const row = tx.rows.create(TrainingRow, {
      id: newId(tx.at),
      districtId: await this.places.districtOf(tx, path),
      placeId,
      path,
      roles: [...new Set(roles)],
      ...particularsOf(ask, tx.at),
      documentIds: await this.filesAt(tx, placeId, ask.documents),
      version: 1,
      codeKey: randomBytes(32),
      byId: me.id,
      at: tx.at,
    });
    await tx.rows.insert(TrainingRow, row);
    if (!(await this.trainings.invite(tx, row))) throw atField('training.nobody', 'roles');
    await this.publish(tx, me, row, happened.trainingPlanned);
    return row.id;
  }

  /** Changes a session that has not begun, and invites who has come to its posts since; everybody is told. */
  async revise(tx: Tx, me: Actor, id: string, { version, ...ask }: ReviseTraining): Promise<void> {
    const row = await this.take(tx, me, id, version);
    if (hasBegun(facts(row), tx.at) || row.withdrawnAt) throw new Refusal('training.over');
    const documentIds = await this.filesAt(tx, row.placeId, ask.documents);
    const said = { ...particularsOf(ask, tx.at), documentIds, version: version + 1 };
    await tx.rows.update(TrainingRow, id, said);
    await this.trainings.invite(tx, row);
    await this.publish(tx, me, row, happened.trainingRevised);
  }

  /** Calls a session off before it begins, for a reason that those invited read. */
  async withdraw(tx: Tx, me: Actor, id: string, { version, reason }: WithdrawTraining): Promise<void> {
    const row = await this.take(tx, me, id, version);
    if (hasBegun(facts(row), tx.at) || row.withdrawnAt) throw new Refusal('training.over');
    await tx.rows.update(TrainingRow, id, {
      withdrawnAt: tx.at,
      withdrawnReason: reason.trim(),
      version: version + 1,
    });
    await this.publish(tx, me, row, happened.trainingWithdrawn);
  }

  /** Writes down that somebody came who did not check in; it says so beside their name. */
  async enter(tx: Tx, me: Actor, id: string, personId: string): Promise<void> {
    const row = await this.take(tx, me, id);
    if (!hasBegun(facts(row), tx.at)) throw new Refusal('training.not_yet');
    const guest = await this.trainings.guest(tx, id, personId);
    if (guest.cameAt) throw new Refusal('training.came');
    await tx.rows.update(TrainingGuestRow, { trainingId: id, personId }, { cameAt: tx.at, enteredBy: me.id });
    const { districtId } = row;
    const said = { person: personId, entered: 'yes' } as const;
    await this.outbox.publish(
      tx,
      happened.trainingAttended({ districtId, subjectId: id, actorId: me.id, facts: said }),
    );
  }

  /** Gives everybody who came and has none their certificate; answers how many. */
  async certify(tx: Tx, me: Actor, id: string): Promise<number> {
    const row = await this.take(tx, me, id);
    const came = await tx.rows.findBy(TrainingGuestRow, {
      trainingId: id,
      cameAt: Not(IsNull()),
      certificate: IsNull(),
    });
    const { districtId, validMonths, startsAt } = row;
    const validUntil = validMonths ? monthsAfter(localDate(startsAt), validMonths) : null;
    for (const { personId } of came)
      await tx.rows.update(
        TrainingGuestRow,
        { trainingId: id, personId },
        { certificate: randomCode(12), certifiedAt: tx.at, validUntil },
      );
    await this.outbox.publishAll(
      tx,
      came.map(({ personId: person }) =>
        happened.trainingCertified({ districtId, subjectId: id, actorId: me.id, facts: { person } }),
      ),
    );
    return came.length;
  }

  /** A session at or below a place I steer; any other is missing. */
  async inScope({ rows }: Read, me: Actor, id: string): Promise<TrainingRow> {
    const row = await rows.findOneBy(TrainingRow, { id });
    if (!row || !holdsAt(me, steering, row.path)) throw new Refusal('training.missing');
    return row;
  }

  /** The same, locked, and refused where a colleague changed it since `version`. */
  private async take(tx: Tx, me: Actor, id: string, version?: number): Promise<TrainingRow> {
    const row = await this.trainings.lock(tx, id);
    if (!holdsAt(me, steering, row.path)) throw new Refusal('training.missing');
    if (version !== undefined && row.version !== version) throw new Refusal('training.stale');
    return row;
  }

  /** Files of a session: PDFs, as every phone opens them, that are kept with its place. */
  private async filesAt(tx: Tx, placeId: string, ids: readonly string[]): Promise<string[]> {
    const rows = await this.documents.named(tx, [...new Set(ids)]);
    const fit = rows.filter((row) => row.placeId === placeId && row.kind === 'pdf');
    refuseFields(fit.length === new Set(ids).size ? {} : { documents: documentFaultWords });
    return fit.map(({ id }) => id);
  }

  private async publish(
    tx: Tx,
    me: Actor,
    { id, districtId }: TrainingRow,
    kind: typeof happened.trainingPlanned,
  ): Promise<void> {
    await this.outbox.publish(tx, kind({ districtId, subjectId: id, actorId: me.id, facts: {} }));
  }
}

/** What decides about the doors of a session. */
export const facts = ({ startsAt, endsAt, withdrawnAt }: TrainingRow) => ({
  startsAt,
  endsAt,
  withdrawn: withdrawnAt !== null,
});

/** What is said of a session itself; wrong times are refused at their field. */
function particularsOf(ask: Omit<ReviseTraining, 'version'>, at: Date) {
  const times = { startsAt: new Date(ask.startsAt), endsAt: new Date(ask.endsAt) };
  const fault = timesFault(times, at);
  refuseFields(fault ? { [fault.field]: timesFaultWords[fault.why] } : {});
  return {
    title: ask.title.trim(),
    words: ask.words?.trim() || null,
    venue: ask.venue.trim(),
    ...times,
    materials: ask.materials,
    capacity: ask.capacity ?? null,
    validMonths: ask.validMonths ?? null,
    remindDays: ask.remindDays,
  };
}
