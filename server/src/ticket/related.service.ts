import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { atField, Refusal, type RefusalCode } from '@linli/shared/refusal';
import { isOver, type TicketMove } from '@linli/shared/ticket/ticket.rules';
import type { Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { ReporterRow, type TicketRow } from './ticket.entity';
import { parentDone, ticketLeft } from './ticket.events';
import { TicketRepository } from './ticket.repository';

/** After these moves of a matter each of its parts is asked about. */
const ending: readonly (string | null | undefined)[] = [
  'resolve',
  'spot',
  'decline',
  'withdraw',
] satisfies TicketMove[];

/** Tickets that belong together: parts of one matter, and duplicates that turn out to be none. */
@Injectable()
export class RelatedService {
  constructor(
    private readonly tickets: TicketRepository,
    private readonly outbox: Outbox,
  ) {}

  /**
   * The open ticket of that number which a locked one can become a part of; answers its id, locked. One level only: neither
   * may a part have parts, nor a whole be one. A number out of sight, or of another community, is as good as none.
   */
  async parentFor(tx: Tx, me: Actor, ticket: TicketRow, number: string): Promise<string> {
    const found = await this.tickets.byNumberInSight(tx, me, ticket.districtId, number);
    if (!found || found.communityId !== ticket.communityId) throw atNumber('part.none');
    if (found.id === ticket.id) throw atNumber('part.itself');
    if (ticket.parentId) throw new Refusal('part.linked');
    const [parent] = await this.tickets.lockAll(tx, [found.id]);
    if (!parent || isOver(parent.state)) throw atNumber('part.over');
    if (parent.parentId || (await this.tickets.childrenOf(tx, ticket.id)).length)
      throw atNumber('part.level');
    return parent.id;
  }

  /** Asks about each open part of a matter that has just ended; none ends with it. */
  async askAboutParts(tx: Tx, parentId: string, move: string | null | undefined): Promise<void> {
    if (!move || !ending.includes(move)) return;
    for (const { id, districtId, state } of await this.tickets.childrenOf(tx, parentId))
      if (!isOver(state))
        await this.outbox.publish(
          tx,
          parentDone({ districtId, subjectId: id, actorId: null, facts: { move } }),
        );
  }

  /** Takes a locked duplicate apart from what it was joined to: whoever follows that one only because of it does so no longer. */
  async takeApart(tx: Tx, { id, duplicateOf }: TicketRow): Promise<void> {
    const seen = new Set([id]);
    for (let [from, to] = [id, duplicateOf]; to && !seen.has(to);) {
      seen.add(to);
      const [target] = await this.tickets.lockAll(tx, [to]);
      const left = target ? await this.letGo(tx, target, from) : 0;
      [from, to] = [to, left ? (target?.duplicateOf ?? null) : null];
    }
  }

  private async letGo(tx: Tx, { id: ticketId, districtId }: TicketRow, from: string): Promise<number> {
    let left = 0;
    for (const { personId, alsoFrom } of await this.tickets.followsFor(tx, ticketId, from)) {
      const change = alsoFrom ? { mergedFrom: alsoFrom } : { leftAt: tx.at };
      await tx.rows.update(ReporterRow, { ticketId, personId }, change);
      if (alsoFrom) continue;
      left++;
      await this.outbox.publish(
        tx,
        ticketLeft({ districtId, subjectId: ticketId, actorId: personId, facts: {} }),
      );
    }
    return left;
  }
}

const atNumber = (code: RefusalCode): Refusal => atField(code, 'number');
