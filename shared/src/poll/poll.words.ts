import type { answerFault, AskedAs, MenuOutcome, PollKind, PollState, Unfit } from './poll.rules';

/** Stands over every consultation: what it is not. */
export const notAVoteWords = '征询意见，不是表决';

export const pollKindWords: Record<PollKind, string> = {
  one: '选一个',
  several: '可选几个',
  rank: '排个先后',
  menu: '自主点单',
};
export const pollStateWords: Record<PollState, string> = {
  open: '正在征询',
  closed: '已结束',
  called_off: '已取消',
};
export const menuOutcomeWords: Record<MenuOutcome, string> = {
  takes: '物业愿意做',
  later: '物业要再准备',
  declines: '物业做不了',
};

/** Who asks, by the name of the community, the place or the group. */
export const askerWords: Record<AskedAs, (name: string) => string> = {
  community: (name) => name,
  head: (name) => `${name}楼栋长`,
  group: (name) => name,
};

/** Why somebody may not answer, in one line. */
export const unfitWords: Record<Unfit, string> = {
  closed: '已经结束，不再收意见',
  signed_out: '登录以后就能答',
  no_home: '先登记您住在哪一户，确认以后就能答',
  elsewhere: '这次只问住在这里的居民，业主、租户、家人都能答',
};

export const answerFaultWords: Record<NonNullable<ReturnType<typeof answerFault>>, string> = {
  none: '请至少选一个',
  one: '只能选一个',
  most: '选得太多了，请去掉几个',
  strange: '选项变了，请刷新再选',
  twice: '同一个选项只选一次',
};

export const pollFaults = {
  never: '没有这一天，请核对',
  past: '截止日期已经过了',
  far: (days: number) => `最多征询 ${days} 天，请选近一点的日子`,
  most: '最多选几个，不能多过选项',
  same: '有两个选项一样',
  price: '点单的每一项都要写价钱和单位',
  firm: '请选点哪家物业的单',
  noFirm: '只有自主点单才要选物业',
  place: '这里要由社区、楼栋长或居民小组来问',
  room: '没有这个房号，请核对',
  twice: '这位居民已经答过了',
  late: '不能早于今天',
  on: '愿意做，请写从哪天开始',
} as const;

/** What the fields are called. */
export const pollFieldWords = {
  placeId: '问哪里的人',
  topicId: '议题',
  bodyId: '谁来问',
  firmId: '哪家物业',
  kind: '怎么答',
  title: '问什么',
  words: '说明',
  options: '选项',
  most: '最多选几个',
  until: '截止日期',
  choices: '答案',
  doorId: '门',
  room: '房号',
  name: '称呼',
  reason: '原因',
  outcome: '结果',
  on: '从哪天开始',
  place: '地点',
} as const;

/** The sentence of a turnout: 58 人答了，来自 51 户，一共 312 户. */
export const turnoutWords = ({
  people,
  homes,
  allHomes,
}: {
  people: number;
  homes: number;
  allHomes: number;
}): string => `${people} 人答了，来自 ${homes} 户，一共 ${allHomes} 户`;

/** What a closed consultation says in one line to everybody who takes part in its topic. */
export const pollEchoWords = (title: string, people: number): string =>
  `征询“${title}”结束了，${people} 人答了，结果已公布`;

/** What a firm owes after services were ordered. */
export const menuOwedWords = (title: string): string => `居民点了单“${title}”，请答复做不做`;

/** Points of an order as people read them: whole ones, or with a half. */
export const pointsWords = (halves: number): string =>
  `${halves % 2 ? (halves / 2).toFixed(1) : halves / 2} 分`;

/** A price of so many cents: 20 元/次. */
export const priceWords = (cents: number, unit: string | null): string =>
  `${cents % 100 ? (cents / 100).toFixed(2) : cents / 100} 元${unit ? `/${unit}` : ''}`;
