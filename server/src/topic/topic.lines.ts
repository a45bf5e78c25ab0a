import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { plateWords } from '@linli/shared/place/place.words';
import type { TopicCard } from '@linli/shared/topic/topic.contract';
import type { StageTerms } from '@linli/shared/topic/topic.rules';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import type { TopicRow } from './topic.entity';

/** Which topics of `t` are wanted, in which order; `values` begin at `$3`. */
export interface Wanted {
  readonly where: string;
  readonly values: readonly unknown[];
  readonly order: string;
  readonly most: number;
}

type Drawn = Pick<
  TopicRow,
  | 'id'
  | 'title'
  | 'state'
  | 'stage'
  | 'placeId'
  | 'supports'
  | 'threshold'
  | 'version'
  | 'reviewDue'
  | 'at'
  | 'movedAt'
> & {
  readonly words: string | null;
  readonly steps: StageTerms[];
  readonly owner: string | null;
  readonly due: Date | null;
  readonly group: string | null;
  readonly yours: boolean;
};

/** A topic in a list, with what only staff read beside it. */
export type TopicLine = TopicCard & { words: string; version: number; reviewDue: string; moved: string };

/** Topics as neighbours see them in lists. */
@Injectable()
export class TopicLines {
  constructor(private readonly places: PlaceService) {}

  /** The lines of some topics; of those that no neighbour sees yet, only whoever raised them and staff ask. */
  async lines(read: Read, me: Actor | null, { where, values, order, most }: Wanted): Promise<TopicLine[]> {
    const rows = await read.rows.query<Drawn[]>(
      `select t.id, t.title, t.words, t.state, t.stage, t.place_id as "placeId", t.supports, t.threshold, t.version, t.review_due as "reviewDue", t.at, t.moved_at as "movedAt",
              e.steps, o.name as owner, s.due_at as due, g.name as "group", coalesce(t.raiser_id = $1, false) as yours
         from topic t join topic_terms e on e.district_id = t.district_id and e.version = t.terms_version
         left join topic_stage s on s.topic_id = t.id and s.left_at is null left join place o on o.id = s.owner_id
         left join place g on g.id = t.group_id
        where $2::timestamptz is not null and ${where} order by ${order} limit ${Number(most)}`,
      [me?.id ?? null, read.at, ...values],
    );
    const plates = await this.places.platesOf(
      read,
      rows.map(({ placeId }) => placeId),
    );
    return rows.map(({ placeId, steps, at, due, reviewDue, movedAt, ...row }) => {
      const plate = plates.get(placeId);
      const step = steps.findIndex(({ stage }) => stage === row.stage);
      return {
        ...row,
        title: row.title ?? '',
        words: row.words ?? '',
        stageName: steps[step]?.name ?? '',
        step: step + 1,
        steps: steps.length,
        place: plate ? plateWords(plate) : '',
        owner: row.owner ?? '',
        due: due?.toISOString() ?? null,
        late: due !== null && due < read.at,
        raised: at.toISOString(),
        reviewDue: reviewDue.toISOString(),
        moved: movedAt.toISOString(),
      };
    });
  }

  /** A topic in which `$1` took part or which they raised, as a condition over `t`. */
  static readonly mine = `(t.raiser_id = $1 or exists (select from topic_part p where p.topic_id = t.id and p.person_id = $1))`;
}

/** A line as neighbours get it. */
export function cardOf({ words, version, reviewDue, moved, ...card }: TopicLine): TopicCard {
  return card;
}
