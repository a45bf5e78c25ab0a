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
  place: '地点',
} as const;

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
