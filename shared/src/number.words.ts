/** A whole number with its thousands apart: 36,574. WeChat's engine on some phones knows no local forms. */
export const numberWords = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** Cents as yuan, without a tail of zeros. */
export const yuanWords = (cents: number): string =>
  `${numberWords(Math.floor(cents / 100))}${cents % 100 ? `.${String(cents % 100).padStart(2, '0')}` : ''} 元`;

/** What was typed as yuan, in cents; not a number where that is none. */
export const centsOf = (yuan: string): number => Math.round(Number(yuan) * 100);
