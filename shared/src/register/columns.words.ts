import type { RegisterKind } from './register.rules';

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
const room: ColumnWords = { names: ['房号', '房间号', '室号', '户号'], example: '301' };
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
    room: { ...room, needed: true },
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
  roll: {
    community,
    compound: { ...compound, needed: true },
    building: { ...building, needed: true },
    entrance: { ...entrance, needed: true },
    room: { ...room, needed: true },
    name: { names: ['产权人', '产权人姓名', '业主', '业主姓名', '姓名'], needed: true, example: '王秀兰' },
    phone: { names: ['手机号', '手机', '手机号码', '联系电话', '电话'], example: '13800000000' },
    share: { names: ['份额', '产权份额', '占比'], example: '100%' },
    since: { names: ['取得日期', '登记日期', '开始日期'], example: '2020-05-01' },
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
  | 'past'
  | 'share'
  | 'shares'
  | 'later';

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
  share: (head) => `${head}写成 50%、0.5 或 1/2，不超过 100%`,
  shares: (head) => `这一户的${head}加起来超过 100%，请核对`,
  later: (head) => `${head}不能晚于今天`,
  earlier: (_, of) => `这一天不能早于原来网格开始管的 ${of}`,
};
