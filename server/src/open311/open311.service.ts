import { Injectable } from '@nestjs/common';
import { valueOf, wrong, type Given } from '@linli/shared/open311/open311.contract';
import { reportAsk, wordsOf } from '@linli/shared/open311/report-ask.contract';
import { promiseWords } from '@linli/shared/open311/open311.words';
import { ChannelService } from '../channel/channel.service';
import { PeopleService } from '../people/people.service';
import type { Tx } from '../platform/db/db';
import { PublicTickets } from '../ticket/public-tickets.queries';
import { TicketIntake } from '../ticket/ticket.intake';
import type { JurisdictionRow } from './jurisdiction.service';
import type { Paper } from './open311.paper';
import { Open311Places } from './open311.places';
import { Open311Queries } from './open311.queries';

/** The way in through which these reports come, by the code of its row. */
const wayIn = 'open311';

/** Reports that come through Open311: each becomes a ticket like any other. */
@Injectable()
export class Open311Service {
  constructor(
    private readonly queries: Open311Queries,
    private readonly places: Open311Places,
    private readonly people: PeopleService,
    private readonly channels: ChannelService,
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
    const { name, phone, floor, outside, where } = ask;
    const placeId = await this.places.placeFor(tx, jurisdiction, where);
    const channel = await this.channels.inUse(tx, districtId, wayIn);
    const reporterId = await this.people.accountFor(tx, { phone, name });
    const { words, besides } = wordsOf(ask, service.name);
    const contact = { hideName: name === null, callBack: phone !== null, ...(phone && { phone }) };
    const ticketId = await this.intake.receive(
      tx,
      { channel, reporterId, enteredBy: null, foreignId: null, number: null, consent: null, besides },
      { placeId, category: code, words, photos: [], floor, outside, ...contact },
    );
    const [ticket] = await this.tickets.list(tx, { districtId, ids: [ticketId] }, { most: 1, after: 0 });
    const service_notice = promiseWords(ticket?.promises ?? []);
    return {
      root: 'service_requests',
      body: [{ service_request_id: ticketId, service_notice, account_id: null }],
    };
  }
}
