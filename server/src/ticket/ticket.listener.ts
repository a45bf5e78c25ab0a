import { Injectable } from '@nestjs/common';
import { contentShown } from '../check/check.events';
import { personForgotten, personMerged } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { recordingTranscribed } from '../recording/recording.events';
import { TicketService } from './ticket.service';

/** Someone left Linli: their words go from closed tickets. */
@Injectable()
export class TicketListener implements Listener {
  readonly name = 'ticket.forget';
  readonly hears = [personForgotten.kind];

  constructor(
    private readonly tickets: TicketService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  tell(tx: Tx, { subjectId }: EventRow): Promise<void> {
    return this.tickets.forget(tx, subjectId);
  }
}

/** An account made at a window was proved to be somebody's: its matters are theirs. */
@Injectable()
export class MergeListener implements Listener {
  readonly name = 'ticket.merge';
  readonly hears = [personMerged.kind];

  constructor(
    private readonly tickets: TicketService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, { subjectId, facts }: EventRow): Promise<void> {
    if (facts.from) await this.tickets.merge(tx, facts.from, subjectId);
  }
}

/** What somebody said was written down: a matter that was told by voice alone gets its title from it. */
@Injectable()
export class VoiceListener implements Listener {
  readonly name = 'ticket.voice';
  readonly hears = [recordingTranscribed.kind];

  constructor(
    private readonly tickets: TicketService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, { subjectId, facts }: EventRow): Promise<void> {
    if (facts.ticket) await this.tickets.nameByVoice(tx, facts.ticket, subjectId);
  }
}

/** A check let something be seen, or took it away: whoever mirrors tickets has to look again. */
@Injectable()
export class ShownListener implements Listener {
  readonly name = 'ticket.shown';
  readonly hears = [contentShown.kind];

  constructor(
    private readonly tickets: TicketService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, { facts }: EventRow): Promise<void> {
    if (facts.ticket && facts.kind) await this.tickets.shownAnew(tx, facts.ticket, facts.kind);
  }
}
