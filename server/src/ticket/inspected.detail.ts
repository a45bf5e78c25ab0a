import { Injectable } from '@nestjs/common';
import { openMoves } from '@linli/shared/machine';
import type { Actor } from '@linli/shared/people/people.rules';
import { mayQuestion } from '@linli/shared/ticket/question.rules';
import { partsToward } from '@linli/shared/ticket/standing.rules';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { ticketLife, type TicketMove } from '@linli/shared/ticket/ticket.rules';
import { InspectionService } from '../inspection/inspection.service';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { SupervisionService } from '../supervision/supervision.service';
import { TicketAround } from './ticket.around';
import type { TicketRow } from './ticket.entity';
import { standingOf, TicketRepository } from './ticket.repository';

/** A ticket as the owners' inspectors see it. */
@Injectable()
export class InspectedDetail {
  constructor(
    private readonly tickets: TicketRepository,
    private readonly places: PlaceService,
    private readonly inspections: InspectionService,
    private readonly supervisions: SupervisionService,
    private readonly around: TicketAround,
  ) {}

  /**
   * What neighbours see of it without anybody's name, and with neither entrance nor floor before staff have let neighbours
   * see the report; with what `me` said of it, and what they may say.
   */
  async masked(read: Read, me: Actor, ticket: TicketRow, seen: TicketDetail): Promise<TicketDetail> {
    const { id, buildingId, wordsShown } = ticket;
    const building = (await this.places.platesOf(read, [buildingId])).get(buildingId);
    return {
      ...seen,
      ...(!wordsShown && { plate: building ?? seen.plate, floor: null, outside: false }),
      handler: null,
      mayComplain: false,
      openMoves: await this.open(read, me, ticket),
      remarks: await this.around.remarksFor(read, me, id, false),
    };
  }

  /** The moves open to an inspector: a question only for a time after the answer, and once per cycle. */
  private async open(read: Read, me: Actor, ticket: TicketRow): Promise<TicketMove[]> {
    const facts = await this.tickets.facts(read, ticket, await this.tickets.reporters(read, ticket.id));
    const moves = openMoves(ticketLife, ticket.state, partsToward(facts, standingOf(me, ticket)));
    if (!moves.includes('question')) return moves;
    const { questionDays } = await this.supervisions.oversightOf(read, ticket.districtId);
    const may =
      mayQuestion(await this.tickets.answeredAt(read, ticket), read.at, questionDays) &&
      !(await this.inspections.questioned(read, ticket.id, ticket.cycle, me.id));
    return moves.filter((move) => may || move !== 'question');
  }
}
