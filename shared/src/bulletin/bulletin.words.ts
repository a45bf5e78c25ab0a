import { momentWords } from '../deadline/deadline.words';
import type {
  BulletinRole,
  BulletinStanding,
  BulletinState,
  HomeMeans,
  HomeOutcome,
  Manner,
  WindowFault,
} from './bulletin.rules';

/** What the fields of bulletins are called. */
export const bulletinFieldWords = {
  place: '地方',
  unitId: '谁来发',
  kind: '类别',
  title: '标题',
  words: '内容',
  photos: '照片',
  from: '从什么时候',
  until: '到什么时候',
  publishAt: '什么时候发',
  places: '发到哪里',
  roles: '发给谁',
  manner: '告诉到什么程度',
  urgentReason: '为什么急',
  version: '版本',
  why: '改了什么',
  fit: '可以发',
  reason: '为什么撤回',
  under: '地方',
  standing: '在哪一步',
  building: '楼栋',
  homeId: '哪一户',
  means: '怎么告诉的',
  outcome: '结果',
} as const;

/** The same where a second person looks at one. */
export const lookFieldWords = { ...bulletinFieldWords, words: '要改什么' } as const;

export const bulletinStateWords: Record<BulletinState, { words: string; look: string; icon: string }> = {
  waiting: { words: '等人看', look: 'wait', icon: 'pending' },
  returned: { words: '要改一改', look: 'lamp', icon: 'returned' },
  scheduled: { words: '到点发', look: 'act', icon: 'clock' },
  sent: { words: '发了', look: 'done', icon: 'check' },
  withdrawn: { words: '撤回了', look: 'end', icon: 'withdrawn' },
};

export const bulletinStandingWords: Record<BulletinStanding, string> = {
  inForce: '正在管用',
  scheduled: '到点发',
  waiting: '等人看、要改的',
  over: '过了日子',
  withdrawn: '撤回的',
};

export const bulletinRoleWords: Record<BulletinRole, string> = {
  everyone: '门里所有人',
  residents: '住户',
  owners: '业主',
  tenants: '租户',
  heads: '楼栋长',
  workers: '网格员',
  staff: '工作人员',
};

export const mannerWords: Record<Manner, { name: string; words: string }> = {
  plain: { name: '发消息就行', words: '在邻里里告诉，愿意收微信提醒的也发微信' },
  thorough: { name: '告诉到每一户', words: '没看到的，先打电话，再上门，最后贴在门上' },
  urgent: { name: '急事，马上告诉到每一户', words: '夜里也发提醒，一两个小时没看到就打电话、上门' },
};

export const homeMeansWords: Record<HomeMeans, string> = { call: '打电话', door: '上门', paper: '贴在门上' };
export const homeOutcomeWords: Record<HomeOutcome, string> = {
  reached: '告诉了',
  nobody: '没人',
  posted: '贴门上了',
};

/** What is wrong with the time of a bulletin, at the field. */
export const windowFaultWords: Record<WindowFault, string> = {
  order: '结束要在开始以后',
  past: '这个时间已经过去了',
  long: '一份公告最多管一年',
  publishPast: '这个时间已经过去了，要马上发就不用选',
  publishLate: '要在公告结束以前发',
  publishFar: '最多提前一年排好',
};

/** What else can be wrong with a bulletin, at the field. */
export const bulletinFaults = {
  blanks: (blanks: readonly string[]) => `还有没填的空：${blanks.join('')}`,
  urgentReason: '急事要写为什么急，夜里也会提醒人',
  unit: '只能替自己管的单位发',
  place: '只能发到自己管的地方',
  kind: '没有这一类，请重新选',
  returnWords: '退回要写清楚改什么',
  outcome: '这样告诉，不会是这个结果',
} as const;

/** What people are told of a bulletin; the words themselves are the bulletin's to show. */
export interface BulletinMention {
  readonly title: string;
  readonly unit: string;
  readonly from: Date;
  readonly until: Date;
  readonly corrected: boolean;
  readonly reason: string | null;
}

/** From when to when: 11月19日 09:00 到 11月19日 12:00. */
export const windowWords = (from: Date, until: Date): string =>
  `${momentWords(from)} 到 ${momentWords(until)}`;

const said = ({ unit, from, until }: BulletinMention) => `${unit}，${windowWords(from, until)}`;

/** The messages about a bulletin, to those it is for. */
export const bulletinMessageWords = {
  told: (m: BulletinMention) => ({
    title: m.corrected ? `公告有更正：${m.title}` : `公告：${m.title}`,
    words: said(m),
  }),
  withdrawn: (m: BulletinMention) => ({
    title: `公告撤回了：${m.title}`,
    words: `${m.unit}撤回了这份公告。${m.reason ?? ''}`,
  }),
} as const;

/** The messages about a bulletin, to those who work on it. */
export const bulletinTaskWords = {
  waiting: (m: BulletinMention) => ({
    title: '有一份公告等您看',
    words: `${m.title}，${m.unit}写的，看过才发`,
  }),
  unlooked: (m: BulletinMention) => ({
    title: '公告到期没人看',
    words: `${m.title}，${m.unit}写的，还等着另一个人看，看过才发`,
  }),
  returned: (m: BulletinMention) => ({ title: '公告退回来了', words: `${m.title}。${m.reason ?? ''}` }),
  call: (m: BulletinMention) => ({
    title: '有住户还没看到公告',
    words: `${m.title}，请打电话告诉没看到的几户`,
  }),
  door: (m: BulletinMention) => ({ title: '有几户要上门告诉', words: `${m.title}，在“要上门告诉的”里` }),
  paper: (m: BulletinMention) => ({
    title: '还没碰到人的，贴在门上',
    words: `${m.title}，打印公告，贴到门上`,
  }),
} as const;

/** The name of a home: 12 号楼 2 单元 502. */
export const homeWords = (place: {
  building: string | null;
  entrance: string | null;
  room: string;
}): string =>
  [place.building && `${place.building} 号楼`, place.entrance && `${place.entrance} 单元`, place.room]
    .filter(Boolean)
    .join(' ');
