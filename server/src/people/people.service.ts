import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import {
  holdsAt,
  mayPlace,
  steering,
  type Actor,
  type Engagement,
  type Origin,
  type Post,
} from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Read, Tx } from '../platform/db/db';
import { erasing } from '../platform/erasure/ledger';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { Secrets } from '../platform/secret';
import { PushService } from '../push/push.service';
import { AppointmentRow, PersonRow, RoleRow } from './people.entity';
import * as happened from './people.events';
import { PeopleRepository, type BlockInForce, type HeldPost, type Holder } from './people.repository';
import { dayWords } from './people.words';

/** Hours during which asking to be forgotten can be undone, in milliseconds. */
const undoTime = 24 * 60 * 60_000;
/** Operators give a number that was given up to nobody else for ninety days. */
const numberRests = 90 * 24 * 60 * 60_000;

/** What an appointment says; `until` is its last day. */
export interface Appointment {
  readonly districtId: string;
  readonly personId: string;
  readonly role: string;
  readonly placeId: string;
  readonly workName: string | null;
  readonly workPhone: string | null;
  readonly since?: string;
  readonly until?: string | null;
  readonly engagement?: Engagement | null;
  readonly origin?: Origin | null;
}

/** What of an appointment can be put right while it lasts. */
export type AppointmentParticulars = Pick<
  AppointmentRow,
  'workName' | 'workPhone' | 'until' | 'engagement' | 'origin'
>;

/** Someone of whom we know what another told us. */
export interface Untold {
  readonly phone: string | null;
  readonly name: string | null;
}

/** Accounts, what people hold, and how they are forgotten. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly people: PeopleRepository,
    private readonly outbox: Outbox,
    private readonly secrets: Secrets,
    private readonly pushes: PushService,
  ) {
    outbox.erases(happened.personForgotten, 'forgotten');
  }

  /** The person behind a WeChat openid, made on the first visit; answers the id. */
  async personFor(tx: Tx, openid: string): Promise<string> {
    const known = await tx.rows.findOneBy(PersonRow, { openid });
    if (known) return known.id;
    const id = newId(tx.at);
    if (!(await this.people.add(tx, id, openid)))
      return (await tx.rows.findOneByOrFail(PersonRow, { openid })).id;
    await this.publish(tx, happened.personJoined, id);
    return id;
  }

  /** The person behind an openid, locked; null for one who never came, or was forgotten. */
  async known(tx: Tx, openid: string): Promise<string | null> {
    const person = await tx.rows.findOne(PersonRow, {
      where: { openid },
      lock: { mode: 'pessimistic_write' },
    });
    return person?.id ?? null;
  }

  /** The posts a person holds on the local date of the moment; whoever belongs to a home resides at its door. */
  async postsOf(read: Read, personId: string): Promise<Post[]> {
    const held = await this.people.heldBy(read, personId);
    const homes = await this.people.homesOf(read, personId);
    return [
      ...held.map(({ permission, placeId, path }) => ({ permission, placeId, path })),
      ...homes.map(({ placeId, path }) => ({ permission: 'reside' as const, placeId, path })),
    ];
  }

  /** What a person holds below my steering posts. Nothing there: missing. Anything of my rank or above: not mine to decide. */
  async postsBelow(read: Read, me: Actor, personId: string): Promise<HeldPost[]> {
    const below = (await this.people.heldBy(read, personId)).filter(({ path }) =>
      holdsAt(me, steering, path),
    );
    if (!below.length) throw new Refusal('person.missing');
    if (!below.every(({ permission, path }) => mayPlace(me, permission, path)))
      throw new Refusal('role.not_yours');
    return below;
  }

  /** Everything a person holds today, with the names of roles and places. */
  heldBy(read: Read, personId: string): Promise<HeldPost[]> {
    return this.people.heldBy(read, personId);
  }

  /** Whether a person has a post or a home in a district today. */
  isIn(read: Read, personId: string, districtId: string): Promise<boolean> {
    return this.people.isIn(read, personId, districtId);
  }

  /** What a person wants to be called; null when they have not said. */
  async nameOf(read: Read, personId: string): Promise<string | null> {
    return (await read.rows.findOneBy(PersonRow, { id: personId }))?.name ?? null;
  }

  /** Who a person is to WeChat; null once they are forgotten. */
  async openidOf(read: Read, personId: string): Promise<string | null> {
    return (await read.rows.findOneBy(PersonRow, { id: personId }))?.openid ?? null;
  }

  /** The phone a person gave, in plain digits; null without one. */
  async phoneOf(read: Read, personId: string): Promise<string | null> {
    const person = await read.rows.findOneBy(PersonRow, { id: personId });
    return person?.phoneSealed ? this.secrets.open(person.phoneSealed) : null;
  }

  /** Gives a role at a place, from today unless it says otherwise; answers the appointment's id. Scopes are the caller's. */
  async appoint(tx: Tx, by: string | null, { role, ...appointment }: Appointment): Promise<string> {
    const id = newId(tx.at);
    const since = appointment.since ?? localDate(tx.at);
    await tx.rows.insert(AppointmentRow, { id, ...appointment, since, roleCode: role, appointedBy: by });
    const { districtId, personId, placeId } = appointment;
    await this.outbox.publish(
      tx,
      happened.personAppointed({
        districtId,
        subjectId: id,
        actorId: by,
        facts: { personId, role, placeId },
      }),
    );
    return id;
  }

  /** Makes a role known that districts may give; one that is known stays as it is. */
  async openRole(tx: Tx, role: RoleRow): Promise<void> {
    if (!(await tx.rows.existsBy(RoleRow, { code: role.code }))) await tx.rows.insert(RoleRow, role);
  }

  /** Ends an appointment below my posts at once; answers whose it was, and where. */
  async endAppointment(tx: Tx, me: Actor, id: string): Promise<{ personId: string; placeId: string }> {
    const { personId, districtId, role, placeId } = await this.mine(tx, me, id);
    await this.people.endBefore(tx, id, localDate(tx.at));
    await this.outbox.publish(
      tx,
      happened.appointmentEnded({
        districtId,
        subjectId: id,
        actorId: me.id,
        facts: { personId, role, placeId },
      }),
    );
    return { personId, placeId };
  }

  /** Puts right what is known of an appointment below my posts. */
  async amendAppointment(tx: Tx, me: Actor, id: string, particulars: AppointmentParticulars): Promise<void> {
    const appointment = await this.mine(tx, me, id);
    const row = await tx.rows.findOneByOrFail(AppointmentRow, { id });
    const keys = Object.keys(particulars) as (keyof AppointmentParticulars)[];
    const what = keys.filter((key) => row[key] !== particulars[key]).join(',');
    await tx.rows.update(AppointmentRow, id, particulars);
    const { personId, districtId, role, placeId } = appointment;
    const facts = { personId, role, placeId, what };
    await this.outbox.publish(
      tx,
      happened.appointmentChanged({ districtId, subjectId: id, actorId: me.id, facts }),
    );
  }

  /** Lets somebody do what they do at another place from a day on; the old appointment ends the day before. */
  async transfer(
    tx: Tx,
    by: string | null,
    id: string,
    { placeId, since }: { readonly placeId: string; readonly since: string },
  ): Promise<void> {
    const {
      roleCode: role,
      districtId,
      personId,
      ...held
    } = await tx.rows.findOneByOrFail(AppointmentRow, {
      id,
    });
    await this.people.endBefore(tx, id, since);
    const facts = { personId, role, placeId: held.placeId };
    await this.outbox.publish(
      tx,
      happened.appointmentEnded({ districtId, subjectId: id, actorId: by, facts }),
    );
    const already = (await this.people.heldBy(tx, personId)).some(
      (post) => post.role === role && post.placeId === placeId,
    );
    const { workName, workPhone, until, engagement, origin } = held;
    const next = {
      districtId,
      personId,
      role,
      placeId,
      workName,
      workPhone,
      until,
      engagement,
      origin,
      since,
    };
    if (!already) await this.appoint(tx, by, next);
  }

  /** Removes an appointment below my posts that should never have been. */
  async withdrawAppointment(tx: Tx, me: Actor, id: string): Promise<void> {
    const { personId, districtId, role, placeId } = await this.mine(tx, me, id);
    await tx.rows.delete(AppointmentRow, { id });
    const facts = { personId, role, placeId };
    await this.outbox.publish(
      tx,
      happened.appointmentEnded({ districtId, subjectId: id, actorId: me.id, facts }),
    );
  }

  private async mine(tx: Tx, me: Actor, id: string) {
    const appointment = await this.people.lockAppointment(tx, id);
    if (!appointment || !holdsAt(me, steering, appointment.path)) throw new Refusal('appointment.missing');
    if (!mayPlace(me, appointment.permission, appointment.path)) throw new Refusal('role.not_yours');
    return appointment;
  }

  /** What others call me from now on. */
  async rename(tx: Tx, me: Actor, name: string): Promise<void> {
    await this.people.lock(tx, me.id);
    await tx.rows.update(PersonRow, me.id, { name: name.trim() });
    await this.publish(tx, happened.personRenamed, me.id);
  }

  /** Erases what somebody wanted to be called. */
  async withdrawName(tx: Tx, id: string): Promise<void> {
    await this.people.lock(tx, id);
    await tx.rows.update(PersonRow, id, { name: null });
    await this.publish(tx, happened.nameWithdrawn, id);
  }

  /** Writes down that somebody opened this version of the privacy notice; one that is older than what they know changes nothing. */
  async tellNotice(tx: Tx, me: Actor, version: number): Promise<void> {
    const { noticeVersion } = await this.people.lock(tx, me.id);
    if (noticeVersion !== null && noticeVersion >= version) return;
    await tx.rows.update(PersonRow, me.id, { noticeVersion: version });
    const told = { districtId: null, subjectId: me.id, actorId: me.id, facts: { version: String(version) } };
    await this.outbox.publish(tx, happened.noticeTold(told));
  }

  /** Takes this name away from someone, as one that nobody should read; another that they have chosen meanwhile stays. */
  async unname(tx: Tx, personId: string, name: string): Promise<void> {
    await tx.rows.update(PersonRow, { id: personId, name }, { name: null });
  }

  /** The blind index under which a phone is found again. */
  phoneIndex(phone: string): Buffer {
    return this.secrets.index(phone);
  }

  /**
   * Keeps a phone that WeChat vouched for. It leaves any other account, as numbers are given to new owners; an account
   * that was made for it at a window becomes part of this one.
   */
  async givePhone(tx: Tx, me: Actor, phone: string): Promise<void> {
    const phoneIndex = this.phoneIndex(phone);
    await this.people.lock(tx, me.id);
    const from = await this.people.otherHolder(tx, phoneIndex, me.id);
    if (from) {
      const merges = isSameOwner(from, tx.at);
      const mergedInto = merges ? me.id : null;
      const gone = { phoneSealed: null, phoneIndex: null, phoneAt: null };
      if (merges) await this.people.moveAppointments(tx, from.id, me.id);
      await tx.rows.update(PersonRow, from.id, { ...gone, mergedInto, ...(merges && { name: null }) });
      const moved = { districtId: null, subjectId: me.id, actorId: me.id, facts: { from: from.id } };
      await this.outbox.publish(tx, (merges ? happened.personMerged : happened.phoneMoved)(moved));
    }
    await tx.rows.update(PersonRow, me.id, {
      phoneSealed: this.secrets.seal(phone),
      phoneIndex,
      phoneAt: null,
    });
    await this.publish(tx, happened.phoneGiven, me.id);
  }

  /** Erases the phone of someone who took it back; a matter that is open keeps its contact, as when a person leaves. */
  async withdrawPhone(tx: Tx, id: string): Promise<void> {
    await tx.rows.update(PersonRow, id, { phoneSealed: null, phoneIndex: null, phoneAt: null });
    await this.publish(tx, happened.phoneWithdrawn, id);
  }

  /**
   * The account of someone without WeChat here: whoever has this phone, else one made for it; without a phone one of
   * their own. A name is kept only with an account that is made.
   */
  async accountFor(tx: Tx, { phone, name }: Untold): Promise<string> {
    const id = newId(tx.at);
    const phoneIndex = phone ? this.phoneIndex(phone) : null;
    const holder = phoneIndex && (await this.people.otherHolder(tx, phoneIndex, id));
    if (holder) {
      if (!holder.openid) await tx.rows.update(PersonRow, holder.id, { phoneAt: tx.at });
      return holder.id;
    }
    const contact = phone && { phoneSealed: this.secrets.seal(phone), phoneIndex, phoneAt: tx.at };
    await tx.rows.insert(PersonRow, { id, name, createdAt: tx.at, ...contact });
    await this.publish(tx, happened.personJoined, id);
    return id;
  }

  /** A person who has not left, locked until the end of the transaction. */
  async lock(tx: Tx, id: string): Promise<void> {
    await this.people.hold(tx, id);
  }

  /** The block that keeps a person from reporting now, in one district or in any. */
  blockInForce(read: Read, personId: string, districtId: string | null): Promise<BlockInForce | null> {
    return this.people.blockInForce(read, personId, districtId);
  }

  /** Refuses someone who may not report in this district now, and says until when and why. */
  async refuseBlocked(read: Read, personId: string, districtId: string): Promise<void> {
    const block = await this.people.blockInForce(read, personId, districtId);
    if (block) throw new Refusal('person.blocked', { until: dayWords(block.until), reason: block.reason });
  }

  /** Begins the 24 hours after which I am forgotten; answers when they are over. Until then everything works. */
  async askToLeave(tx: Tx, me: Actor): Promise<Date> {
    const { leavingAt } = await this.people.lock(tx, me.id);
    if (leavingAt) throw new Refusal('person.leaving');
    await tx.rows.update(PersonRow, me.id, { leavingAt: tx.at });
    await this.publish(tx, happened.leavingAsked, me.id);
    return leavingUntil(tx.at);
  }

  /** Undoes asking to leave while the 24 hours last. */
  async stay(tx: Tx, me: Actor): Promise<void> {
    const { leavingAt } = await this.people.lock(tx, me.id);
    if (!leavingAt || leavingUntil(leavingAt) <= tx.at) throw new Refusal('person.not_leaving');
    await tx.rows.update(PersonRow, me.id, { leavingAt: null });
    await this.publish(tx, happened.leavingUndone, me.id);
  }

  /** Forgets some of those whose 24 hours are over; answers how many. */
  async forgetDue(tx: Tx): Promise<number> {
    const due = await this.people.dueToForget(tx, new Date(tx.at.getTime() - undoTime));
    for (const id of due) await this.forgetPerson(tx, id);
    return due.length;
  }

  /** Ends what a person holds and erases who they were; only their key stays. Others erase theirs on the event. */
  async forgetPerson(tx: Tx, id: string): Promise<void> {
    await erasing(tx, { rule: 'forgotten', personId: id }, () => this.forgetHere(tx, id));
  }

  private async forgetHere(tx: Tx, id: string): Promise<void> {
    for (const held of await this.people.heldBy(tx, id)) {
      const { districtId, role, placeId } = held;
      await this.people.endBefore(tx, held.id, localDate(tx.at));
      const facts = { personId: id, role, placeId };
      await this.outbox.publish(
        tx,
        happened.appointmentEnded({ districtId, subjectId: held.id, actorId: null, facts }),
      );
    }
    const openid = await this.openidOf(tx, id);
    if (openid) await this.pushes.forget(tx, openid);
    await this.people.erase(tx, id);
    await this.outbox.publish(
      tx,
      happened.personForgotten({ districtId: null, subjectId: id, actorId: null, facts: {} }),
    );
  }

  private async publish(tx: Tx, kind: typeof happened.personJoined, personId: string): Promise<void> {
    await this.outbox.publish(
      tx,
      kind({ districtId: null, subjectId: personId, actorId: personId, facts: {} }),
    );
  }
}

/** When the time to undo is over. */
export const leavingUntil = (askedAt: Date): Date => new Date(askedAt.getTime() + undoTime);

/** Whether a phone that was told us at a window is still with whom it was told of. */
const isSameOwner = ({ openid, phoneAt }: Holder, at: Date): boolean =>
  openid === null && phoneAt !== null && at.getTime() - phoneAt.getTime() < numberRests;
