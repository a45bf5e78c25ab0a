import { Injectable } from '@nestjs/common';
import { Refusal } from '@linli/shared/refusal';
import type { Read, Tx } from '../platform/db/db';
import { ReportInRow, type NeighbourWordRow } from './report-in.entity';

export type ListedReportIn = ReportInRow & { readonly name: string | null };

export type FoundWord = Pick<NeighbourWordRow, 'id' | 'at' | 'words' | 'answer'> & { readonly name: string };

/** How report-ins and the words left for members are found, locked and forgotten. */
@Injectable()
export class ReportInRepository {
  async lock({ rows }: Tx, id: string): Promise<ReportInRow> {
    const row = await rows.findOne(ReportInRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new Refusal('report_in.missing');
    return row;
  }

  /** Keeps an ask; false where the same person, or the same unit here, has one that waits or holds. */
  async ask({ rows }: Tx, row: ReportInRow): Promise<boolean> {
    const kept = await rows
      .createQueryBuilder()
      .insert()
      .into(ReportInRow)
      .values(row)
      .orIgnore()
      .returning('id')
      .execute();
    return (kept.raw as unknown[]).length > 0;
  }

  /** Where a member is reported in on the local day of the moment; null for nowhere. */
  heldBy({ rows }: Read, personId: string): Promise<ReportInRow | null> {
    return rows.findOneBy(ReportInRow, { personId, kind: 'person', state: 'held' });
  }

  ofPerson({ rows }: Read, personId: string): Promise<ReportInRow[]> {
    return rows.find(ReportInRow, { where: { personId }, order: { id: 'DESC' }, take: 50 });
  }

  /** Report-ins below these paths, what waits first; of those that ended, the latest. */
  below({ rows }: Read, paths: readonly string[]): Promise<ListedReportIn[]> {
    return rows.query(
      `select r.id, r.district_id as "districtId", r.kind, r.place_id as "placeId", r.path, r.person_id as "personId", r.unit_name as "unitName", r.functions, r.state,
              r.asked_at as "askedAt", r.since::text, r.until::text, r.words, r.decided_by as "decidedBy", r.decided_at as "decidedAt",
              r.shown_name as "shownName", r.offers, p.name
         from report_in r left join person p on p.id = r.person_id
        where r.state <> 'withdrawn' and exists (select from unnest($1::text[]) mine where starts_with(r.path, mine))
        order by r.state <> 'asked', r.state <> 'held', r.id desc limit 2000`,
      [paths],
    );
  }

  /** Words left for somebody, under what their writer is called; or by them, under the name that the page showed. */
  words({ rows }: Read, whose: 'received' | 'sent', personId: string): Promise<FoundWord[]> {
    const [mine, name] = whose === 'received' ? ['to_id', 'p.name'] : ['from_id', 'r.shown_name'];
    return rows.query(
      `select w.id, w.at, w.words, w.answer, coalesce(${name}, '') as name
         from neighbour_word w join person p on p.id = w.from_id join report_in r on r.id = w.report_in_id
        where w.${mine} = $1 order by w.id desc limit 100`,
      [personId],
    );
  }

  /** Of somebody who left no report-in of their own is known any more, and no word of theirs or to them; a unit's stands without them. */
  async forget({ rows }: Tx, personId: string): Promise<void> {
    await rows.query('delete from neighbour_word where from_id = $1 or to_id = $1', [personId]);
    await rows.query(
      `delete from neighbour_word w using report_in r where r.id = w.report_in_id and r.person_id = $1`,
      [personId],
    );
    await rows.query(`delete from report_in where person_id = $1 and kind = 'person'`, [personId]);
    await rows.query('update report_in set person_id = null where person_id = $1', [personId]);
  }
}
