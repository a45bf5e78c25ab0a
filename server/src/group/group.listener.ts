import { Injectable } from '@nestjs/common';
import { personForgotten } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { GroupService } from './group.service';

/** A group that somebody looked after stays; whoever was forgotten does not. */
@Injectable()
export class GroupListener implements Listener {
  readonly name = 'group.forget';
  readonly hears = [personForgotten.kind];

  constructor(
    private readonly groups: GroupService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  tell(tx: Tx, { subjectId }: EventRow): Promise<void> {
    return this.groups.forget(tx, subjectId);
  }
}
