import { numberWords } from '../number.words';
import { areaWords } from '../vote/verdict.words';
import type {
  AreaSource,
  ChangeWhy,
  ElectorateState,
  HeadWhy,
  LotGap,
  LotKind,
  ObjectionState,
  Proof,
  Totals,
} from './electorate.rules';

export const lotKindWords: Record<LotKind, string> = {
  home: '住宅',
  shop: '商铺',
  parking: '车位',
  other: '其他',
};

export const areaSourceWords: Record<AreaSource, string> = {
  register: '不动产登记簿',
  survey: '实测',
  contract: '购房合同',
};

export const proofWords: Record<Proof, string> = {
  registered: '已登记',
  possession: '按合同已入住',
  inheritance: '继承',
  judgment: '法院、仲裁文书',
  built: '合法建造',
  unsold: '建设单位未售或未交付',
};

export const lotGapWords: Record<LotGap, string> = {
  area: '没有面积',
  owner: '没有业主',
  shares: '份额加起来不是 1',
};

export const electorateStateWords: Record<ElectorateState, string> = {
  draft: '正在编',
  posted: '公示中',
  frozen: '已定',
  dropped: '不用了',
};

export const objectionStateWords: Record<ObjectionState, string> = {
  open: '等答复',
  upheld: '已改正',
  refused: '没有改',
  withdrawn: '撤回了',
};

/** Why a head is one, as its owner reads it: 王某 有 3 套，算 1 人. */
export const headWords: Record<HeadWhy, (who: string, lots: number) => string> = {
  single: (who) => `${who} 有 1 套，算 1 人`,
  several: (who, lots) => `${who} 有 ${lots} 套，算 1 人`,
  unsold: (who, lots) => `${who} 没卖、没交付的 ${lots} 套，一共算 1 人`,
  together: (who) => `${who} 共有 1 套，算 1 人`,
  several_together: (who, lots) => `${who} 共有 ${lots} 套，算 1 人`,
};

/** A name as a list may show it: the first character, and 某. */
export const maskedName = (name: string): string => (name ? `${[...name][0] ?? ''}某` : '业主');

/** An electorate in one line: 612 套，598 人，54,861 ㎡. */
export const totalsWords = ({ lots, heads, area }: Totals): string =>
  `${numberWords(lots)} 套，${numberWords(heads)} 人，${areaWords(area)}`;

/** What the fields of asks about electorates are called. */
export const electorateFieldWords = {
  placeId: '小区',
  buildings: '楼栋',
  name: '名称',
  source: '面积来自哪里',
  day: '面积的日期',
  version: '版本',
  move: '怎么办',
  lots: '各套房',
  lot: '这一套',
  kind: '类别',
  label: '房号或车位号',
  buildingId: '楼栋',
  area: '面积',
  areaSource: '面积来自哪里',
  areaDay: '面积的日期',
  proof: '凭什么是业主',
  owners: '业主',
  phone: '手机号',
  papers: '证件后几位',
  share: '份额',
  one: '前一位',
  other: '后一位',
  same: '是不是同一人',
  reason: '理由',
  why: '为什么改',
  lotId: '哪一套',
  words: '说明',
  who: '替谁登记',
  after: '从哪一行起',
  q: '查找',
} as const;

/** What is wrong with a lot as it was written down. */
export const lotFaultWords = {
  area: '面积写到小数点后两位，例如 89.42',
  areaDay: '面积的日期不能在今天以后',
  share: '份额写 50%、0.5 或 1/2',
  whole: '份额加起来要正好是 1，或者都不写',
  owner: '至少写一位业主',
  twice: '同一位业主写了两次',
  label: (label: string) => `${label} 已经在清册里了`,
  unsold: '没卖、没交付的，业主是建设单位一家',
  stranger: '这位业主不在这份清册里，请重新选',
} as const;

export const changeWhyWords: Record<ChangeWhy, string> = {
  objection: '异议成立',
  sale: '房子卖了',
  mistake: '清册写错了',
};

/** An objection as a message tells of it. */
interface Told {
  readonly place: string;
  readonly lot: string | null;
}
const what = ({ place, lot }: Told): string => `${place}的表决权清册：${lot ?? '有一处没写上'}`;

/** What those who answer, and those who objected, are told. */
export const objectionMessageWords = {
  made: (one: Told) => ({ title: '有人对清册提异议', words: `${what(one)}。在电脑上的“清册”里答复` }),
  upheld: (one: Told) => ({ title: '您的异议成立，清册改了', words: `${what(one)}。在“我的表决权”里看` }),
  refused: (one: Told) => ({
    title: '您的异议有答复了',
    words: `${what(one)}，没有改，写了原因。在“我的表决权”里看`,
  }),
} as const;

/** What is owed about a list, as anybody may read it. */
export const electorateOwedWords = {
  freeze: (name: string) => `“${name}”的表决权清册公示完了要定下来`,
  objection: (name: string) => `“${name}”的表决权清册有人提异议`,
} as const;

/** The columns of a file of parking places, shops and unsold lots. */
export const lotHeadWords = {
  kind: '类别',
  label: '房号或车位号',
  area: '面积',
  areaSource: '面积来自',
  areaDay: '面积的日期',
  proof: '凭什么是业主',
  owner: '业主',
  phone: '手机号',
  papers: '证件后几位',
  share: '份额',
} as const;

/** What is wrong with such a file. */
export const lotSheetFaultWords = {
  heads: (missing: readonly string[]) => `第一行缺这些列：${missing.join('、')}`,
  long: (most: number) => `一次最多 ${most} 行`,
  empty: '表里只有第一行',
  cell: (line: number, head: string, may: readonly string[]) =>
    `第 ${line} 行的“${head}”只能写：${may.join('、')}`,
  line: (line: number, fields: readonly (keyof typeof electorateFieldWords)[]) =>
    `第 ${line} 行不对：${fields.map((field) => electorateFieldWords[field]).join('、')}`,
  lot: (label: string, why: readonly string[]) => `${label}：${why.join('，')}`,
  big: '这个文件太大了，分几次交',
  none: '先选文件',
} as const;
