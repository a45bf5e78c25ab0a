import { Injectable } from '@nestjs/common';
import { PeopleService } from '../people/people.service';
import type { Read } from '../platform/db/db';
import { Secrets } from '../platform/secret';
import { TicketRepository } from './ticket.repository';

/** How one reporter of a ticket can be reached. */
@Injectable()
export class ContactQueries {
  constructor(
    private readonly tickets: TicketRepository,
    private readonly people: PeopleService,
    private readonly secrets: Secrets,
  ) {}

  /** The phone they left with the ticket, else that of their account, in plain digits; null without either. */
  async phoneOf(read: Read, ticketId: string, personId: string): Promise<string | null> {
    const reporters = await this.tickets.reporters(read, ticketId);
    const sealed = reporters.find((reporter) => reporter.personId === personId)?.phoneSealed;
    return sealed ? this.secrets.open(sealed) : this.people.phoneOf(read, personId);
  }
}
