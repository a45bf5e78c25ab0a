import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import type { Tx } from '../platform/db/db';
import { MinutesService } from './minutes.service';

/** What follows from minutes that are published. */
@Injectable()
export class OutcomeService {
  constructor(private readonly minutes: MinutesService) {}

  /** Publishes the minutes that somebody else wrote. */
  async publish(tx: Tx, me: Actor, id: string): Promise<void> {
    await this.minutes.publish(tx, me, id);
  }
}
