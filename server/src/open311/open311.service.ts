import { Injectable } from '@nestjs/common';
import { valueOf, wrong, type Given } from '@linli/shared/open311/open311.contract';
import { reportAsk, wordsOf, type Whereabouts } from '@linli/shared/open311/report-ask.contract';
import { promiseWords } from '@linli/shared/open311/open311.words';
import { addressIdIn } from '@linli/shared/place/address.words';
import { Refusal } from '@linli/shared/refusal';
import { PeopleService } from '../people/people.service';
import { PlaceService } from '../place/place.service';
import type { Read, Tx } from '../platform/db/db';
import { PublicTickets } from '../ticket/public-tickets.queries';
import { TicketIntake } from '../ticket/ticket.intake';
import type { JurisdictionRow } from './jurisdiction.service';
import { Open311Queries } from './open311.queries';
import type { Paper } from './open311.paper';

/** Reports that come through Open311: each becomes a ticket like any other. */
@Injectable()
export class Open311Service {
  constructor(
    private readonly queries: Open311Queries,
    private readonly places: PlaceService,
    private readonly people: PeopleService,
    private readonly intake: TicketIntake,
    private readonly tickets: PublicTickets,
  ) {}

  /** Receives a report; answers its id, at once, with what is promised. What cannot be understood is refused by the parameter's name. */
  async report(tx: Tx, jurisdiction: JurisdictionRow, given: Given): Promise<Paper> {
    const { districtId } = jurisdiction;
    const code = valueOf(given, 'service_code');
    if (code === null) throw wrong('service_code', 'missing');
    const service = await this.queries.service(tx, districtId, code);
    const ask = reportAsk(given);
    const { words, besides } = wordsOf(ask, service.name);
    const { name, phone, floor, outside } = ask;
    const placeId = await this.placeFor(tx, jurisdiction, ask.where);
    const id = await this.people.personWithout(tx, { name });
    const report = { category: code, words, photos: [], floor, outside, hideName: name === null };
    const contact = phone ? { callBack: true, phone } : { callBack: false };
    const ticketId = await this.intake.report(tx, { id }, { placeId, ...report, ...contact }, besides);
    const [ticket] = await this.tickets.list(tx, { districtId, ids: [ticketId] }, { most: 1, after: 0 });
    const service_notice = promiseWords(ticket?.promises ?? []);
    return {
      root: 'service_requests',
      body: [{ service_request_id: ticketId, service_notice, account_id: null }],
    };
  }

  /** An address id is exact; a point is taken for the building next to it, and where there is none an address in words helps. */
  private async placeFor(
    read: Read,
    { districtId, radius }: JurisdictionRow,
    where: Whereabouts,
  ): Promise<string> {
    if (where.addressId) {
      const placeId = await this.places.byAddress(read, districtId, where.addressId);
      if (!placeId) throw new Refusal('open311.address_unknown');
      return placeId;
    }
    const near = where.position && (await this.places.nearestDoor(read, districtId, where.position, radius));
    if (near) return near;
    if (!where.address) throw new Refusal('open311.nowhere');
    const named = addressIdIn(where.address, await this.places.compoundNames(read, districtId));
    const placeId = named && (await this.places.byAddress(read, districtId, named));
    if (!placeId) throw new Refusal('open311.address_unknown');
    return placeId;
  }
}
