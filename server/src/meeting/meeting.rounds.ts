import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { about } from './meeting.entity';
import { meetingSoon } from './meeting.events';
import { MeetingRepository } from './meeting.repository';

/** What time does to meetings: a reminder the day before and one within the hour. Names go by a rule of their own. */
@Injectable()
export class MeetingRounds {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Does what is due, in some meetings; answers how much it was. */
  async round(tx: Tx, most = 100): Promise<number> {
    let done = 0;
    // within the hour nobody needs to hear of tomorrow
    for (const when of ['hour', 'day'] as const) {
      const soon = await this.meetings.remind(tx, when, most);
      await this.outbox.publishAll(
        tx,
        soon.map((row) => meetingSoon({ ...about(row, null), facts: { when } })),
      );
      done += soon.length;
    }
    return done;
  }

  /** Erases names of people without an account that are kept long enough; answers how many. */
  eraseNames(tx: Tx, most = 100): Promise<number> {
    return this.meetings.eraseNames(tx, most);
  }
}
