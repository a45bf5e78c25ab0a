import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { atField, Refusal } from '@linli/shared/refusal';
import type { AnswerTraining } from '@linli/shared/training/training.contract';
import { answerable, checksIn } from '@linli/shared/training/training.rules';
import type { Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { isCode } from '../platform/check-in.code';
import { TrainingGuestRow } from './training.entity';
import * as happened from './training.events';
import { TrainingRepository } from './training.repository';
import { facts } from './training.service';

/** What those who are invited do, and what is told them of their certificates. */
@Injectable()
export class GuestService {
  constructor(
    private readonly trainings: TrainingRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Says whether I come, as often as I like until it begins; a full session takes nobody more. */
  async answer(tx: Tx, me: Actor, id: string, { answer, reason }: AnswerTraining): Promise<void> {
    const row = await this.trainings.lock(tx, id);
    const guest = await this.trainings.guest(tx, id, me.id);
    if (!answerable(facts(row), tx.at)) throw new Refusal('training.over');
    if (guest.cameAt) throw new Refusal('training.came');
    const taken = answer === 'yes' && guest.answer !== 'yes' && row.capacity;
    if (taken && (await this.trainings.saidYes(tx, id)) >= taken) throw atField('training.full', 'answer');
    const key = { trainingId: id, personId: me.id };
    await tx.rows.update(TrainingGuestRow, key, { answer, reason: reason?.trim() || null });
    const { districtId } = row;
    await this.outbox.publish(
      tx,
      happened.trainingAnswered({ districtId, subjectId: id, actorId: me.id, facts: { answer } }),
    );
  }

  /** Checks me in with the code on the organiser's screen, once. */
  async checkIn(tx: Tx, me: Actor, id: string, code: string): Promise<void> {
    const row = await this.trainings.lock(tx, id);
    const guest = await this.trainings.guest(tx, id, me.id);
    if (!checksIn(facts(row), tx.at)) throw new Refusal('training.not_now');
    if (guest.cameAt) throw new Refusal('training.came');
    if (!isCode(row.codeKey, code, tx.at)) throw atField('training.code', 'code');
    await tx.rows.update(TrainingGuestRow, { trainingId: id, personId: me.id }, { cameAt: tx.at });
    const { districtId } = row;
    const said = { person: me.id, entered: 'no' } as const;
    await this.outbox.publish(
      tx,
      happened.trainingAttended({ districtId, subjectId: id, actorId: me.id, facts: said }),
    );
  }

  /** Records once, of each certificate that ends within its days and was not renewed, that it does; answers how many. */
  async remindDue(tx: Tx, most = 200): Promise<number> {
    type Due = { districtId: string; trainingId: string; personId: string; until: string; renewed: boolean };
    const [due] = await tx.rows.query<[Due[], number]>(
      `update training_guest g set reminded_at = $1 from training t
        where t.id = g.training_id and (g.training_id, g.person_id) in (
          select o.training_id, o.person_id from training_guest o join training s on s.id = o.training_id
           where o.valid_until is not null and o.reminded_at is null and o.valid_until - s.remind_days <= $2::date
           order by o.valid_until limit $3 for update of o skip locked)
       returning t.district_id as "districtId", g.training_id as "trainingId", g.person_id as "personId", g.valid_until::text as until,
         exists (select from training_guest n join training s on s.id = n.training_id
                  where n.person_id = g.person_id and s.title = t.title and n.valid_until > g.valid_until) as renewed`,
      [tx.at, localDate(tx.at), most],
    );
    await this.outbox.publishAll(
      tx,
      due
        .filter(({ renewed }) => !renewed)
        .map(({ districtId, trainingId: subjectId, personId: person, until }) =>
          happened.trainingDue({ districtId, subjectId, actorId: null, facts: { person, until } }),
        ),
    );
    return due.length;
  }

  /** Erases the reasons of somebody who left; that somebody was there stays. */
  async forget(tx: Tx, personId: string): Promise<void> {
    await tx.rows.update(TrainingGuestRow, { personId }, { reason: null });
  }
}
