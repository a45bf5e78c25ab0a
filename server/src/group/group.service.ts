import { Injectable } from '@nestjs/common';
import { isDate, localDate } from '@linli/shared/deadline/shanghai.rules';
import type { PutGroup } from '@linli/shared/group/group.contract';
import { groupFaults } from '@linli/shared/group/group.words';
import { holdsAt, steeredPaths, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { ChatGroupRow } from './group.entity';
import { groupEnded, groupPut } from './group.events';
import { GroupQueries } from './group.queries';

/** The groups of neighbours that a place knows of. */
@Injectable()
export class GroupService {
  constructor(
    private readonly queries: GroupQueries,
    private readonly outbox: Outbox,
  ) {}

  /** Puts down a group of a building, compound or grid of mine, with who of my people looks after it. */
  async put(tx: Tx, me: Actor, { placeId, name, purpose, ownerId, since }: PutGroup): Promise<void> {
    const place = await this.queries.place(tx, steeredPaths(me), placeId);
    const owners = await this.queries.owners(tx, me);
    refuseFields({
      ...(!place && { placeId: groupFaults.place }),
      ...(!owners.some(({ personId }) => personId === ownerId) && { ownerId: groupFaults.owner }),
      ...(!isDate(since)
        ? { since: groupFaults.noDay }
        : since > localDate(tx.at) && { since: groupFaults.since }),
    });
    if (!place) throw new Refusal('place.missing');
    const { districtId, path } = place;
    const id = newId(tx.at);
    await tx.rows.insert(ChatGroupRow, {
      id,
      districtId,
      placeId,
      path,
      name,
      purpose,
      ownerId,
      since,
      putBy: me.id,
    });
    const facts = { place: placeId, owner: ownerId };
    await this.outbox.publish(tx, groupPut({ districtId, subjectId: id, actorId: me.id, facts }));
  }

  /** From today on it is none any more. */
  async end(tx: Tx, me: Actor, id: string): Promise<void> {
    const group = await tx.rows.findOne(ChatGroupRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!group || group.until || !holdsAt(me, steering, group.path)) throw new Refusal('group.missing');
    await tx.rows.update(ChatGroupRow, id, { until: localDate(tx.at) });
    const { districtId, placeId } = group;
    await this.outbox.publish(
      tx,
      groupEnded({ districtId, subjectId: id, actorId: me.id, facts: { place: placeId } }),
    );
  }

  /** Whoever was forgotten looks after no group. */
  async forget({ rows }: Tx, personId: string): Promise<void> {
    await rows.update(ChatGroupRow, { ownerId: personId }, { ownerId: null });
  }
}
