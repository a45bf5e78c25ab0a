import { Injectable } from '@nestjs/common';
import { checkLife, type CheckKind } from '@linli/shared/check/check.rules';
import { In, LessThanOrEqual, MoreThan, Not } from 'typeorm';
import type { Tx } from '../platform/db/db';
import { CheckRow, ComplaintRow, TraceRow } from './check.entity';

/** How checks, traces and complaints are found and locked. */
@Injectable()
export class CheckRepository {
  lock({ rows }: Tx, id: string): Promise<CheckRow | null> {
    return rows.findOne(CheckRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The check of what neighbours see of a ticket, once somebody complained about it. */
  lockShown({ rows }: Tx, ticketId: string): Promise<CheckRow | null> {
    return rows.findOne(CheckRow, {
      where: { kind: 'shown', subjectId: ticketId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Checks that WeChat should have answered by now and that nobody else has locked. */
  lockOverdue({ rows, at }: Tx, most: number): Promise<CheckRow[]> {
    return rows.find(CheckRow, {
      where: { state: In(checkLife.moves.miss.from), dueAt: LessThanOrEqual(at) },
      order: { dueAt: 'ASC' },
      take: most,
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
  }

  /** What a person wrote or uploaded that nobody has decided on. */
  lockUndecidedOf({ rows }: Tx, personId: string): Promise<CheckRow[]> {
    return rows.find(CheckRow, {
      where: { personId, kind: Not('shown'), state: In(checkLife.moves.leave.from) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The checks of words that a person looks at anyway: of a wish, a topic or an argument. */
  lockOfSeen({ rows }: Tx, subjectId: string): Promise<CheckRow[]> {
    return rows.find(CheckRow, {
      where: { kind: In(['wish', 'topic', 'argument']), subjectId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Makes room for newer checks of the same things: a line or a name that was replaced needs none. */
  async drop({ rows }: Tx, things: readonly { kind: CheckKind; subjectId: string }[]): Promise<void> {
    await rows.query(
      `delete from content_check c using unnest($1::text[], $2::uuid[]) as gone(kind, subject_id)
        where c.kind = gone.kind and c.subject_id = gone.subject_id`,
      [things.map(({ kind }) => kind), things.map(({ subjectId }) => subjectId)],
    );
  }

  /** What was complained of was this person's line, and they have written another: that one is seen until somebody complains. */
  async dropShown({ rows }: Tx, ticketId: string, personId: string): Promise<void> {
    await rows.delete(CheckRow, { kind: 'shown', subjectId: ticketId, personId });
  }

  /** The trace of this name, locked, made on first mention. */
  async trace({ rows, at }: Tx, traceId: string): Promise<TraceRow> {
    await rows.createQueryBuilder().insert().into(TraceRow).values({ traceId, at }).orIgnore().execute();
    return rows.findOneOrFail(TraceRow, { where: { traceId }, lock: { mode: 'pessimistic_write' } });
  }

  async dropTraces({ rows }: Tx, before: Date): Promise<number> {
    return (await rows.delete(TraceRow, { at: LessThanOrEqual(before) })).affected ?? 0;
  }

  /** Writes a complaint; false when this person has complained about this ticket before. */
  async addComplaint({ rows }: Tx, complaint: ComplaintRow): Promise<boolean> {
    const added = await rows
      .createQueryBuilder()
      .insert()
      .into(ComplaintRow)
      .values(complaint)
      .orIgnore()
      .returning('ticket_id')
      .execute();
    return (added.raw as unknown[]).length > 0;
  }

  /** How many people complained about a ticket after an instant. */
  complaintsAfter({ rows }: Tx, ticketId: string, after: Date): Promise<number> {
    return rows.countBy(ComplaintRow, { ticketId, at: MoreThan(after) });
  }

  /** Takes everything out of checks and complaints that a person said. */
  async erase({ rows }: Tx, personId: string): Promise<void> {
    await rows.update(CheckRow, { personId }, { words: null, reasonWords: null });
    await rows.update(ComplaintRow, { personId }, { words: null });
  }
}
