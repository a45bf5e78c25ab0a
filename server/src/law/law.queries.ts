import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { AskLaws, LawPage, Laws } from '@linli/shared/law/law.contract';
import { holdsAt, steeredPaths, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';

/** What is read of law and policy. */
@Injectable()
export class LawQueries {
  constructor(private readonly places: PlaceService) {}

  /** The pages that hold at a place, or those below the places that `me` steers; the newest rule first, and no other order. */
  async pages(read: Read, me: Actor | null, { place, reader }: AskLaws): Promise<Laws> {
    if (!place && !me) throw new Refusal('session.missing');
    const path = place ? await this.places.pathOf(read, place) : null;
    const found = await read.rows.query<(Omit<LawPage, 'mayRemove'> & { path: string })[]>(
      `select l.id, u.name as unit, l.readers, l.title, l.words, l.source, l.link, l.on_day as "on", l.path
         from law_page l join place u on u.id = l.place_id
        where l.removed_at is null and ($3::text is null or $3 = any(l.readers) or 'everyone' = any(l.readers))
          and case when $1::text is not null then starts_with($1, l.path)
                   else exists (select from unnest($2::text[]) mine where starts_with(l.path, mine)) end
        order by l.on_day desc, l.id desc limit 200`,
      [path, me ? steeredPaths(me) : [], reader ?? null],
    );
    return {
      now: read.at.toISOString(),
      pages: found.map(({ path, ...page }) => ({
        ...page,
        mayRemove: me !== null && holdsAt(me, steering, path),
      })),
    };
  }

  /** A unit of mine that may explain a law to its people. */
  async unit(
    { rows, at }: Read,
    me: Actor,
    id: string,
  ): Promise<{ districtId: string; path: string } | undefined> {
    const [unit] = await rows.query<{ districtId: string; path: string }[]>(
      `select p.district_id as "districtId", s.path from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
        where p.id = $1 and p.kind in ('district', 'street', 'community', 'compound') and (p.until is null or p.until > $3)
          and exists (select from unnest($2::text[]) mine where starts_with(s.path, mine))`,
      [id, steeredPaths(me), localDate(at)],
    );
    return unit;
  }
}
