import { Injectable } from '@nestjs/common';
import {
  breachHeard,
  carryHeard,
  movesHeard,
  routedHeard,
  type Hearing,
} from '@linli/shared/notice/notice.rules';
import type { TicketMove } from '@linli/shared/ticket/ticket.rules';
import { personForgotten } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { clockBreached, ticketMoved, ticketRouted } from '../ticket/ticket.events';
import { questionSilent, watchFound } from '../watch/watch.events';
import { NoticeService } from './notice.service';

/** Turns what happened into messages; who hears what is the table in `notice.rules`. */
@Injectable()
export class NoticeListener implements Listener {
  readonly name = 'notice.tell';
  readonly hears = [
    ticketRouted.kind,
    ticketMoved.kind,
    clockBreached.kind,
    questionSilent.kind,
    watchFound.kind,
    personForgotten.kind,
  ];

  constructor(
    private readonly notices: NoticeService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, event: EventRow): Promise<void> {
    if (event.kind === personForgotten.kind) return this.notices.forget(tx, event.subjectId);
    const hearing = hearingOf(event);
    if (hearing) await this.notices.tell(tx, event, hearing);
  }
}

function hearingOf({ kind, facts }: EventRow): Hearing | undefined {
  if (kind === ticketRouted.kind) return routedHeard(facts.queue === 'yes');
  if (kind === clockBreached.kind) return breachHeard(facts.clock ?? '');
  if (kind === questionSilent.kind) return { handler: 'silent' };
  if (kind === watchFound.kind) return { dispatchers: 'unwatched' };
  if (facts.move === 'askCarry') return carryHeard(facts.approver ?? '');
  return movesHeard[facts.move as TicketMove];
}
