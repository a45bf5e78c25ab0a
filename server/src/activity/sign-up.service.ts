import { Injectable } from '@nestjs/common';
import {
  freeFor,
  isKept,
  nextInLine,
  offerUntil,
  signUpLife,
  type SignUpMove,
  type SignUpPart,
} from '@linli/shared/activity/activity.rules';
import { step } from '@linli/shared/machine';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { atField, Refusal } from '@linli/shared/refusal';
import { answerable, checksIn, hasBegun } from '@linli/shared/training/training.rules';
import { isCode } from '../platform/check-in.code';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { facts, SignUpRow, type ActivityRow } from './activity.entity';
import { signUpCheckedIn, signUpMoved } from './activity.events';
import { ActivityRepository } from './activity.repository';

/** Who comes to an activity, who waits, and what becomes of a place that is free again. */
@Injectable()
export class SignUpService {
  constructor(
    private readonly activities: ActivityRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Signs me up for an activity that I may see: I have a place, or wait in line. Twice changes nothing. */
  async signUp(tx: Tx, me: Actor, id: string): Promise<void> {
    const row = await this.activities.lock(tx, id);
    if (!answerable(facts(row), tx.at)) throw new Refusal('activity.over');
    if (await this.activities.mine(tx, id, me.id)) return;
    await this.add(tx, row, {
      personId: me.id,
      first: await this.activities.isFirst(tx, row.districtId, me.id),
      by: me.id,
    });
  }

  /** Writes down somebody without an account; once it has begun, whoever stands there has come. */
  async enter(tx: Tx, me: Actor, id: string, name: string): Promise<void> {
    const row = await this.activities.lock(tx, id);
    if (!holdsAt(me, steering, row.path)) throw new Refusal('activity.missing');
    if (row.withdrawnAt || row.heldAt) throw new Refusal('activity.over');
    const guest = { guestName: name.trim(), enteredBy: me.id, first: false, by: me.id };
    await this.add(tx, row, guest, hasBegun(facts(row), tx.at));
  }

  /** Takes somebody off the list who told the organiser that they do not come. */
  async leaveFor(tx: Tx, me: Actor, id: string, signUpId: string): Promise<void> {
    const row = await this.activities.lock(tx, id);
    const one = await tx.rows.findOneBy(SignUpRow, { id: signUpId, activityId: id });
    if (!one || !holdsAt(me, steering, row.path)) throw new Refusal('activity.missing');
    if (row.heldAt || one.checkedInAt) throw new Refusal('activity.came');
    await this.move(tx, row, one, { move: 'leave', part: 'organiser', by: me.id });
    await this.advance(tx, row);
  }

  /** Takes me off the list; my place goes to the next in line. Why, nobody asks. */
  async leave(tx: Tx, me: Actor, id: string): Promise<void> {
    const { row, mine } = await this.own(tx, me, id);
    if (row.heldAt || mine.checkedInAt) throw new Refusal('activity.came');
    await this.move(tx, row, mine, { move: 'leave', part: 'self', by: me.id });
    await this.advance(tx, row);
  }

  /** Takes somebody who left Linli off every list that is still open. */
  async leaveAll(tx: Tx, personId: string): Promise<void> {
    const open = await tx.rows.query<{ id: string }[]>(
      `select a.id from sign_up s join activity a on a.id = s.activity_id
        where s.person_id = $1 and s.state <> 'left' and a.starts_at > $2 and a.withdrawn_at is null order by a.id`,
      [personId, tx.at],
    );
    for (const { id } of open) {
      const row = await this.activities.lock(tx, id);
      const mine = await this.activities.mine(tx, id, personId);
      if (mine) await this.move(tx, row, mine, { move: 'leave', part: 'organiser', by: null });
      await this.advance(tx, row);
    }
  }

  /** Takes the place that was kept for my word. */
  async take(tx: Tx, me: Actor, id: string): Promise<void> {
    const { row, mine } = await this.own(tx, me, id);
    if (mine.state === 'in') return;
    if (mine.offerUntil && mine.offerUntil <= tx.at) throw new Refusal('activity.offer_over');
    await this.move(tx, row, mine, { move: 'take', part: 'self', by: me.id });
  }

  /** Checks me in with the code on the organiser's screen, once; that I was there, the organiser says. */
  async checkIn(tx: Tx, me: Actor, id: string, code: string): Promise<void> {
    const { row, mine } = await this.own(tx, me, id);
    if (mine.state !== 'in') throw new Refusal('activity.no_place');
    if (row.heldAt || !checksIn(facts(row), tx.at)) throw new Refusal('activity.not_now');
    if (mine.checkedInAt) throw new Refusal('activity.came');
    if (!isCode(row.codeKey, code, tx.at)) throw atField('activity.code', 'code');
    await tx.rows.update(SignUpRow, mine.id, { checkedInAt: tx.at });
    const { districtId } = row;
    const said = { signUp: mine.id, person: me.id };
    await this.outbox.publish(
      tx,
      signUpCheckedIn({ districtId, subjectId: id, actorId: me.id, facts: said }),
    );
  }

  /** Gives what is free to the next in line: each is asked, with a time to answer. The activity is locked. */
  async advance(tx: Tx, row: ActivityRow): Promise<void> {
    if (!answerable(facts(row), tx.at)) return;
    const terms = await this.activities.termsOf(tx, row.districtId);
    const seats = await this.activities.seats(tx, row);
    const line = await this.activities.line(tx, row.id);
    const until = offerUntil(tx.at, row.startsAt, terms);
    for (const next of nextInLine(seats, line, isKept(row.startsAt, terms, tx.at)))
      if (next.personId) await this.move(tx, row, next, { move: 'offer', part: 'time', by: null }, until);
      else await this.move(tx, row, next, { move: 'seat', part: 'time', by: null });
  }

  /** Lets the time of those pass who did not answer, and asks the next ones, in some activities; answers how many. */
  async passOn(tx: Tx, most = 50): Promise<number> {
    const due = await this.activities.due(tx, most);
    for (const id of due) {
      const row = await this.activities.lock(tx, id);
      const asked = await tx.rows.findBy(SignUpRow, { activityId: id, state: 'offered' });
      for (const one of asked)
        if (one.offerUntil && one.offerUntil <= tx.at)
          await this.move(tx, row, one, { move: 'lapse', part: 'time', by: null });
      await this.advance(tx, row);
    }
    return due.length;
  }

  private async add(
    tx: Tx,
    row: ActivityRow,
    { by, ...who }: Pick<SignUpRow, 'first'> & Partial<SignUpRow> & { by: string },
    isThere = false,
  ): Promise<void> {
    const terms = await this.activities.termsOf(tx, row.districtId);
    const free = freeFor(await this.activities.seats(tx, row), who.first, isKept(row.startsAt, terms, tx.at));
    const state = free > 0 || isThere ? 'in' : 'waiting';
    const { districtId, id: activityId } = row;
    const added = { id: newId(tx.at), districtId, activityId, state, at: tx.at, ...who } as const;
    await tx.rows.insert(SignUpRow, added);
    await this.tell(tx, row, { signUp: added.id, person: who.personId ?? null, to: state, until: null }, by);
  }

  private async own(tx: Tx, me: Actor, id: string): Promise<{ row: ActivityRow; mine: SignUpRow }> {
    const row = await this.activities.lock(tx, id);
    const mine = await this.activities.mine(tx, id, me.id);
    if (!mine) throw new Refusal('activity.missing');
    return { row, mine };
  }

  private async move(
    tx: Tx,
    row: ActivityRow,
    { id, state, personId }: SignUpRow,
    { move, part, by }: { move: SignUpMove; part: SignUpPart; by: string | null },
    until: Date | null = null,
  ): Promise<void> {
    const to = step(signUpLife, state, move, [part]);
    await tx.rows.update(SignUpRow, id, { state: to, offerUntil: until });
    const said = { signUp: id, person: personId, to: move === 'lapse' ? 'lapsed' : to };
    await this.tell(tx, row, { ...said, until: until?.toISOString() ?? null }, by);
  }

  private async tell(
    tx: Tx,
    { id: subjectId, districtId }: ActivityRow,
    said: Parameters<typeof signUpMoved>[0]['facts'],
    actorId: string | null,
  ): Promise<void> {
    await this.outbox.publish(tx, signUpMoved({ districtId, subjectId, actorId, facts: said }));
  }
}
