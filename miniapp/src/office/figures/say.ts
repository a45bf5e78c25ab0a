import { amountWords } from '@linli/shared/deadline/deadline.words';
import type { FigureLine } from '@linli/shared/kpi/kpi.contract';
import type { ExclusionReason, Period } from '@linli/shared/kpi/kpi.rules';
import { exclusionWords } from '@linli/shared/kpi/kpi.words';

/** Minutes of a working day when a length is told in days. */
const workDay = 480;

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** A share as 93.7%, a length as 1 天 2 小时; a dash without cases. */
export function valueWords({ value, median }: FigureLine): string {
  if (median !== null) return amountWords(Math.round(median), workDay) || '不到 1 分';
  return value === null ? '—' : percent(value);
}

/** What a value is made of: 911/972, between which bounds, and what was left out and why. */
export function madeOfWords(line: FigureLine): string {
  const { indicator, part, whole, low, high, few, p90, excluded } = line;
  const out = Object.entries(excluded).map(
    ([reason, count]) => `${exclusionWords[reason as ExclusionReason]} ${count}`,
  );
  const figure = (number: number) => String(Math.round(number * 10) / 10);
  return [
    p90 !== null
      ? `${figure(whole)} 件，九成在${amountWords(Math.round(p90), workDay) || ' 1 分'}以内`
      : `${figure(part)}/${figure(whole)}${indicator === 'pause_share' ? ' 分' : ''}`,
    few && whole > 0 ? '件数少，别拿来比' : '',
    !few && low !== null && high !== null ? `把握区间 ${percent(low)}–${percent(high)}` : '',
    out.length ? `不计：${out.join('、')}` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A month as 2026年11月. */
export const periodWords = (period: Period): string => {
  const [year, month] = period.split('-').map(Number);
  return `${year}年${month}月`;
};
