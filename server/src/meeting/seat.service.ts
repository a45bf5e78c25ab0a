import { Injectable } from '@nestjs/common';
import { finds, seatedNext, type PresentWay } from '@linli/shared/meeting/meeting.rules';
import { meetingFaults } from '@linli/shared/meeting/meeting.words';
import type { EnterSeat } from '@linli/shared/meeting/meeting.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { atField, Refusal, refuseFields } from '@linli/shared/refusal';
import { answerable, checksIn, hasBegun } from '@linli/shared/training/training.rules';
import { isCode } from '../platform/check-in.code';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { about, facts, MeetingSeatRow, type MeetingRow } from './meeting.entity';
import { seatMoved, seatPresent } from './meeting.events';
import { MeetingRepository } from './meeting.repository';
import { MeetingKindRow, VenueRow } from './venue.entity';

/** Who comes to a meeting, who waits, who is there. */
@Injectable()
export class SeatService {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Signs me up for a meeting that residents may come to, with so many along: I have a seat, or wait in line. Twice changes nothing. */
  async signUp(tx: Tx, me: Actor, id: string, along = 0): Promise<void> {
    const row = await this.meetings.lock(tx, id);
    await this.refuseClosed(tx, row);
    if (!answerable(facts(row), tx.at)) throw new Refusal('meeting.over');
    if (await this.meetings.mine(tx, id, me.id)) return;
    await this.add(tx, row, { personId: me.id, along }, me.id);
  }

  /** Takes me off the list; my seat goes to the next in line. Why, nobody asks. */
  async leave(tx: Tx, me: Actor, id: string): Promise<void> {
    const row = await this.meetings.lock(tx, id);
    const mine = await this.meetings.mine(tx, id, me.id);
    if (!mine) throw new Refusal('meeting.missing');
    await this.drop(tx, row, mine, me.id);
  }

  /** Takes somebody who left Linli off every list that is still open. */
  async leaveAll(tx: Tx, personId: string): Promise<void> {
    const open = await tx.rows.query<{ id: string }[]>(
      `select a.id from meeting_seat s join meeting a on a.id = s.meeting_id
        where s.person_id = $1 and s.state <> 'left' and a.starts_at > $2 and a.withdrawn_at is null order by a.id`,
      [personId, tx.at],
    );
    for (const { id } of open) {
      const row = await this.meetings.lock(tx, id);
      const mine = await this.meetings.mine(tx, id, personId);
      if (mine) await this.drop(tx, row, mine, null);
    }
  }

  /**
   * Checks me in with the code on the screen or the sign of the venue, once. Whoever stands there needs no sign-up: while
   * there is a seat they have it.
   */
  async checkIn(tx: Tx, me: Actor, id: string, code: string): Promise<void> {
    const row = await this.meetings.lock(tx, id);
    if (!checksIn(facts(row), tx.at)) throw new Refusal('meeting.not_now');
    const way = await this.wayOf(tx, row, code);
    if (!way) throw atField('meeting.code', 'code');
    const mine = await this.meetings.mine(tx, id, me.id);
    if (mine?.presentAt) throw new Refusal('meeting.came');
    if (!mine) await this.refuseClosed(tx, row);
    const seat = mine ?? (await this.add(tx, row, { personId: me.id, along: 0 }, me.id));
    if (seat.state !== 'in') throw new Refusal('meeting.no_seat');
    await this.there(tx, row, seat, way, me.id);
  }

  /** Writes down somebody without a phone; once it has begun, whoever is written down is there. */
  async enter(tx: Tx, me: Actor, id: string, { name, along = 0 }: EnterSeat): Promise<void> {
    const row = await this.meetings.organised(tx, me, id);
    if (row.withdrawnAt || row.lateAt) throw new Refusal('meeting.over');
    const there = hasBegun(facts(row), tx.at);
    const guest = { guestName: name.trim(), enteredBy: me.id, along };
    const seat = await this.add(tx, row, guest, me.id, there);
    if (there) await this.there(tx, row, seat, 'organiser', me.id);
  }

  /** Notes that somebody on the list is there. */
  async here(tx: Tx, me: Actor, id: string, seatId: string): Promise<void> {
    const row = await this.meetings.organised(tx, me, id);
    if (!checksIn(facts(row), tx.at)) throw new Refusal('meeting.not_now');
    const seat = await tx.rows.findOneBy(MeetingSeatRow, { id: seatId, meetingId: id });
    if (!seat || seat.state === 'left') throw new Refusal('meeting.missing');
    if (seat.presentAt) return;
    // whoever waited and stands there is let in
    if (seat.state === 'waiting') await tx.rows.update(MeetingSeatRow, seatId, { state: 'in' });
    await this.there(tx, row, seat, 'organiser', me.id);
  }

  /** Takes somebody off the list who told the organiser that they do not come. */
  async leaveFor(tx: Tx, me: Actor, id: string, seatId: string): Promise<void> {
    const row = await this.meetings.organised(tx, me, id);
    const seat = await tx.rows.findOneBy(MeetingSeatRow, { id: seatId, meetingId: id });
    if (!seat || seat.state === 'left') throw new Refusal('meeting.missing');
    await this.drop(tx, row, seat, me.id);
  }

  /** Gives what is free to the next in line, each of whom is told. The meeting is locked. */
  async advance(tx: Tx, row: MeetingRow): Promise<void> {
    if (!answerable(facts(row), tx.at)) return;
    const next = seatedNext(await this.meetings.seats(tx, row), await this.meetings.line(tx, row.id));
    for (const { id, personId } of next) {
      await tx.rows.update(MeetingSeatRow, id, { state: 'in' });
      await this.tell(tx, row, { seat: id, person: personId, to: 'seated' }, null);
    }
  }

  private async add(
    tx: Tx,
    row: MeetingRow,
    who: Pick<MeetingSeatRow, 'along'> & Partial<MeetingSeatRow>,
    by: string,
    isThere = false,
  ): Promise<MeetingSeatRow> {
    const { mostAlong } = await this.meetings.termsOf(tx, row.districtId);
    if (who.along > mostAlong) refuseFields({ along: meetingFaults.along(mostAlong) });
    const seats = await this.meetings.seats(tx, row);
    const state = isThere || finds(seats, 1 + who.along) ? 'in' : 'waiting';
    const { districtId, id: meetingId } = row;
    const seat = tx.rows.create(MeetingSeatRow, {
      ...{ id: newId(tx.at), districtId, meetingId, state, at: tx.at },
      ...{ personId: null, guestName: null, enteredBy: null, presentAt: null },
      ...who,
    });
    await tx.rows.insert(MeetingSeatRow, seat);
    await this.tell(tx, row, { seat: seat.id, person: seat.personId, to: state }, by);
    return seat;
  }

  private async drop(tx: Tx, row: MeetingRow, seat: MeetingSeatRow, by: string | null): Promise<void> {
    if (seat.presentAt) throw new Refusal('meeting.came');
    await tx.rows.update(MeetingSeatRow, seat.id, { state: 'left' });
    await this.tell(tx, row, { seat: seat.id, person: seat.personId, to: 'left' }, by);
    await this.advance(tx, row);
  }

  private async there(
    tx: Tx,
    row: MeetingRow,
    { id, personId }: MeetingSeatRow,
    way: PresentWay,
    by: string,
  ): Promise<void> {
    await tx.rows.update(MeetingSeatRow, id, { presentAt: tx.at, presentWay: way });
    await this.outbox.publish(
      tx,
      seatPresent({ ...about(row, by), facts: { seat: id, person: personId, way } }),
    );
  }

  private async wayOf({ rows, at }: Tx, row: MeetingRow, code: string): Promise<PresentWay | null> {
    if (code.length === 6) return isCode(row.codeKey, code, at) ? 'code' : null;
    const venue = row.venueId && (await rows.findOneBy(VenueRow, { id: row.venueId }));
    return venue && venue.code === code ? 'sign' : null;
  }

  private async refuseClosed({ rows }: Tx, { districtId, kind: code }: MeetingRow): Promise<void> {
    const { open } = await rows.findOneByOrFail(MeetingKindRow, { districtId, code });
    if (!open) throw new Refusal('meeting.closed');
  }

  private async tell(
    tx: Tx,
    row: MeetingRow,
    said: Parameters<typeof seatMoved>[0]['facts'],
    by: string | null,
  ): Promise<void> {
    await this.outbox.publish(tx, seatMoved({ ...about(row, by), facts: said }));
  }
}
