import { Injectable } from '@nestjs/common';
import { entriesOf } from '@linli/shared/kpi/case.rules';
import type { AskExclusion } from '@linli/shared/kpi/kpi.contract';
import { changesOf, periodOf, type Entry, type Period } from '@linli/shared/kpi/kpi.rules';
import { holdsAt, overseeing, type Actor } from '@linli/shared/people/people.rules';
import { atField, Refusal } from '@linli/shared/refusal';
import { DeadlineService } from '../deadline/deadline.service';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { TicketService } from '../ticket/ticket.service';
import { casesOf } from './kpi.cases';
import { KpiExclusionRow, KpiPeriodRow } from './kpi.entity';
import { exclusionAsked, exclusionDecided, periodFrozen } from './kpi.events';
import { KpiRepository } from './kpi.repository';

/** Who keeps the ledger, as the outbox knows it. */
export const ledgerListener = 'kpi.keep';

/** The ledger of figures: kept up to date by what happens, closed by the month, and bent by nobody. */
@Injectable()
export class KpiService {
  constructor(
    private readonly ledger: KpiRepository,
    private readonly tickets: TicketService,
    private readonly deadlines: DeadlineService,
    private readonly outbox: Outbox,
  ) {}

  /** Looks at a ticket anew and puts the ledger right; what a closed month would say differently is noted beside it. */
  async keep(tx: Tx, ticketId: string): Promise<void> {
    await this.tickets.holdStill(tx, ticketId);
    const found = await this.ledger.told(tx, ticketId);
    if (!found) return;
    const { told, whose } = found;
    await this.ledger.hold(tx, whose.districtId, 'writing');
    const fresh = casesOf(told).flatMap(entriesOf);
    const frozen = await this.ledger.frozen(tx, whose.districtId);
    const { put, drop, drift } = changesOf(await this.ledger.stored(tx, ticketId), fresh, frozen);
    await this.ledger.drop(tx, ticketId, drop);
    await this.ledger.put(tx, ticketId, whose, put);
    await this.ledger.drifted(tx, ticketId, whose, drift);
  }

  /** A new report makes those it repeats into repeated ones. */
  async keepRepeated(tx: Tx, ticketId: string): Promise<void> {
    for (const id of await this.ledger.repeatedBy(tx, ticketId)) await this.keep(tx, id);
  }

  /** Lines of a ticket that the ledger has otherwise than a fresh look would: none, while nothing is closed. */
  async strayOf(read: Read, ticketId: string): Promise<readonly Entry[]> {
    const found = await this.ledger.told(read, ticketId);
    const fresh = found ? casesOf(found.told).flatMap(entriesOf) : [];
    const { put, drop } = changesOf(await this.ledger.stored(read, ticketId), fresh, new Set());
    return [...put, ...drop];
  }

  /** Closes the figures of a past month for good; refuses while something that happened is not counted yet. */
  async freeze(tx: Tx, me: Actor, districtId: string, period: Period): Promise<void> {
    if (period >= periodOf(tx.at)) throw atField('period.running', 'period');
    await this.ledger.hold(tx, districtId, 'freezing');
    if ((await this.ledger.frozen(tx, districtId)).has(period)) throw new Refusal('period.closed');
    if (await this.ledger.unheard(tx, districtId, ledgerListener)) throw new Refusal('period.busy');
    await tx.rows.insert(KpiPeriodRow, { districtId, period, frozenAt: tx.at, frozenBy: me.id });
    await this.outbox.publish(
      tx,
      periodFrozen({ districtId, subjectId: districtId, actorId: me.id, facts: { period } }),
    );
  }

  /** Asks that a broken promise be left out. Only whoever handled or steers the ticket may; once per promise. */
  async exclude(tx: Tx, me: Actor, ticketId: string, { clock, reason, words }: AskExclusion): Promise<void> {
    const { ticket, standing } = await this.tickets.take(tx, me, ticketId);
    if (!ticket.handlers.includes(me.id) && !standing.steers) throw new Refusal('role.not_yours');
    const broken = (await this.deadlines.broken(tx, ticketId)).filter(({ kind }) => kind === clock).at(-1);
    if (!broken) throw atField('exclusion.not_late', 'clock');
    if (await tx.rows.existsBy(KpiExclusionRow, { clockId: broken.id })) throw new Refusal('exclusion.asked');
    await tx.rows.insert(KpiExclusionRow, {
      id: newId(tx.at),
      districtId: ticket.districtId,
      ticketId,
      cycle: broken.cycle,
      clockId: broken.id,
      reason,
      words: words.trim(),
      askedBy: me.id,
      askedAt: tx.at,
    });
    await this.outbox.publish(
      tx,
      exclusionAsked({
        districtId: ticket.districtId,
        subjectId: ticketId,
        actorId: me.id,
        facts: { clock, reason },
      }),
    );
  }

  /** The street or the district decides; never who asked, never who held the ticket. */
  async decide(tx: Tx, me: Actor, id: string, grant: boolean): Promise<void> {
    const row = await tx.rows.findOne(KpiExclusionRow, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!row) throw new Refusal('exclusion.missing');
    const { ticket } = await this.tickets.take(tx, me, row.ticketId);
    if (!holdsAt(me, overseeing, ticket.path)) throw new Refusal('role.not_yours');
    if (row.askedBy === me.id || [...ticket.handlers, ...ticket.formerly].includes(me.id))
      throw new Refusal('exclusion.yours');
    if (row.decidedAt) throw new Refusal('exclusion.decided');
    await tx.rows.update(KpiExclusionRow, id, { decidedBy: me.id, decidedAt: tx.at, granted: grant });
    const clock = await this.deadlines.kindOf(tx, row.clockId);
    await this.outbox.publish(
      tx,
      exclusionDecided({
        districtId: row.districtId,
        subjectId: row.ticketId,
        actorId: me.id,
        facts: { clock, granted: grant ? 'yes' : 'no' },
      }),
    );
  }

  /** Forgets what a person said when asking; that they asked stays. */
  async forget(tx: Tx, personId: string): Promise<void> {
    await tx.rows.update(KpiExclusionRow, { askedBy: personId }, { words: null });
  }
}
