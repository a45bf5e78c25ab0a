import { Injectable } from '@nestjs/common';
import type { HourGrade } from '@linli/shared/hours/hours.rules';
import { confirmerWords, gradeWords, hoursHeads as heads } from '@linli/shared/hours/hours.words';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { workName } from '../people/people.queries';
import type { Read } from '../platform/db/db';
import type { Column } from '../platform/sheet/sheet';
import { serviceFrom, titleOf } from './hours.lines';

/** A service as a line of a file; nothing in it is a citizen's number. */
export interface ExportLine {
  readonly id: string;
  readonly number: string | null;
  readonly name: string | null;
  readonly title: string | null;
  readonly source: string;
  readonly organisation: string;
  readonly day: string;
  readonly minutes: number;
  readonly grade: HourGrade;
}

/** Which services a file holds: my own, or those of some days of the organisations I steer. */
export type Wanted =
  { readonly whose: 'own' } | { readonly whose: 'scope'; readonly from: string; readonly until: string };

const page = 500;

/** The columns of the national exchange of records of volunteers, as docs/hours-export.md describes them. */
export const exportColumns: readonly Column<ExportLine>[] = [
  { head: heads.number, of: ({ number }) => number, width: 20 },
  { head: heads.name, of: ({ name }) => name },
  { head: heads.title, of: titleOf, width: 24 },
  { head: heads.organisation, of: ({ organisation }) => organisation, width: 20 },
  { head: heads.since, of: ({ day }) => day },
  { head: heads.until, of: ({ day }) => day },
  { head: heads.minutes, of: ({ minutes }) => minutes },
  { head: heads.grade, of: ({ grade }) => `${grade} ${gradeWords[grade]}` },
  { head: heads.confirmer, of: ({ grade }) => confirmerWords[grade], width: 18 },
];

/** Services that stand, whole, for a file. */
@Injectable()
export class ExportQueries {
  /** The services that are wanted, page by page, in the order in which they were booked. */
  async *lines(read: Read, me: Actor, wanted: Wanted): AsyncGenerator<ExportLine> {
    const { from, until } = wanted.whose === 'scope' ? wanted : { from: null, until: null };
    for (let after: string | null = null; ;) {
      const found: ExportLine[] = await read.rows.query<ExportLine[]>(
        `select s.movement_id as id, a.number, coalesce(n.work_name, p.name) as name, w.title, m.source_kind as source, coalesce(o.name, op.name) as organisation,
                s.day::text as day, s.minutes, s.grade
           from ${serviceFrom} join hours_account a on a.id = s.account_id left join person p on p.id = a.owner_id ${workName('n', 'a.owner_id')}
          where c.id is null and ($5::uuid is null or s.movement_id > $5)
            and case when $3::date is null then a.owner_id = $2 else
                  s.day between $3 and $4::date and exists (select from unnest($1::text[]) mine where starts_with(o.path, mine)) end
          order by s.movement_id limit ${page}`,
        [steeredPaths(me), me.id, from, until, after],
      );
      yield* found;
      after = found[page - 1]?.id ?? null;
      if (!after) return;
    }
  }

  /** Whether there are more of them than `most`. */
  async isLonger(read: Read, me: Actor, wanted: Wanted, most: number): Promise<boolean> {
    let count = 0;
    for await (const _ of this.lines(read, me, wanted)) if (++count > most) return true;
    return false;
  }
}
