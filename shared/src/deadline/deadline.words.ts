import type { ClockKind } from './deadline.rules';
import type { Urgency } from './meter.rules';
import { dayNumber, dayOfDate, instantOn, localParts, MINUTE } from './shanghai.rules';

const EIGHT_HOURS = 480;

export const clockWords: Record<ClockKind, string> = {
  accept: '受理',
  resolve: '办结',
  feedback: '反馈',
  rating: '评价',
  review: '核对',
  adjudicate: '裁定',
  delay: '答复缓办延期',
  pause: '恢复办理',
  arrive: '报到',
  finish: '协办',
  supervise: '答复督办',
  milestone: '到下一个节点',
  callback: '回访',
};

export const urgencyWords: Record<Urgency, string> = {
  ample: '充裕',
  soon: '将到期',
  over: '已超期',
  hold: '已暂停',
};

/** By weekday number, 0 is Sunday. */
export const weekdayWords = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

export const provisionalWords = '暂定，以放假通知为准';

/** An instant as a person at `at` would say it: 今天 17:30, 周五 17:30, 23日 17:30, 1月4日 17:30, 2027年1月4日 17:30. */
export function whenWords(instant: Date, at: Date): string {
  return `${dateWords(instant, at)} ${timeWords(localParts(instant).minute)}`;
}

/** What has to be done by when: 今天 17:30 前办结; a due at midnight is said as 24:00 of the day it ends. */
export function dueWords(kind: ClockKind, due: Date, at: Date): string {
  return `${endWords(due, at)} 前${clockWords[kind]}`;
}

/** The same for words that are kept and read on another day: 11月19日 17:30 前办结. */
export function dueOnWords(kind: ClockKind, due: Date): string {
  // The last minute before the instant names the day it ends, also at midnight.
  const { month, day, minute } = localParts(new Date(due.getTime() - MINUTE));
  return `${month}月${day}日 ${timeWords(minute + 1)} 前${clockWords[kind]}`;
}

/** What should have been done by when: 昨天 17:30 就该办结. */
export function overdueWords(kind: ClockKind, due: Date, at: Date): string {
  return `${endWords(due, at)} 就该${clockWords[kind]}`;
}

/** An instant for words that may be read on another day: 11月18日 14:10. */
export function momentWords(instant: Date): string {
  const { month, day, minute } = localParts(instant);
  return `${month}月${day}日 ${timeWords(minute)}`;
}

/** An instant that ends something, like `whenWords` but with midnight as 24:00 of the day before. */
export function endWords(end: Date, at: Date): string {
  const midnight = instantOn(dayNumber(end), 0).getTime() === end.getTime();
  if (!midnight) return whenWords(end, at);
  return `${dateWords(new Date(end.getTime() - 1), at)} 24:00`;
}

/**
 * Time left or exceeded: 剩 3 小时 20 分, 超 1 天 2 小时. Minutes are rounded towards zero; `dayMinutes` is the length
 * of the day meant, a working day's shifts or 1440, and days are used above eight hours.
 */
export function leftWords(minutes: number, dayMinutes: number): string {
  if (minutes === 0) return '已到期';
  const side = minutes > 0 ? '剩' : '超';
  const amount = Math.floor(Math.abs(minutes));
  return amount === 0 ? `${side}不到 1 分` : `${side} ${amountWords(amount, dayMinutes)}`;
}

/** A length of whole minutes: 3 小时 20 分, 2 天, 1 天 2 小时; `dayMinutes` is how long the day meant is. */
export function amountWords(minutes: number, dayMinutes: number): string {
  const inDays = minutes > EIGHT_HOURS;
  const days = inDays ? Math.floor(minutes / dayMinutes) : 0;
  const rest = inDays ? minutes % dayMinutes : minutes;
  const hours = Math.floor(rest / 60);
  // Minutes beside days and hours would be more precise than anyone reads.
  const parts = { 天: days, 小时: hours, 分: days > 0 && hours > 0 ? 0 : rest % 60 };
  return Object.entries(parts)
    .filter(([, amount]) => amount > 0)
    .map(([unit, amount]) => `${amount} ${unit}`)
    .join(' ');
}

/** A calendar date by itself, as 2026-11-20: 11月20日. */
export function dayWords(date: string): string {
  const [, month, day] = date.split('-').map(Number);
  return `${month}月${day}日`;
}

/** How far a date lies from today: 今天, 还有 16 天, 过了 2 天. */
export function daysAheadWords(date: string, now: Date): string {
  const days = dayOfDate(date) - dayNumber(now);
  if (days === 0) return '今天';
  return days > 0 ? `还有 ${days} 天` : `过了 ${-days} 天`;
}

function dateWords(instant: Date, at: Date): string {
  const ahead = dayNumber(instant) - dayNumber(at);
  const then = localParts(instant);
  const now = localParts(at);
  if (ahead === 0) return '今天';
  if (ahead === 1) return '明天';
  if (ahead === -1) return '昨天';
  if (ahead > 1 && ahead <= 6) return weekdayWords[then.weekday] ?? '';
  if (then.year !== now.year) return `${then.year}年${then.month}月${then.day}日`;
  return then.month === now.month ? `${then.day}日` : `${then.month}月${then.day}日`;
}

/** Minutes of the day as a 24-hour time: 08:30; 1440 is 24:00. */
export function timeWords(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
