import { Injectable } from '@nestjs/common';
import { step } from '@linli/shared/machine';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import type { MovePraise, ProposePraise } from '@linli/shared/praise/praise.contract';
import { partsTowardPraise, praiseLife } from '@linli/shared/praise/praise.rules';
import { atField, Refusal } from '@linli/shared/refusal';
import { OfficeQueries } from '../hours/office.queries';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { PraiseRow } from './praise.entity';
import { praiseMoved, praiseProposed } from './praise.events';

/** Words of praise: proposed by the community, shown with the yes of whom they praise, gone with their no. */
@Injectable()
export class PraiseService {
  constructor(
    private readonly places: PlaceService,
    private readonly office: OfficeQueries,
    private readonly outbox: Outbox,
  ) {}

  /** Proposes words about somebody who serves below me, to be shown at a place I steer. */
  async propose(tx: Tx, me: Actor, { personId, placeId, words }: ProposePraise): Promise<void> {
    const path = await this.places.pathOf(tx, placeId);
    if (!holdsAt(me, steering, path)) throw new Refusal('place.missing');
    if (personId === me.id) throw atField('praise.own', 'personId');
    if (!(await this.office.people(tx, me)).some(({ id }) => id === personId))
      throw new Refusal('person.missing');
    const districtId = await this.places.districtOf(tx, path);
    const id = newId(tx.at);
    const row = { id, districtId, personId, placeId, path, words: words.trim(), byId: me.id, at: tx.at };
    await tx.rows.insert(PraiseRow, { ...row, state: 'proposed', version: 1, movedAt: null });
    const facts = { person: personId };
    await this.outbox.publish(tx, praiseProposed({ districtId, subjectId: id, actorId: me.id, facts }));
  }

  /** Agrees, declines or takes back; what is taken back is gone at once. */
  async move(tx: Tx, me: Actor, id: string, { version, move }: MovePraise): Promise<void> {
    const row = await tx.rows.findOne(PraiseRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const parts = row ? partsTowardPraise(row, me) : [];
    if (!row || !parts.length) throw new Refusal('praise.missing');
    if (row.version !== version) throw new Refusal('praise.stale');
    const state = step(praiseLife, row.state, move, parts);
    await tx.rows.update(PraiseRow, id, { state, version: version + 1, movedAt: tx.at });
    const { districtId } = row;
    await this.outbox.publish(
      tx,
      praiseMoved({ districtId, subjectId: id, actorId: me.id, facts: { move } }),
    );
  }

  /** Erases what is said of somebody who left. */
  async forget(tx: Tx, personId: string): Promise<void> {
    const gone = { words: null, personId: null, state: 'withdrawn', movedAt: tx.at } as const;
    await tx.rows.update(PraiseRow, { personId }, gone);
  }

  /** What was said of an account made at a window is said of its person. */
  async merge({ rows }: Tx, from: string, personId: string): Promise<void> {
    await rows.update(PraiseRow, { personId: from }, { personId });
  }
}
