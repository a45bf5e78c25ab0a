import { Injectable } from '@nestjs/common';
import type { AskClearing, Clearing } from '@linli/shared/clearing/clearing.contract';
import { betweenOf, datesOf, hasBegun } from '@linli/shared/clearing/clearing.rules';
import { clearingFieldWords } from '@linli/shared/clearing/clearing.words';
import { faultWords } from '@linli/shared/contract.words';
import { isWorkDay, type Calendar } from '@linli/shared/deadline/calendar.rules';
import { dayOfDate, localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { plateWords } from '@linli/shared/place/place.words';
import { Refusal } from '@linli/shared/refusal';
import { CalendarService } from '../calendar/calendar.service';
import { KpiQueries, type Seen } from '../kpi/kpi.queries';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { ClearingRepository, tally, type OpenRow } from './clearing.repository';
import { clearingPost } from './clearing.service';
import { workName } from '../people/people.queries';

interface MarkRow {
  communityId: string;
  name: string;
  day: string;
  by: string | null;
  at: Date | null;
  left: number | null;
  reasons: Clearing['marks'][number]['reasons'] | null;
}

/** A place's day or week on one page. */
@Injectable()
export class ClearingQueries {
  constructor(
    private readonly days: ClearingRepository,
    private readonly kpi: KpiQueries,
    private readonly places: PlaceService,
    private readonly calendars: CalendarService,
  ) {}

  /** What came in, what was done, what is left; of a span that has not begun or is no date, the field is refused. */
  async look(read: Read, me: Actor, ask: AskClearing): Promise<Clearing> {
    const places = await this.kpi.placesOf(read, me);
    const place = ask.place ? places.find(({ id }) => id === ask.place) : places[0];
    if (!place) throw new Refusal('figures.missing');
    const today = localDate(read.at);
    const days = datesFor(ask.day ?? today, ask, read.at);
    const whose = { ...place, meId: me.id };
    const open = days.includes(today) ? await this.days.open(read, whose) : null;
    return {
      now: read.at.toISOString(),
      place: named(place),
      places: places.map(named),
      span: ask.span,
      days,
      ...(await this.days.counts(read, whose, betweenOf(days))),
      left: open && tally(open),
      open: await this.lines(read, open ?? []),
      marks: await this.marks(read, me, place, days),
    };
  }

  private async lines(read: Read, open: readonly OpenRow[]): Promise<Clearing['open']> {
    const shown = open.slice(0, 300);
    const plates = await this.places.platesOf(
      read,
      shown.map(({ placeId }) => placeId),
    );
    return shown.flatMap(({ ticketId, number, category, placeId, unit, handler, why, due }) => {
      const plate = plates.get(placeId);
      if (!plate) return [];
      const late = due !== null && due < read.at;
      const line = { ticketId, number, category, unit, handler, why, late };
      return [{ ...line, place: plateWords(plate), due: due?.toISOString() ?? null }];
    });
  }

  /** A line for each community and worked day, whether or not somebody marked it. */
  private async marks(
    read: Read,
    me: Actor,
    { districtId, path }: Seen,
    days: readonly string[],
  ): Promise<Clearing['marks']> {
    const begun = days.filter((day) => hasBegun(day, read.at));
    const rows = await read.rows.query<MarkRow[]>(
      `select c.id as "communityId", c.name, d.day, coalesce(a.work_name, p.name) as by, k.closed_at as at, k.left_over as left, k.reasons
         from place c join stand s on s.place_id = c.id and s.tree = 'administrative' cross join unnest($3::date[]) d(day)
         left join day_close k on k.community_id = c.id and k.day = d.day left join person p on p.id = k.closed_by
         ${workName('a', 'p.id')}
        where c.kind = 'community' and c.district_id = $1 and starts_with(s.path, $2)
        order by length(c.name), c.name, d.day desc limit 300`,
      [districtId, path, begun],
    );
    // A community may work on other days than its district.
    const works = new Map<string, Calendar>();
    for (const id of new Set(rows.map(({ communityId }) => communityId)))
      works.set(id, (await this.calendars.inForce(read, districtId, id)).calendar);
    const worked = rows.filter(({ communityId, day }) => {
      const calendar = works.get(communityId);
      return calendar && isWorkDay(calendar, dayOfDate(day));
    });
    return worked.map(({ communityId, name, day, by, at, left, reasons }) => ({
      community: { id: communityId, name },
      day,
      by,
      at: at?.toISOString() ?? null,
      left,
      reasons: reasons ?? [],
      mayClear: at === null && day === localDate(read.at) && clearingPost(me, communityId) !== undefined,
    }));
  }
}

const named = ({ id, name }: Seen) => ({ id, name });

function datesFor(day: string, { span }: AskClearing, at: Date): string[] {
  try {
    const dates = datesOf(day, span);
    // The database knows no year 0, and nothing here happened in another century.
    if (day >= '2000-01-01' && hasBegun(day, at)) return dates;
  } catch {
    // No date of the calendar: refused like one that has not come.
  }
  throw new Refusal('field.wrong', {}, { day: faultWords({ why: 'pattern' }, clearingFieldWords.day) });
}
