/**
 * What owners decide together: the nine matters of Civil Code 278(1), what local rules name beside them (allowances of
 * the committee, its running costs, income from common parts), and a dwelling that becomes a business (279).
 */
export const matters = [
  'rules',
  'covenant',
  'committee',
  'manager',
  'fund_use',
  'fund_raise',
  'rebuild',
  'common_use',
  'other',
  'allowance',
  'running_costs',
  'common_income',
  'conversion',
] as const;
export type Matter = (typeof matters)[number];

/** How heavy a matter is: more than half agree, three quarters agree, or everybody concerned does. */
export const weights = ['ordinary', 'heavy', 'unanimous'] as const;
export type Weighing = (typeof weights)[number];

/** A part of a whole that has to be reached, `num` of `den`; `over` means strictly more than it (过半数). */
export interface Bar {
  readonly num: number;
  readonly den: number;
  readonly over: boolean;
}

/** Whether `has` reaches the bar of a whole; both are whole numbers, and of nothing nothing is reached. */
export const reaches = ({ num, den, over }: Bar, has: number, whole: number): boolean =>
  whole > 0 && (over ? den * has > num * whole : den * has >= num * whole);

/** The least whole number that reaches the bar of a whole; at least one. */
export const leastOf = ({ num, den, over }: Bar, whole: number): number =>
  Math.max(1, over ? Math.floor((num * whole) / den) + 1 : Math.ceil((num * whole) / den));

/** The most that may object where silence is agreement: `num` of `den` of the whole, itself included. */
export const mostOf = ({ num, den }: Bar, whole: number): number => Math.floor((num * whole) / den);
