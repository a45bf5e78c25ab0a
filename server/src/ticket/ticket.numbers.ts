import { Injectable } from '@nestjs/common';
import { localDate, localParts } from '@linli/shared/deadline/shanghai.rules';
import type { Tx } from '../platform/db/db';
import { ask, atEnd } from '../platform/db/lane';

/** How many numbers a process draws at once, for the reports that come next. */
const atOnce = 20;

/**
 * The 编号 of tickets: MMDD-NNNN, for people, unique per district and year. Whoever draws one keeps all others of the district waiting
 * until its transaction ends, so a process draws more than it needs and has the rest at hand once they are its own. What is at hand
 * when it ends is given to nobody: numbers have gaps, and those of two processes take turns.
 */
@Injectable()
export class TicketNumbers {
  private readonly atHand = new Map<string, number[]>();

  /** The next number of a district today, for a single ticket. */
  async next(tx: Tx, districtId: string): Promise<string> {
    const key = `${districtId} ${localDate(tx.at)}`;
    const known = this.atHand.get(key)?.shift();
    if (known !== undefined) {
      // What is not used after all is used by another.
      atEnd(tx, (committed) => {
        if (!committed) this.keep(key, [known]);
      });
      return written(tx.at, known);
    }
    const first = await draw(tx, districtId, atOnce);
    atEnd(tx, (committed) => {
      if (committed)
        this.keep(
          key,
          Array.from({ length: atOnce - 1 }, (_, index) => first + 1 + index),
        );
    });
    return written(tx.at, first);
  }

  /** The next so many numbers of a district today, one after the other. */
  async together(tx: Tx, districtId: string, count: number): Promise<string[]> {
    const first = await draw(tx, districtId, count);
    return Array.from({ length: count }, (_, index) => written(tx.at, first + index));
  }

  private keep(key: string, numbers: readonly number[]): void {
    // Those of yesterday are of no use to anybody.
    const day = key.slice(-10);
    for (const other of this.atHand.keys()) if (other.slice(-10) < day) this.atHand.delete(other);
    this.atHand.set(
      key,
      [...(this.atHand.get(key) ?? []), ...numbers].sort((one, other) => one - other),
    );
  }
}

/** Draws so many numbers; answers the first. */
async function draw(tx: Tx, districtId: string, count: number): Promise<number> {
  const [row] = await ask<{ last: number }>(
    tx,
    `insert into ticket_number (district_id, day, last) values ($1, $2, $3)
     on conflict (district_id, day) do update set last = ticket_number.last + $3 returning last`,
    [districtId, localDate(tx.at), count],
  );
  if (!row) throw new Error('no number was drawn');
  return row.last - count + 1;
}

function written(at: Date, number: number): string {
  const { month, day } = localParts(at);
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${two(month)}${two(day)}-${String(number).padStart(4, '0')}`;
}
