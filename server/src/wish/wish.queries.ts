import { Injectable } from '@nestjs/common';
import { homeWords } from '@linli/shared/home/home.words';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { AskWishes, WishCard, WishForm, WishList } from '@linli/shared/wish/wish.contract';
import { NeighbourQueries } from '../home/neighbour.queries';
import { PlaceService, type Chain } from '../place/place.service';
import type { Read } from '../platform/db/db';
import type { ClaimRow, WishRow } from './wish.entity';
import { WishLines } from './wish.lines';
import { WishRepository } from './wish.repository';

const pageSize = 50;
const seen = `w.state in ('open','taken')`;
/** Each view of the list as a condition over `w`. */
const views = {
  all: seen,
  open: `w.state = 'open'`,
  group: `${seen} and w.hands > 1`,
  mine: WishLines.mine,
};

/** A claim as messages tell of it. */
export interface MentionedClaim
  extends
    Pick<WishRow, 'title' | 'wisherId' | 'path'>,
    Pick<ClaimRow, 'personId' | 'secondId' | 'companion' | 'proposedAt' | 'agreedAt' | 'lockUntil'> {
  readonly thanked: boolean;
}

/** A door with what it stands in. */
type Around = Pick<Chain, 'place' | 'building' | 'compound'>;

/** A community as far as its wishes go. */
interface Community {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly districtId: string;
}

/** Wishes for those who look at them: as neighbours, and as those who make them. */
@Injectable()
export class WishQueries {
  constructor(
    private readonly wishes: WishRepository,
    private readonly lines: WishLines,
    private readonly places: PlaceService,
    private readonly neighbours: NeighbourQueries,
  ) {}

  /** Wishes of a place's community, else of the reader's own, those that wait the longest first; without any, only the reader's own. */
  async list(read: Read, me: Actor | null, { view = 'all', placeId, after }: AskWishes): Promise<WishList> {
    const community = await this.communityOf(read, me, placeId);
    const own = view === 'mine';
    const [rank = '0', at = '0', id = ''] = after?.split('.') ?? [];
    const page = after
      ? [
          `(case when w.state = 'open' then 0 else 1 end, coalesce(w.published_at, w.at), w.id) > ($4::int, $5::timestamptz, $6::uuid)`,
        ]
      : [];
    const where = [
      own ? views.mine : views[view],
      own ? '$3::text is not null' : "w.path >= $3 and w.path < $3 || 'g'",
      ...page,
    ];
    const wishes = await this.lines.cards(read, me, {
      where: where.join(' and '),
      values: [community?.path ?? 'none', ...(after ? [Number(rank), new Date(Number(at)), id] : [])],
      order: `case when w.state = 'open' then 0 else 1 end, coalesce(w.published_at, w.at), w.id`,
      most: pageSize + 1,
    });
    const last = wishes.length > pageSize ? wishes[pageSize - 1] : undefined;
    return {
      now: read.at.toISOString(),
      place: community?.name ?? null,
      ...(await this.numbers(read, me, community)),
      wishes: wishes.slice(0, pageSize),
      next: last ? await this.markOf(read, last.id) : null,
    };
  }

  /** Wishes of the compound around a door, those of its building first. */
  async around(read: Read, me: Actor | null, { place, building, compound }: Around): Promise<WishCard[]> {
    const path = (param: string) =>
      `(select s.path from stand s where s.tree = 'administrative' and s.place_id = ${param})`;
    return this.lines.cards(read, me, {
      where: `${seen} and w.path >= ${path('$3')} and w.path < ${path('$3')} || 'g'`,
      values: [(compound ?? place).id, (building ?? place).id],
      order: `starts_with(w.path, ${path('$4')}) desc, w.state, w.published_at, w.id`,
      most: 20,
    });
  }

  /** What the form needs: the kinds, and the homes one belongs to. */
  async form(read: Read, me: Actor): Promise<WishForm> {
    const homes = await this.neighbours.homesOf(read, me.id);
    const plates = await this.places.platesOf(
      read,
      homes.map(({ entranceId }) => entranceId),
    );
    const districtId = homes[0]?.districtId ?? (await this.anyDistrict(read, me));
    const { reviewDays, openDays } = await this.wishes.termsOf(read, districtId);
    const kinds = await this.wishes.kindsOf(read, districtId);
    return {
      now: read.at.toISOString(),
      kinds: kinds.map(({ code, name, icon, hint }) => ({ code, name, icon, hint })),
      homes: homes.flatMap(({ id, entranceId: placeId, room }) => {
        const plate = plates.get(placeId);
        return plate ? [{ id, placeId, name: homeWords(plate, room) }] : [];
      }),
      reviewDays,
      openDays,
    };
  }

  /** A wish as messages tell of it; null once there is none. */
  mentioned(
    { rows }: Read,
    id: string,
  ): Promise<Pick<
    WishRow,
    'title' | 'wisherId' | 'path' | 'refused' | 'refusedWords' | 'reviewDue' | 'districtId'
  > | null> {
    return rows
      .query<WishRow[]>(
        `select title, wisher_id as "wisherId", path, refused, refused_words as "refusedWords", review_due as "reviewDue", district_id as "districtId"
         from wish where id = $1`,
        [id],
      )
      .then(([row]) => row ?? null);
  }

  /** The wish of a claim, its people and times, as messages tell of them; null once there is none. */
  async mentionedClaim({ rows }: Read, id: string): Promise<MentionedClaim | null> {
    const [found] = await rows.query<MentionedClaim[]>(
      `select w.title, w.wisher_id as "wisherId", w.path, c.person_id as "personId", c.second_id as "secondId", c.companion,
              c.proposed_at as "proposedAt", c.agreed_at as "agreedAt", c.lock_until as "lockUntil", c.thanks is not null as thanked
         from claim c join wish w on w.id = c.wish_id where c.id = $1`,
      [id],
    );
    return found ?? null;
  }

  private async numbers(
    { rows, at }: Read,
    me: Actor | null,
    community: Community | null,
  ): Promise<Pick<WishList, 'fulfilled' | 'oldest' | 'counts'>> {
    const [found] = await rows.query<(WishList['counts'] & { fulfilled: number; oldest: number | null })[]>(
      `select count(*) filter (where ${views.all})::int as all, count(*) filter (where ${views.open})::int as open,
              count(*) filter (where ${views.group})::int as "group",
              (select count(*)::int from wish w where ${views.mine}) as mine,
              floor(extract(epoch from $3::timestamptz - min(w.published_at) filter (where w.state = 'open')) / 86400)::int as oldest,
              (select count(*)::int from wish w where w.path >= $2 and w.path < $2 || 'g' and w.state = 'fulfilled'
                 and w.ended_at >= date_trunc('month', $3::timestamptz at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai') as fulfilled
         from wish w where w.path >= $2 and w.path < $2 || 'g' and ${seen}`,
      [me?.id ?? null, community?.path ?? 'none', at],
    );
    const { all = 0, open = 0, group = 0, mine = 0, fulfilled = 0, oldest = null } = found ?? {};
    return { fulfilled, oldest, counts: { all, open, group, mine } };
  }

  private async markOf({ rows }: Read, id: string): Promise<string> {
    const [row] = await rows.query<{ rank: number; at: Date }[]>(
      `select case when state = 'open' then 0 else 1 end as rank, coalesce(published_at, at) as at from wish where id = $1`,
      [id],
    );
    return `${row?.rank ?? 0}.${row?.at.getTime() ?? 0}.${id}`;
  }

  /** The community of a place, else of the reader's home, else of their post. */
  private async communityOf(
    read: Read,
    me: Actor | null,
    placeId: string | undefined,
  ): Promise<Community | null> {
    const path = placeId ? await this.places.pathOf(read, placeId) : await this.pathOf(read, me);
    if (!path) return null;
    const [found] = await read.rows.query<Community[]>(
      `select p.id, p.name, s.path, p.district_id as "districtId" from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
        where p.kind = 'community' and starts_with($1, s.path)`,
      [path],
    );
    return found ?? null;
  }

  private async pathOf(read: Read, me: Actor | null): Promise<string | null> {
    if (!me) return null;
    const [home] = await this.neighbours.homesOf(read, me.id);
    return home?.path ?? me.posts[0]?.path ?? null;
  }

  private async anyDistrict(read: Read, me: Actor): Promise<string> {
    const [post] = me.posts;
    if (post) return this.places.districtOf(read, post.path);
    const [first] = await read.rows.query<{ id: string }[]>(
      `select id from place where kind = 'district' order by since, id limit 1`,
    );
    if (!first) throw new Refusal('place.missing');
    return first.id;
  }
}
