import { Injectable, Logger } from '@nestjs/common';
import { isTicketClock, type Term } from '@linli/shared/deadline/deadline.rules';
import { dueKind } from '@linli/shared/ticket/ticket.rules';
import { gapsOf, type Gap, type WatchPolicy } from '@linli/shared/watch/watch.rules';
import { DeadlineService } from '../deadline/deadline.service';
import type { Read, Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { ProjectService } from '../project/project.service';
import { TicketService, type TicketRow } from '../ticket/ticket.service';
import { UnwatchedRow, WatchPolicyRow } from './watch.entity';
import { watchFound } from './watch.events';
import { WatchRepository } from './watch.repository';

/** A ticket that waits with nobody watching, and what it lacks. */
export interface Found {
  readonly ticketId: string;
  readonly gap: Gap;
}

const first = '00000000-0000-0000-0000-000000000000';
const pageSize = 1000;

/** Sees to it that whatever waits has a due and somebody who owes it. */
@Injectable()
export class WatchService {
  private readonly log = new Logger('watch');

  constructor(
    private readonly watched: WatchRepository,
    private readonly tickets: TicketService,
    private readonly deadlines: DeadlineService,
    private readonly projects: ProjectService,
    private readonly outbox: Outbox,
  ) {}

  /** Says how a district is watched. */
  async watchBy(tx: Tx, districtId: string, policy: WatchPolicy): Promise<void> {
    await tx.rows.insert(WatchPolicyRow, { districtId, ...policy });
  }

  /** The census: every open ticket that lacks something. None, unless something of ours is broken. */
  async unwatched(read: Read): Promise<Found[]> {
    const found: Found[] = [];
    for (let after = first, rows; (rows = await this.watched.page(read, after, pageSize)).length;) {
      after = rows.at(-1)?.id ?? after;
      for (const row of rows) found.push(...gapsOf(row).map((gap) => ({ ticketId: row.id, gap })));
      if (rows.length < pageSize) break;
    }
    return found;
  }

  /** Mends what one ticket lacks, if it still lacks it; recorded and told once. Answers how much of it was new. */
  async mend(tx: Tx, ticketId: string): Promise<number> {
    const ticket = await this.tickets.holdStill(tx, ticketId);
    const row = ticket && (await this.watched.one(tx, ticketId));
    if (!ticket || !row) return 0;
    let told = 0;
    const { version } = ticket;
    for (const gap of gapsOf(row)) {
      const mended = await this.fill(tx, ticket, gap);
      const found = { ticketId, gap, version, districtId: ticket.districtId, foundAt: tx.at, mended };
      if (!(await this.isNew(tx, found))) continue;
      told++;
      this.log.error(`ticket ${ticketId} had no ${gap}; ${mended ? 'mended' : 'it needs a person'}`);
      const facts = { gap, mended: mended ? ('yes' as const) : ('no' as const) };
      const { districtId } = ticket;
      await this.outbox.publish(tx, watchFound({ districtId, subjectId: ticketId, actorId: null, facts }));
    }
    return told;
  }

  /** Alerts of devices that would wait for ever go on their way again; answers how many stood still. */
  async mendAlerts(tx: Tx): Promise<number> {
    const mended = await this.watched.mendAlerts(tx);
    for (const id of mended) this.log.error(`alert ${id} stood still; it goes on`);
    return mended.length;
  }

  private async isNew({ rows }: Tx, found: UnwatchedRow): Promise<boolean> {
    const added = await rows
      .createQueryBuilder()
      .insert()
      .into(UnwatchedRow)
      .values(found)
      .orIgnore()
      .returning('gap')
      .execute();
    return (added.raw as unknown[]).length > 0;
  }

  /** Puts what is missing where the law says what it is; a call for help or an order is somebody's to make anew. */
  private async fill(tx: Tx, ticket: TicketRow, gap: Gap): Promise<boolean> {
    const run = (kind: 'delay' | 'pause', term: Term) =>
      this.deadlines.run(tx, ticket, [{ kind, term, aboutId: null }]);
    if (gap === 'clock') await this.startDue(tx, ticket);
    else if (gap === 'owner') return this.toQueue(tx, ticket);
    else if (gap === 'delay' && ticket.carryAskedBy) await this.projects.startAnswer(tx, ticket);
    else if (gap === 'delay') await run('delay', { unit: 'working_day', days: 1 });
    else if (gap === 'pause' && ticket.pausedUntil)
      await run('pause', { unit: 'until', at: ticket.pausedUntil.toISOString() });
    else return false;
    return true;
  }

  private async startDue(tx: Tx, ticket: TicketRow): Promise<void> {
    const kind = dueKind[ticket.state];
    if (kind === 'milestone') await this.projects.startNext(tx, ticket);
    else if (kind && isTicketClock(kind)) await this.deadlines.start(tx, ticket, [kind]);
  }

  /** What nobody has goes to the community's queue; what lies there already cannot go further. */
  private async toQueue(tx: Tx, ticket: TicketRow): Promise<boolean> {
    if (ticket.unitId === ticket.communityId && !ticket.handlerId) return false;
    return this.tickets.release(tx, ticket, null, 'nobody');
  }
}
