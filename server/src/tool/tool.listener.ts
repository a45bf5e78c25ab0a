import { Injectable } from '@nestjs/common';
import { personForgotten, personMerged } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { ToolRepository } from './tool.repository';

/** Someone left Linli, or an account became part of another: whose words these were, and who has a tool. */
@Injectable()
export class ToolListener implements Listener {
  readonly name = 'tool';
  readonly hears = [personForgotten.kind, personMerged.kind];

  constructor(
    private readonly tools: ToolRepository,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  tell(tx: Tx, { kind, subjectId, facts }: EventRow): Promise<void> {
    if (kind === personForgotten.kind) return this.tools.forget(tx, subjectId);
    return this.tools.merge(tx, facts.from ?? '', subjectId);
  }
}
