import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { activitySoon } from './activity.events';
import { ActivityRepository } from './activity.repository';
import { SignUpService } from './sign-up.service';

/** What time does to activities: answers that did not come, kept places that are let go, reminders. Names go by a rule of their own. */
@Injectable()
export class ActivityRounds {
  constructor(
    private readonly activities: ActivityRepository,
    private readonly signUps: SignUpService,
    private readonly outbox: Outbox,
  ) {}

  /** Does what is due, in some activities; answers how much it was. */
  async round(tx: Tx, most = 100): Promise<number> {
    const passed = await this.signUps.passOn(tx);
    const soon = await this.activities.remind(tx, most);
    await this.outbox.publishAll(
      tx,
      soon.map(({ id: subjectId, districtId }) =>
        activitySoon({ districtId, subjectId, actorId: null, facts: {} }),
      ),
    );
    return passed + soon.length;
  }

  /** Erases names of people without an account that are kept long enough; answers how many. */
  eraseNames(tx: Tx, most = 100): Promise<number> {
    return this.activities.eraseNames(tx, most);
  }
}
