import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { Refusal } from '@linli/shared/refusal';
import type { ToolTerms } from '@linli/shared/tool/tool.rules';
import { IsNull } from 'typeorm';
import type { Read, Tx } from '../platform/db/db';
import { ToolLoanRow, ToolRow, ToolTermsRow, ToolWaitRow } from './tool.entity';

/** A loan about whose due day its borrower is to be told. */
export interface DueLoan {
  readonly districtId: string;
  readonly toolId: string;
  readonly personId: string;
  readonly due: string;
}

/** How tools and loans are found and locked. Whoever changes what becomes of a tool locks it first. */
@Injectable()
export class ToolRepository {
  async lock({ rows }: Tx, where: { id: string } | { code: string }): Promise<ToolRow> {
    const row = await rows.findOne(ToolRow, { where, lock: { mode: 'pessimistic_write' } });
    if (!row || row.state === 'retired') throw new Refusal('tool.missing');
    return row;
  }

  async layDown(tx: Tx, districtId: string, terms: ToolTerms): Promise<void> {
    await tx.rows.upsert(ToolTermsRow, { districtId, ...terms }, ['districtId']);
  }

  termsOf({ rows }: Read, districtId: string): Promise<ToolTermsRow> {
    return rows.findOneByOrFail(ToolTermsRow, { districtId });
  }

  /** The loan of a tool that is not back; null where it is. */
  loanOf({ rows }: Read, toolId: string): Promise<ToolLoanRow | null> {
    return rows.findOneBy(ToolLoanRow, { toolId, endedAt: IsNull() });
  }

  /** Who waits for a tool, in their order. */
  line({ rows }: Read, toolId: string): Promise<ToolWaitRow[]> {
    return rows.find(ToolWaitRow, { where: { toolId, endedAt: IsNull() }, order: { id: 'ASC' } });
  }

  /** A home to which somebody belongs today at or below one of these paths; the longest theirs. */
  async homeOf({ rows, at }: Read, personId: string, path: string): Promise<string | null> {
    const [home] = await rows.query<{ id: string }[]>(
      `select h.id from resident r join home h on h.id = r.home_id join stand s on s.place_id = h.entrance_id and s.tree = 'administrative'
        where r.person_id = $1 and r.since <= $3 and (r.until is null or r.until > $3) and starts_with(s.path, $2) order by r.since, r.id limit 1`,
      [personId, path, localDate(at)],
    );
    return home?.id ?? null;
  }

  /** How many tools a home has; until the end of the transaction it gets no other. */
  async lentTo({ rows }: Tx, homeId: string): Promise<number> {
    await rows.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`tools of ${homeId}`]);
    return rows.countBy(ToolLoanRow, { homeId, endedAt: IsNull() });
  }

  /** Marks loans whose due day comes near, or is over, once each; answers those of people with an account. */
  async markDue({ rows, at }: Tx, when: 'soon' | 'over', most: number): Promise<DueLoan[]> {
    const { column, due } = {
      soon: { column: 'soon_at', due: 'l.due - m.remind_days <= $2::date' },
      over: { column: 'over_at', due: 'l.due < $2::date' },
    }[when];
    const [found] = await rows.query<[DueLoan[], number]>(
      `update tool_loan set ${column} = $1 where id in (
         select l.id from tool_loan l join tool_terms m on m.district_id = l.district_id
          where l.ended_at is null and l.person_id is not null and l.${column} is null and ${due}
          order by l.due limit $3 for update of l skip locked)
       returning district_id as "districtId", tool_id as "toolId", person_id as "personId", due::text`,
      [at, localDate(at), most],
    );
    return found;
  }

  /** Tools that are kept for somebody who did not come for them. */
  async unfetched({ rows, at }: Tx, most: number): Promise<string[]> {
    const found = await rows.query<{ id: string }[]>(
      `select id from tool where id in (select tool_id from tool_wait where ended_at is null and held_until <= $1) order by id limit $2
          for update skip locked`,
      [at, most],
    );
    return found.map(({ id }) => id);
  }

  /** Erases names of borrowers without an account whose loan is over for long enough; answers how many. */
  async eraseNames({ rows, at }: Tx, most: number): Promise<number> {
    const [, erased] = await rows.query<[unknown, number]>(
      `update tool_loan set name = null, "where" = null where id in (
         select l.id from tool_loan l join tool_terms m on m.district_id = l.district_id
          where l.name is not null and l.ended_at + m.name_days * interval '1 day' <= $1 order by l.id limit $2 for update of l skip locked)`,
      [at, most],
    );
    return erased;
  }

  /** Erases what somebody who left wrote of tools; what they have not brought back stays theirs until it is. */
  async forget({ rows, at }: Tx, personId: string): Promise<void> {
    await rows.query(`update tool set note = null, note_by = null where note_by = $1`, [personId]);
    await rows.query(
      `update tool_wait set ended_at = $2 where person_id = $1 and ended_at is null and held_until is null`,
      [personId, at],
    );
    // what is kept for them goes to the next one at once
    await rows.query(`update tool_wait set held_until = $2 where person_id = $1 and ended_at is null`, [
      personId,
      at,
    ]);
  }

  /** What an account borrowed and waits for is borrowed and waited for by whoever it became. */
  async merge({ rows }: Tx, from: string, personId: string): Promise<void> {
    await rows.query('update tool_loan set person_id = $2 where person_id = $1', [from, personId]);
    await rows.query(
      `update tool_wait w set person_id = $2 where person_id = $1
          and not exists (select from tool_wait o where o.tool_id = w.tool_id and o.person_id = $2 and o.ended_at is null)`,
      [from, personId],
    );
  }
}
