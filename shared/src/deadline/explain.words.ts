import { amountWords, provisionalWords, timeWords, weekdayWords } from './deadline.words';
import { runsDayAndNight } from './deadline.rules';
import type { Term } from './deadline.rules';
import type { Explained, ExplainedDay } from './explain.rules';
import { fromLocal, localParts, MINUTE } from './shanghai.rules';

/** What a term means in one clause: 第 2 个工作日下班前, 10 分，昼夜都算. */
export function termWords(term: Term): string {
  switch (term.unit) {
    case 'working_day':
      return term.days === 0 ? '起算当天下班前' : `第 ${term.days} 个工作日下班前`;
    case 'working_minute':
      return `${amountWords(term.minutes, 24 * 60)}，只算上班时间`;
    case 'minute':
      return `${amountWords(term.minutes, 24 * 60)}，昼夜都算`;
    case 'calendar_day':
      return `第 ${term.days} 天 24:00 前，周末和放假也算`;
    case 'until':
      return '定好的日子';
  }
}

/** How a due came about, one sentence a line: the term and what was granted on top of it, each date counted or skipped, the end, and what is unsure. */
export function explainWords(explained: Explained): string[] {
  const { days, due, provisional } = explained;
  const lines = [
    termWords(explained.term),
    ...grantedWords(explained),
    ...days.map(dayWords),
    ...days.slice(-1).map((day) => untilWords(day, due)),
  ];
  if (provisional) lines.push(provisionalWords);
  return lines.map((line) => `${line}。`);
}

/** What an extension and pauses add up to: with the term they make the last number that is counted below. */
function grantedWords({ term, extraDays, pausedMinutes, days }: Explained): string[] {
  const counted = days.reduce((most, { day }) => Math.max(most, day ?? 0), 0);
  const inDays = term.unit === 'working_day' ? counted - term.days - extraDays : 0;
  const granted: string[] = [];
  if (extraDays > 0 && !runsDayAndNight(term)) granted.push(`延期 ${extraDays} 个工作日`);
  if (pausedMinutes > 0)
    granted.push(
      `缓办共 ${lostWords(pausedMinutes, term)}${inDays > 0 ? `，不满一天按一天，顺延 ${inDays} 个工作日` : '，照数顺延'}`,
    );
  if (granted.length && term.unit === 'working_day') granted.push(`合起来是第 ${counted} 个工作日下班前`);
  return granted;
}

/** Minutes that a pause took, never told as days: a working day is as long as its place has it. */
const lostWords = (minutes: number, term: Term): string =>
  `${hoursWords(minutes)}${runsDayAndNight(term) ? '' : '上班时间'}`;

function hoursWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.floor(minutes % 60)];
  if (hours === 0 && rest === 0) return '不到 1 分';
  return [hours > 0 ? `${hours} 小时` : '', rest > 0 ? `${rest} 分` : ''].filter(Boolean).join(' ');
}

function dayWords(day: ExplainedDay): string {
  const paused = day.paused > 0 ? `缓办 ${hoursWords(day.paused)}` : '';
  const said = [
    dateWords(day.date),
    reasonWords(day),
    countWords(day),
    paused,
    day.provisional ? '暂定' : '',
  ];
  return said.filter(Boolean).join('，');
}

function countWords({ why, day }: ExplainedDay): string {
  switch (why) {
    case 'day0':
      return '从这天起算';
    case 'counted':
      return `第 ${day} 天`;
    case 'off':
      return '不算';
    case 'moved':
      return '顺延';
  }
}

function reasonWords({ why, kind, note, date }: ExplainedDay): string {
  const weekend = [0, 6].includes(localParts(fromLocal(date, 0)).weekday);
  if (kind === 'off') {
    // A day off that counts belongs to a term that runs day and night; its name would only confuse.
    if (why === 'day0' || why === 'counted') return '';
    return note ?? (weekend ? '周末' : '休息');
  }
  const makeUp = weekend && note ? `${note}调休上班` : (note ?? '');
  return [makeUp, why === 'moved' ? '下班后收到' : ''].filter(Boolean).join('，');
}

/** The date is that of the last listed day, so a due at midnight reads as 24:00. */
function untilWords({ date }: ExplainedDay, due: Date): string {
  const minute = Math.floor((due.getTime() - fromLocal(date, 0).getTime()) / MINUTE);
  return `到 ${dateWords(date)} ${timeWords(minute)} 为止`;
}

function dateWords(date: string): string {
  const { month, day, weekday } = localParts(fromLocal(date, 0));
  return `${month}月${day}日 ${weekdayWords[weekday]}`;
}
