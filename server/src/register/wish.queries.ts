import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { exportHeads } from '@linli/shared/register/export.words';
import type { Spot, WishState } from '@linli/shared/wish/wish.rules';
import { wishStateWords } from '@linli/shared/wish/card.words';
import { spotWords } from '@linli/shared/wish/wish.words';
import type { Read } from '../platform/db/db';
import { columnsOf, isBelow, listed, page, type Listed } from './listed';

interface WishLine {
  readonly id: string;
  readonly title: string | null;
  readonly kind: string;
  readonly place: string;
  readonly spot: Spot;
  readonly state: WishState;
  readonly hands: number;
  readonly confirmed: number;
  readonly publishedAt: Date;
  readonly until: string | null;
  readonly endedAt: Date | null;
}

/** The list of wishes that neighbours saw, with what they saw: nobody's name, words or home. */
@Injectable()
export class WishListQueries {
  /** Wishes below any of these paths, in the order in which they were made. */
  wishes(read: Read, paths: readonly string[]): Listed {
    return listed(
      columnsOf<WishLine>(exportHeads.wishes, {
        title: ({ title }) => title,
        kind: ({ kind }) => kind,
        place: ({ place }) => place,
        spot: ({ spot }) => spotWords[spot],
        state: ({ state }) => wishStateWords[state],
        hands: ({ hands }) => hands,
        confirmed: ({ confirmed }) => confirmed,
        published: ({ publishedAt }) => localDate(publishedAt),
        until: ({ until }) => until,
        ended: ({ endedAt }) => endedAt && localDate(endedAt),
      }),
      this.lines(read, paths),
    );
  }

  private async *lines({ rows }: Read, paths: readonly string[]): AsyncGenerator<WishLine> {
    for (let after: string | null = null; ;) {
      const lines: WishLine[] = await rows.query<WishLine[]>(
        `select w.id, w.title, k.name as kind, c.name as place, w.spot, w.state, w.hands, w.confirmed,
                w.published_at as "publishedAt", w.until::text as until, w.ended_at as "endedAt"
           from wish w join wish_kind k on k.district_id = w.district_id and k.code = w.kind join place c on c.id = w.community_id
          where ${isBelow('w.path', '$1')} and w.published_at is not null and ($2::uuid is null or w.id > $2)
          order by w.id limit ${page}`,
        [paths, after],
      );
      yield* lines;
      after = lines[page - 1]?.id ?? null;
      if (!after) return;
    }
  }
}
