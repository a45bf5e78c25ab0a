import type { FigureLine } from '@linli/shared/kpi/kpi.contract';
import { fewestCases, lengthsOf, shareOf, type Indicator } from '@linli/shared/kpi/kpi.rules';

/** The sums of one indicator as the ledger adds them up; `parts` are the single lengths of a length. */
export interface Line {
  indicator: Indicator;
  part: number | null;
  whole: number | null;
  excluded: Record<string, number> | null;
  parts: number[] | null;
}

/** A figure of sums: a share with its interval, or a length with its middle. */
export function figureOf({ parts, ...sums }: Line): FigureLine {
  return figureWith(sums, lengthsOf(sums.indicator === 'handling_time' ? (parts ?? []) : []));
}

/** The same where the middle of the lengths is known already. */
export function figureWith(
  { indicator, part, whole, excluded }: Omit<Line, 'parts'>,
  { median, p90 }: Pick<FigureLine, 'median' | 'p90'>,
): FigureLine {
  const { value, low, high } = shareOf([{ part: part ?? 0, whole: whole ?? 0, excluded: null }]);
  const length = indicator === 'handling_time';
  // Minutes are no cases: how sure a share of them is, their number does not say.
  const minutes = indicator === 'pause_share';
  const bounds = minutes ? { low: null, high: null } : { low, high };
  const share = length ? { value: null, low: null, high: null } : { value, ...bounds };
  return {
    indicator,
    part: part ?? 0,
    whole: whole ?? 0,
    ...share,
    excluded: excluded ?? {},
    median,
    p90,
    few: !minutes && (whole ?? 0) < fewestCases,
  };
}
