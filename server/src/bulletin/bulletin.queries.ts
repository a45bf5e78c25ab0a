import { Injectable } from '@nestjs/common';
import type { BulletinMention } from '@linli/shared/bulletin/bulletin.words';
import type { Bulletin, BulletinLine, Bulletins } from '@linli/shared/bulletin/bulletin.contract';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { atWork, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { PhotoService } from '../photo/photo.service';
import { PlaceService, type Chain } from '../place/place.service';
import { nearestHolders } from '../people/people.queries';
import type { Read } from '../platform/db/db';
import { ask } from '../platform/db/lane';
import { BulletinRow } from './bulletin.entity';

interface LineRow extends Omit<BulletinLine, 'from' | 'until' | 'at' | 'read'> {
  readonly from: Date;
  readonly until: Date;
  readonly at: Date;
  readonly read: boolean;
}

/** Whether people read a version of `b` before this one. */
const corrected = (version: string): string =>
  `exists (select from bulletin_version o where o.bulletin_id = b.id and o.version < ${version} and o.sent_at is not null)`;
/** The columns of a line about bulletin `b` in the version that is in force, for the person `$1`, null for a visitor. */
const line = `b.id, k.name as kind, k.icon, v.title, u.name as unit, b.from_at as "from", b.until_at as "until", b.sent_at as at,
  b.manner = 'urgent' as urgent, ${corrected('b.live')} as corrected,
  exists (select from bulletin_read r where r.bulletin_id = b.id and r.version = b.live and r.person_id = $1) as read`;
const joined = `bulletin b join bulletin_version v on v.bulletin_id = b.id and v.version = b.live
  join bulletin_kind k on k.district_id = b.district_id and k.code = b.kind join place u on u.id = b.unit_id`;
/** Whether the person `$1` may read \`b\`: it is for everyone, or they were told. */
const mayRead = `('everyone' = any(b.roles) or exists (
  select from attempt a where a.bulletin_id = b.id and a.person_id = $1))`;

/** What people read of bulletins. */
@Injectable()
export class BulletinQueries {
  constructor(
    private readonly places: PlaceService,
    private readonly photos: PhotoService,
  ) {}

  /** The bulletins in force at a place that `me` may read, urgent ones and then the newest first. */
  async at(read: Read, me: Actor | null, chain: Chain): Promise<BulletinLine[]> {
    const { place, building, compound, community, street, district, grids } = chain;
    const above = [place, building, compound, community, street, district, ...grids];
    const rows = await ask<LineRow>(
      read,
      `select ${line} from ${joined}
        where b.id in (select p.bulletin_id from bulletin_place p where p.place_id = any($2)) and b.until_at > $3
          and b.state <> 'withdrawn' and b.live > 0 and ${mayRead}
        order by b.manner = 'urgent' desc, b.sent_at desc limit 50`,
      [me?.id ?? null, above.flatMap((each) => (each ? [each.id] : [])), read.at],
    );
    return rows.map((row) => spoken(row, me));
  }

  /** What somebody sees in a list: of a place, or whatever told them, in force and over. */
  async list(read: Read, me: Actor | null, place: string | null): Promise<Bulletins> {
    if (!place && !me) throw new Refusal('session.missing');
    const bulletins = place
      ? await this.at(read, me, await this.places.chainOf(read, place))
      : await this.told(read, me);
    return { now: read.at.toISOString(), bulletins };
  }

  /** One bulletin as it is in force; one that `me` may not read, or that never went out, is missing. Those at work above it may. */
  async look(read: Read, me: Actor | null, id: string): Promise<Bulletin> {
    const [row] = await read.rows.query<
      (LineRow & {
        words: string;
        version: number;
        why: string | null;
        withdrawnAt: Date | null;
        reason: string | null;
      })[]
    >(
      `select ${line}, v.words, b.live as version, v.why, b.withdrawn_at as "withdrawnAt", b.withdrawn_reason as reason
         from ${joined} where b.id = $2 and b.live > 0
          and (${mayRead} or exists (select from unnest($3::text[]) mine where starts_with(b.path, mine)))`,
      [
        me?.id ?? null,
        id,
        me?.posts.filter(({ permission }) => isAtWork(permission)).map(({ path }) => path) ?? [],
      ],
    );
    if (!row) throw new Refusal('bulletin.missing');
    const { words, version, why, withdrawnAt, reason, ...rest } = row;
    return {
      now: read.at.toISOString(),
      ...spoken(rest, me),
      words,
      version,
      photos: await this.photos.ofBulletin(read, id),
      correction: rest.corrected ? { at: rest.at.toISOString(), why } : null,
      withdrawn: withdrawnAt && reason ? { at: withdrawnAt.toISOString(), reason } : null,
      mayShare: !withdrawnAt && (me?.posts.some(({ permission }) => isAtWork(permission)) ?? false),
    };
  }

  /** What messages say of a version; whoever wrote it comes along, and what its round tells. Null for one that is not there. */
  async mention({ rows }: Read, id: string, version: number): Promise<Mentioned | null> {
    const [row] = await rows.query<Mentioned[]>(
      `select v.title, u.name as unit, v.from_at as "from", v.until_at as "until", ${corrected('v.version')} as corrected, coalesce(v.returned_words, b.withdrawn_reason) as reason,
              b.path, b.manner = 'urgent' as urgent, v.written_by as "writtenBy", r.event_id as "eventId", r.what
         from bulletin b join place u on u.id = b.unit_id
         left join bulletin_round r on r.bulletin_id = b.id and r.version = $2
         join lateral (select * from bulletin_version v where v.bulletin_id = b.id and v.version <= $2 order by v.version desc limit 1) v on true
        where b.id = $1`,
      [id, version],
    );
    return row ?? null;
  }

  /** Versions below these paths that wait for a second person, the nearest due first; `who`: those nearest who did not write it. */
  looksOwed({ rows, at }: Read, paths: readonly string[]): Promise<OwedLook[]> {
    return rows.query<OwedLook[]>(
      `select b.id, v.title, u.name as unit, v.written_at as since, b.look_due as due, l.who
         from bulletin b join bulletin_version v on v.bulletin_id = b.id and v.version = b.version join place u on u.id = b.unit_id
         ${nearestHolders('l', { path: 'b.path', permissions: '$2', day: '$3', fit: 'n.person_id <> v.written_by' })}
        where b.look_due is not null and exists (select from unnest($1::text[]) mine where starts_with(b.path, mine))
        order by b.look_due, b.id limit 100`,
      [paths, steering, localDate(at)],
    );
  }

  /** The district of a bulletin. */
  async districtOf({ rows }: Read, id: string): Promise<string> {
    return (await rows.findOneByOrFail(BulletinRow, { id })).districtId;
  }

  /** What is printed of the version in force; a bulletin that was withdrawn, or never went out, is missing. */
  async printed({ rows }: Read, id: string): Promise<Printed> {
    const [row] = await rows.query<Printed[]>(
      `select v.title, v.words, u.name as unit, u.phone, b.from_at as "from", b.until_at as "until", ${corrected('b.live')} as corrected
         from bulletin b join bulletin_version v on v.bulletin_id = b.id and v.version = b.live join place u on u.id = b.unit_id
        where b.id = $1 and b.live > 0 and b.state <> 'withdrawn'`,
      [id],
    );
    if (!row) throw new Refusal('bulletin.missing');
    return row;
  }

  private async told(read: Read, me: Actor | null): Promise<BulletinLine[]> {
    const rows = await ask<LineRow>(
      read,
      `select ${line} from ${joined}
        where b.id in (select a.bulletin_id from attempt a where a.person_id = $1) and b.state <> 'withdrawn' and b.live > 0
        order by b.sent_at desc limit 100`,
      [me?.id ?? null],
    );
    return rows.map((row) => spoken(row, me));
  }
}

/** A bulletin as it hangs on a board. */
export interface Printed {
  readonly title: string;
  readonly words: string;
  readonly unit: string;
  readonly phone: string | null;
  readonly from: Date;
  readonly until: Date;
  readonly corrected: boolean;
}

/** A version that waits for a second person. */
export interface OwedLook {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly who: string | null;
  readonly since: Date;
  readonly due: Date;
}

/** A version as messages mention it. */
export interface Mentioned extends BulletinMention {
  readonly path: string;
  readonly urgent: boolean;
  readonly writtenBy: string;
  readonly eventId: string | null;
  readonly what: 'told' | 'withdrawn' | null;
}

const isAtWork = (permission: Actor['posts'][number]['permission']): boolean =>
  (atWork as readonly string[]).includes(permission);

const spoken = ({ from, until, at, read, ...row }: LineRow, me: Actor | null): BulletinLine => ({
  ...row,
  from: from.toISOString(),
  until: until.toISOString(),
  at: at.toISOString(),
  read: me ? read : null,
});
