import { Injectable } from '@nestjs/common';
import { personForgotten } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { SessionService } from './session.service';

/** Ends the sessions of people who were forgotten; they open nothing since that moment, this closes the rows. */
@Injectable()
export class SessionListener implements Listener {
  readonly name = 'session';
  readonly hears = [personForgotten.kind];

  constructor(
    private readonly sessions: SessionService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  tell(tx: Tx, { subjectId }: EventRow): Promise<void> {
    return this.sessions.endAllOf(tx, subjectId);
  }
}
