import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Actor, Permission } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { dayCleared } from './clearing.events';
import { ClearingRepository, tally } from './clearing.repository';

const clears: readonly Permission[] = ['coordinate', 'lead'];

/** The post with which someone may mark the days of a community. */
export const clearingPost = ({ posts }: Actor, communityId: string) =>
  posts.find(({ permission, placeId }) => clears.includes(permission) && placeId === communityId);

/** Marking a day as cleared. */
@Injectable()
export class ClearingService {
  constructor(
    private readonly days: ClearingRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Marks today as looked through in a community one works for: how much is left, and why. Once a day, by whoever is first. */
  async clear(tx: Tx, me: Actor, communityId: string): Promise<void> {
    const post = clearingPost(me, communityId);
    if (!post) throw new Refusal('role.not_yours');
    const day = localDate(tx.at);
    const left = await this.days.open(tx, { path: post.path, meId: me.id });
    // TypeORM answers an insert in SQL with its rows.
    const added = await tx.rows.query<{ districtId: string }[]>(
      `insert into day_close (community_id, day, district_id, closed_by, closed_at, left_over, reasons)
       select $1, $2, district_id, $3, $4, $5, $6 from place where id = $1 on conflict do nothing returning district_id as "districtId"`,
      [communityId, day, me.id, tx.at, left.length, JSON.stringify(tally(left))],
    );
    const [row] = added;
    if (!row) throw new Refusal('day.cleared');
    await this.outbox.publish(
      tx,
      dayCleared({
        districtId: row.districtId,
        subjectId: communityId,
        actorId: me.id,
        facts: { day, left: String(left.length) },
      }),
    );
  }
}
