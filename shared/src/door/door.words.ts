import type { SeriesLine } from '../series/series.contract';
import { seriesWords } from '../series/series.words';

/** What a door says in a line of what neighbours do for each other. */
export const servingWords = {
  wanted: (title: string) => `正在招：${title}`,
  given: ({ title, days, ...when }: SeriesLine) =>
    `${title}，${seriesWords({ ...when, day: days[0]?.day ?? '' })}`,
} as const;
