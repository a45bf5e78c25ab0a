import { contract, integer, maybe, object, type Shape } from '../contract';

/** The figures for which a district may lay down a share, as they stand at the top of its page of figures. */
export const goaled = [
  'accept_on_time',
  'resolve_on_time',
  'feedback_on_time',
  'solved',
  'satisfied',
  'reopened',
] as const;
export type Goaled = (typeof goaled)[number];

const percent = maybe(integer(0, 100));

/** What a district asks of its figures: the share in percent, null where it asks for none; and below how many cases nothing is compared. */
export const goalTerms = contract({
  leastCompared: integer(5, 10_000),
  goals: object({
    accept_on_time: percent,
    resolve_on_time: percent,
    feedback_on_time: percent,
    solved: percent,
    satisfied: percent,
    reopened: percent,
  } satisfies Record<Goaled, typeof percent>),
});
export type GoalTerms = Shape<typeof goalTerms>;

interface LaidDown {
  readonly leastCompared: number;
  readonly goals: Readonly<Partial<Record<Goaled, number>>>;
}

/** What is laid down as shares of one, as it is said in percent. */
export const goalTermsOf = ({ leastCompared, goals }: LaidDown): GoalTerms => ({
  leastCompared,
  goals: Object.fromEntries(goaled.map((figure) => [figure, percentOf(goals[figure])])) as GoalTerms['goals'],
});

/** What is said in percent, as it is laid down. */
export const laidDownOf = ({ leastCompared, goals }: GoalTerms): LaidDown => ({
  leastCompared,
  goals: Object.fromEntries(
    goaled.flatMap((figure) => {
      const share = goals[figure];
      return share === null ? [] : [[figure, share / 100]];
    }),
  ),
});

const percentOf = (share: number | undefined): number | null =>
  share === undefined ? null : Math.round(share * 100);
