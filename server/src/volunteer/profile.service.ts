import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import type { Profile } from '@linli/shared/volunteer/volunteer.contract';
import { timesFault } from '@linli/shared/volunteer/volunteer.rules';
import { timesFaultWords, volunteerFaults } from '@linli/shared/volunteer/volunteer.words';
import type { Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { ServiceTerms } from '../service-term/service-term.service';
import { VolunteerRow } from './volunteer.entity';
import { profileErased, profileKept } from './volunteer.events';
import { VolunteerRepository } from './volunteer.repository';

/** What whoever serves can do, when and how far; told freely and erased at a tap. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly volunteers: VolunteerRepository,
    private readonly terms: ServiceTerms,
    private readonly outbox: Outbox,
  ) {}

  /** Keeps what I say about myself, in the place of what I said before; it is for asking me only, so it takes my consent. */
  async keep(tx: Tx, me: Actor, { skills, times, reach }: Profile): Promise<void> {
    const consent = await this.volunteers.consent(tx, me.id);
    if (consent?.state !== 'given') throw new Refusal('service.first');
    const { districtId } = consent;
    const unknown = await this.terms.unknown(tx, districtId, 'skill', skills);
    const fault = timesFault(times);
    refuseFields({
      ...(unknown.length && { skills: volunteerFaults.skills }),
      ...(fault && { times: timesFaultWords[fault] }),
    });
    const said = { skills: [...new Set(skills)], times, reach, at: tx.at };
    await tx.rows.upsert(VolunteerRow, { personId: me.id, districtId, ...said }, ['personId']);
    await this.outbox.publish(tx, profileKept({ districtId, subjectId: me.id, actorId: me.id, facts: {} }));
  }

  /** Erases it. */
  async erase(tx: Tx, me: Actor): Promise<void> {
    const said = await tx.rows.findOneBy(VolunteerRow, { personId: me.id });
    if (!said) return;
    await tx.rows.delete(VolunteerRow, { personId: me.id });
    const { districtId } = said;
    await this.outbox.publish(tx, profileErased({ districtId, subjectId: me.id, actorId: me.id, facts: {} }));
  }
}
