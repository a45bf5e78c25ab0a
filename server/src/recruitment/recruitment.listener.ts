import { Injectable } from '@nestjs/common';
import { personForgotten } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { NomineeService } from './nominee.service';

/** Someone left Linli: they stand for nothing, and nobody they named is kept. */
@Injectable()
export class RecruitmentListener implements Listener {
  readonly name = 'recruitment.forget';
  readonly hears = [personForgotten.kind];

  constructor(
    private readonly nominees: NomineeService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  tell(tx: Tx, { subjectId }: EventRow): Promise<void> {
    return this.nominees.forget(tx, subjectId);
  }
}
