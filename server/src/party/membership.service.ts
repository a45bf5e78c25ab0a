import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { DeclareMembership } from '@linli/shared/party/party.contract';
import { partyFaults } from '@linli/shared/party/party.words';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { IsNull } from 'typeorm';
import { BodyService } from '../body/body.service';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { MembershipRow } from './party.entity';
import { membershipDeclared, membershipRetracted } from './party.events';

/** Members of the party, each as they themselves said with consent; nobody is entered by others. */
@Injectable()
export class MembershipService {
  constructor(
    private readonly bodies: BodyService,
    private readonly places: PlaceService,
    private readonly outbox: Outbox,
  ) {}

  /** Says as what I belong to the community of a place from today on, in the place of what I said before. */
  async declare(tx: Tx, me: Actor, { kind, placeId, consent }: DeclareMembership): Promise<void> {
    refuseFields(consent ? {} : { consent: partyFaults.member });
    const { community, district } = await this.places.chainOf(tx, placeId);
    const today = localDate(tx.at);
    const mine = { personId: me.id, until: IsNull() };
    // What was said today only is put right, not kept as having been.
    await tx.rows.delete(MembershipRow, { ...mine, since: today });
    await tx.rows.update(MembershipRow, mine, { until: today });
    const path = await this.places.pathOf(tx, community.id);
    const where = { districtId: district.id, placeId: community.id, path };
    const row = { id: newId(tx.at), personId: me.id, kind, since: today, consentAt: tx.at };
    await tx.rows.insert(MembershipRow, { ...row, ...where });
    const told = { districtId: district.id, subjectId: row.id, actorId: me.id, facts: {} };
    await this.outbox.publish(tx, membershipDeclared(told));
  }

  /** Takes my consent back: whatever I said of it is erased, also what was recorded with my seats. */
  async retract(tx: Tx, me: Actor): Promise<void> {
    const unsaid = await this.bodies.unsayMember(tx, me);
    const row = await tx.rows.findOneBy(MembershipRow, { personId: me.id, until: IsNull() });
    if (!row && !unsaid) throw new Refusal('membership.none');
    await tx.rows.delete(MembershipRow, { personId: me.id });
    if (!row) return;
    const told = { districtId: row.districtId, subjectId: row.id, actorId: me.id, facts: {} };
    await this.outbox.publish(tx, membershipRetracted(told));
  }
}
