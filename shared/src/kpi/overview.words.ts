import { amountWords } from '../deadline/deadline.words';
import { delayReasonWords } from '../deadline/policy.words';
import type { FigureLine } from './kpi.contract';
import type { ExclusionReason } from './kpi.rules';
import { exclusionWords } from './kpi.words';
import type { LateReason, Overview } from './overview.contract';
import type { Days, FigureSpan } from './span.rules';

/** What a matter that was not done in time was held up by. */
export const lateReasonWords: Record<LateReason, string> = {
  ...delayReasonWords,
  passed: '转来转去',
  accepted_late: '受理就晚了',
  unsaid: '没说原因',
};

export const figureSpanWords: Record<FigureSpan, string> = {
  week: '本周',
  month: '本月',
  quarter: '本季',
  own: '自己选',
};

/** What the span before is called beside a comparison. */
export const spanBeforeWords: Record<FigureSpan, string> = {
  week: '上周',
  month: '上月',
  quarter: '上季',
  own: '前一段',
};

/** Minutes of a working day when a length is told in days. */
const workDay = 480;

/** A share as 93.7%. */
export const percentWords = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** A length of work as 1 天 2 小时. */
export const lengthWords = (minutes: number): string =>
  amountWords(Math.round(minutes), workDay) || '不到 1 分';

/** A figure as it stands alone: a share, a length, a dash without cases. */
export function figureWords({ value, median }: FigureLine): string {
  if (median !== null) return lengthWords(median);
  return value === null ? '—' : percentWords(value);
}

/** Days as 2026年11月1日 – 11月30日. */
export function daysWords({ from, until }: Days): string {
  const [year, month, day] = from.split('-').map(Number);
  const [lastYear, lastMonth, lastDay] = until.split('-').map(Number);
  const start = `${year}年${month}月${day}日`;
  if (from === until) return start;
  return `${start} – ${lastYear === year ? '' : `${lastYear}年`}${lastMonth}月${lastDay}日`;
}

/** What was left out of a figure and why: 转为长期办理 3、报事人撤回 2. */
export const leftOutWords = ({ excluded }: Pick<FigureLine, 'excluded'>): string =>
  Object.entries(excluded)
    .map(([reason, count]) => `${exclusionWords[reason as ExclusionReason]} ${count}`)
    .join('、');

/** How a share stands beside the one before, in points: 比上月高 0.8 个点; null where one of them is missing or rests on few. */
export function changeWords(
  { figure, before }: Overview['cards'][number],
  span: FigureSpan,
): { way: 'up' | 'down' | 'same'; words: string } | null {
  if (figure.value === null || !before || before.value === null || figure.few || before.few) return null;
  const points = Math.round((figure.value - before.value) * 1000) / 10;
  if (points === 0) return { way: 'same', words: `和${spanBeforeWords[span]}持平` };
  const side = points > 0 ? '高' : '低';
  return {
    way: points > 0 ? 'up' : 'down',
    words: `比${spanBeforeWords[span]}${side} ${Math.abs(points).toFixed(1)} 个点`,
  };
}

/** Too few answered for anything to be told. */
export const isHidden = ({ value, median, whole }: FigureLine): boolean =>
  value === null && median === null && whole > 0;

/** A figure in a table of places: a share only where there are enough cases to compare, else what it is made of. */
export function cellWords(figure: FigureLine | undefined): string {
  if (!figure || figure.whole === 0) return '—';
  if (figure.median !== null) return lengthWords(figure.median);
  if (isHidden(figure)) return '人少不显示';
  return figure.few || figure.value === null ? `${figure.part}/${figure.whole}` : percentWords(figure.value);
}

/** What a figure is made of: 911/972; of few answers only how many there were. */
export function madeOfWords(figure: FigureLine): string {
  if (figure.median !== null)
    return `${figure.whole} 件${figure.p90 === null ? '' : `，九成在 ${lengthWords(figure.p90)}以内`}`;
  return isHidden(figure) ? `只有 ${figure.whole} 份评价` : `${figure.part}/${figure.whole}`;
}
