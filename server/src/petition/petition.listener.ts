import { Injectable } from '@nestjs/common';
import { owedLate } from '../owed/owed.events';
import { personForgotten } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { PetitionRepository } from './petition.repository';
import { PetitionService } from './petition.service';

/** The committee or the street is late with calling; or somebody left Linli. */
@Injectable()
export class PetitionListener implements Listener {
  readonly name = 'petition.passing';
  readonly hears = [owedLate.kind, personForgotten.kind];
  readonly atOnce = true;

  constructor(
    private readonly service: PetitionService,
    private readonly petitions: PetitionRepository,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, { kind, subjectId, facts }: EventRow): Promise<void> {
    if (kind === personForgotten.kind) return this.petitions.forget(tx, subjectId);
    if (facts.kind === 'petition' && facts.about) await this.service.late(tx, facts.about);
  }
}
