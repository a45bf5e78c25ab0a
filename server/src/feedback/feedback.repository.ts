import { Injectable } from '@nestjs/common';
import type { FeedbackTerms } from '@linli/shared/feedback/feedback.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Read, Tx } from '../platform/db/db';
import { FeedbackRow, FeedbackTermsRow } from './feedback.entity';

/** Whom a feedback goes to: a community, or a district where no community is known. */
export interface Whereabouts {
  readonly districtId: string;
  readonly placeId: string;
  readonly path: string;
  readonly community: boolean;
}

/** How feedback is placed, numbered and locked. */
@Injectable()
export class FeedbackRepository {
  async layDown(tx: Tx, districtId: string, terms: FeedbackTerms): Promise<void> {
    await tx.rows.upsert(FeedbackTermsRow, { districtId, ...terms }, ['districtId']);
  }

  termsOf({ rows }: Read, districtId: string): Promise<FeedbackTermsRow> {
    return rows.findOneByOrFail(FeedbackTermsRow, { districtId });
  }

  /** The next number of a district; others wait until this one is committed. */
  async nextNumber(tx: Tx, districtId: string): Promise<number> {
    // TypeORM answers an update with its rows and their number.
    const [[row]] = await tx.rows.query<[{ number: number }[], number]>(
      'update feedback_terms set last_number = last_number + 1 where district_id = $1 returning last_number as number',
      [districtId],
    );
    if (!row) throw new Error(`${districtId} has no terms of feedback`);
    return row.number;
  }

  async lock({ rows }: Tx, id: string): Promise<FeedbackRow> {
    const row = await rows.findOne(FeedbackRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new Refusal('feedback.missing');
    return row;
  }

  /** The community of a path, else its district. */
  async whereabouts({ rows }: Read, path: string): Promise<Whereabouts> {
    const [found] = await rows.query<Whereabouts[]>(
      `select p.district_id as "districtId", p.id as "placeId", s.path, p.kind = 'community' as community
         from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
        where p.kind in ('community', 'district') and starts_with($1, s.path)
        order by length(s.path) desc, p.since, p.id limit 1`,
      [path],
    );
    if (!found) throw new Refusal('place.missing');
    return found;
  }
}
