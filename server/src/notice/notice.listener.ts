import { Injectable } from '@nestjs/common';
import {
  carryHeard,
  moveHeard,
  noteHeard,
  parentHeard,
  pressedHeard,
  routedHeard,
  type Hearing,
} from '@linli/shared/notice/notice.rules';
import type { TicketMove } from '@linli/shared/ticket/ticket.rules';
import { personForgotten, personMerged } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { ratingPressed } from '../rating/rating.events';
import { parentDone, ticketMoved, ticketRouted } from '../ticket/ticket.events';
import { questionSilent, watchFound } from '../watch/watch.events';
import { NoticeService } from './notice.service';

/** Turns what happened into messages; who hears what is the table in `notice.rules`. */
@Injectable()
export class NoticeListener implements Listener {
  readonly name = 'notice.tell';
  readonly hears = [
    ticketRouted.kind,
    ticketMoved.kind,
    parentDone.kind,
    ratingPressed.kind,
    questionSilent.kind,
    watchFound.kind,
    personForgotten.kind,
    personMerged.kind,
  ];

  constructor(
    private readonly notices: NoticeService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, event: EventRow): Promise<void> {
    if (event.kind === personForgotten.kind) return this.notices.forget(tx, event.subjectId);
    if (event.kind === personMerged.kind)
      return this.notices.merge(tx, event.facts.from ?? '', event.subjectId);
    const hearing = hearingOf(event);
    // What must not stand in a ticket's history names the ticket among its facts.
    const subjectId = event.facts.ticket ?? event.subjectId;
    if (hearing) await this.notices.tell(tx, { ...event, subjectId }, hearing);
  }
}

function hearingOf({ kind, actorId, facts }: EventRow): Hearing | undefined {
  if (kind === ticketRouted.kind) return routedHeard(facts.queue === 'yes');
  if (kind === parentDone.kind) return parentHeard;
  if (kind === ratingPressed.kind) return pressedHeard;
  if (kind === questionSilent.kind) return { handler: 'silent' };
  if (kind === watchFound.kind) return { dispatchers: 'unwatched' };
  if (facts.move === 'askCarry') return carryHeard(facts.approver ?? '');
  if (facts.move === 'note') return noteHeard(actorId === null);
  return moveHeard(facts.move as TicketMove, facts);
}
