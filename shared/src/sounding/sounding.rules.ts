/** What a home says at its door: yes, a worry, or nobody was there. */
export const stances = ['agree', 'worry', 'away'] as const;
export type Stance = (typeof stances)[number];

/** Visits and answers of one building. */
export interface SoundedBuilding {
  readonly homes: number;
  readonly visited: number;
  readonly agree: number;
  readonly worry: number;
}

/** The figures of several buildings together; a home where nobody was counts as visited and not as heard. */
export const heardOf = (buildings: readonly SoundedBuilding[]): SoundedBuilding & { heard: number } => {
  const sum = (name: keyof SoundedBuilding) => buildings.reduce((all, one) => all + one[name], 0);
  const [agree, worry] = [sum('agree'), sum('worry')];
  return { homes: sum('homes'), visited: sum('visited'), agree, worry, heard: agree + worry };
};
