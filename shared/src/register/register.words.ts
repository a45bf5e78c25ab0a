import type { PlaceKind } from '../place/place.contract';
import type { FileState, RegisterKind, RowEffect } from './register.rules';

/** What kinds of files are called. */
export const registerKindWords: Record<RegisterKind, string> = {
  places: '地点',
  homes: '户',
  covers: '网格和覆盖',
  people: '人员和任职',
  roll: '产权人名册',
};

export const fileStateWords: Record<FileState, string> = {
  reading: '正在核对',
  ready: '核对好了，可以收入',
  faulty: '有要改的地方',
  unreadable: '没有读出来',
  taken: '已收入',
  undone: '已撤回',
  dropped: '没有收入',
};

export const rowEffectWords: Record<RowEffect, string> = {
  fresh: '新增',
  changed: '改动',
  same: '没有变化',
  ended: '结束',
};

/** Kinds of places as files name them. */
export const placeKindWords: Record<PlaceKind, string> = {
  district: '区',
  street: '街道',
  community: '社区',
  compound: '小区',
  building: '楼栋',
  entrance: '单元',
  open_place: '公共地点',
  grid: '网格',
  micro_grid: '微网格',
  firm: '物业',
  department: '部门',
  body: '组织',
};

/** Kinds of places that files lay. */
export const laidKindWords = {
  小区: 'compound',
  楼栋: 'building',
  单元: 'entrance',
  公共地点: 'open_place',
} as const;

/** Kinds of grids as files name them. */
export const gridKindWords = {
  居住网格: 'living',
  生活网格: 'living',
  生产网格: 'production',
  微网格: 'micro',
} as const;

/** What a building or an entrance is called by its number, where nothing else is said. */
export const numberedNameWords = {
  building: (number: string): string => `${number}号楼`,
  entrance: (number: string): string => `${number}单元`,
} as const;

/** What people write after figures in cells, and how they write a day. */
export const cellPatterns = {
  floor: /^-?\d{1,3}(?=[层楼]?$)/,
  room: /[室号]$/,
  area: /(平方米|平米|㎡|m2)$/,
  day: /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/,
} as const;

/** A head without words, as it is named where heads are wrong. */
export const emptyHead = '（空）';

/** Kinds of places in one phrase: 楼栋或单元. */
export const eitherWords = (kinds: readonly string[]): string =>
  kinds.map((kind) => placeKindWords[kind as PlaceKind]).join('或');

/** A warning: a micro-grid with too few or too many homes for one walk. */
export const walkWords = (grid: string, homes: number, bounds: { least: number; most: number }): string =>
  `${grid}有 ${homes} 户，一般是 ${bounds.least}—${bounds.most} 户，可以照样收入`;

/** A warning: entries of rolls that a file replaces. */
export const replacedWords = (entries: number): string =>
  `名册上有 ${entries} 位产权人和文件里对不上，收入以后照文件里的，他们从当天起不在名册上`;

/** What stands in the way of taking back: `count` rows of a table that stand on what came in. */
export function dependentWords(table: string, count: number): string {
  const words: Readonly<Record<string, string>> = {
    home: '户',
    sign: '块门牌',
    appointment: '项任职',
    ticket: '件事',
    cover: '条网格覆盖',
    stand: '个下级地点',
    dispatch_rule: '条派单规则',
    invitation: '个邀请',
    resident: '位住户的入住',
    roll_entry: '条产权人登记',
    home_ask: '个入住申请',
  };
  return `已经有 ${count} ${words[table] ?? '条别的登记'}用到它们`;
}

/** What has changed since, and so cannot simply be taken back. */
export const changedSinceWords = (count: number): string => `有 ${count} 行后来又改过`;

/** Heads of the columns that tell what is wrong, in the workbook of faults. */
export const faultHeads = { row: '原来的行号', words: '要改的地方' } as const;

/** What is wrong with a place or a home that is told of by hand. */
export const handFaultWords = {
  twice: '这里已经有一个了，请核对',
  day: '没有这一天，请核对',
  old: '不能早于两百年前，也不能晚于一年后',
  closed: '停用的日子要晚于启用，也不能早于今天',
  floor: '楼层写 -9 到 199，没有 0 层',
  area: '面积写平方米，比如 86.5',
  grid: '这个网格不在这个社区',
  number: '还没填几号',
  name: '还没填名称',
} as const;

/** What the fields of asks about the register are called. */
export const registerFieldWords = {
  kind: '导入什么',
  move: '怎么办',
  list: '导出什么',
  format: '格式',
  place: '地点',
  period: '月份',
  after: '从哪里接着看',
  parentId: '在哪里',
  number: '几号',
  name: '名称',
  phone: '电话',
  since: '从哪天起',
  until: '到哪天停用',
  gridId: '归哪个网格',
  was: '原来的样子',
  entranceId: '哪个单元',
  room: '房号',
  floor: '楼层',
  area: '面积',
} as const;
