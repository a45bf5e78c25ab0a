/** Was it solved, in the resident's own words. */
export const solvedAnswers = ['yes', 'partly', 'no'] as const;
export type Solved = (typeof solvedAnswers)[number];

export const ratingReasons = [
  'not_fixed',
  'came_back',
  'slow',
  'not_told',
  'attitude',
  'half_done',
  'fast',
  'kind',
] as const;
export type RatingReason = (typeof ratingReasons)[number];

/** Days a rating may be changed after it was given. */
export const changeableDays = 3;

/** How someone rated: themselves, or on a call for those who cannot. */
export const ratingChannels = ['app', 'call'] as const;
export type RatingChannel = (typeof ratingChannels)[number];

/** How many of `cases` are told to whoever handled them: in steps of `least`, so that no case can be told from the next sum. */
export const toldOf = (cases: number, least: number): number => cases - (cases % least);

export interface Rating {
  readonly personId: string;
  readonly solved: Solved;
  readonly stars: number;
}

/** "No", "partly" or two stars and fewer: someone who did not handle the matter has to look at it. */
export const isDoubt = (rating: Pick<Rating, 'solved' | 'stars'>): boolean =>
  rating.solved !== 'yes' || rating.stars <= 2;

/**
 * What the ratings of one cycle say: `doubt` as soon as one reporter doubts, `settled` when every current reporter
 * has rated and none doubts, `open` otherwise. Ratings of people who withdrew do not count.
 */
export function verdictOf(
  ratings: readonly Rating[],
  reporters: readonly string[],
): 'doubt' | 'settled' | 'open' {
  const counted = ratings.filter(({ personId }) => reporters.includes(personId));
  if (counted.some(isDoubt)) return 'doubt';
  return reporters.length > 0 && reporters.every((id) => counted.some(({ personId }) => personId === id))
    ? 'settled'
    : 'open';
}
