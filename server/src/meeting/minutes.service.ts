import { Injectable } from '@nestjs/common';
import { step } from '@linli/shared/machine';
import { meetingFaults } from '@linli/shared/meeting/meeting.words';
import type { WriteMinutes } from '@linli/shared/meeting/minutes.contract';
import { minutesLife, minutesParts, type MinutesMove } from '@linli/shared/meeting/minutes.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { hasBegun } from '@linli/shared/training/training.rules';
import { giveawaysOf } from '@linli/shared/topic/giveaway.words';
import { leakingWords } from '@linli/shared/wish/wish.words';
import type { Read, Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { about, facts, type MeetingRow } from './meeting.entity';
import { minutesHanded, minutesPublished, minutesReturned } from './meeting.events';
import { MeetingRepository } from './meeting.repository';
import { MinutesRow } from './minutes.entity';

/** The minutes of a meeting: written, looked at by somebody else, published; corrected by a new version. */
@Injectable()
export class MinutesService {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly outbox: Outbox,
  ) {}

  /** The newest version of a meeting's minutes; null: nobody wrote any. */
  newest({ rows }: Read, meetingId: string): Promise<MinutesRow | null> {
    return rows.findOne(MinutesRow, { where: { meetingId }, order: { version: 'DESC' } });
  }

  /** Writes on in the draft, or begins the next version; `base` is the edit of the newest version that the writer saw, 0 for none. */
  async write(tx: Tx, me: Actor, id: string, { base, items, words, because }: WriteMinutes): Promise<void> {
    const row = await this.meetings.organised(tx, me, id);
    if (!row.lateAt && !hasBegun(facts(row), tx.at)) throw new Refusal('meeting.not_yet');
    const now = await this.newest(tx, id);
    if ((now?.edit ?? 0) !== base) throw new Refusal('meeting.minutes_stale');
    await this.refuseWrong(tx, id, items);
    const said = { items, words: words?.trim() || null, writtenBy: me.id, writtenAt: tx.at, edit: base + 1 };
    if (now && now.state !== 'published') {
      const state = step(minutesLife, now.state, 'write', ['organiser']);
      const writers = [...new Set([...now.writers, me.id])];
      const why = now.version > 1 ? (because?.trim() ?? now.because) : null;
      await tx.rows.update(
        MinutesRow,
        { meetingId: id, version: now.version },
        { ...said, state, writers, because: why },
      );
      return;
    }
    if (now && !because) refuseFields({ because: meetingFaults.because });
    await tx.rows.insert(MinutesRow, {
      ...{ meetingId: id, version: (now?.version ?? 0) + 1, state: 'draft', writers: [me.id] },
      ...said,
      because: now ? (because?.trim() ?? null) : null,
    });
  }

  /** Hands the draft to somebody else: each item says something. */
  async hand(tx: Tx, me: Actor, id: string): Promise<void> {
    const { row, minutes } = await this.moved(tx, me, id, 'hand', {});
    if (minutes.items.some(({ said, agreed }) => !said.trim() && !agreed.trim()))
      refuseFields({ items: meetingFaults.empty });
    const version = `${minutes.version}`;
    await this.outbox.publish(tx, minutesHanded({ ...about(row, me.id), facts: { version } }));
  }

  /** Sends it back to be written on, with a reason. */
  async sendBack(tx: Tx, me: Actor, id: string, reason: string): Promise<void> {
    const { row, minutes } = await this.moved(tx, me, id, 'back', { returned: reason.trim() });
    const version = `${minutes.version}`;
    await this.outbox.publish(tx, minutesReturned({ ...about(row, me.id), facts: { version } }));
  }

  /** Publishes what somebody else wrote; everybody who came is told. Answers the meeting and what it says now. */
  async publish(tx: Tx, me: Actor, id: string): Promise<{ row: MeetingRow; minutes: MinutesRow }> {
    const done = await this.moved(tx, me, id, 'publish', { publishedAt: tx.at, checkedBy: me.id });
    const version = `${done.minutes.version}`;
    await this.outbox.publish(tx, minutesPublished({ ...about(done.row, me.id), facts: { version } }));
    return done;
  }

  private async moved(
    tx: Tx,
    me: Actor,
    id: string,
    move: MinutesMove,
    said: Partial<MinutesRow>,
  ): Promise<{ row: MeetingRow; minutes: MinutesRow }> {
    const row = await this.meetings.organised(tx, me, id);
    const minutes = await this.newest(tx, id);
    if (!minutes) throw new Refusal('meeting.no_minutes');
    const state = step(minutesLife, minutes.state, move, minutesParts(minutes.writers, me.id));
    const { version } = minutes;
    await tx.rows.update(MinutesRow, { meetingId: id, version }, { returned: null, ...said, state });
    return { row, minutes };
  }

  /** Everybody reads what is published, so that nothing in it gives somebody away. */
  private async refuseWrong(tx: Tx, id: string, items: WriteMinutes['items']): Promise<void> {
    const agenda = await this.meetings.agenda(tx, id);
    const known = new Map(agenda.map((item) => [item.id, item.topicId]));
    const astray = items.some(({ itemId, stage }) => stage && !known.get(itemId));
    const [leak] = items.flatMap(({ said, agreed }) => giveawaysOf(`${said}\n${agreed}`));
    refuseFields({
      ...(items.some(({ itemId }) => !known.has(itemId)) && { items: meetingFaults.item }),
      ...(astray && { items: meetingFaults.stage }),
      ...(leak && { items: leakingWords(leak) }),
    });
  }
}
