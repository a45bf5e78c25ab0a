import { timeWords, weekdayWords } from '../deadline/deadline.words';
import type { StandingState } from '../report-in/standing.rules';
import {
  partOf,
  type ConsentState,
  type DayPart,
  type FreeTime,
  type Near,
  type timesFault,
} from './volunteer.rules';

export const consentStateWords: Record<ConsentState, string> = {
  waiting: '等监护人同意',
  given: '已同意',
  withdrawn: '已撤回',
};

export const reachWords: Record<Near, string> = {
  building: '只在本楼',
  compound: '本小区里',
  community: '本社区都行',
};

export const dayPartWords: Record<DayPart, string> = { morning: '上午', afternoon: '下午', evening: '晚上' };

/** A weekly stretch, as people say it: 周三上午, or 周三 09:30–11:00. */
export const freeTimeWords = ({ weekday, from, until }: FreeTime): string => {
  const [part, day] = [partOf({ from, until }), weekdayWords[weekday] ?? ''];
  return part ? `${day}${dayPartWords[part]}` : `${day} ${timeWords(from)}–${timeWords(until)}`;
};

export const postStateWords: Record<StandingState, string> = {
  asked: '等社区确认',
  held: '在岗',
  declined: '社区没有确认',
  withdrawn: '已撤回',
  ended: '已离岗',
};

export const timesFaultWords: Record<NonNullable<ReturnType<typeof timesFault>>, string> = {
  backwards: '结束要晚于开始',
  overlap: '同一天的两段时间重叠了',
};

/** What the fields of these forms are called. */
export const volunteerFieldWords = {
  version: '哪一版约定',
  minor: '未满十八岁',
  code: '监护码',
  birthYear: '出生年份',
  skills: '会什么',
  times: '空闲时间',
  reach: '愿意去多远',
  placeId: '在哪里',
  words: '原因',
} as const;
export const postFieldWords = { ...volunteerFieldWords, code: '哪个岗位' } as const;

export const volunteerFaults = {
  version: '约定刚换了新的，请看过再同意',
  birthYear: '请核对出生年份，这里只办未成年人的',
  skills: '请从名录里选',
  post: '请从岗位里选',
  place: '只能选您住的或报到的小区、社区',
} as const;

/** What people are told about their posts and consents. */
export const volunteerMessageWords = {
  postHeld: (name: string) => ({ title: '岗位确认了', words: `${name}，社区确认了。谢谢您。` }),
  postDeclined: (name: string) => ({
    title: '岗位没有确认',
    words: `${name}，社区没有确认。原因在“我的志愿”里看，可以换一个岗位。`,
  }),
  postEnded: (name: string) => ({ title: '岗位结束了', words: `${name}结束了，谢谢您这段时间的帮忙。` }),
  guarded: () => ({ title: '监护人同意了', words: '您可以参加志愿服务了。' }),
  ended: () => ({ title: '服务约定停了', words: '您或监护人撤回了服务约定，不会再请您帮忙。' }),
} as const;
