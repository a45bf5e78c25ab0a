import { Injectable } from '@nestjs/common';
import type { Granted } from '@linli/shared/deadline/delay.rules';
import { IsNull, Not } from 'typeorm';
import type { Read, Tx } from '../platform/db/db';
import { ask, find } from '../platform/db/lane';
import { DelayRow } from './delay.entity';

/** How asks for more time are found. */
@Injectable()
export class DelayRepository {
  /** All of these tickets, first asked first. */
  of(read: Read, ticketIds: readonly string[]): Promise<DelayRow[]> {
    return find(read, DelayRow, 'where t.ticket_id = any($1) order by t.id', [ticketIds]);
  }

  /** The ask of a locked ticket that nobody has decided on. */
  open({ rows }: Tx, ticketId: string): Promise<DelayRow | null> {
    return rows.findOneBy(DelayRow, { ticketId, verdict: IsNull() });
  }

  /** The pause of a locked ticket that runs. */
  running({ rows }: Tx, ticketId: string): Promise<DelayRow | null> {
    return rows.findOneBy(DelayRow, { ticketId, fromAt: Not(IsNull()), endedAt: IsNull() });
  }

  /** How often each kind was granted in a cycle. */
  async grantedTimes(
    read: Read,
    ticketId: string,
    cycle: number,
  ): Promise<(kind: DelayRow['kind']) => number> {
    const granted = await ask<{ kind: DelayRow['kind']; times: number }>(
      read,
      `select kind, count(*)::int as times from delay
        where ticket_id = $1 and cycle = $2 and verdict = 'granted' group by kind`,
      [ticketId, cycle],
    );
    return (kind) => granted.find((each) => each.kind === kind)?.times ?? 0;
  }

  /** What was granted in a cycle; a pause that runs lasts to its planned end. */
  async granted({ rows }: Read, ticketId: string, cycle: number): Promise<Granted> {
    const found = await rows.findBy(DelayRow, { ticketId, cycle, verdict: 'granted' });
    return {
      pauses: found.flatMap(({ fromAt, endedAt, untilAt }) => {
        const to = endedAt ?? untilAt;
        return fromAt && to ? [{ from: fromAt, to }] : [];
      }),
      extensions: found.flatMap(({ days, decidedAt }) =>
        days && decidedAt ? [{ days, at: decidedAt }] : [],
      ),
    };
  }
}
