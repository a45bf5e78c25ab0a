import { Injectable } from '@nestjs/common';
import type { RevealHome } from '@linli/shared/home/home.contract';
import type { HomePhones } from '@linli/shared/home/register.contract';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { PeopleService } from '../people/people.service';
import type { Tx } from '../platform/db/db';
import { HomeRepository } from './home.repository';
import { HomeService } from './home.service';

/** The phones of a home, for those who answer for its place and say why. */
@Injectable()
export class RevealService {
  constructor(
    private readonly homes: HomeRepository,
    private readonly terms: HomeService,
    private readonly people: PeopleService,
  ) {}

  /** Shows the phones of the roll and of those who live there; who looked, and why, is kept. */
  async reveal(tx: Tx, me: Actor, homeId: string, { reason }: RevealHome): Promise<HomePhones> {
    const home = await this.homes.byId(tx, homeId);
    if (!home || !holdsAt(me, steering, home.path)) throw new Refusal('home.missing');
    const phones: HomePhones['phones'] = [];
    const of: string[] = [];
    for (const { name, phoneSealed } of await this.homes.roll(tx, [homeId])) {
      const phone = this.terms.opened(phoneSealed);
      if (phone) phones.push({ name, what: 'roll', phone });
    }
    for (const { name, kind, personId } of await this.homes.residents(tx, homeId)) {
      const phone = await this.people.phoneOf(tx, personId);
      if (!phone) continue;
      phones.push({ name: name ?? '', what: kind, phone });
      of.push(personId);
    }
    if (!phones.length) throw new Refusal('reveal.none');
    await this.terms.noteLook(tx, me, { districtId: home.districtId, subjectId: homeId, of, reason });
    return { phones };
  }
}
