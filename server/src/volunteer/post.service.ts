import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { step } from '@linli/shared/machine';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { partsToward, standingLife, type StandingMove } from '@linli/shared/report-in/standing.rules';
import type { TakePost } from '@linli/shared/volunteer/volunteer.contract';
import { volunteerFaults } from '@linli/shared/volunteer/volunteer.words';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { ServiceTerms } from '../service-term/service-term.service';
import { VolunteerPostRow } from './volunteer.entity';
import { postAsked, postDecided, postEnded } from './volunteer.events';
import { VolunteerRepository } from './volunteer.repository';

/** Posts of volunteers: chosen by the person, agreed to by the community, left at a tap. */
@Injectable()
export class PostService {
  constructor(
    private readonly volunteers: VolunteerRepository,
    private readonly terms: ServiceTerms,
    private readonly outbox: Outbox,
  ) {}

  /** Asks for a post at a compound or community of mine; one that waits or is held at a time. Answers its id. */
  async take(tx: Tx, me: Actor, { code, placeId }: TakePost): Promise<string> {
    const consent = await this.volunteers.consent(tx, me.id);
    if (consent?.state !== 'given') throw new Refusal('service.first');
    const place = (await this.volunteers.tied(tx, me.id)).find(({ id }) => id === placeId);
    const unknown = await this.terms.unknown(tx, consent.districtId, 'post', [code]);
    refuseFields({
      ...(unknown.length && { code: volunteerFaults.post }),
      ...(!place && { placeId: volunteerFaults.place }),
    });
    if (!place) throw new Refusal('place.missing');
    const { districtId, path } = place;
    const id = newId(tx.at);
    const kept = await tx.rows
      .createQueryBuilder()
      .insert()
      .into(VolunteerPostRow)
      .values({ id, districtId, personId: me.id, code, placeId, path, state: 'asked', askedAt: tx.at })
      .orIgnore()
      .returning('id')
      .execute();
    if (!(kept.raw as unknown[]).length) throw new Refusal('volunteer_post.twice');
    await this.outbox.publish(tx, postAsked({ districtId, subjectId: id, actorId: me.id, facts: { code } }));
    return id;
  }

  /** Agrees to a post from today on, or does not for a reason that whoever asked reads. */
  async decide(tx: Tx, me: Actor, id: string, words: string | null): Promise<void> {
    const row = await this.locked(tx, me, id, words === null ? 'confirm' : 'decline');
    const to = words === null ? 'held' : 'declined';
    const decided = { decidedBy: me.id, decidedAt: tx.at, words: words?.trim() ?? null };
    await tx.rows.update(VolunteerPostRow, id, {
      ...{ ...decided, state: to, since: to === 'held' ? localDate(tx.at) : null },
    });
    const { districtId } = row;
    await this.outbox.publish(tx, postDecided({ districtId, subjectId: id, actorId: me.id, facts: { to } }));
  }

  /** Takes back an ask of mine, or ends a post that is mine or at a place I steer. */
  async end(tx: Tx, me: Actor, id: string, move: 'withdraw' | 'end'): Promise<void> {
    await this.over(tx, me.id, await this.locked(tx, me, id, move));
  }

  /** Ends whatever post somebody has, as they serve no more. */
  async leave(tx: Tx, by: string, personId: string): Promise<void> {
    for (const row of await this.volunteers.livePosts(tx, personId)) await this.over(tx, by, row);
  }

  private async over(tx: Tx, by: string, { id, districtId, state }: VolunteerPostRow): Promise<void> {
    const to = state === 'asked' ? 'withdrawn' : 'ended';
    await tx.rows.update(VolunteerPostRow, id, { state: to, until: localDate(tx.at) });
    await this.outbox.publish(tx, postEnded({ districtId, subjectId: id, actorId: by, facts: { to } }));
  }

  private async locked(tx: Tx, me: Actor, id: string, move: StandingMove): Promise<VolunteerPostRow> {
    const row = await this.volunteers.lockPost(tx, id);
    const parts = partsToward(row, me);
    if (!parts.length) throw new Refusal('volunteer_post.missing');
    step(standingLife, row.state, move, parts);
    return row;
  }
}
