import { dayWords, momentWords } from '../deadline/deadline.words';
import type { PetitionMatter, PetitionState } from './petition.rules';

export const petitionMatterWords: Record<PetitionMatter, string> = {
  meeting: '开一次业主大会',
  rules: '改业主大会议事规则',
  covenant: '定或改管理规约',
  committee: '选举或更换业委会',
  manager: '选聘或解聘物业',
  fund_use: '使用维修资金',
  fund_raise: '筹集维修资金',
  rebuild: '改建、重建建筑物',
  common_use: '共有部分改用途或经营',
  other: '其他共同管理的大事',
};
export const petitionStateWords: Record<PetitionState, string> = {
  open: '正在联名',
  reached: '够数了，等召集',
  called: '已经召集',
  ended: '到期没有够数',
  withdrawn: '发起人撤回了',
};

export const petitionWhyWords = {
  signed_out: '登录以后才能联名',
  not_owner: '联名要由这个小区的业主来，租户和家人可以附议议题',
  over: '已经不收联名了',
  signed: '您家已经联名了，够数以前可以撤回',
  home_signed: '您家已经有业主联名了，一户一次',
} as const;

export const petitionFaults = {
  words: '请不要写电话、房号、证件号和账号',
  room: '没有这个房号，请核对',
  name: '名册上这一户的业主不是这个名字',
  twice: '这一户已经联名了',
  waits: '这一户的纸记过了，在等另一个人看',
  future: '纸上的日期还没到，请核对',
  before: '纸上的日期比联名开始还早，要签这一次的',
  why: '写一句为什么不算',
  never: '没有这一天，请核对',
} as const;

export const petitionFieldWords = {
  placeId: '哪个小区',
  topicId: '议题',
  matter: '想请大家定什么',
  words: '为什么',
  doorId: '门',
  room: '房号',
  name: '业主姓名',
  on: '哪一天',
  counts: '算不算',
  reason: '为什么不算',
  place: '地点',
} as const;

/** The same where a call is written down. */
export const callFieldWords = { on: '哪一天开始', words: '在哪里、怎么开' } as const;

/** 58 户业主联名，占 9.5%，还差 65 户. */
export const supportWords = ({
  heads,
  allHeads,
  missing,
}: {
  heads: number;
  allHeads: number;
  missing: number;
}): string => {
  const share = allHeads ? Math.floor((1000 * heads) / allHeads) / 10 : 0;
  return `${heads} / ${allHeads} 个业主人数，占 ${share}%${missing ? `，还差 ${missing} 个` : ''}`;
};
/** Area of 0.01 square metres as people read it. */
export const areaWords = (area: number): string => `${Math.floor(area / 100).toLocaleString('zh-CN')} ㎡`;

export const petitionOwedWords = {
  committee: (matter: string) => `业主联名够数，请业委会召集：${matter}`,
  street: (matter: string) => `业委会没有按时召集，请街道组织：${matter}`,
} as const;

/** What those who signed are told. */
export const petitionMessageWords = {
  reached: (matter: string) => ({ title: '联名够数了', words: `“${matter}”够数了，召集的期限从今天算起。` }),
  called: (matter: string) => ({ title: '已经召集', words: `“${matter}”已经召集，时间在联名页里看。` }),
} as const;

/** What everybody is told who took part in the topic that a petition is about. */
export const petitionEchoWords = {
  about: (matter: string, line: string) => `业主联名“${matter}”：${line}`,
  made: (matter: string) => `有业主发起联名：${matter}。是不是业主、够不够数，联名页里看得到。`,
  reached: (heads: number, all: number, caller: string, due: Date) =>
    `够数了，${heads} / ${all} 个业主人数。${caller}要在${momentWords(due)}前召集。`,
  passed: (street: string, due: Date) => `业委会到期没有召集，改由${street}在${momentWords(due)}前组织。`,
  late: (street: string) => `${street}也到期了，还没有召集。`,
  called: (on: string, words: string) => `召集了，${dayWords(on)}开始。${words}`,
  ended: '到期没有够数，这次不召集',
  withdrawn: '发起人撤回了',
} as const;

/** What a second person says of a signature from paper. */
export const paperLookWords = { yes: '和纸上一样，算', no: '不算' } as const;
export const paperHintWords = '一个人照纸上写，另一个人拿着纸核对；核对了才算数。够数、截止以前都能核对。';
