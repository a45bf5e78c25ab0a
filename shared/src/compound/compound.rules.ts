/** How a compound stands with one point of the work standard. */
export const pointStates = ['met', 'runs', 'late', 'gap'] as const;
export type PointState = (typeof pointStates)[number];

/** What is told of a point: whether it is met, and who is to see to it by when. */
export interface ToldPoint {
  readonly met: boolean;
  readonly ownerId: string | null;
  readonly due: string | null;
}

/** A point is a gap where nobody is to see to it by a day; it is late from the day after its due. */
export function pointState(told: ToldPoint | null, today: string): PointState {
  if (told?.met) return 'met';
  if (!told?.ownerId || !told.due) return 'gap';
  return told.due < today ? 'late' : 'runs';
}

/** What is wrong with what is told of a point; what is met is shown by a document or said in words. */
export function pointFault(told: {
  readonly met: boolean;
  readonly evidence: readonly string[];
  readonly note: string | null;
}): 'unproven' | null {
  return told.met && !told.evidence.length && !told.note ? 'unproven' : null;
}
