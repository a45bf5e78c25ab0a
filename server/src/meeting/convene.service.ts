import { Injectable } from '@nestjs/common';
import type { PlanMeeting } from '@linli/shared/meeting/meeting.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import type { Tx } from '../platform/db/db';
import { MeetingService } from './meeting.service';
import { PartyService } from './party.service';
import { RaiseService } from './raise.service';
import { MeetingSeriesService } from './series.service';

/** A meeting with everything that hangs on it: whom it asks, the series whose date it is, what it takes up. */
@Injectable()
export class ConveneService {
  constructor(
    private readonly meetings: MeetingService,
    private readonly parties: PartyService,
    private readonly series: MeetingSeriesService,
    private readonly raises: RaiseService,
  ) {}

  /** Calls people together at or below a place I steer; answers the meeting's id. */
  async convene(tx: Tx, me: Actor, { parties, raiseId, ...ask }: PlanMeeting): Promise<string> {
    const row = await this.meetings.plan(tx, me, ask);
    await this.parties.ask(tx, row, me.id, parties);
    if (ask.seriesId) await this.series.made(tx, me, ask.seriesId, row.startsAt);
    if (raiseId) await this.raises.takeUp(tx, me, raiseId, row.id);
    return row.id;
  }
}
