import { dateWords } from '../deadline/rule.words';
import type { HoursAskState } from './ask.rules';
import type { HourGrade, HoursFault } from './hours.rules';

export const gradeWords: Record<HourGrade, string> = {
  A: '双方确认',
  B: '有人见证',
  C: '事后补记',
};

/** What each of them means, for those who read a certificate or an export. */
export const gradeMeans: Record<HourGrade, string> = {
  A: '志愿者和受助人都确认',
  B: '组织者和另一位见证人确认',
  C: '组织者事后补记，写明原因',
};

export const hoursAskStateWords: Record<HoursAskState, string> = {
  open: '等答复',
  granted: '更正了',
  refused: '没有更正',
};

/** What is wrong with a service that should be booked, where no refusal of its own says it. */
export const hoursFaultWords: Record<Exclude<HoursFault, 'cap' | 'old'>, string> = {
  minutes: '一次 1 分钟到 12 小时',
  future: '这一天还没到',
  both_sides: '要志愿者和受助人都确认',
  two_others: '要组织者和另一位见证人，都不能是志愿者本人',
  reason: '写明为什么补记',
  day_full: '这一天加起来超过 24 小时了，请核对',
};

/** What a service is called where nobody gave it a name. */
export const serviceWords: Readonly<Record<string, string>> = {
  claim: '微心愿',
  activity: '志愿活动',
  late: '志愿服务',
};
export const anyServiceWords = '志愿服务';

/** Who confirmed, in a file: by where the hours come from. */
export const confirmerWords: Record<HourGrade, string> = {
  A: '志愿者和受助人',
  B: '组织者和见证人',
  C: '组织者补记',
};

/** The heads of a file of hours; docs/hours-export.md says what stands below them. */
export const hoursHeads = {
  number: '志愿者编号',
  name: '姓名',
  title: '服务名称',
  organisation: '服务组织',
  since: '开始日期',
  until: '结束日期',
  minutes: '服务时长（分钟）',
  grade: '时长等级',
  confirmer: '确认方式',
} as const;
export const hoursFileWords = '志愿服务时长';

/** A length of time: 40 分钟, 1 小时 20 分. */
export function minutesWords(minutes: number): string {
  const [hours, left] = [Math.floor(minutes / 60), minutes % 60];
  if (!hours) return `${left} 分钟`;
  return left ? `${hours} 小时 ${left} 分` : `${hours} 小时`;
}

/** What a service should be after a correction; nothing where it did not take place. */
export const wantedWords = (minutes: number): string => (minutes ? minutesWords(minutes) : '没有这一次');

/** Minutes as hours with one decimal at most, as they stand beside a bar: 26.5. */
export const hoursFigure = (minutes: number): string => String(Math.round(minutes / 6) / 10);

/** What the fields of the hours' forms are called. */
export const hoursFieldWords = {
  organisationId: '哪个组织的',
  personId: '谁服务的',
  witnessId: '谁见证的',
  title: '做了什么',
  day: '哪一天',
  minutes: '多少分钟',
  reason: '为什么补记',
  words: '要说的话',
  version: '哪一次',
  move: '怎么答复',
  format: '格式',
  from: '从哪天',
  until: '到哪天',
  year: '哪一年',
  number: '志愿者编号',
} as const;

interface Told {
  readonly title: string;
  readonly day: string;
  readonly minutes: number;
}
const what = ({ title, day, minutes }: Told): string => `${dateWords(day)}“${title}”${minutesWords(minutes)}`;
const look = '在“我的”里点“我的时长”看';

/** What people are told of their hours. */
export const hoursMessageWords = {
  late: (one: Told) => ({ title: '给您补记了服务时长', words: `${what(one)}。不对可以请更正，${look}` }),
  corrected: (one: Told) => ({ title: '您的时长更正了', words: `${what(one)}，更正了。${look}` }),
  refused: (one: Told) => ({ title: '时长更正有答复了', words: `${what(one)}，没有更正，写了原因。${look}` }),
  asked: (one: Told) => ({
    title: '有人请更正时长',
    words: `${what(one)}。在电脑上的“时长”里答复`,
  }),
  overdue: (one: Told) => ({ title: '时长更正超期没答复', words: `${what(one)}。在电脑上的“时长”里答复` }),
} as const;
