import type { FigureLine } from '@linli/shared/kpi/kpi.contract';
import { hiddenOf, said } from '@linli/shared/kpi/hiding.rules';
import type { Indicator } from '@linli/shared/kpi/kpi.rules';
import type { Overview } from '@linli/shared/kpi/overview.contract';
import { figureWith } from './figure-line';
import type { Sum } from './overview.repository';

/** What is shown of a place at the top. */
export const cards: readonly Indicator[] = [
  'accept_on_time',
  'resolve_on_time',
  'feedback_on_time',
  'solved',
  'satisfied',
  'reopened',
];
/** What a table shows of each place. */
const columns: readonly Indicator[] = [...cards, 'handling_time'];

/** Below how many cases nothing is compared, and of how few answers nothing is said. */
export interface Least {
  readonly compared: number;
  readonly said: number;
}

/** Sums that were added up in one pass, asked for by what they are of. */
export class Shape {
  constructor(
    private readonly sums: readonly Sum[],
    private readonly least: Least,
  ) {}

  /** A figure of all that is looked at, now or in the span before; of too few answers without them. */
  whole(indicator: Indicator, span: 'now' | 'before'): FigureLine | null {
    const [figure] = this.parts(indicator, 'all', span, [null]);
    return figure ?? null;
  }

  /** How many matters were sent out, in all or of one part. */
  sent(by: Sum['by'], key: string | null): number {
    return this.sumOf('supervised', by, 'now', key)?.whole ?? 0;
  }

  /** The figures that a table shows of each part, in the order of the keys. */
  table(by: Sum['by'], keys: readonly (string | null)[]): FigureLine[][] {
    const byColumn = columns.map((indicator) => this.parts(indicator, by, 'now', keys));
    return keys.map((_, row) => byColumn.flatMap((parts) => parts[row] ?? []));
  }

  /** The shares of the weeks of a trend. */
  weeks(indicator: Indicator, mondays: readonly string[]): Overview['cards'][number]['weeks'] {
    const parts = this.parts(indicator, 'week', null, mondays);
    return mondays.map((from, index) => {
      const { part = 0, whole = 0, value = null } = parts[index] ?? {};
      return { from, part, whole, value };
    });
  }

  /** Parts of one sum; of what residents said no part is told that few said, nor one that follows from the others. */
  private parts(
    indicator: Indicator,
    by: Sum['by'],
    span: Sum['span'],
    keys: readonly (string | null)[],
  ): (FigureLine | undefined)[] {
    const sums = keys.map((key) => this.sumOf(indicator, by, span, key));
    const hidden = said.includes(indicator)
      ? hiddenOf(
          sums.map((sum) => sum?.whole ?? 0),
          this.least.said,
        )
      : [];
    return sums.map((sum, index) => sum && this.figure(sum, hidden[index] ?? false));
  }

  private figure(sum: Sum, hidden: boolean): FigureLine {
    const figure = figureWith({ ...sum, excluded: this.excluded(sum) }, sum);
    const few = figure.few || sum.whole < this.least.compared;
    return hidden ? { ...figure, part: 0, value: null, low: null, high: null, few } : { ...figure, few };
  }

  private excluded({ by, indicator, span }: Sum): Record<string, number> {
    if (by !== 'all') return {};
    const reasons = this.sums.filter(
      (sum) => sum.by === 'reason' && sum.indicator === indicator && sum.span === span && sum.key !== null,
    );
    return Object.fromEntries(reasons.map(({ key, cases }) => [key ?? '', cases]));
  }

  private sumOf(indicator: Indicator, by: Sum['by'], span: Sum['span'], key: string | null): Sum | undefined {
    return this.sums.find(
      (sum) =>
        sum.indicator === indicator &&
        sum.by === by &&
        sum.key === key &&
        (by === 'week' || sum.span === span),
    );
  }
}
