import { contract, id, text, type Shape } from '../contract';

/** The longest side, size and number that a person may send. */
export const photoLimits = { bytes: 10 * 1024 * 1024, pixels: 40_000_000, perReport: 9, atOnce: 3 } as const;

/** One picture as a screen shows it: two sizes, both links signed and short-lived. */
export const photo = contract({ id: id(), full: text(1, 500), thumb: text(1, 500) });
export type Photo = Shape<typeof photo>;
