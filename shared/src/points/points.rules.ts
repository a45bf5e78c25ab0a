import type { HourGrade } from '../hours/hours.rules';

/** What a district lays down: points for an hour by what was served, and how many days what was asked for is kept. */
export interface PointsTerms {
  readonly perHour: Readonly<Record<string, number>>;
  readonly orderDays: number;
}

/** What districts start with. */
export const standardPoints: PointsTerms = { perHour: { claim: 10, activity: 10 }, orderDays: 7 };

/** Points of a service: for whole parts of its hours, and none for what was entered afterwards. */
export const pointsFor = (
  {
    minutes,
    grade,
    source,
  }: { readonly minutes: number; readonly grade: HourGrade; readonly source: string },
  { perHour }: Pick<PointsTerms, 'perHour'>,
): number => (grade === 'C' ? 0 : Math.floor((minutes * (perHour[source] ?? 0)) / 60));

/** What is asked for at a station, until it is handed over, given back, or kept too long. */
export const orderStates = ['open', 'handed', 'given_up', 'lapsed'] as const;
export type OrderState = (typeof orderStates)[number];

/** What keeps somebody from asking for a thing: too few points beside what they asked for already, or none is left. */
export function orderFault(
  price: number,
  { held, promised, left }: { readonly held: number; readonly promised: number; readonly left: number },
): 'few' | 'none_left' | null {
  if (left < 1) return 'none_left';
  return held - promised < price ? 'few' : null;
}
