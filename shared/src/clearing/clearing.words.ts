import type { Clearing } from './clearing.contract';
import type { LeftReason } from './clearing.rules';

/** What is left over waits for. */
export const leftWords: Record<LeftReason, string> = {
  project: '长期办理中',
  pause: '缓办中',
  decision: '等答复、等定',
  reporter: '等报事人回话',
  helper: '等请来的人',
  department: '部门在办',
  firm: '物业、公司在办',
  queue: '等派单',
  working: '正在办',
};

/** The four ways in which a matter is cleared. */
export const wayWords: Record<keyof Clearing['ways'], string> = {
  spot: '当场答复',
  up: '上报',
  visit: '上门',
  long: '转长期',
};

/** What the fields of asks about a day are called. */
export const clearingFieldWords = {
  place: '哪里',
  span: '一天还是一周',
  day: '哪一天',
  community: '哪个社区',
} as const;
