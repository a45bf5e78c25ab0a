import { Injectable } from '@nestjs/common';
import type { Read, Tx } from '../platform/db/db';
import { ask } from '../platform/db/lane';
import { EscalationRow, LadderRow } from './escalation.entity';

/** Which ladder of a district. */
export type LadderName = Pick<LadderRow, 'districtId' | 'kind' | 'pace'>;

/** How ladders and recorded levels are found and written. */
@Injectable()
export class EscalationRepository {
  /** Of each kind and pace the ladder of a district that is in force: of its versions the last to begin. */
  inForce(read: Read, districtId: string): Promise<Pick<LadderRow, 'id' | 'kind' | 'pace' | 'rungs'>[]> {
    return ask(
      read,
      `select distinct on (kind, pace) id, kind, pace, rungs from ladder where district_id = $1 and from_at <= $2
        order by kind, pace, from_at desc, version desc`,
      [districtId, read.at],
    );
  }

  /** Every version of every ladder of a district, of each kind and pace the last to begin first. */
  versions({ rows }: Read, districtId: string): Promise<LadderRow[]> {
    return rows.find(LadderRow, {
      where: { districtId },
      order: { kind: 'ASC', pace: 'ASC', fromAt: 'DESC', version: 'DESC' },
    });
  }

  /** The number of the newest version of a ladder; none is 0. */
  async newest({ rows }: Read, { districtId, kind, pace }: LadderName): Promise<number> {
    return (await rows.maximum(LadderRow, 'version', { districtId, kind, pace })) ?? 0;
  }

  /** Adds the next version; answers its number. */
  async add(tx: Tx, ladder: Omit<LadderRow, 'version'>): Promise<number> {
    const version = 1 + (await this.newest(tx, ladder));
    await tx.rows.insert(LadderRow, { ...ladder, version });
    return version;
  }

  /** Writes levels down, in one statement; a level of a clock that is recorded already is refused by the database. */
  async record({ rows, at }: Tx, levels: readonly Omit<EscalationRow, 'at'>[]): Promise<void> {
    await rows.query(
      `insert into escalation (event_id, district_id, ticket_id, clock_id, ladder_id, kind, cycle, level, due_at, at, outcome, settled_at, told, units)
       select e."eventId", e."districtId", e."ticketId", e."clockId", e."ladderId", e.kind, e.cycle, e.level, e."dueAt", $2, e.outcome, e."settledAt", '{}', '{}'
         from jsonb_to_recordset($1::jsonb) as e("eventId" uuid, "districtId" uuid, "ticketId" uuid, "clockId" uuid, "ladderId" uuid, kind text, cycle smallint,
              level text, "dueAt" timestamptz, outcome text, "settledAt" timestamptz)`,
      [JSON.stringify(levels), at],
    );
  }

  lock({ rows }: Tx, eventId: string): Promise<EscalationRow | null> {
    return rows.findOne(EscalationRow, { where: { eventId }, lock: { mode: 'pessimistic_write' } });
  }
}
