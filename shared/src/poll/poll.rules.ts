/** How a consultation asks: for one, for several, for an order of all, or for services that a firm would bring in. */
export const pollKinds = ['one', 'several', 'rank', 'menu'] as const;
export type PollKind = (typeof pollKinds)[number];
export const pollStates = ['open', 'closed', 'called_off'] as const;
export type PollState = (typeof pollStates)[number];
/** Who asks: the community, a building head, or a group of residents. */
export const askers = ['community', 'head', 'group'] as const;
export type AskedAs = (typeof askers)[number];
/** What a firm makes of the services that were ordered. */
export const menuOutcomes = ['takes', 'later', 'declines'] as const;
export type MenuOutcome = (typeof menuOutcomes)[number];

/** Why somebody may not answer. */
export type Unfit = 'closed' | 'signed_out' | 'no_home' | 'elsewhere';

/** Why an answer does not fit what is asked; null where it does. `choices` are ids of options, in their order where an order is asked. */
export function answerFault(
  { kind, most }: { readonly kind: PollKind; readonly most: number },
  options: readonly string[],
  choices: readonly string[],
): 'none' | 'one' | 'most' | 'strange' | 'twice' | null {
  if (choices.length === 0) return 'none';
  if (choices.some((choice) => !options.includes(choice))) return 'strange';
  if (new Set(choices).size < choices.length) return 'twice';
  if (kind === 'one' && choices.length > 1) return 'one';
  return kind !== 'rank' && kind !== 'one' && choices.length > most ? 'most' : null;
}

/** Answers that are the same: the choices, and how many people gave them. */
export interface Same {
  readonly choices: readonly string[];
  readonly people: number;
}
/** How often an option was chosen, and its points where an order was asked: how often it was put first stands beside. */
export interface Counted {
  readonly id: string;
  readonly people: number;
  readonly first: number;
  readonly points: number;
}

/**
 * Counts answers. An order gives points as Borda counted: of n options the first gets 2(n-1) halves, the next 2(n-2), and
 * those that were not put in order share what is left evenly, so that every answer gives n(n-1) halves. An option that
 * most can live with comes before one that some want and others cannot stand, which is what a consultation looks for.
 */
export function countPoll(options: readonly string[], answers: readonly Same[]): Counted[] {
  const n = options.length;
  return options.map((id) => {
    const sum = { people: 0, first: 0, points: 0 };
    for (const { choices, people } of answers) {
      const place = choices.indexOf(id);
      if (place >= 0) sum.people += people;
      if (place === 0) sum.first += people;
      sum.points += people * (place >= 0 ? 2 * (n - 1 - place) : n - choices.length - 1);
    }
    return { id, ...sum };
  });
}

/** The options in the order in which the answers put them: by points where an order was asked, else by people; those that are level as they were asked. */
export function inOrder(kind: PollKind, counted: readonly Counted[]): Counted[] {
  const [by, then] = kind === 'rank' ? (['points', 'first'] as const) : (['people', 'first'] as const);
  return [...counted].sort((a, b) => b[by] - a[by] || b[then] - a[then]);
}
