import type { PlaceKind } from '../place/place.contract';
import type { FileState, RegisterKind, RowEffect } from './register.rules';

/** What kinds of files are called. */
export const registerKindWords: Record<RegisterKind, string> = {
  places: '地点',
  homes: '户',
  covers: '网格和覆盖',
  people: '人员和任职',
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

/** A column of a file: what its head may be, the first being what we write; whether each row needs it; what stands in it, for example. */
export interface ColumnWords {
  readonly names: readonly [string, ...string[]];
  readonly needed?: true;
  readonly example: string;
}

const community: ColumnWords = { names: ['社区', '社区名称'], example: '青石桥社区' };
const compound: ColumnWords = { names: ['小区', '小区名称'], example: '槐荫里小区' };
const building: ColumnWords = { names: ['楼号', '楼栋', '楼栋号', '幢号', '栋号'], example: '12' };
const entrance: ColumnWords = { names: ['单元', '单元号'], example: '2' };
const phone: ColumnWords = { names: ['电话', '联系电话'], example: '8555 0131' };
const since: ColumnWords = { names: ['开始日期', '启用日期', '任职日期'], example: '2026-03-01' };
const until: ColumnWords = { names: ['结束日期', '停用日期', '离任日期'], example: '' };

/** The columns of each kind of file, in the order in which we write them. */
export const columnWords = {
  places: {
    kind: { names: ['类型', '地点类型'], needed: true, example: '单元' },
    community: { ...community, needed: true },
    compound: { ...compound, needed: true },
    building,
    entrance,
    name: { names: ['名称', '地点名称'], example: '' },
    phone,
    since,
    until,
  },
  homes: {
    community,
    compound: { ...compound, needed: true },
    building: { ...building, needed: true },
    entrance: { ...entrance, needed: true },
    floor: { names: ['楼层', '层', '所在层'], needed: true, example: '3' },
    room: { names: ['房号', '房间号', '室号', '户号'], needed: true, example: '301' },
    area: {
      names: ['面积', '建筑面积', '面积（平方米）', '建筑面积（平方米）'],
      needed: true,
      example: '86.50',
    },
  },
  covers: {
    community: { ...community, needed: true },
    grid: { names: ['网格', '网格名称'], needed: true, example: '第3网格' },
    gridKind: { names: ['网格类型', '类型'], needed: true, example: '居住网格' },
    compound,
    building,
    entrance,
    open: { names: ['公共地点', '公共区域', '地点'], example: '' },
    since: { ...since, needed: true },
  },
  people: {
    name: { names: ['姓名', '名字'], needed: true, example: '周晓禾' },
    phone: { names: ['手机号', '手机', '手机号码'], needed: true, example: '13800000000' },
    role: { names: ['职责', '职务', '岗位'], needed: true, example: '网格员' },
    street: { names: ['街道', '街道名称'], example: '' },
    community,
    grid: { names: ['网格', '网格名称'], example: '第3网格' },
    compound: { ...compound, example: '' },
    building: { ...building, example: '' },
    entrance: { ...entrance, example: '' },
    unit: { names: ['单位', '物业公司', '部门'], example: '' },
    workPhone: { names: ['工作电话', '办公电话'], example: '8555 0118' },
    engagement: { names: ['用工方式', '专兼职'], example: '专职' },
    origin: { names: ['来源', '人员来源'], example: '' },
    since: { ...since, needed: true },
    until,
  },
} as const satisfies Record<RegisterKind, Record<string, ColumnWords>>;

/** What can be wrong with a cell. */
export type RowFault =
  | 'missing'
  | 'long'
  | 'floor'
  | 'area'
  | 'day'
  | 'far'
  | 'order'
  | 'choice'
  | 'phone'
  | 'number'
  | 'twice'
  | 'unknown'
  | 'several'
  | 'elsewhere'
  | 'closed'
  | 'above'
  | 'unfit'
  | 'rank'
  | 'grid_kind'
  | 'earlier'
  | 'past';

/** What is wrong in a cell under `head`, and what to write; `of` is what it is about. */
export const rowFaultWords: Record<RowFault, (head: string, of: string) => string> = {
  missing: (head, of) => (of ? `还没填${head}，例如 ${of}` : `还没填${head}`),
  long: (head, of) => `${head}最多 ${of} 个字，请写短一点`,
  floor: () => '楼层写整数，地下写负数，例如 3 或 -1',
  area: () => '面积写平方米，大于 0、小于 10000，例如 86.50',
  day: (head) => `${head}写成 2026-03-01 这样的日期`,
  far: (head) => `${head}离现在太远，请核对年份`,
  order: (head) => `${head}要在开始的那天以后`,
  choice: (head, of) => `${head}写这几种里的一种：${of}`,
  phone: (head) => `${head}是 11 位，以 1 开头`,
  number: (head) => `${head}只写号码，例如 12`,
  twice: (_, of) => `和第 ${of} 行说的是同一个，请只留一行`,
  unknown: (_, of) => `登记里没有${of}，请核对，或者先导入它`,
  several: (_, of) => `有好几个${of}，请把社区也写上`,
  elsewhere: (_, of) => `${of}不在您的辖区`,
  closed: (_, of) => `${of}已经停用`,
  above: (head) => `这种地点要写${head}`,
  unfit: (head, of) => `${head}和地点对不上，这个职责要写到${of}`,
  rank: (head) => `这个${head}要由上一级来任命`,
  grid_kind: (_, of) => `登记里它是${of}，请改成一样的`,
  past: (head) => `${head}已经过了，这个人现在也不在这个岗位上，可以删掉这一行`,
  earlier: (_, of) => `这一天不能早于原来网格开始管的 ${of}`,
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

/** A warning: a micro-grid with too few or too many homes for one walk. */
export const walkWords = (grid: string, homes: number, bounds: { least: number; most: number }): string =>
  `${grid}有 ${homes} 户，一般是 ${bounds.least}—${bounds.most} 户，可以照样收入`;

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
  };
  return `已经有 ${count} ${words[table] ?? '条别的登记'}用到它们`;
}

/** What has changed since, and so cannot simply be taken back. */
export const changedSinceWords = (count: number): string => `有 ${count} 行后来又改过`;

/** Heads of the columns that tell what is wrong, in the workbook of faults. */
export const faultHeads = { row: '原来的行号', words: '要改的地方' } as const;

/** What the fields of asks about the register are called. */
export const registerFieldWords = {
  kind: '导入什么',
  move: '怎么办',
  list: '导出什么',
  format: '格式',
  place: '地点',
  period: '月份',
  after: '从哪里接着看',
} as const;
