import { momentWords } from '@linli/shared/deadline/deadline.words';
import { daysWords, figureSpanWords } from '@linli/shared/kpi/overview.words';
import type { Overview } from '@linli/shared/kpi/overview.contract';

/** What stands on the report whatever it tells. */
export const reportWords = {
  title: '数字报告',
  auto: '本页由系统自动生成，不用填、不用报。',
  figures: '各项数字',
  places: '各处（按名称排，不排名次）',
  reasons: '没按时办结的，卡在哪',
  none: '这段时间没有到期的事',
  columns: ['指标', '数字', '分子/分母', '要求', '前一段', '怎么算'],
  book: {
    figures: ['指标', '分子', '分母', '数字', '不计', '要求', '前一段', '怎么算'],
    place: '哪里',
    category: '类别',
    channel: '渠道',
    sent: '派单',
    parts: (name: string) => [`${name}·分子`, `${name}·分母`, `${name}·数字`],
    sheets: ['数字', '各处', '类别', '渠道'],
  },
} as const;

/** When the page was made, and what it does not tell. */
export const footWords = (overview: Overview): string =>
  `${momentWords(new Date(overview.now))} 生成。${reportWords.auto}${leastWords(overview)}`;

/** The heading over what held matters up. */
export const lateWords = ({ late }: Overview): string => `${reportWords.reasons}（${late.count} 件）`;

/** So many places did not find room on the page. */
export const morePlacesWords = (count: number): string => `还有 ${count} 处，见表格文件`;

/** Of which days the report is, and which of their months are closed: 本月，2026年11月1日 – 11月30日. */
export function headWords({ span, days, frozen, drift }: Overview): string {
  const closed = frozen.length
    ? `；${frozen.join('、')} 已封账${drift ? `，封账后又有 ${drift} 处不同` : ''}`
    : '';
  return `${span === 'own' ? '' : `${figureSpanWords[span]}，`}${daysWords(days)}到期的件${closed}`;
}

/** What was too little to be told. */
export const leastWords = ({ leastCompared, leastSaid }: Overview): string =>
  `少于 ${leastCompared} 件只列件数，不比高低；少于 ${leastSaid} 人的评价不显示。`;
