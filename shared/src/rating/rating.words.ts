import type { RatingReason, Solved } from './rating.rules';

export const solvedWords: Record<Solved, string> = { yes: '修好了', partly: '好了一部分', no: '没修好' };
export const starWords: Record<1 | 2 | 3 | 4 | 5, string> = {
  1: '很不满意',
  2: '不满意',
  3: '一般',
  4: '满意',
  5: '很满意',
};
export const ratingReasonWords: Record<RatingReason, string> = {
  not_fixed: '没修好',
  came_back: '又坏了',
  slow: '太慢',
  not_told: '没人告诉我',
  attitude: '态度不好',
  half_done: '只办了一半',
  fast: '办得快',
  kind: '态度好',
};
