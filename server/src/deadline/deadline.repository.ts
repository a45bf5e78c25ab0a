import { Injectable } from '@nestjs/common';
import type { Read, Tx } from '../platform/db/db';
import type { ClockRow } from './deadline.entity';

/** How many clocks a round takes unless told otherwise: whoever moves one of their tickets waits for the round to end. */
const roundSize = 200;

/** Which of the clocks that have a mark behind them: so many, one, or all but some. */
export interface Choice {
  readonly most?: number;
  readonly only?: string;
  readonly except?: readonly string[];
}

/** A clock that is swept. */
export type Claimed = Pick<
  ClockRow,
  | 'id'
  | 'ticketId'
  | 'districtId'
  | 'cycle'
  | 'kind'
  | 'marks'
  | 'fired'
  | 'stoppedAt'
  | 'ladderId'
  | 'calendarId'
  | 'ownCalendarId'
>;

/** What is written of a clock that was swept. */
export interface Swept {
  readonly id: string;
  /** The levels that have just sounded. */
  readonly levels: readonly string[];
  readonly nextAt: Date | null;
  readonly breached: boolean;
  readonly closed: boolean;
}

/** How clocks whose next mark has passed are found, locked and moved on. */
@Injectable()
export class DeadlineRepository {
  /** Locks clocks whose next mark has passed, each with its ticket, first marks first; leaves those that somebody else has. */
  claim({ rows, at }: Tx, { most = roundSize, only, except = [] }: Choice): Promise<Claimed[]> {
    return rows.query(
      `select k.id, k.ticket_id as "ticketId", k.district_id as "districtId", k.cycle, k.kind, k.marks, k.fired, k.stopped_at as "stoppedAt",
              k.ladder_id as "ladderId", k.calendar_id as "calendarId", k.own_calendar_id as "ownCalendarId"
         from clock k join ticket t on t.id = k.ticket_id
        where k.next_at < $1 and k.id <> all($3) and ($4::uuid is null or k.id = $4)
        order by k.next_at limit $2 for update of t, k skip locked`,
      [at, most, except, only ?? null],
    );
  }

  /** The clocks that would be claimed; a hint, not a lock. */
  async waiting({ rows, at }: Read, except: readonly string[]): Promise<string[]> {
    const found = await rows.query<{ id: string }[]>(
      'select id from clock where next_at < $1 and id <> all($3) order by next_at limit $2',
      [at, roundSize, except],
    );
    return found.map(({ id }) => id);
  }

  /** Moves claimed clocks on, in one statement. */
  async moveOn({ rows, at }: Tx, swept: readonly Swept[]): Promise<void> {
    await rows.query(
      `update clock k set fired = k.fired || s.levels, next_at = s."nextAt",
              breached_at = case when s.breached then coalesce(k.breached_at, $2) else k.breached_at end,
              stopped_at = case when s.closed then $2 else k.stopped_at end,
              verdict = case when s.closed then 'neutral' else k.verdict end
         from jsonb_to_recordset($1::jsonb) as s(id uuid, levels text[], "nextAt" timestamptz, breached boolean, closed boolean)
        where k.id = s.id`,
      [JSON.stringify(swept), at],
    );
  }
}
