import { Injectable } from '@nestjs/common';
import type { RecordAttempt } from '@linli/shared/bulletin/reach.contract';
import { outcomesOf } from '@linli/shared/bulletin/bulletin.rules';
import { bulletinFaults } from '@linli/shared/bulletin/bulletin.words';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { BulletinRow } from './bulletin.entity';
import { homeTried } from './bulletin.events';
import { AttemptRow, BulletinReadRow, RoundRow } from './reach.entity';
import { ReachQueries } from './reach.queries';

/** What people read, and what is tried at homes. */
@Injectable()
export class ReachService {
  constructor(
    private readonly reach: ReachQueries,
    private readonly outbox: Outbox,
  ) {}

  /** I have opened a version of a bulletin; again says nothing new. */
  async see(tx: Tx, me: Actor, bulletinId: string, version: number): Promise<void> {
    const bulletin = await tx.rows.findOneBy(BulletinRow, { id: bulletinId });
    if (!bulletin || version < 1 || version > bulletin.live) throw new Refusal('bulletin.missing');
    await tx.rows
      .createQueryBuilder()
      .insert()
      .into(BulletinReadRow)
      .values({ bulletinId, version, personId: me.id, at: tx.at })
      .orIgnore()
      .execute();
  }

  /** Writes down a try at a home that I am to tell, by means that are open now. */
  async record(tx: Tx, me: Actor, id: string, { homeId, means, outcome }: RecordAttempt): Promise<void> {
    const home = await this.reach.homeFor(tx, me, id, homeId);
    if (!home) throw new Refusal('bulletin.home_reached');
    if (!home.means.includes(means)) throw new Refusal('bulletin.step_shut');
    if (!outcomesOf[means].includes(outcome)) refuseFields({ outcome: bulletinFaults.outcome });
    const { districtId, version, buildingId } = home;
    await tx.rows.insert(AttemptRow, {
      ...{ id: newId(tx.at), districtId, bulletinId: id, version, batch: -1, buildingId, homeId },
      ...{ means, outcome, byId: me.id, at: tx.at },
    });
    const facts = { home: homeId, means, outcome };
    await this.outbox.publish(tx, homeTried({ districtId, subjectId: id, actorId: me.id, facts }));
  }

  /** Whether a round goes on; until the transaction ends nobody can stop it. */
  async goesOn({ rows }: Tx, bulletinId: string, version: number): Promise<boolean> {
    const round = await rows.findOne(RoundRow, {
      where: { bulletinId, version },
      lock: { mode: 'pessimistic_read' },
    });
    return round !== null && round.stoppedAt === null;
  }

  /** Takes back that a batch was put down as told, because it was stopped before anybody was. */
  async untell({ rows }: Tx, bulletinId: string, version: number, batch: number): Promise<void> {
    await rows.query(
      "delete from attempt where bulletin_id = $1 and version = $2 and batch = $3 and means = 'message'",
      [bulletinId, version, batch],
    );
  }

  /** Whoever was forgotten read nothing and was told nothing any more; that their home was told stays. */
  async forget({ rows }: Tx, personId: string): Promise<void> {
    await rows.delete(BulletinReadRow, { personId });
    await rows.update(AttemptRow, { personId }, { personId: null });
  }

  /** What an account that has become part of another read was read by that one. */
  async merge({ rows }: Tx, from: string, personId: string): Promise<void> {
    await rows.query(
      `insert into bulletin_read select bulletin_id, version, $2, at from bulletin_read where person_id = $1 on conflict do nothing`,
      [from, personId],
    );
    await rows.delete(BulletinReadRow, { personId: from });
    await rows.query(
      `update attempt a set person_id = $2 where person_id = $1 and not exists (
         select from attempt o where o.bulletin_id = a.bulletin_id and o.version = a.version and o.person_id = $2
            and o.home_id is not distinct from a.home_id and o.means = 'message')`,
      [from, personId],
    );
  }
}
