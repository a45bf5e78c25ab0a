import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import type { PostRecruitment } from '@linli/shared/recruitment/recruitment.contract';
import { lastDayFault, takesNames } from '@linli/shared/recruitment/recruitment.rules';
import { lastDayWords } from '@linli/shared/recruitment/recruitment.words';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { RecruitmentRow } from './recruitment.entity';
import { recruitmentClosed, recruitmentPosted } from './recruitment.events';

/** Calls for members, as communities post and close them. */
@Injectable()
export class RecruitmentService {
  constructor(
    private readonly places: PlaceService,
    private readonly outbox: Outbox,
  ) {}

  /** Posts a call for a community that I steer. Answers its id. */
  async post(tx: Tx, me: Actor, { placeId, title, words, until }: PostRecruitment): Promise<string> {
    const { community, district } = await this.places.chainOf(tx, placeId);
    const path = await this.places.pathOf(tx, community.id);
    if (community.id !== placeId || !holdsAt(me, steering, path)) throw new Refusal('place.missing');
    const fault = lastDayFault(until, tx.at);
    refuseFields(fault ? { until: lastDayWords[fault] } : {});
    const id = newId(tx.at);
    const districtId = district.id;
    const said = { title: title.trim(), words: words.trim(), until };
    await tx.rows.insert(RecruitmentRow, {
      ...{ id, districtId, placeId, path, ...said, postedBy: me.id, at: tx.at },
    });
    await this.outbox.publish(
      tx,
      recruitmentPosted({ districtId, subjectId: id, actorId: me.id, facts: {} }),
    );
    return id;
  }

  /** Takes no more names; those who stand are still answered. */
  async close(tx: Tx, me: Actor, id: string): Promise<void> {
    const row = await this.lock(tx, id);
    if (!holdsAt(me, steering, row.path)) throw new Refusal('recruitment.missing');
    if (!takesNames({ until: row.until, closed: row.closedAt !== null }, localDate(tx.at)))
      throw new Refusal('recruitment.over');
    await tx.rows.update(RecruitmentRow, id, { closedAt: tx.at });
    const { districtId } = row;
    await this.outbox.publish(
      tx,
      recruitmentClosed({ districtId, subjectId: id, actorId: me.id, facts: {} }),
    );
  }

  /** A call, locked. */
  async lock({ rows }: Tx, id: string): Promise<RecruitmentRow> {
    const row = await rows.findOne(RecruitmentRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new Refusal('recruitment.missing');
    return row;
  }
}
