import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { OwedKind } from '@linli/shared/owed/owed.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import type { Read } from '../platform/db/db';
import { OwedRow } from './owed.entity';

/** Something that is owed below a path, with who owes it. */
export interface OwedLine {
  readonly id: string;
  readonly kind: OwedKind;
  readonly words: string;
  /** The topic it is about, if it is about one. */
  readonly topicId: string | null;
  readonly who: string;
  readonly since: Date;
  readonly due: Date;
}

/** Who owes what, and who acts for whom. */
@Injectable()
export class OwedQueries {
  /** What is open below some paths, the most urgent first. */
  open({ rows }: Read, paths: readonly string[]): Promise<OwedLine[]> {
    return rows.query(
      `select w.id, w.kind, w.words, w.topic_id as "topicId", p.name as who, w.at as since, w.due_at as due from owed w join place p on p.id = w.place_id
        where w.done_at is null and exists (select from unnest($1::text[]) mine where starts_with(w.path, mine)) order by w.due_at, w.id limit 200`,
      [paths],
    );
  }

  /** One row as messages tell of it; null once it is done. */
  async mentioned({ rows }: Read, id: string): Promise<OwedRow | null> {
    const row = await rows.findOneBy(OwedRow, { id });
    return row?.doneAt ? null : row;
  }

  /** Those who act for a firm, community or body today: at work there, or with a seat in it. */
  async people({ rows, at }: Read, placeId: string): Promise<string[]> {
    const found = await rows.query<{ id: string }[]>(
      `select person_id as id from appointment where place_id = $1 and since <= $2 and (until is null or until >= $2)
       union select person_id from seat where body_id = $1 and since <= $2 and (until is null or until >= $2)`,
      [placeId, localDate(at)],
    );
    return found.map(({ id }) => id);
  }

  /** The firms, communities and bodies for which I act today. */
  async mine({ rows, at }: Read, { id, posts }: Actor): Promise<string[]> {
    const seats = await rows.query<{ id: string }[]>(
      'select distinct body_id as id from seat where person_id = $1 and since <= $2 and (until is null or until >= $2)',
      [id, localDate(at)],
    );
    return [...posts.map(({ placeId }) => placeId), ...seats.map((seat) => seat.id)];
  }
}
