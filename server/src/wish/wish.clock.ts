import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { isLive } from '@linli/shared/wish/claim.rules';
import type { Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { ClaimLife } from './claim.life';
import { WaitService } from './wait.service';
import { ClaimRow, WishRow } from './wish.entity';
import { claimReminded, claimSilent, wishAlarmed, wishLate, wishLookedBack } from './wish.events';
import { WishLife } from './wish.life';
import { WishRepository } from './wish.repository';

type Found = { id: string; districtId: string };
const DAY = 24 * 60 * 60_000;

/** What time does to wishes and claims; every round takes what is due, once, however many workers run it. */
@Injectable()
export class WishClock {
  constructor(
    private readonly wishes: WishRepository,
    private readonly life: WishLife,
    private readonly claims: ClaimLife,
    private readonly waits: WaitService,
    private readonly outbox: Outbox,
  ) {}

  /** One round over claims: those not agreed in time come free, helpers are reminded, silence is told. Answers how much it did. */
  async claimRound(tx: Tx, most = 100): Promise<number> {
    return (
      (await this.expire(tx, most)) +
      (await this.remind(tx, most)) +
      (await this.askSilent(tx, most)) +
      (await this.waits.passOn(tx, most))
    );
  }

  /** One round over wishes: not looked at, taken by nobody, past their day, and a look back. Answers how much it did. */
  async wishRound(tx: Tx, most = 100): Promise<number> {
    return (
      (await this.soundLate(tx, most)) +
      (await this.alarm(tx, most)) +
      (await this.lapse(tx, most)) +
      (await this.askBack(tx, most))
    );
  }

  private async expire(tx: Tx, most: number): Promise<number> {
    const due = await tx.rows.query<{ id: string }[]>(
      `select id from claim where state = 'held' and lock_until <= $1 order by lock_until limit $2`,
      [tx.at, most],
    );
    let ended = 0;
    for (const { id } of due) {
      const held = await this.wishes.lockClaim(tx, id);
      // Somebody may have agreed a time while this waited for the lock.
      if (held?.claim.state !== 'held' || held.claim.lockUntil > tx.at) continue;
      await this.claims.advance(tx, { ...held, parts: ['clock'] }, 'expire');
      ended++;
    }
    return ended;
  }

  private async remind(tx: Tx, most: number): Promise<number> {
    const [due] = await tx.rows.query<[(Found & { wish: string; person: string })[], number]>(
      `update claim set reminded_at = $1 where id in (
         select c.id from claim c join wish_terms t on t.district_id = c.district_id
          where c.state = 'held' and c.reminded_at is null and c.lock_until > $1 and c.lock_until - make_interval(hours => t.remind_hours) <= $1
          order by c.lock_until limit $2 for update of c skip locked)
       returning id, district_id as "districtId", wish_id as wish, person_id as person`,
      [tx.at, most],
    );
    for (const { id, districtId, ...facts } of due)
      await this.outbox.publish(tx, claimReminded({ districtId, subjectId: id, actorId: null, facts }));
    return due.length;
  }

  private async askSilent(tx: Tx, most: number): Promise<number> {
    const [due] = await tx.rows.query<[(Found & { wish: string })[], number]>(
      `update claim set asked_at = $1 where id in (
         select id from claim where state in ('agreed','under_way','done') and asked_at is null and confirm_due <= $1
          order by confirm_due limit $2 for update skip locked)
       returning id, district_id as "districtId", wish_id as wish`,
      [tx.at, most],
    );
    for (const { id, districtId, wish } of due)
      await this.outbox.publish(
        tx,
        claimSilent({ districtId, subjectId: id, actorId: null, facts: { wish } }),
      );
    return due.length;
  }

  private async soundLate(tx: Tx, most: number): Promise<number> {
    const [late] = await tx.rows.query<[Found[], number]>(
      `update wish set late_at = $1 where id in (
         select id from wish where state = 'pending' and late_at is null and review_due < $1 order by review_due limit $2 for update skip locked)
       returning id, district_id as "districtId"`,
      [tx.at, most],
    );
    await this.outbox.publishAll(
      tx,
      late.map(({ id, districtId }) => wishLate({ districtId, subjectId: id, actorId: null, facts: {} })),
    );
    return late.length;
  }

  private async alarm(tx: Tx, most: number): Promise<number> {
    const [found] = await tx.rows.query<[(Found & { since: Date })[], number]>(
      `update wish w set alarmed_at = $1 where id in (
         select w.id from wish w join wish_terms t on t.district_id = w.district_id
          where w.state = 'open' and coalesce(w.alarmed_at, w.published_at) + make_interval(days => t.alarm_days) <= $1
          order by w.published_at limit $2 for update of w skip locked)
       returning id, district_id as "districtId", published_at as since`,
      [tx.at, most],
    );
    await this.outbox.publishAll(
      tx,
      found.map(({ id, districtId, since }) => {
        const facts = { days: `${Math.floor((+tx.at - +since) / DAY)}` };
        return wishAlarmed({ districtId, subjectId: id, actorId: null, facts });
      }),
    );
    return found.length;
  }

  /** Past its last day an open wish ends: fulfilled as far as hands were confirmed, else lapsed; what is under way goes on. */
  private async lapse(tx: Tx, most: number): Promise<number> {
    const due = await tx.rows.query<{ id: string }[]>(
      `select w.id from wish w where w.state = 'open' and w.until < $1
          and not exists (select from claim c where c.wish_id = w.id and c.state in ('agreed','under_way','done')) order by w.until limit $2`,
      [localDate(tx.at), most],
    );
    let ended = 0;
    for (const { id } of due) {
      const wish = await this.wishes.lock(tx, id);
      if (!wish || !(await this.isPast(tx, wish))) continue;
      await this.claims.dropAll(tx, wish);
      await this.life.advance(tx, wish, wish.confirmed > 0 ? 'fulfil' : 'lapse', ['app']);
      ended++;
    }
    return ended;
  }

  private async isPast(tx: Tx, { id, state, until }: WishRow): Promise<boolean> {
    if (state !== 'open' || !until || until >= localDate(tx.at)) return false;
    const hands = await this.wishes.hands(tx, id);
    return hands.every((claim: ClaimRow) => claim.state === 'held' || !isLive(claim.state));
  }

  private async askBack(tx: Tx, most: number): Promise<number> {
    const [asked] = await tx.rows.query<[Found[], number]>(
      `update wish w set asked_at = $1 where id in (
         select w.id from wish w join wish_terms t on t.district_id = w.district_id
          where w.state = 'fulfilled' and w.asked_at is null and w.ended_at + make_interval(days => t.look_back_days) <= $1
          order by w.ended_at limit $2 for update of w skip locked)
       returning id, district_id as "districtId"`,
      [tx.at, most],
    );
    await this.outbox.publishAll(
      tx,
      asked.map(({ id, districtId }) =>
        wishLookedBack({ districtId, subjectId: id, actorId: null, facts: {} }),
      ),
    );
    return asked.length;
  }
}
