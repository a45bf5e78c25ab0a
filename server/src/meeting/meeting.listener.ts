import { Injectable } from '@nestjs/common';
import { personForgotten, personMerged } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { MeetingWordRow } from './meeting.entity';
import { MeetingRepository } from './meeting.repository';
import { SeatService } from './seat.service';

/** Someone left Linli, and their seats go to others and their words with them; or an account became part of another. */
@Injectable()
export class MeetingListener implements Listener {
  readonly name = 'meeting';
  readonly hears = [personForgotten.kind, personMerged.kind];

  constructor(
    private readonly meetings: MeetingRepository,
    private readonly seats: SeatService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, { kind, subjectId, facts }: EventRow): Promise<void> {
    if (kind === personMerged.kind) return this.meetings.merge(tx, facts.from ?? '', subjectId);
    await tx.rows.delete(MeetingWordRow, { personId: subjectId });
    await this.seats.leaveAll(tx, subjectId);
  }
}
