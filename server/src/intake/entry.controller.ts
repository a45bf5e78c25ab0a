import { Body, Controller } from '@nestjs/common';
import * as c from '@linli/shared/intake/entry.contract';
import { entryFieldWords } from '@linli/shared/intake/entry.words';
import { intakeApi } from '@linli/shared/intake/intake.api';
import type { Actor } from '@linli/shared/people/people.rules';
import { ticketReceipt, untoldReport, type TicketReceipt } from '@linli/shared/ticket/ticket.contract';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { TicketQueries } from '../ticket/ticket.queries';
import { EntryQueries } from './entry.queries';
import { EntryService } from './entry.service';

@Contract(c.enterMatter, entryFieldWords, c.untoldEntry)
export class EnterMatterDto {}
export interface EnterMatterDto extends c.EnterMatter {}

@Contract(c.enterFinding, entryFieldWords, untoldReport)
export class EnterFindingDto {}
export interface EnterFindingDto extends c.EnterFinding {}

/** Matters entered by those who are there for somebody, or who find something on their round. */
@Controller()
export class EntryController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly service: EntryService,
    private readonly queries: EntryQueries,
    private readonly tickets: TicketQueries,
  ) {}

  @Answers(intakeApi.enter, ticketReceipt, { status: 201 })
  @Allow('assist', 'volunteer', 'handle', 'coordinate', 'lead', 'supervise', 'administer')
  enter(@Me() me: Actor, @Key() key: Keyed, @Body() ask: EnterMatterDto): Promise<TicketReceipt> {
    return this.once.write(key, async (tx) =>
      this.tickets.receipt(tx, await this.service.forAnother(tx, me, ask)),
    );
  }

  @Answers(intakeApi.find, ticketReceipt, { status: 201 })
  @Allow('handle')
  find(@Me() me: Actor, @Key() key: Keyed, @Body() ask: EnterFindingDto): Promise<TicketReceipt> {
    return this.once.write(key, async (tx) =>
      this.tickets.receipt(tx, await this.service.finding(tx, me, ask)),
    );
  }

  @Answers(intakeApi.entries, c.entries)
  @Allow('signed-in')
  entries(@Me() me: Actor): Promise<c.Entries> {
    return this.db.read((read) => this.queries.entries(read, me));
  }
}
