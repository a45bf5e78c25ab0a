import { Injectable } from '@nestjs/common';
import type * as c from '@linli/shared/activity/activity.contract';
import { freeFor, isKept, signUpLife, type SignUpState } from '@linli/shared/activity/activity.rules';
import { openMoves } from '@linli/shared/machine';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { pathsUpTo } from '@linli/shared/place/path.rules';
import { Refusal } from '@linli/shared/refusal';
import { answerable, checksIn } from '@linli/shared/training/training.rules';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { ask } from '../platform/db/lane';
import { ActivityRow } from './activity.entity';
import { occasionSql, toldOccasion, type Occasion } from './activity.lines';
import { ActivityRepository } from './activity.repository';

interface Found extends Occasion {
  readonly heldAt: Date | null;
  readonly state: SignUpState | null;
  readonly offerUntil: Date | null;
  readonly checkedInAt: Date | null;
  readonly ahead: number;
}

/** How long after its end an activity stays in the lists of those who were there, in days. */
const shownAfter = 14;

/** My own sign-up as `m`, and how many wait before me. */
const mine = `left join lateral (select s.id, s.state, s.offer_until, s.checked_in_at from sign_up s
    where s.activity_id = a.id and s.person_id = $1 order by s.state = 'left', s.id desc limit 1) m on true
  left join lateral (select count(*)::int as ahead from sign_up w where w.activity_id = a.id and w.state = 'waiting' and w.id <= m.id) l on true`;
const selected = `${occasionSql.columns}, a.held_at as "heldAt", m.state, m.offer_until as "offerUntil", m.checked_in_at as "checkedInAt",
  case when m.state = 'waiting' then l.ahead else 0 end as ahead`;

/** Activities as those see them who may come, and as messages and other features tell of them. */
@Injectable()
export class ActivityQueries {
  constructor(
    private readonly activities: ActivityRepository,
    private readonly places: PlaceService,
  ) {}

  /** What is on at a place, at my homes and posts, and what I signed up for, the next first. */
  async list(read: Read, me: Actor | null, place: string | null): Promise<c.Activities> {
    const found = await read.rows.query<Found[]>(
      `select ${selected} from activity a ${occasionSql.joins} ${mine}
        where (a.path = any($2) and (a.ends_at > $3 or m.id is not null)
           or a.id in (select activity_id from sign_up where person_id = $1)) and a.ends_at > $3::timestamptz - $4 * interval '1 day'
        order by a.ends_at <= $3, a.starts_at, a.id limit 100`,
      [me?.id ?? null, await this.seenFrom(read, me, place), read.at, shownAfter],
    );
    return { now: read.at.toISOString(), activities: found.map((one) => told(one, me, read.at)) };
  }

  /** What is on at a door within the next days, the next first: a title, a time and a place each. */
  async at(
    read: Read,
    path: string,
  ): Promise<{ id: string; title: string; venue: string; startsAt: string }[]> {
    const found = await ask<{ id: string; title: string; venue: string; startsAt: Date }>(
      read,
      `select a.id, a.title, a.venue, a.starts_at as "startsAt" from activity a
        where a.path = any($1) and a.withdrawn_at is null and a.starts_at > $2 and a.starts_at < $2::timestamptz + interval '14 days'
        order by a.starts_at, a.id limit 3`,
      [pathsUpTo(path), read.at],
    );
    return found.map(({ startsAt, ...one }) => ({ ...one, startsAt: startsAt.toISOString() }));
  }

  /** One activity that can be seen from the place, my homes or posts, or that I signed up for; any other is missing. */
  async page(read: Read, me: Actor | null, id: string, place: string | null): Promise<c.ActivityPage> {
    const row = await this.seen(read, me, id, place);
    const [found] = await read.rows.query<[Found]>(
      `select ${selected} from activity a ${occasionSql.joins} ${mine} where a.id = $2`,
      [me?.id ?? null, id],
    );
    const terms = await this.activities.termsOf(read, row.districtId);
    const seats = await this.activities.seats(read, row);
    const kept = isKept(row.startsAt, terms, read.at);
    const [unit] = await read.rows.query<{ phone: string | null }[]>(
      'select phone from place where id = $1',
      [row.unitId],
    );
    return {
      now: read.at.toISOString(),
      ...told(found, me, read.at),
      words: row.words,
      kept: row.capacity === null ? 0 : freeFor(seats, true, kept) - freeFor(seats, false, kept),
      phone: unit?.phone ?? null,
    };
  }

  /** The row of an activity that can be seen from here; any other is missing. */
  async seen(read: Read, me: Actor | null, id: string, place: string | null): Promise<ActivityRow> {
    const row = await read.rows.findOneBy(ActivityRow, { id });
    if (!row) throw new Refusal('activity.missing');
    const mine = me && (await this.activities.mine(read, id, me.id));
    const steers = me && steeredPaths(me).some((path) => row.path.startsWith(path));
    if (!mine && !steers && !(await this.seenFrom(read, me, place)).includes(row.path))
      throw new Refusal('activity.missing');
    return row;
  }

  /** An activity as messages tell of it, and the accounts of those who come, wait or are asked. */
  async mentioned({ rows }: Read, id: string): Promise<{ row: ActivityRow; coming: string[] } | null> {
    const row = await rows.findOneBy(ActivityRow, { id });
    const coming = await rows.query<{ id: string }[]>(
      `select person_id as id from sign_up where activity_id = $1 and state <> 'left' and person_id is not null order by id`,
      [id],
    );
    return row && { row, coming: coming.map((one) => one.id) };
  }

  private async seenFrom(read: Read, me: Actor | null, place: string | null): Promise<string[]> {
    const here = place ? [await this.places.pathOf(read, place)] : [];
    return [...here, ...(me?.posts ?? []).map(({ path }) => path)].flatMap(pathsUpTo);
  }
}

/** An activity with where I stand and what I may do. */
function told(found: Found, me: Actor | null, at: Date): c.ActivityLine {
  const { heldAt, state, offerUntil, checkedInAt, ahead, ...occasion } = found;
  const open = answerable(occasion, at);
  const mayMove = state && state !== 'left' ? openMoves(signUpLife, state, ['self']) : [];
  const there = checkedInAt !== null;
  return {
    ...toldOccasion(occasion),
    standing: {
      state,
      line: ahead || null,
      offerUntil: offerUntil?.toISOString() ?? null,
      checkedIn: there,
    },
    rights: {
      signUp: open && (me === null || state === null || state === 'left'),
      leave: open && !there && mayMove.includes('leave'),
      take: open && mayMove.includes('take') && offerUntil !== null && offerUntil > at,
      checkIn: state === 'in' && !there && heldAt === null && checksIn(occasion, at),
    },
  };
}
