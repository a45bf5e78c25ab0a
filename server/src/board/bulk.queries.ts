import { Injectable } from '@nestjs/common';
import type { Bulk, Bulks } from '@linli/shared/board/board.contract';
import { bulkMost, bulkRecent, bulkWaysBack } from '@linli/shared/board/board.rules';
import { reasonWords } from '@linli/shared/board/board.words';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refusalWords } from '@linli/shared/refusal';
import { bugWords } from '@linli/shared/refusal.words';
import type { TicketLine } from '@linli/shared/ticket/ticket.contract';
import { In, MoreThan } from 'typeorm';
import type { Read } from '../platform/db/db';
import { TicketLines } from '../ticket/ticket.lines';
import { BulkItemRow, BulkRow } from './bulk.entity';

/** How many wishes are told at once. */
const mostTold = 10;

/** What became of wishes to move many tickets. */
@Injectable()
export class BulkQueries {
  constructor(private readonly lines: TicketLines) {}

  /** A wish of `me`; anybody else's is missing. */
  async of(read: Read, me: Actor, id: string): Promise<Bulk> {
    const row = await read.rows.findOneBy(BulkRow, { id, personId: me.id });
    if (!row) throw new Refusal('bulk.missing');
    const [bulk] = await this.told(read, me, [row]);
    if (!bulk) throw new Refusal('bulk.missing');
    return bulk;
  }

  /** The latest of `me` within the last hour, the newest first. */
  async lately(read: Read, me: Actor): Promise<Bulks> {
    const since = new Date(read.at.getTime() - bulkRecent * 60_000);
    const rows = await read.rows.find(BulkRow, {
      where: { personId: me.id, at: MoreThan(since) },
      order: { at: 'DESC', id: 'DESC' },
      take: mostTold,
    });
    return { bulks: await this.told(read, me, rows) };
  }

  private async told(read: Read, me: Actor, bulks: readonly BulkRow[]): Promise<Bulk[]> {
    if (!bulks.length) return [];
    const items = await read.rows.find(BulkItemRow, {
      where: { bulkId: In(bulks.map(({ id }) => id)) },
      order: { place: 'ASC' },
    });
    const seen = await this.lines.forStaffAndReporters(read, me, {
      where: `t.id = any($1) and $2 <> all(t.hidden_from) and exists (select from unnest($3::text[]) mine where starts_with(t.path, mine))`,
      values: [items.map(({ ticketId }) => ticketId), me.id, steeredPaths(me)],
      order: 't.id',
      most: bulkMost * mostTold,
    });
    const lines = new Map(seen.map((line) => [line.id, line]));
    return bulks.map((bulk) => ({
      id: bulk.id,
      now: read.at.toISOString(),
      move: bulk.move,
      at: bulk.at.toISOString(),
      runsAt: bulk.runsAt.toISOString(),
      state: stateOf(bulk),
      tickets: items
        .filter(({ bulkId }) => bulkId === bulk.id)
        .map((item) => itemOf(bulk, item, lines.get(item.ticketId))),
    }));
  }
}

function stateOf({ undoneAt, doneAt, startedAt }: BulkRow): Bulk['state'] {
  if (undoneAt) return 'undone';
  if (doneAt) return 'done';
  return startedAt ? 'running' : 'waiting';
}

function itemOf(bulk: BulkRow, item: BulkItemRow, line: TicketLine | undefined): Bulk['tickets'][number] {
  const back = bulkWaysBack[bulk.move];
  return {
    id: item.ticketId,
    number: line?.number ?? null,
    title: line?.title ?? null,
    outcome: item.outcome ?? (bulk.undoneAt ? 'undone' : 'waiting'),
    words: item.outcome === 'refused' ? whyOf(item) : null,
    wayBack: item.outcome === 'moved' && back && line?.openMoves.includes(back) ? back : null,
  };
}

function whyOf({ code, facts, fields }: BulkItemRow): string {
  if (!code) return bugWords;
  return fields ? reasonWords(Object.values(fields)) : refusalWords(code, facts ?? {});
}
