import { Injectable } from '@nestjs/common';
import type { LiveMessage } from '@linli/shared/board/board.contract';
import type { Read } from '../platform/db/db';
import { firstId } from '../platform/db/id';

/** Something that happened to a ticket, and who may know. */
export interface Happening extends Omit<LiveMessage, 'at'> {
  readonly id: string;
  readonly at: Date;
  readonly path: string;
  readonly hiddenFrom: readonly string[];
}

const page = 1_000;

/** What happened to tickets, as it is read for streams. */
@Injectable()
export class LiveQueries {
  /** Everything since a moment in the order of keys; null if that is more than `most`. */
  async since({ rows }: Read, moment: Date, most: number): Promise<Happening[] | null> {
    const found: Happening[] = [];
    for (let after = firstId(moment); ; after = found.at(-1)?.id ?? after) {
      const some = await rows.query<Happening[]>(
        `select e.id, e.kind, e.at, t.id as "ticketId", t.path, t.hidden_from as "hiddenFrom"
           from event e join ticket t on t.id = e.subject_id where e.id > $1 order by e.id limit ${page}`,
        [after],
      );
      found.push(...some);
      if (found.length > most) return null;
      if (some.length < page) return found;
    }
  }
}
