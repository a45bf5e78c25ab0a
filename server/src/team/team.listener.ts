import { Injectable } from '@nestjs/common';
import { personForgotten } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { TeamRepository } from './team.repository';

/** Teams of people who left. */
@Injectable()
export class TeamListener implements Listener {
  readonly name = 'team.forget';
  readonly hears = [personForgotten.kind];

  constructor(
    private readonly teams: TeamRepository,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  tell(tx: Tx, { subjectId }: EventRow): Promise<void> {
    return this.teams.forget(tx, subjectId);
  }
}
