import { Injectable } from '@nestjs/common';
import type { Granted } from '@linli/shared/deadline/delay.rules';
import { In, IsNull, Not } from 'typeorm';
import type { Read, Tx } from '../platform/db/db';
import { DelayRow } from './delay.entity';

/** How asks for more time are found. */
@Injectable()
export class DelayRepository {
  /** All of these tickets, first asked first. */
  of({ rows }: Read, ticketIds: readonly string[]): Promise<DelayRow[]> {
    return rows.find(DelayRow, { where: { ticketId: In([...ticketIds]) }, order: { id: 'ASC' } });
  }

  /** The ask of a locked ticket that nobody has decided on. */
  open({ rows }: Tx, ticketId: string): Promise<DelayRow | null> {
    return rows.findOneBy(DelayRow, { ticketId, verdict: IsNull() });
  }

  /** The pause of a locked ticket that runs. */
  running({ rows }: Tx, ticketId: string): Promise<DelayRow | null> {
    return rows.findOneBy(DelayRow, { ticketId, fromAt: Not(IsNull()), endedAt: IsNull() });
  }

  grantedCount({ rows }: Read, ticketId: string, cycle: number, kind: DelayRow['kind']): Promise<number> {
    return rows.countBy(DelayRow, { ticketId, cycle, kind, verdict: 'granted' });
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
