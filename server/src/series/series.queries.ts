import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import type * as c from '@linli/shared/series/series.contract';
import { daysOf } from '@linli/shared/series/series.rules';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { ask } from '../platform/db/lane';
import type { SeriesRow } from './series.entity';

interface Found extends Omit<SeriesRow, 'districtId' | 'openedBy' | 'at' | 'path'> {
  readonly place: string;
  readonly team: string | null;
  readonly off: Readonly<Record<string, string>>;
}

const columns = `s.id, s.place_id as "placeId", s.team_id as "teamId", s.title, s.words, s.venue, s.first_day::text as "firstDay", s.last_day::text as "lastDay",
  s.weeks, s.from_minute as "fromMinute", s.until_minute as "untilMinute", o.name as place, t.name as team,
  coalesce((select json_object_agg(f.day::text, f.reason) from series_off f where f.series_id = s.id and f.day >= $2), '{}'::json) as off`;
const from = `series s join place o on o.id = s.place_id left join team t on t.id = s.team_id`;

/** Services that are given again and again, as neighbours and communities see them. */
@Injectable()
export class SeriesQueries {
  constructor(private readonly places: PlaceService) {}

  /** What is given at a place, in its compound and in its community, with the next four days of each. */
  async at(read: Read, placeId: string): Promise<c.SeriesAt> {
    const { place, compound, community } = await this.places.chainOf(read, placeId);
    const here = [place.id, compound?.id ?? place.id, community.id];
    return { now: read.at.toISOString(), series: await this.ofPlaces(read, here) };
  }

  /** The same, by the ids of the places themselves; what is over is left out. */
  async ofPlaces(read: Read, placeIds: readonly string[]): Promise<c.SeriesLine[]> {
    const today = localDate(read.at);
    const found = await ask<Found>(
      read,
      `select ${columns} from ${from} where s.place_id = any($1) and (s.last_day is null or s.last_day >= $2) order by s.title, s.id limit 50`,
      [placeIds, today],
    );
    return found.map((row) => line(row, today)).filter(({ days }) => days.length > 0);
  }

  /** What is given at and below the places I steer, what is over last. */
  async office({ rows, at }: Read, me: Actor): Promise<c.OfficeSeries> {
    const today = localDate(at);
    const found = await rows.query<Found[]>(
      `select ${columns} from ${from} where exists (select from unnest($1::text[]) mine where starts_with(s.path, mine))
        order by s.last_day < $2 is true, s.title, s.id limit 500`,
      [steeredPaths(me), today],
    );
    const lines = found.map((row) => line(row, today));
    return {
      now: at.toISOString(),
      today,
      series: lines.map((one) => ({ ...one, over: one.days.length === 0 })),
    };
  }
}

function line(row: Found, today: string): c.SeriesLine {
  const { id, title, words, venue, place, weeks, fromMinute, untilMinute, teamId, team, off } = row;
  return {
    ...{ id, title, words, venue, place, weeks, from: fromMinute, until: untilMinute },
    team: teamId && team ? { id: teamId, name: team } : null,
    days: daysOf(row, today, 4).map((day) => ({ day, off: off[day] ?? null })),
  };
}
