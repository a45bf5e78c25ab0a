import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Post } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { IsNull } from 'typeorm';
import type { Read, Tx } from '../platform/db/db';
import { ask } from '../platform/db/lane';
import { PersonRow } from './people.entity';

/** An appointment in force with what it gives: the permission, and the administrative path of its place. */
export interface HeldPost extends Post {
  readonly id: string;
  readonly districtId: string;
  readonly role: string;
  readonly roleName: string;
  readonly placeName: string;
}

/** A home someone belongs to: its door, with the administrative path, and the room. */
export interface HeldHome {
  readonly placeId: string;
  /** Of the sign at its door, where one is in force. */
  readonly code: string | null;
  readonly path: string;
  readonly room: string;
}

/** What keeps a person from reporting. */
export interface BlockInForce {
  readonly id: string;
  readonly districtId: string;
  readonly reason: string;
  readonly until: Date;
  readonly appeal: string | null;
  readonly appealedAt: Date | null;
  readonly answer: string | null;
}

/** Who has a phone now; without an openid it was told us at a window, at `phoneAt` for the last time. */
export type Holder = Pick<PersonRow, 'id' | 'openid' | 'phoneAt'>;

/** How people and their appointments are found and locked. */
@Injectable()
export class PeopleRepository {
  /** Adds an account for an openid; false when someone else has just done it. */
  async add({ rows, at }: Tx, id: string, openid: string): Promise<boolean> {
    const added = await rows.query<unknown[]>(
      'insert into person (id, openid, created_at) values ($1, $2, $3) on conflict (openid) do nothing returning id',
      [id, openid, at],
    );
    return added.length > 0;
  }

  /** Lets one transaction after the other work for a person who has not left. */
  async hold(tx: Tx, id: string): Promise<void> {
    const [person] = await ask(
      tx,
      'select id from person where id = $1 and forgotten_at is null for update',
      [id],
    );
    if (!person) throw new Refusal('person.missing');
  }

  async lock({ rows }: Tx, id: string): Promise<PersonRow> {
    const person = await rows.findOne(PersonRow, {
      where: { id, forgottenAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
    if (!person) throw new Refusal('person.missing');
    return person;
  }

  /** Whoever else has this phone now; until the end of the transaction nobody can give or take it. */
  async otherHolder({ rows }: Tx, phoneIndex: Buffer, personId: string): Promise<Holder | null> {
    await rows.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [phoneIndex.toString('hex')]);
    const [holder] = await rows.query<Holder[]>(
      'select id, openid, phone_at as "phoneAt" from person where phone_index = $1 and id <> $2 for update',
      [phoneIndex, personId],
    );
    return holder ?? null;
  }

  /** The appointments of a person that are in force on the local date of the moment. */
  heldBy({ rows, at }: Read, personId: string): Promise<HeldPost[]> {
    return rows.query(
      `select a.id, a.district_id as "districtId", a.role_code as role, r.name as "roleName", r.permission,
              a.place_id as "placeId", p.name as "placeName", s.path
         from appointment a
         join role r on r.code = a.role_code
         join place p on p.id = a.place_id
         join stand s on s.place_id = a.place_id and s.tree = 'administrative'
        where a.person_id = $1 and a.since <= $2 and (a.until is null or a.until >= $2)
        order by a.since, a.id`,
      [personId, localDate(at)],
    );
  }

  /** The homes a person belongs to on the local date of the moment, each with its door. */
  homesOf({ rows, at }: Read, personId: string): Promise<HeldHome[]> {
    return rows.query(
      `select h.entrance_id as "placeId", g.code, h.room, s.path from resident r join home h on h.id = r.home_id
         join stand s on s.place_id = h.entrance_id and s.tree = 'administrative'
         left join sign g on g.place_id = h.entrance_id and g.revoked_at is null
        where r.person_id = $1 and r.since <= $2 and (r.until is null or r.until > $2) order by r.since, r.id`,
      [personId, localDate(at)],
    );
  }

  /** Whether a person has a post or a home in a district on the local date of the moment. */
  async isIn({ rows, at }: Read, personId: string, districtId: string): Promise<boolean> {
    const [row] = await rows.query<{ there: boolean }[]>(
      `select exists (select from appointment where person_id = $1 and district_id = $2 and since <= $3 and (until is null or until >= $3))
           or exists (select from resident where person_id = $1 and district_id = $2 and since <= $3 and (until is null or until > $3)) as there`,
      [personId, districtId, localDate(at)],
    );
    return row?.there ?? false;
  }

  /** Locks an appointment that has not ended; one that has yet to begin counts. */
  async lockAppointment(
    { rows, at }: Tx,
    id: string,
  ): Promise<(Post & { districtId: string; personId: string; role: string }) | null> {
    const [appointment] = await rows.query<(Post & { districtId: string; personId: string; role: string })[]>(
      `select a.district_id as "districtId", a.person_id as "personId", a.role_code as role, a.place_id as "placeId", r.permission, s.path
         from appointment a
         join role r on r.code = a.role_code
         join stand s on s.place_id = a.place_id and s.tree = 'administrative'
        where a.id = $1 and (a.until is null or a.until >= $2)
          for update of a`,
      [id, localDate(at)],
    );
    return appointment ?? null;
  }

  /** Ends an appointment with the day before `day`. One that would have held no whole day goes; its events stay. */
  async endBefore({ rows }: Tx, id: string, day: string): Promise<void> {
    await rows.query('delete from appointment where id = $1 and since >= $2', [id, day]);
    await rows.query('update appointment set until = $2::date - 1 where id = $1', [id, day]);
  }

  /** What an account made at a window held is held by whoever it became. */
  async moveAppointments({ rows }: Tx, from: string, to: string): Promise<void> {
    await rows.query('update appointment set person_id = $2 where person_id = $1', [from, to]);
    await rows.query('update person_look set person_id = $2 where person_id = $1', [from, to]);
  }

  /** The block that keeps a person from reporting now, in one district or in any; the longest first. */
  async blockInForce(read: Read, personId: string, districtId: string | null): Promise<BlockInForce | null> {
    const [block] = await ask<BlockInForce>(
      read,
      `select id, district_id as "districtId", reason, until, appeal, appealed_at as "appealedAt", answer
         from block
        where person_id = $1 and ($2::uuid is null or district_id = $2) and lifted_at is null and since <= $3 and until > $3
        order by until desc limit 1`,
      [personId, districtId, read.at],
    );
    return block ?? null;
  }

  /** People whose 24 hours are over, locked; others may work on other ones at the same time. */
  async dueToForget({ rows }: Tx, askedBefore: Date): Promise<string[]> {
    const due = await rows.query<{ id: string }[]>(
      `select id from person where leaving_at <= $1 and forgotten_at is null
        order by leaving_at limit 20 for update skip locked`,
      [askedBefore],
    );
    return due.map(({ id }) => id);
  }

  /** Empties every row of people and their work that could tell who this was. */
  async erase({ rows, at }: Tx, id: string): Promise<void> {
    await rows.query('delete from appointment where person_id = $1 and since > $2', [id, localDate(at)]);
    await rows.query('update appointment set work_name = null, work_phone = null where person_id = $1', [id]);
    await rows.query(
      `update invitation set name = '', work_phone = null, phone_index = null where used_by = $1`,
      [id],
    );
    await rows.query('update person_look set reason = null where person_id = $1 and reason is not null', [
      id,
    ]);
    await rows.query('update block set appeal = null, answer = null where person_id = $1', [id]);
    await rows.query('update leave set ended_at = $2 where person_id = $1 and ended_at is null', [id, at]);
    await rows.query('update leave set substitute_id = null where substitute_id = $1 and begun_at is null', [
      id,
    ]);
    await rows.update(PersonRow, id, {
      openid: null,
      name: null,
      phoneSealed: null,
      phoneIndex: null,
      phoneAt: null,
      forgottenAt: at,
    });
  }
}
