import type { OfficeView } from './wish.contract';

/** The lists of those who answer for a place, in the order they press, and what is said where one is empty. */
export const officeViewWords: Record<OfficeView, { readonly name: string; readonly empty: string }> = {
  review: { name: '等核实', empty: '没有等核实的' },
  companion: { name: '等同行的人', empty: '没有等同行的人的' },
  confirm: { name: '等确认', empty: '没有要去问的' },
  alarm: { name: '没人接', empty: '没有一直没人接的' },
  open: { name: '在办', empty: '没有在办的' },
  ended: { name: '结束了', empty: '这两个月没有结束的' },
};
