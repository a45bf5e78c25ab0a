import type { Term } from './deadline.rules';
import { amountWords } from './deadline.words';
import { termWords } from './explain.words';
import type { DelayLimits, DelayReason, StandardPolicyCode } from './policy.rules';
import type { CalendarFault, FromFault, PolicyFault } from './publish.rules';

/** What the policies that every place starts with are called there. */
export const standardPolicyNames: Record<StandardPolicyCode, string> = {
  '123': '一般的事',
  '10min_1h': '人身安全',
  same_day: '当天要办的事',
};

export const delayReasonWords: Record<DelayReason, string> = {
  reporter: '等报事人',
  weather: '等天气',
  materials: '等材料配件',
  works: '等别家施工',
  vote: '等业主表决',
  procedure: '等手续',
};

export const calendarFaultWords: Record<CalendarFault, string> = {
  no_shifts: '至少填一段上班时间',
  backwards: '下班要在上班以后',
  overlap: '两段上班时间重叠了，请按先后填',
  too_short: '一天至少上班 1 小时',
  no_date: '有一天不是日期，请核对',
  no_work: '连着休了一个多月，期限没法算，请核对',
};

export const policyFaultWords: Record<PolicyFault, string> = {
  zero: '期限不能是零',
  absurd: '期限太长了，最多 60 个工作日、90 天或两周的分钟数',
  mixed: '一条规则里，工作日和上班分钟只能用一种',
  order: '不能比前一步还早',
  no_reason: '至少选一个可以用的原因',
  days: '每次 1 到 60 个工作日',
  times: '每件事 0 到 5 次',
};

export const fromFaultWords: Record<FromFault, string> = {
  no_date: '这个日期不对，请核对',
  past: '只能从今天或以后开始，已经答应的期限不会改',
  far: '最多提前一年发布',
};

/** What the fields of asks about rules are called. */
export const ruleFieldWords = {
  place: '地点',
  placeId: '地点',
  shifts: '上班时间',
  days: '加班和放假的日子',
  source: '依据',
  from: '从哪天起',
  code: '规则',
  accept: '受理',
  resolve: '办结',
  feedback: '反馈',
  interimMeetsFeedback: '先回话算反馈',
  pause: '缓办',
  extension: '延期',
} as const;

/** A promise in one line: 第 2 个工作日下班前办结; 10 分内受理，昼夜都算. */
export function promiseWords(term: Term, verb: string): string {
  if (term.unit !== 'minute' && term.unit !== 'working_minute') return `${termWords(term)}${verb}`;
  const counted = term.unit === 'minute' ? '昼夜都算' : '只算上班时间';
  return `${amountWords(term.minutes, 24 * 60)}内${verb}，${counted}`;
}

/** How far pauses or extensions may go: 每件事最多 2 次，每次最多 20 个工作日. */
export const limitWords = ({ mostDays, mostTimes, reasons }: DelayLimits): string =>
  mostTimes === 0
    ? '不可以'
    : `最多 ${mostTimes} 次，每次最多 ${mostDays} 个工作日：${reasons.map((reason) => delayReasonWords[reason]).join('、')}`;
