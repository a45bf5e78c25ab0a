import { Injectable } from '@nestjs/common';
import type * as c from '@linli/shared/activity/activity.contract';
import { longestHelp, signUpLife } from '@linli/shared/activity/activity.rules';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { answerable, checksIn, hasBegun } from '@linli/shared/training/training.rules';
import { workName } from '../people/people.queries';
import { PlaceService } from '../place/place.service';
import { codeAt } from '../platform/check-in.code';
import type { Read } from '../platform/db/db';
import { facts } from './activity.entity';
import { occasionSql, toldOccasion, type Occasion } from './activity.lines';
import { ActivityRepository } from './activity.repository';
import { ActivityService } from './activity.service';

type Line = Occasion & Pick<c.OccasionLine, 'checkedIn' | 'came'>;
const selected = `${occasionSql.columns}, n."checkedIn", case when a.held_at is not null then n.came end as came`;

/** Activities as their organisers see them. */
@Injectable()
export class OrganiserQueries {
  constructor(
    private readonly activities: ActivityService,
    private readonly repository: ActivityRepository,
    private readonly places: PlaceService,
  ) {}

  /** The activities at and below the places I steer: those to come, the next first, then those that were. */
  async list({ rows, at }: Read, me: Actor): Promise<c.Occasions> {
    const found = await rows.query<Line[]>(
      `select ${selected} from activity a ${occasionSql.joins}
        where exists (select from unnest($1::text[]) mine where starts_with(a.path, mine))
        order by a.ends_at <= $2, abs(extract(epoch from a.starts_at - $2::timestamptz)), a.id limit 200`,
      [steeredPaths(me), at],
    );
    return { now: at.toISOString(), activities: found.map(toldOccasion) };
  }

  /** Units below me that may hold one, and places whose people may come. */
  async form(read: Read, me: Actor): Promise<c.ActivityForm> {
    const { rows, at } = read;
    const paths = steeredPaths(me);
    const below = (kinds: readonly string[]) =>
      rows.query<c.ActivityForm['places']>(
        `select p.id, p.name from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
          where p.kind = any($3) and (p.until is null or p.until > $2)
            and exists (select from unnest($1::text[]) mine where starts_with(s.path, mine)) order by s.path limit 500`,
        [paths, localDate(at), kinds],
      );
    const districtId = await this.places.districtOf(read, paths[0] ?? '');
    return {
      now: at.toISOString(),
      units: [
        ...(await below(['street', 'community', 'firm', 'body'])),
        ...(await this.teamsBelow(read, paths)),
      ],
      places: await below(['street', 'community', 'compound', 'building']),
      mostDates: (await this.repository.termsOf(read, districtId)).mostDates,
    };
  }

  /** One activity with everybody on its list, by name. */
  async detail(read: Read, me: Actor, id: string): Promise<c.OccasionDetail> {
    const row = await this.activities.inScope(read, me, id);
    const [found] = await read.rows.query<[Line]>(
      `select ${selected} from activity a ${occasionSql.joins} where a.id = $1`,
      [id],
    );
    const { words, firstPlaces, version } = row;
    const [open, held] = [answerable(facts(row), read.at), row.heldAt !== null];
    return {
      now: read.at.toISOString(),
      ...toldOccasion(found),
      ...{ words, firstPlaces, version, held },
      longestHelp: longestHelp(row, await this.repository.termsOf(read, row.districtId)),
      participants: await this.participants(read, id),
      rights: {
        revise: open,
        code: !held && checksIn(facts(row), read.at),
        enter: !held && !row.withdrawnAt,
        hold: !held && hasBegun(facts(row), read.at),
      },
    };
  }

  /** The code of now, for the organiser's screen. */
  async code(read: Read, me: Actor, id: string): Promise<c.ActivityCode> {
    const { codeKey, title } = await this.activities.inScope(read, me, id);
    const [counted] = await read.rows.query<[{ checkedIn: number; taken: number }]>(
      `select count(checked_in_at)::int as "checkedIn", count(*)::int as taken from sign_up where activity_id = $1 and state = 'in'`,
      [id],
    );
    return { title, ...codeAt(codeKey, read.at), ...counted };
  }

  private teamsBelow({ rows, at }: Read, paths: readonly string[]): Promise<c.ActivityForm['units']> {
    return rows.query(
      `select t.id, t.name from team t where (t.until is null or t.until > $2)
          and exists (select from unnest($1::text[]) mine where starts_with(t.path, mine)) order by t.name, t.id limit 100`,
      [paths, localDate(at)],
    );
  }

  private async participants({ rows }: Read, id: string): Promise<c.Participant[]> {
    const found = await rows.query<(Omit<c.Participant, 'checkedInAt'> & { checkedInAt: Date | null })[]>(
      `select s.id, coalesce(s.guest_name, p.name, n.work_name, '') as name, s.state, s.first, s.person_id is null as entered,
              s.checked_in_at as "checkedInAt", s.came, s.helped_minutes as "helpedMinutes"
         from sign_up s left join person p on p.id = s.person_id ${workName('n', 's.person_id')}
        where s.activity_id = $1 and s.state <> all($2) order by array_position(array['in', 'offered', 'waiting'], s.state), s.id limit 3000`,
      [id, signUpLife.ends],
    );
    return found.map(({ checkedInAt, ...one }) => ({
      ...one,
      checkedInAt: checkedInAt?.toISOString() ?? null,
    }));
  }
}
