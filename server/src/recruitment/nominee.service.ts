import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { step } from '@linli/shared/machine';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import type { Nominate, Nominated } from '@linli/shared/recruitment/recruitment.contract';
import {
  nomineeLife,
  partsTowardNominee,
  takesNames,
  type NomineeMove,
} from '@linli/shared/recruitment/recruitment.rules';
import { atField, Refusal } from '@linli/shared/refusal';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { hashOf, randomCode } from '../platform/secret';
import { NomineeRow, type RecruitmentRow } from './recruitment.entity';
import { nomineeAccepted, nomineeAnswered, nomineeNamed, nomineeWithdrawn } from './recruitment.events';
import { RecruitmentService } from './recruitment.service';

/** How many neighbours one person names for one call. */
const mostNamed = 20;

/** Who stands for a call: by themselves, or named by a neighbour and by their own yes. */
@Injectable()
export class NomineeService {
  constructor(
    private readonly recruitments: RecruitmentService,
    private readonly outbox: Outbox,
  ) {}

  /** Stands for a call, or names a neighbour for it with a code that is theirs to take. */
  async nominate(tx: Tx, me: Actor, recruitmentId: string, { name, words }: Nominate): Promise<Nominated> {
    const call = await this.open(tx, recruitmentId);
    if (!name && (await this.stands(tx, recruitmentId, me.id))) throw new Refusal('nominee.twice');
    if (name && (await tx.rows.countBy(NomineeRow, { recruitmentId, nominatedBy: me.id })) >= mostNamed)
      throw new Refusal('nominee.many');
    const { districtId } = call;
    const [id, code] = [newId(tx.at), name ? randomCode(8) : null];
    const who = name
      ? { personId: null, nominatedBy: me.id, name: name.trim(), codeHash: hashOf(code ?? '') }
      : { personId: me.id, nominatedBy: null };
    const state = name ? ('named' as const) : ('standing' as const);
    const said = { words: words.trim(), state, at: tx.at };
    await tx.rows.insert(NomineeRow, { id, districtId, recruitmentId, ...who, ...said });
    const facts = { nominee: id, self: name ? 'no' : 'yes' } as const;
    const told = { districtId, subjectId: recruitmentId, actorId: me.id };
    await this.outbox.publish(tx, nomineeNamed({ ...told, facts }));
    return { id, code };
  }

  /** My yes to having been named; answers the call's id. */
  async accept(tx: Tx, me: Actor, code: string): Promise<string> {
    const seen = await tx.rows.findOneBy(NomineeRow, { codeHash: hashOf(code) });
    if (!seen) throw atField('nominee.code', 'code');
    const call = await this.open(tx, seen.recruitmentId);
    if (seen.nominatedBy === me.id) throw atField('nominee.own', 'code');
    if (await this.stands(tx, call.id, me.id)) throw new Refusal('nominee.twice');
    const nominee = await tx.rows.findOneByOrFail(NomineeRow, { id: seen.id });
    const state = step(nomineeLife, nominee.state, 'accept', ['nominee']);
    await tx.rows.update(NomineeRow, seen.id, { state, personId: me.id, name: null, codeHash: null });
    const { districtId } = call;
    const told = { districtId, subjectId: call.id, actorId: me.id, facts: { nominee: seen.id } };
    await this.outbox.publish(tx, nomineeAccepted(told));
    return call.id;
  }

  /** The community's answer to somebody who stands, with a kind word. */
  async answer(tx: Tx, me: Actor, id: string, said: { to: 'chosen' | 'declined'; words: string }) {
    const move = said.to === 'chosen' ? 'choose' : 'decline';
    const call = await this.move(tx, me, id, move);
    await tx.rows.update(NomineeRow, id, { answer: said.words.trim(), answeredBy: me.id });
    const facts = { nominee: id, to: said.to };
    const told = { districtId: call.districtId, subjectId: call.id, actorId: me.id };
    await this.outbox.publish(tx, nomineeAnswered({ ...told, facts }));
  }

  /** Takes back that I stand, or that I named somebody who has not said yes. */
  async withdraw(tx: Tx, me: Actor, id: string): Promise<void> {
    const call = await this.move(tx, me, id, 'withdraw');
    await tx.rows.update(NomineeRow, id, { name: null, codeHash: null });
    const told = { districtId: call.districtId, subjectId: call.id, actorId: me.id };
    await this.outbox.publish(tx, nomineeWithdrawn({ ...told, facts: { nominee: id } }));
  }

  /** Of somebody who left nothing they stood for stays, and no name that they gave or were given. */
  async forget(tx: Tx, personId: string): Promise<void> {
    await tx.rows.delete(NomineeRow, { personId });
    await tx.rows.delete(NomineeRow, { nominatedBy: personId, state: 'named' });
    await tx.rows.update(NomineeRow, { nominatedBy: personId }, { nominatedBy: null, words: null });
  }

  private async open(tx: Tx, id: string): Promise<RecruitmentRow> {
    const call = await this.recruitments.lock(tx, id);
    if (!takesNames({ until: call.until, closed: call.closedAt !== null }, localDate(tx.at)))
      throw new Refusal('recruitment.over');
    return call;
  }

  private async stands(tx: Tx, recruitmentId: string, personId: string): Promise<boolean> {
    const mine = await tx.rows.findBy(NomineeRow, { recruitmentId, personId });
    return mine.some(({ state }) => state !== 'withdrawn');
  }

  /** Makes a move of a nomination that is mine to make; what is not mine to see is missing. The call is locked first. */
  private async move(tx: Tx, me: Actor, id: string, move: NomineeMove): Promise<RecruitmentRow> {
    const seen = await tx.rows.findOneBy(NomineeRow, { id });
    if (!seen) throw new Refusal('nominee.missing');
    const call = await this.recruitments.lock(tx, seen.recruitmentId);
    const nominee = await tx.rows.findOneByOrFail(NomineeRow, { id });
    const parts = partsTowardNominee(nominee, { id: me.id, steers: holdsAt(me, steering, call.path) });
    if (!parts.length) throw new Refusal('nominee.missing');
    await tx.rows.update(NomineeRow, id, { state: step(nomineeLife, nominee.state, move, parts) });
    return call;
  }
}
