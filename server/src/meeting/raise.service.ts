import { Injectable } from '@nestjs/common';
import { levelAbove, levelOf, type MeetingLevel } from '@linli/shared/meeting/meeting.rules';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { hasBegun } from '@linli/shared/training/training.rules';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { about, facts, MeetingRaiseRow, MeetingRow } from './meeting.entity';
import { meetingRaised } from './meeting.events';
import { MeetingRepository } from './meeting.repository';
import { MeetingService } from './meeting.service';

/** What a meeting could not settle goes up, from compound to community to street to district, with a clock. */
@Injectable()
export class RaiseService {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly planning: MeetingService,
    private readonly outbox: Outbox,
  ) {}

  /** Raises a meeting that was held to the place above it, once, with a reason. */
  async raise(tx: Tx, me: Actor, id: string, reason: string): Promise<void> {
    const row = await this.meetings.organised(tx, me, id);
    if (!hasBegun(facts(row), tx.at) && !row.lateAt) throw new Refusal('meeting.not_yet');
    if (await tx.rows.existsBy(MeetingRaiseRow, { meetingId: id })) throw new Refusal('meeting.raised');
    const to = await this.above(tx, row);
    if (!to) throw new Refusal('meeting.top');
    const { raiseDays } = await this.meetings.termsOf(tx, row.districtId);
    const raise = tx.rows.create(MeetingRaiseRow, {
      ...{ id: newId(tx.at), districtId: row.districtId, meetingId: id, ...to },
      ...{ reason: reason.trim(), byId: me.id, at: tx.at, nextId: null },
      dueAt: await this.planning.daysAfter(tx, row.districtId, tx.at, raiseDays),
    });
    await tx.rows.insert(MeetingRaiseRow, raise);
    const said = { raise: raise.id, level: to.level, place: to.placeId };
    await this.outbox.publish(tx, meetingRaised({ ...about(row, me.id), facts: said }));
  }

  /** A meeting takes up what was raised to a place of mine; what another one took up, or is none of mine, is missing. */
  async takeUp(tx: Tx, me: Actor, raiseId: string, meetingId: string): Promise<void> {
    const raise = await tx.rows.findOne(MeetingRaiseRow, {
      where: { id: raiseId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!raise || raise.nextId || !steeredPaths(me).some((path) => raise.path.startsWith(path)))
      throw new Refusal('meeting.missing');
    await tx.rows.update(MeetingRaiseRow, raiseId, { nextId: meetingId });
  }

  /** The place of the level above a meeting, on its way to the district; null at the top. */
  private async above(
    { rows }: Read,
    { placeId, path }: MeetingRow,
  ): Promise<{ placeId: string; path: string; level: Exclude<MeetingLevel, 'compound'> } | null> {
    const [here] = await rows.query<[{ kind: string }]>('select kind from place where id = $1', [placeId]);
    const level = levelAbove(levelOf(here.kind));
    if (!level || level === 'compound') return null;
    const [found] = await rows.query<{ placeId: string; path: string }[]>(
      `select p.id as "placeId", s.path from stand s join place p on p.id = s.place_id
        where s.tree = 'administrative' and p.kind = $2 and starts_with($1, s.path)`,
      [path, level],
    );
    return found ? { ...found, level } : null;
  }
}
