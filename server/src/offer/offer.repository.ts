import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Read, Tx } from '../platform/db/db';
import { OfferRow } from './offer.entity';

/** SQL of the people of a team today. `team` and `today` are expressions. */
export const membersOf = (team: string, today: string): string =>
  `select m.person_id from team_member m where m.team_id = ${team} and m.state = 'held' and m.since <= ${today} and (m.until is null or m.until > ${today})`;

/** How offers are found and locked. */
@Injectable()
export class OfferRepository {
  lock({ rows }: Tx, id: string): Promise<OfferRow | null> {
    return rows.findOne(OfferRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The offers of a wish that wait or are asked, in their order. */
  openOf({ rows }: Read, wishId: string): Promise<OfferRow[]> {
    return rows
      .createQueryBuilder(OfferRow, 'o')
      .where(`o.wish_id = :wishId and o.state in ('queued','offered')`, { wishId })
      .orderBy('o.rank')
      .addOrderBy('o.id')
      .getMany();
  }

  /** Whether an offer is one to answer for somebody: theirs, or their team's. */
  async isFor({ rows, at }: Read, { personId, teamId }: OfferRow, me: string): Promise<boolean> {
    if (personId) return personId === me;
    if (!teamId) return false;
    const found = await rows.query<unknown[]>(
      `select 1 from (${membersOf('$1', '$3')}) m where m.person_id = $2 limit 1`,
      [teamId, me, localDate(at)],
    );
    return found.length > 0;
  }

  /** Whom an offer of a team tells. */
  async teamOf({ rows, at }: Read, teamId: string): Promise<string[]> {
    const found = await rows.query<{ personId: string }[]>(
      `select m.person_id as "personId" from (${membersOf('$1', '$2')}) m`,
      [teamId, localDate(at)],
    );
    return found.map(({ personId }) => personId);
  }

  /** Whether a team serves at or below a place that somebody steers. */
  async teamBelow({ rows, at }: Read, teamId: string, paths: readonly string[]): Promise<boolean> {
    const found = await rows.query<unknown[]>(
      `select 1 from team t where t.id = $1 and (t.until is null or t.until > $3)
          and exists (select from unnest($2::text[]) mine where starts_with(t.path, mine))`,
      [teamId, paths, localDate(at)],
    );
    return found.length > 0;
  }
}
