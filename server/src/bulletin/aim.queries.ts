import { Injectable } from '@nestjs/common';
import type { Audience, AudienceCount, CountAudience } from '@linli/shared/bulletin/bulletin.contract';
import { needsLook, shownPeople } from '@linli/shared/bulletin/bulletin.rules';
import { bulletinFaults } from '@linli/shared/bulletin/bulletin.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { holdsAt, steeredPaths, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import type { Read } from '../platform/db/db';
import { AudienceQueries } from './audience.queries';
import { BulletinRepository, type AimedPlace } from './bulletin.repository';
import { BulletinTerms } from './terms.service';

/** What a bulletin may be for. */
const aimedKinds = [
  'district',
  'street',
  'community',
  'compound',
  'building',
  'entrance',
  'grid',
  'micro_grid',
];

/** Where and to whom somebody may send, before they do. */
@Injectable()
export class AimQueries {
  constructor(
    private readonly bulletins: BulletinRepository,
    private readonly audiences: AudienceQueries,
    private readonly terms: BulletinTerms,
  ) {}

  /** Those of these places that `me` may send to. */
  mine(read: Read, me: Actor, places: readonly string[]): Promise<AimedPlace[]> {
    const today = localDate(read.at);
    return this.bulletins.placesBelow(read, places, { paths: steeredPaths(me), kinds: aimedKinds, today });
  }

  /** A place of mine and what lies directly below it, each with its homes; grids last. */
  async audience({ rows, at }: Read, me: Actor, under: string): Promise<Audience> {
    const found = await rows.query<(Audience['place'] & { path: string; top: boolean })[]>(
      `select p.id, p.name, p.kind, s.path, p.id = $1 as top,
              case when p.kind in ('grid', 'micro_grid')
                then (select count(*)::int from cover c join home h on h.entrance_id = c.place_id where c.grid_id = p.id and c.during @> $2::date)
                else (select count(*)::int from stand d join home h on h.entrance_id = d.place_id
                       where d.tree = 'administrative' and d.path >= s.path and d.path < s.path || 'g') end as homes
         from stand s join place p on p.id = s.place_id
        where s.tree = 'administrative' and (s.place_id = $1 or s.parent_id = $1) and (p.until is null or p.until > $2)
          and p.kind in ('district', 'street', 'community', 'compound', 'building', 'entrance', 'grid', 'micro_grid')
        order by p.kind in ('grid', 'micro_grid'), length(coalesce(p.number, '')), p.number, p.name limit 1000`,
      [under, localDate(at)],
    );
    const place = found.find(({ top }) => top);
    if (!place || !holdsAt(me, steering, place.path)) throw new Refusal('place.missing');
    const line = ({ id, name, kind, homes }: Audience['place']) => ({ id, name, kind, homes });
    return { place: line(place), below: found.filter(({ top }) => !top).map(line) };
  }

  /** How many homes and people these places and roles mean; all of the places have to be mine. */
  async count(read: Read, me: Actor, { places, roles }: CountAudience): Promise<AudienceCount> {
    const mine = await this.mine(read, me, places);
    const [first] = mine;
    if (!first || mine.length < new Set(places).size) refuseFields({ places: bulletinFaults.place });
    if (!first) throw new Refusal('place.missing');
    const homes = await this.audiences.homesAt(read, places);
    const { lookFrom } = await this.terms.look(read, first.districtId);
    const people = shownPeople(await this.audiences.peopleAt(read, places, roles));
    return { homes, people, looks: needsLook(homes, lookFrom), lookFrom };
  }
}
