import { Injectable } from '@nestjs/common';
import type { Blocks } from '@linli/shared/people/people.contract';
import { holdsAt, steeredPaths, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Culprit } from '../block/block.service';
import type { Read } from '../platform/db/db';
import { namelessWords } from './staff.words';

type BlockLineRow = Omit<Blocks['blocks'][number], 'since' | 'until'> & { since: Date; until: Date };
type CulpritRow = Culprit & { hiddenFrom: string[] };

/** A block belongs where the report lies that led to it. */
const blocksBelow = `from block b
  join ticket t on t.id = b.ticket_id
 where b.lifted_at is null and b.until > $2
   and exists (select from unnest($1::text[]) mine where starts_with(t.path, mine))`;

/** Who is kept from reporting, as far as the reader steers the place of the report. */
@Injectable()
export class BlockQueries {
  /** Blocks in force below my posts; unanswered objections first. */
  async blocksOf({ rows, at }: Read, me: Actor): Promise<Blocks> {
    const blocks = await rows.query<BlockLineRow[]>(
      `select b.id, b.person_id as "personId", b.reason, b.since, b.until, b.appeal, b.answer,
              coalesce((select p.name from person p where p.id = b.person_id), $3) as who
         ${blocksBelow}
        order by b.appealed_at is not null and b.answered_at is null desc, b.id desc limit 1000`,
      [steeredPaths(me), at, namelessWords],
    );
    return {
      blocks: blocks.map(({ since, until, ...block }) => ({
        ...block,
        since: since.toISOString(),
        until: until.toISOString(),
      })),
    };
  }

  /** Refuses a block that is not in force below my posts as missing. */
  async mustSee({ rows, at }: Read, me: Actor, id: string): Promise<void> {
    const seen = await rows.query<unknown[]>(`select ${blocksBelow} and b.id = $3`, [
      steeredPaths(me),
      at,
      id,
    ]);
    if (!seen.length) throw new Refusal('block.missing');
  }

  /** Who first reported a ticket that I steer. */
  async firstReporter({ rows }: Read, me: Actor, ticketId: string): Promise<Culprit> {
    const [row] = await rows.query<CulpritRow[]>(
      `select r.person_id as "personId", t.district_id as "districtId", t.id as "ticketId", t.path, t.hidden_from as "hiddenFrom"
         from ticket t join ticket_reporter r on r.ticket_id = t.id and r.first where t.id = $1`,
      [ticketId],
    );
    if (!row || row.hiddenFrom.includes(me.id) || !holdsAt(me, steering, row.path))
      throw new Refusal('ticket.missing');
    return row;
  }
}
