/** From one instant up to another, the second excluded. */
export interface Span {
  readonly from: Date;
  readonly until: Date;
}

/** Days ahead in which nobody on call is shown as a gap. */
export const watchedDays = 7;
/** The longest turn that one person may be put down for, in hours; nobody stays awake for longer. */
export const longestTurn = 48;

/** What of `whole` none of these turns covers, in order. Turns may overlap, touch and reach over its ends. */
export function gapsIn(turns: readonly Span[], whole: Span): Span[] {
  const gaps: Span[] = [];
  let covered = whole.from;
  for (const { from, until } of [...turns].sort((one, other) => one.from.getTime() - other.from.getTime())) {
    if (until <= covered) continue;
    if (from >= whole.until) break;
    if (from > covered) gaps.push({ from: covered, until: from });
    covered = until;
  }
  if (covered < whole.until) gaps.push({ from: covered, until: whole.until });
  return gaps;
}
