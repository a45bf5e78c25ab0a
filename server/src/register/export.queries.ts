import { Injectable } from '@nestjs/common';
import { localDate, localParts } from '@linli/shared/deadline/shanghai.rules';
import type { FigureLine, Figures } from '@linli/shared/kpi/kpi.contract';
import { indicatorWords } from '@linli/shared/kpi/kpi.words';
import { holdsAt, steeredPaths, steering, type Actor } from '@linli/shared/people/people.rules';
import { plateWords } from '@linli/shared/place/place.words';
import { Refusal } from '@linli/shared/refusal';
import { exportHeads, yesWord } from '@linli/shared/register/export.words';
import type { AskExport } from '@linli/shared/register/register.contract';
import type { TicketLine } from '@linli/shared/ticket/ticket.contract';
import { outcomeWords, stateWords } from '@linli/shared/ticket/ticket.words';
import { KpiQueries } from '../kpi/kpi.queries';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { columnsOf, isBelow, listed, page, type Listed } from './listed';
import { StandingQueries } from './standing.queries';
import { WishListQueries } from './wish.queries';
import { TicketLines } from '../ticket/ticket.lines';

type FigureRow = FigureLine & { place: string; period: string };

/** The lists of a reader's scope, whole, for a file. Nobody gets more here than on the screens. */
@Injectable()
export class ExportQueries {
  constructor(
    private readonly places: PlaceService,
    private readonly lines: TicketLines,
    private readonly kpi: KpiQueries,
    private readonly standing: StandingQueries,
    private readonly wishes: WishListQueries,
  ) {}

  /** The list that is asked for, of the place that is named or of all I steer. */
  async listed(read: Read, me: Actor, ask: AskExport): Promise<Listed> {
    const paths = await this.pathsOf(read, me, ask.place ?? null);
    if (ask.list === 'homes') return this.standing.homes(read, paths);
    if (ask.list === 'people') return this.standing.people(read, paths);
    if (ask.list === 'tickets') return this.tickets(read, me, paths);
    if (ask.list === 'wishes') return this.wishes.wishes(read, paths);
    return this.figures(read, me, ask);
  }

  /** The paths of the place that is asked for, or of all I steer; out of sight is missing. */
  async pathsOf(read: Read, me: Actor, place: string | null): Promise<string[]> {
    if (!place) return steeredPaths(me);
    const path = await this.places.pathOf(read, place);
    if (!holdsAt(me, steering, path)) throw new Refusal('place.missing');
    return [path];
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
