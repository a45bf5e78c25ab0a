/** The lists that a district keeps of what people and units can do, and of what there is to do. */
export const termLists = ['skill', 'function', 'post', 'team'] as const;
export type TermList = (typeof termLists)[number];

/** One row of such a list; a post and a unit's function say which skill they go with. */
export interface ServiceTerm {
  readonly list: TermList;
  readonly code: string;
  readonly name: string;
  readonly words: string | null;
  readonly skill: string | null;
}
