import { Injectable } from '@nestjs/common';
import { localDate, localParts } from '@linli/shared/deadline/shanghai.rules';
import type { FigureLine, Figures } from '@linli/shared/kpi/kpi.contract';
import { indicatorWords } from '@linli/shared/kpi/kpi.words';
import {
  holdsAt,
  steeredPaths,
  steering,
  type Actor,
  type Engagement,
  type Origin,
} from '@linli/shared/people/people.rules';
import { engagementWords, originWords } from '@linli/shared/people/people.words';
import { plateWords } from '@linli/shared/place/place.words';
import { Refusal } from '@linli/shared/refusal';
import { exportHeads, yesWord } from '@linli/shared/register/export.words';
import type { AskExport } from '@linli/shared/register/register.contract';
import { columnWords } from '@linli/shared/register/register.words';
import type { TicketLine } from '@linli/shared/ticket/ticket.contract';
import { outcomeWords, stateWords } from '@linli/shared/ticket/ticket.words';
import type { Readable } from 'node:stream';
import { KpiQueries } from '../kpi/kpi.queries';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { toSheet, type Column } from '../platform/sheet/sheet';
import type { SheetFormat } from '../platform/sheet/table';
import { TicketLines } from '../ticket/ticket.lines';

/** A list that can be written to a file; its rows are read as they are written, once. */
export interface Listed {
  write(format: SheetFormat): Promise<Readable>;
  isLongerThan(most: number): Promise<boolean>;
}

const listed = <T>(columns: readonly Column<T>[], rows: AsyncIterable<T>): Listed => ({
  write: (format) => toSheet(columns, rows, format),
  isLongerThan: async (most) => {
    let count = 0;
    for await (const _ of rows) if (++count > most) return true;
    return false;
  },
});

interface HomeLine {
  readonly community: string;
  readonly compound: string;
  readonly building: string;
  readonly entrance: string;
  readonly floor: number;
  readonly room: string;
  readonly area: number;
}

interface PersonLine {
  readonly id: string;
  readonly path: string;
  readonly name: string | null;
  readonly role: string;
  readonly place: string;
  readonly workPhone: string | null;
  readonly engagement: Engagement | null;
  readonly origin: Origin | null;
  readonly since: string;
  readonly until: string | null;
}

type FigureRow = FigureLine & { place: string; period: string };

/** So many doors, people or matters are read together. */
const page = 200;
const isBelow = (path: string, paths: string) =>
  `exists (select from unnest(${paths}::text[]) mine where starts_with(${path}, mine))`;

/** Columns in the order of their heads. */
const columnsOf = <T>(
  heads: Readonly<Record<string, string>>,
  cells: Readonly<Record<string, (row: T) => string | number | null>>,
): Column<T>[] => Object.entries(cells).map(([field, of]) => ({ head: heads[field] ?? field, of }));

/** The lists of a reader's scope, whole, for a file. Nobody gets more here than on the screens. */
@Injectable()
export class ExportQueries {
  constructor(
    private readonly places: PlaceService,
    private readonly lines: TicketLines,
    private readonly kpi: KpiQueries,
  ) {}

  /** The list that is asked for, of the place that is named or of all I steer. */
  async listed(read: Read, me: Actor, ask: AskExport): Promise<Listed> {
    const paths = await this.pathsOf(read, me, ask.place ?? null);
    if (ask.list === 'homes') return this.homes(read, paths);
    if (ask.list === 'people') return this.people(read, paths);
    if (ask.list === 'tickets') return this.tickets(read, me, paths);
    return this.figures(read, me, ask);
  }

  /** The paths of the place that is asked for, or of all I steer; out of sight is missing. */
  async pathsOf(read: Read, me: Actor, place: string | null): Promise<string[]> {
    if (!place) return steeredPaths(me);
    const path = await this.places.pathOf(read, place);
    if (!holdsAt(me, steering, path)) throw new Refusal('place.missing');
    return [path];
  }

  /** Homes under the heads under which they can be brought again. */
  private homes(read: Read, paths: readonly string[]): Listed {
    const heads = Object.fromEntries(
      Object.entries(columnWords.homes).map(([field, { names }]) => [field, names[0]]),
    );
    return listed(
      columnsOf<HomeLine>(heads, {
        community: ({ community }) => community,
        compound: ({ compound }) => compound,
        building: ({ building }) => building,
        entrance: ({ entrance }) => entrance,
        floor: ({ floor }) => floor,
        room: ({ room }) => room,
        area: ({ area }) => area,
      }),
      this.homeLines(read, paths),
    );
  }

  private async *homeLines(read: Read, paths: readonly string[]): AsyncGenerator<HomeLine> {
    const { rows } = read;
    const doors = await rows.query<{ id: string }[]>(
      `select p.id from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
         join stand b on b.place_id = s.parent_id and b.tree = s.tree join place bp on bp.id = b.place_id
        where p.kind = 'entrance' and ${isBelow('s.path', '$1')}
        order by b.parent_id, length(bp.number), bp.number, length(p.number), p.number`,
      [paths],
    );
    for (let from = 0; from < doors.length; from += page) {
      const ids = doors.slice(from, from + page).map(({ id }) => id);
      const plates = await this.places.platesOf(read, ids);
      const homes = await rows.query<{ door: string; floor: number; room: string; area: number }[]>(
        `select entrance_id as door, floor, room, area::float8 as area from home where entrance_id = any($1::uuid[])
          order by array_position($1::uuid[], entrance_id), floor, length(room), room`,
        [ids],
      );
      for (const { door, ...home } of homes) {
        const plate = plates.get(door);
        yield {
          community: plate?.community ?? '',
          compound: plate?.compound ?? '',
          building: plate?.building ?? '',
          entrance: plate?.entrance ?? '',
          ...home,
        };
      }
    }
  }

  /** Who holds which post, by place. Private phones are in no list. */
  private people(read: Read, paths: readonly string[]): Listed {
    return listed(
      columnsOf<PersonLine>(exportHeads.people, {
        name: ({ name }) => name,
        role: ({ role }) => role,
        place: ({ place }) => place,
        workPhone: ({ workPhone }) => workPhone,
        engagement: ({ engagement }) => engagement && engagementWords[engagement],
        origin: ({ origin }) => origin && originWords[origin],
        since: ({ since }) => since,
        until: ({ until }) => until,
      }),
      this.personLines(read, paths),
    );
  }

  private async *personLines({ rows, at }: Read, paths: readonly string[]): AsyncGenerator<PersonLine> {
    for (let [path, id] = ['', '00000000-0000-0000-0000-000000000000']; ;) {
      const lines: PersonLine[] = await rows.query<PersonLine[]>(
        `select a.id, s.path, coalesce(a.work_name, p.name) as name, r.name as role, a.work_phone as "workPhone", a.engagement, a.origin, a.since, a.until,
                case when above.kind in ('community', 'compound', 'building') then above.name || ' ' else '' end || w.name as place
           from appointment a join role r on r.code = a.role_code join person p on p.id = a.person_id join place w on w.id = a.place_id
           join stand s on s.place_id = a.place_id and s.tree = 'administrative' left join place above on above.id = s.parent_id
          where ${isBelow('s.path', '$1')} and (a.until is null or a.until >= $2) and r.permission <> 'reside' and (s.path, a.id) > ($3, $4)
          order by s.path, a.id limit ${page}`,
        [paths, localDate(at), path, id],
      );
      yield* lines;
      const last = lines[page - 1];
      if (!last) return;
      [path, id] = [last.path, last.id];
    }
  }

  /** Tickets as the reader's own lists show them. */
  private tickets(read: Read, me: Actor, paths: readonly string[]): Listed {
    return listed(
      columnsOf<TicketLine>(exportHeads.tickets, {
        number: ({ number }) => number,
        category: ({ category }) => category,
        title: ({ title }) => title,
        place: ({ plate }) => plateWords(plate),
        where: ({ where }) => where,
        state: ({ state }) => stateWords[state].words,
        outcome: ({ outcome }) => outcome && outcomeWords[outcome],
        unit: ({ unit }) => unit,
        handler: ({ handler }) => handler,
        at: ({ at }) => localTime(at),
        due: ({ due }) => due && localTime(due.at),
      }),
      this.ticketLines(read, me, paths),
    );
  }

  private async *ticketLines(read: Read, me: Actor, paths: readonly string[]): AsyncGenerator<TicketLine> {
    for (let after: string | null = null; ;) {
      const lines: TicketLine[] = await this.lines.forStaffAndReporters(read, me, {
        where: `${isBelow('t.path', '$2')} and $1 <> all(t.hidden_from) and ($3::uuid is null or t.id > $3)`,
        values: [me.id, paths, after],
        order: 't.id',
        most: page,
      });
      yield* lines;
      after = lines[page - 1]?.id ?? null;
      if (!after) return;
    }
  }

  /** The figures of a place and of what lies below it, with what they are made of. */
  async figures(
    read: Read,
    me: Actor,
    { place, period }: Pick<AskExport, 'place' | 'period'>,
  ): Promise<Listed> {
    const figures = await this.kpi.figures(read, me, { ...(place && { place }), ...(period && { period }) });
    return listed(
      columnsOf<FigureRow>(exportHeads.figures, {
        place: ({ place }) => place,
        period: ({ period }) => period,
        indicator: ({ indicator }) => indicatorWords[indicator].name,
        how: ({ indicator }) => indicatorWords[indicator].how,
        part: ({ part }) => part,
        whole: ({ whole }) => whole,
        value: ({ value }) => percent(value),
        low: ({ low }) => percent(low),
        high: ({ high }) => percent(high),
        excluded: ({ excluded }) => Object.values(excluded).reduce((sum, each) => sum + each, 0),
        median: ({ median }) => median,
        p90: ({ p90 }) => p90,
        few: ({ few }) => (few ? yesWord : null),
      }),
      figureRows(figures),
    );
  }
}

async function* figureRows({ place, period, figures, below }: Figures): AsyncGenerator<FigureRow> {
  for (const { name, figures: own } of [{ name: place.name, figures }, ...below])
    for (const figure of own) yield { ...figure, place: name, period };
}

const percent = (share: number | null): number | null => share && Math.round(share * 1000) / 10;

/** An instant as Shanghai's clock says it: 2026-11-18 09:05. */
function localTime(iso: string): string {
  const at = new Date(iso);
  const { minute } = localParts(at);
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${localDate(at)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
