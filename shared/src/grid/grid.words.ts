import type { GridKind, RedrawingState } from './grid.contract';

export const gridKindNames: Record<GridKind, string> = {
  living: '居住网格',
  production: '生产网格',
  micro: '微网格',
};

export const redrawingStateWords: Record<RedrawingState, string> = {
  planned: '到那天生效',
  done: '已经生效',
  failed: '没有做成',
  cancelled: '取消了',
};

/** What the fields of asks about grids are called. */
export const gridFieldWords = {
  day: '生效日期',
  grids: '网格',
  closes: '撤销',
  kind: '网格类型',
  origin: '来历',
  to: '划到哪个社区',
  name: '名称',
  phone: '社区电话',
  compounds: '小区',
} as const;

/** What is wrong in a plan, and what to do. */
export const redrawFaults = {
  past: '生效日期从今天起，最远一年',
  noDay: '没有这一天，请重新选',
  noGrid: '有一个网格不在这个社区，或者已经撤销',
  noName: '新网格要有名称',
  sameName: (name: string) => `这个社区已经有${name}了，请换个名称`,
  otherKind: (name: string) => `${name}是另一种网格，不能这样调整`,
  noDoor: '有一个单元或公共地点不在这个社区',
  twice: '同一个单元分给了两个网格',
  noPerson: '有一个人现在不在这个社区的网格任职',
  left: (name: string, count: number) => `${name}还有 ${count} 处没有分给别的网格，不能撤销`,
  noCommunity: '没有找到要划去的社区，或者就是这个社区',
  otherStreet: '要划去的社区不在您的辖区',
  noCompound: '有一个小区不在这个社区',
  gridApart: (name: string) => `${name}还管着不划走的地方，请先调整网格`,
  gridLeft: (name: string) => `${name}管着要划走的小区，请一起划走，或者先调整网格`,
  notEmpty: '还有小区留在这个社区，不能撤销社区',
} as const;

/** One sentence for each thing that a plan does. */
export const redrawWords = {
  fresh: (name: string, doors: number) => `新设${name}，管 ${doors} 处`,
  gets: (name: string, doors: number) => `${name}接过 ${doors} 处`,
  closes: (name: string) => `撤销${name}`,
  people: (name: string, count: number) => `${count} 人转到${name}`,
  compounds: (names: string, to: string) => `${names}划到${to}`,
  grids: (names: string, to: string) => `${names}一起划到${to}`,
  freshCommunity: (name: string) => `新设${name}`,
} as const;

/** Why a plan could not be carried out on its day. */
export const redrawTrouble = '到生效那天，登记的网格或地点已经变了，请重新调整';
