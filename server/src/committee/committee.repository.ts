import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Read, Tx } from '../platform/db/db';
import { PreparationRow, SittingRow } from './committee.entity';

interface Found {
  readonly id: string;
  readonly name: string;
  readonly bodyId: string | null;
  readonly body: string | null;
  readonly termFrom: string | null;
  readonly termUntil: string | null;
  readonly members: number;
}

/** How compounds, their committees, sittings and preparations are found. */
@Injectable()
export class CommitteeRepository {
  /** The compounds in use below some paths, each with its committee in force and how many sit in it today. */
  compounds({ rows, at }: Read, paths: readonly string[]): Promise<Found[]> {
    return rows.query(
      `select c.id, c.name, b.place_id as "bodyId", b.name as body, b.term_from as "termFrom", b.term_until as "termUntil",
              (select count(*)::int from seat t where t.body_id = b.place_id and t.since <= $2 and (t.until is null or t.until >= $2)) as members
         from place c join stand s on s.place_id = c.id and s.tree = 'administrative'
         left join lateral (select b.place_id, p.name, b.term_from, b.term_until from body b join place p on p.id = b.place_id
                             where b.for_id = c.id and b.type = 'owners_committee' and (p.until is null or p.until > $2)
                             order by p.since desc limit 1) b on true
        where c.kind = 'compound' and (c.until is null or c.until > $2)
          and exists (select from unnest($1::text[]) mine where starts_with(s.path, mine))
        order by c.name, c.id limit 500`,
      [paths, localDate(at)],
    );
  }

  /** The sittings of some committees, the newest first. */
  sittings({ rows }: Read, bodyIds: readonly string[]): Promise<SittingRow[]> {
    return rows
      .createQueryBuilder(SittingRow, 's')
      .where('s.body_id = any(:bodyIds)', { bodyIds })
      .orderBy('s.held_on', 'DESC')
      .addOrderBy('s.id', 'DESC')
      .limit(2000)
      .getMany();
  }

  preparations({ rows }: Read, compoundIds: readonly string[]): Promise<PreparationRow[]> {
    return rows
      .createQueryBuilder(PreparationRow, 'p')
      .where('p.compound_id = any(:compoundIds)', { compoundIds })
      .getMany();
  }

  /** An owners' committee in force, locked; undefined for anything else. */
  async lock({ rows, at }: Tx, id: string): Promise<{ districtId: string } | undefined> {
    const [body] = await rows.query<{ districtId: string }[]>(
      `select b.district_id as "districtId" from body b join place p on p.id = b.place_id
        where b.place_id = $1 and b.type = 'owners_committee' and (p.until is null or p.until > $2) for update of b`,
      [id, localDate(at)],
    );
    return body;
  }

  /** How many had a seat in a body on a day. */
  async membersOn({ rows }: Read, bodyId: string, on: string): Promise<number> {
    const [found] = await rows.query<{ members: number }[]>(
      'select count(*)::int as members from seat where body_id = $1 and since <= $2 and (until is null or until >= $2)',
      [bodyId, on],
    );
    return found?.members ?? 0;
  }
}
