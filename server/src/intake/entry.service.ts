import { Injectable } from '@nestjs/common';
import { ownChannels } from '@linli/shared/channel/channel.rules';
import type { EnterFinding, EnterMatter } from '@linli/shared/intake/entry.contract';
import { finders, mayEnterAt, registrars } from '@linli/shared/intake/entry.rules';
import type { Actor, Permission } from '@linli/shared/people/people.rules';
import { atField, Refusal } from '@linli/shared/refusal';
import { ChannelService } from '../channel/channel.service';
import { PeopleService } from '../people/people.service';
import { PlaceService } from '../place/place.service';
import type { Read, Tx } from '../platform/db/db';
import { TicketIntake } from '../ticket/ticket.intake';

/** Matters that people enter at work: for somebody at the window or on the phone, or because they found them. */
@Injectable()
export class EntryService {
  constructor(
    private readonly intake: TicketIntake,
    private readonly people: PeopleService,
    private readonly places: PlaceService,
    private readonly channels: ChannelService,
  ) {}

  /**
   * Registers a matter for somebody who agreed to it: theirs, under the account that has their phone or one made for
   * them. Answers the ticket's id.
   */
  async forAnother(tx: Tx, me: Actor, ask: EnterMatter): Promise<string> {
    const districtId = await this.districtOf(tx, me, registrars, ask.placeId);
    const { name = null, phone = null, consent, ...matter } = ask;
    const reporterId = await this.people.accountFor(tx, { phone, name: name?.trim() || null });
    if (reporterId === me.id) throw atField('entry.own', 'phone');
    const entry = await this.entryBy(tx, me, districtId, ownChannels.window);
    const contact = { callBack: phone !== null, ...(phone && { phone }) };
    return this.intake.enter(
      tx,
      { ...entry, reporterId, consent: consent ? 'yes' : null },
      { ...matter, ...contact },
    );
  }

  /** Enters what I found on my round: reported by me, and so never judged by me. Answers the ticket's id. */
  async finding(tx: Tx, me: Actor, ask: EnterFinding): Promise<string> {
    const districtId = await this.districtOf(tx, me, finders, ask.placeId);
    const entry = await this.entryBy(tx, me, districtId, ownChannels.finding);
    return this.intake.enter(
      tx,
      { ...entry, reporterId: me.id, consent: null },
      { ...ask, callBack: false, hideName: false },
    );
  }

  private async entryBy(tx: Tx, me: Actor, districtId: string, code: string) {
    const channel = await this.channels.inUse(tx, districtId, code);
    return { channel, enteredBy: me.id, foreignId: null, number: null };
  }

  /** The district of a door that I may enter matters of; any other door is missing. */
  private async districtOf(
    read: Read,
    me: Actor,
    allowed: readonly Permission[],
    placeId: string,
  ): Promise<string> {
    const { path, district } = await this.places.chainOf(read, placeId);
    if (!mayEnterAt(me, allowed, path)) throw new Refusal('place.missing');
    return district.id;
  }
}
