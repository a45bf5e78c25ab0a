import { Injectable } from '@nestjs/common';
import type { OfferHome } from '@linli/shared/party/party.contract';
import { partyFaults } from '@linli/shared/party/party.words';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { PartyHomeRow } from './party.entity';
import { partyHomeDecided, partyHomeOffered, partyHomeWithdrawn } from './party.events';
import { PartyRepository } from './party.repository';

/** Homes with a plaque that says a member of the party lives there: by their own consent, agreed by the community. */
@Injectable()
export class HouseholdService {
  constructor(
    private readonly party: PartyRepository,
    private readonly places: PlaceService,
    private readonly outbox: Outbox,
  ) {}

  /** Offers a home in which I live, with my consent; a home has one offer at a time. Answers its id. */
  async offer(tx: Tx, me: Actor, { homeId, consent }: OfferHome): Promise<string> {
    if (!consent) refuseFields({ consent: partyFaults.consent });
    const home = (await this.party.homesOf(tx, me.id)).find((one) => one.homeId === homeId);
    if (!home) throw new Refusal('field.wrong', {}, { homeId: partyFaults.home });
    const path = await this.places.pathOf(tx, home.entranceId);
    const districtId = await this.places.districtOf(tx, path);
    const id = newId(tx.at);
    const row = {
      id,
      districtId,
      homeId,
      path,
      personId: me.id,
      state: 'offered' as const,
      offeredAt: tx.at,
    };
    if (!(await this.party.offer(tx, row))) throw new Refusal('party_home.twice');
    await this.outbox.publish(tx, partyHomeOffered({ districtId, subjectId: id, actorId: me.id, facts: {} }));
    return id;
  }

  /** Takes my consent back, at once and without a reason. */
  async withdraw(tx: Tx, me: Actor, id: string): Promise<void> {
    const { districtId, personId, state } = await this.locked(tx, id);
    if (personId !== me.id) throw new Refusal('party_home.missing');
    if (state === 'withdrawn' || state === 'declined') throw new Refusal('party_home.over');
    await tx.rows.update(PartyHomeRow, id, { state: 'withdrawn', withdrawnAt: tx.at });
    await this.outbox.publish(
      tx,
      partyHomeWithdrawn({ districtId, subjectId: id, actorId: me.id, facts: {} }),
    );
  }

  /** The community's answer to an offer at a home that I steer. */
  async decide(tx: Tx, me: Actor, id: string, state: 'confirmed' | 'declined'): Promise<void> {
    const { districtId, path, state: before } = await this.locked(tx, id);
    if (!holdsAt(me, steering, path)) throw new Refusal('party_home.missing');
    if (before !== 'offered') throw new Refusal('party_home.over');
    await tx.rows.update(PartyHomeRow, id, { state, decidedBy: me.id, decidedAt: tx.at });
    await this.outbox.publish(
      tx,
      partyHomeDecided({ districtId, subjectId: id, actorId: me.id, facts: { to: state } }),
    );
  }

  private async locked(tx: Tx, id: string): Promise<PartyHomeRow> {
    const row = await tx.rows.findOne(PartyHomeRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new Refusal('party_home.missing');
    return row;
  }
}
