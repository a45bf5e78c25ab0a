import type { BodyType, BranchKind, Crossing, SeatKind } from './body.rules';

export const bodyTypeWords: Record<BodyType, string> = {
  big_committee: '社区大党委',
  branch: '党支部',
  party_group: '党小组',
  residents_committee: '居民委员会',
  property_committee: '环境和物业管理委员会',
  owners_committee: '业主委员会',
  self_governing_group: '业主自治小组',
};

export const branchKindWords: Record<BranchKind, string> = { single: '单建', joint: '联建' };

const seatWords: Record<SeatKind, string> = {
  secretary: '书记',
  deputy_secretary: '副书记',
  chair: '主任',
  deputy_chair: '副主任',
  member: '委员',
};

/** What somebody is called who holds a seat: of a group its leader is no secretary. */
export function seatName(type: BodyType, seat: SeatKind): string {
  if (type === 'party_group') return seat === 'member' ? '成员' : '组长';
  if (type === 'self_governing_group')
    return seat === 'chair' ? '组长' : seat === 'deputy_chair' ? '副组长' : '成员';
  if (type === 'branch' && seat === 'member') return '支委';
  return seatWords[seat];
}

/** What it means that somebody sits in several bodies. */
export const crossingWords: Record<Crossing, (name: string) => string> = {
  one_shoulder: (name) => `${name}书记、业委会主任一肩挑`,
  crossed: (name) => `${name}交叉任职`,
  conflict: (name) => `${name}在业委会又在物业任职，需要回避`,
};

export const termStateWords = {
  untold: '没有登记任期',
  runs: '任期内',
  soon: '快要换届',
  over: '已到期，没有换届',
} as const;

/** What the fields of bodies are called. */
export const bodyFieldWords = {
  type: '组织类型',
  placeId: '属于哪里',
  name: '名称',
  under: '上级组织',
  branchKind: '单建还是联建',
  since: '成立日期',
  termFrom: '本届开始',
  termUntil: '本届结束',
  units: '成员单位',
  seat: '职务',
  phone: '手机号',
  personId: '哪位同事',
  until: '结束日期',
  partyMember: '是不是党员',
  consent: '本人同意登记',
  place: '地点',
} as const;

/** What is wrong with what is told of a body or a seat. */
export const bodyFaults = {
  place: '这类组织不设在这种地方',
  under: '上级组织要在同一棵树上，先登记上级',
  deep: (levels: number) => `这棵树最多 ${levels} 级，不能再往下设`,
  branchKind: '只有党支部分单建和联建',
  term: '本届结束要在本届开始以后',
  date: '没有这一天，请核对',
  seat: '这类组织没有这个职务',
  colleague: '这个人不在本社区任职，请写手机号',
  taken: '这个职务已经有人了，先请原来的人卸任',
  consent: '登记是不是党员，要本人同意',
  past: '结束日期不能早于开始那天',
} as const;
