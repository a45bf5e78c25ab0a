import { Injectable } from '@nestjs/common';
import { faultWords } from '@linli/shared/contract.words';
import { isDate, localDate } from '@linli/shared/deadline/shanghai.rules';
import type { TakeLeave } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { peopleFieldWords } from '@linli/shared/people/people.words';
import { Refusal } from '@linli/shared/refusal';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { LeaveRow } from './leave.entity';
import { LeaveRepository } from './leave.repository';
import { leaveBegun, leaveEnded, leaveTaken } from './leave.events';
import { PeopleService } from '../people/people.service';

/** A leave that begins now: whose tickets move, and to whom; to nobody means to the queue. */
export interface Begun {
  readonly personId: string;
  readonly substituteId: string | null;
}

type Asked = Pick<LeaveRow, 'personId' | 'substituteId' | 'since' | 'until'>;

/** Days off and who stands in. */
@Injectable()
export class LeaveService {
  constructor(
    private readonly leaves: LeaveRepository,
    private readonly people: PeopleService,
    private readonly outbox: Outbox,
  ) {}

  /** Writes down my days off, or those of someone whose rank I may place; answers the leave if it begins today. */
  async take(tx: Tx, me: Actor, { personId, substituteId, since, until }: TakeLeave): Promise<Begun | null> {
    refuseWrongDays(since, until, localDate(tx.at));
    const [post] = await this.postsFor(tx, me, personId);
    if (!post) throw new Refusal('person.missing');
    if (substituteId === personId) throw new Refusal('leave.substitute');
    const asked = { personId, substituteId: substituteId ?? null, since, until };
    if (substituteId && !(await this.standsIn(tx, asked))) throw new Refusal('leave.substitute');
    const begins = since <= localDate(tx.at);
    const leave = { id: newId(tx.at), districtId: post.districtId, ...asked };
    await this.leaves.add(tx, { ...leave, begunAt: begins ? tx.at : null });
    const { id: subjectId, districtId } = leave;
    await this.outbox.publish(tx, leaveTaken({ districtId, subjectId, actorId: me.id, facts: asked }));
    if (!begins) return null;
    await this.tellBegun(tx, leave);
    return leave;
  }

  /** Calls off days that have not passed; tickets that moved stay where they are. */
  async end(tx: Tx, me: Actor, id: string): Promise<void> {
    const leave = await this.leaves.lock(tx, id);
    if (!leave || leave.endedAt || leave.until < localDate(tx.at)) throw new Refusal('leave.missing');
    const { personId, districtId } = leave;
    await this.postsFor(tx, me, personId);
    await tx.rows.update(LeaveRow, id, { endedAt: tx.at });
    await this.outbox.publish(
      tx,
      leaveEnded({ districtId, subjectId: id, actorId: me.id, facts: { personId } }),
    );
  }

  /** Begins some of the leaves whose first day has come; answers whose tickets must move in this transaction. */
  async beginDue(tx: Tx): Promise<Begun[]> {
    const begun: Begun[] = [];
    for (const due of await this.leaves.dueToBegin(tx)) {
      // Whoever agreed to stand in may have left their post since.
      const leave = { ...due, substituteId: await this.standsIn(tx, due) };
      await tx.rows.update(LeaveRow, leave.id, { begunAt: tx.at, substituteId: leave.substituteId });
      await this.tellBegun(tx, leave);
      begun.push(leave);
    }
    return begun;
  }

  private async standsIn(tx: Tx, { substituteId, ...away }: Asked): Promise<string | null> {
    return substituteId && (await this.leaves.fits(tx, { ...away, substituteId })) ? substituteId : null;
  }

  private postsFor(tx: Tx, me: Actor, personId: string) {
    return personId === me.id ? this.people.heldBy(tx, personId) : this.people.postsBelow(tx, me, personId);
  }

  private async tellBegun(tx: Tx, leave: Begun & { id: string; districtId: string }): Promise<void> {
    const { id: subjectId, districtId, personId, substituteId } = leave;
    const facts = { personId, substituteId };
    await this.outbox.publish(tx, leaveBegun({ districtId, subjectId, actorId: null, facts }));
  }
}

/** Refuses days that are not in the calendar, in the wrong order, or all past. */
function refuseWrongDays(since: string, until: string, today: string): void {
  const fields: Record<string, string> = {};
  if (!isDate(since)) fields.since = faultWords({ why: 'pattern' }, peopleFieldWords.since);
  if (!isDate(until) || until < since || until < today)
    fields.until = faultWords({ why: 'pattern' }, peopleFieldWords.until);
  if (Object.keys(fields).length) throw new Refusal('field.wrong', {}, fields);
}
