import { Injectable } from '@nestjs/common';
import { meantBy } from '@linli/shared/bulletin/bulletin.rules';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Tx } from '../platform/db/db';
import { keyPrefix, keySql } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { aimedDoors, belongingsAt, postsMeant } from './audience.queries';
import { BulletinRow } from './bulletin.entity';
import { bulletinTold } from './bulletin.events';
import { RoundRow } from './reach.entity';

/** Doors whose people are told in one transaction, some thousands of homes; and people, where it is about those told before. */
const doorsAtOnce = 400;
const peopleAtOnce = 5_000;

/** The key that a batch came to, and whether it was the last one. */
interface Batch {
  readonly reached: string | null;
  readonly last: boolean;
}

/**
 * Tells the people of bulletins that went out, a batch in a transaction each: whatever dies in between, the next batch goes
 * on where the last one that committed ended. A person is put down once for a version and home, so that two workers, or
 * somebody with posts and a home, make no second telling.
 */
@Injectable()
export class BulletinRounds {
  constructor(private readonly outbox: Outbox) {}

  /** Does the next batch of the open round that has had the fewest and that nobody else has in hand; answers whether there was one. */
  async tellNext(tx: Tx): Promise<number> {
    const round = await tx.rows
      .createQueryBuilder(RoundRow, 'r')
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .where('r.doneAt is null and r.stoppedAt is null')
      .orderBy('r.batch')
      .addOrderBy('r.begunAt')
      .getOne();
    if (!round) return 0;
    const { bulletinId, version, batch } = round;
    const bulletin = await tx.rows.findOneByOrFail(BulletinRow, { id: bulletinId });
    const { reached, last } =
      round.what === 'withdrawn'
        ? await this.whoWasTold(tx, round, bulletin)
        : batch === 0
          ? await this.atWork(tx, round, bulletin)
          : await this.atDoors(tx, round, bulletin);
    await tx.rows.update(
      RoundRow,
      { bulletinId, version },
      { batch: batch + 1, reached, ...(last && { doneAt: tx.at }) },
    );
    await this.outbox.publish(
      tx,
      bulletinTold({
        districtId: bulletin.districtId,
        subjectId: bulletinId,
        actorId: null,
        facts: { version: `${version}`, batch: `${batch}` },
      }),
    );
    return 1;
  }

  private async atWork(
    { rows, at }: Tx,
    round: RoundRow,
    { districtId, roles }: BulletinRow,
  ): Promise<Batch> {
    const { sql, values } = postsMeant(roles);
    await rows.query(
      `with aimed as (${aimedDoors}), meant as (${sql})
       insert into attempt (id, district_id, bulletin_id, version, batch, person_id, means, outcome, at)
       select ${keySql(6)}, $7, $1, $8, 0, m.person_id, 'message', 'sent', $9
         from meant m join person p on p.id = m.person_id and p.forgotten_at is null
       on conflict do nothing`,
      [round.bulletinId, localDate(at), ...values, keyPrefix(at), districtId, round.version, at],
    );
    return { reached: null, last: meantBy(roles).belongs.length === 0 };
  }

  private async atDoors(
    { rows, at }: Tx,
    round: RoundRow,
    { districtId, roles }: BulletinRow,
  ): Promise<Batch> {
    const { belongs } = meantBy(roles);
    const doors = await rows.query<{ reached: string }[]>(
      `with doors as (
         select door_id, building_id from (${aimedDoors}) aimed
          where $3::uuid is null or door_id > $3 order by door_id limit ${doorsAtOnce}),
       told as (
         insert into attempt (id, district_id, bulletin_id, version, batch, building_id, home_id, person_id, means, outcome, at)
         select ${keySql(4)}, $5, $1, $6, $7, d.building_id, b.home_id, b.person_id, 'message', 'sent', $8
           from doors d join (${belongingsAt}) b on b.door_id = d.door_id and b.kind = any($9)
           join person p on p.id = b.person_id and p.forgotten_at is null
         on conflict do nothing)
       select door_id as reached from doors order by door_id`,
      [
        round.bulletinId,
        localDate(at),
        round.reached,
        keyPrefix(at),
        districtId,
        round.version,
        round.batch,
        at,
        belongs,
      ],
    );
    return { reached: doors.at(-1)?.reached ?? null, last: doors.length < doorsAtOnce };
  }

  /** A withdrawal is told to whoever was told before. */
  private async whoWasTold({ rows, at }: Tx, round: RoundRow, { districtId }: BulletinRow): Promise<Batch> {
    const people = await rows.query<{ reached: string }[]>(
      `with people as (
         select distinct person_id from attempt
          where bulletin_id = $1 and version < $2 and person_id is not null and ($3::uuid is null or person_id > $3)
          order by person_id limit ${peopleAtOnce}),
       told as (
         insert into attempt (id, district_id, bulletin_id, version, batch, person_id, means, outcome, at)
         select ${keySql(4)}, $5, $1, $2, $6, person_id, 'message', 'sent', $7 from people
         on conflict do nothing)
       select person_id as reached from people order by person_id`,
      [round.bulletinId, round.version, round.reached, keyPrefix(at), districtId, round.batch, at],
    );
    return { reached: people.at(-1)?.reached ?? null, last: people.length < peopleAtOnce };
  }
}
