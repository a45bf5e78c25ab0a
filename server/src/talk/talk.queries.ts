import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { openMoves } from '@linli/shared/machine';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import type * as c from '@linli/shared/talk/talk.contract';
import { partsTowardTalk, talkLife } from '@linli/shared/talk/talk.rules';
import { OwedQueries } from '../owed/owed.queries';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { TalkRow } from './talk.entity';

interface Found extends TalkRow {
  readonly place: string;
  readonly from: string;
  readonly to: string;
}
/** Somebody in a compound with whom others may ask to talk. */
export interface Side {
  readonly compoundId: string;
  readonly compound: string;
  readonly id: string;
  readonly name: string;
}

const columns = `t.id, t.district_id as "districtId", t.from_id as "fromId", t.to_id as "toId", t.state, t.title, t.words, t.at, t.due_at as "dueAt",
  t.answer, t.meet_on as "meetOn", t.outcome, p.name as place, f.name as from, o.name as to`;

/** Talks as residents and those who take part in them see them. */
@Injectable()
export class TalkQueries {
  constructor(
    private readonly places: PlaceService,
    private readonly acting: OwedQueries,
  ) {}

  /** The talks of the compound of a place, the latest first; what was taken back is not among them. */
  async at(read: Read, placeId: string): Promise<c.Talks> {
    const { compound, place } = await this.places.chainOf(read, placeId);
    const { id, name } = compound ?? place;
    const found = await this.found(read, "t.place_id = $1 and t.state <> 'withdrawn'", [id]);
    return { now: read.at.toISOString(), place: name, talks: found.map((one) => lineOf(one, read.at)) };
  }

  /** Those of the sides I act for and below places I steer, and where I may ask for some. */
  async office(read: Read, me: Actor): Promise<c.OfficeTalks> {
    const mine = await this.acting.mine(read, me);
    const found = await this.found(
      read,
      'exists (select from unnest($1::text[]) mine where starts_with(t.path, mine)) or t.from_id = any($2) or t.to_id = any($2)',
      [steeredPaths(me), mine],
    );
    const compounds = await read.rows.query<{ id: string }[]>(
      `select distinct s.place_id as id from stand own
         join stand s on s.tree = 'administrative' and (starts_with(own.path, s.path) or starts_with(s.path, own.path))
         join place p on p.id = s.place_id and p.kind = 'compound' and (p.until is null or p.until > $2)
        where own.tree = 'administrative' and own.place_id in (select unnest($1::uuid[]) union select for_id from body where place_id = any($1)) limit 100`,
      [mine, localDate(read.at)],
    );
    const sides = await this.sides(
      read,
      compounds.map(({ id }) => id),
    );
    return {
      now: read.at.toISOString(),
      today: localDate(read.at),
      talks: found.map((one) => ({
        ...lineOf(one, read.at),
        moves: openMoves(talkLife, one.state, partsTowardTalk(one, mine)),
      })),
      asks: sides
        .filter(({ id }) => mine.includes(id))
        .flatMap(({ compoundId, compound, id, name }) => {
          const to = sides.filter((other) => other.compoundId === compoundId && other.id !== id);
          const others = to.map((other) => ({ id: other.id, name: other.name }));
          return others.length
            ? [{ place: { id: compoundId, name: compound }, from: { id, name }, to: others }]
            : [];
        }),
    };
  }

  /** Firm, owners' body and community of some compounds. */
  sides({ rows, at }: Read, compoundIds: readonly string[]): Promise<Side[]> {
    return rows.query(
      `select c.id as "compoundId", c.name as compound, x.id, x.name from place c join stand s on s.place_id = c.id and s.tree = 'administrative'
         cross join lateral (
           select f.id, f.name, 1 as turn from stand u join place f on f.id = u.place_id and f.kind = 'firm'
            where u.tree = s.tree and u.parent_id = c.id and (f.until is null or f.until > $2)
           union all select p.id, p.name, 2 from body b join place p on p.id = b.place_id
            where b.for_id = c.id and b.type in ('owners_committee','self_governing_group') and (p.until is null or p.until > $2)
           union all select p.id, p.name, 3 from stand u join place p on p.id = u.place_id and p.kind = 'community'
            where u.tree = s.tree and starts_with(s.path, u.path)) x
        where c.id = any($1) and c.kind = 'compound' order by c.name, x.turn, x.name limit 500`,
      [compoundIds, localDate(at)],
    );
  }

  /** One as messages tell of it; null for none. */
  async mentioned(read: Read, id: string): Promise<Found | null> {
    const [row] = await this.found(read, 't.id = $1', [id]);
    return row ?? null;
  }

  private found({ rows }: Read, where: string, values: readonly unknown[]): Promise<Found[]> {
    return rows.query(
      `select ${columns} from talk t join place p on p.id = t.place_id join place f on f.id = t.from_id join place o on o.id = t.to_id
        where ${where} order by t.id desc limit 100`,
      [...values],
    );
  }
}

const lineOf = (row: Found, at: Date): c.TalkLine => {
  const { id, state, title, words, place, from, to, dueAt, answer, meetOn: on, outcome } = row;
  return {
    ...{ id, state, title, words, place, from, to, answer, on, outcome },
    at: row.at.toISOString(),
    due: dueAt?.toISOString() ?? null,
    late: dueAt !== null && dueAt < at,
  };
};
