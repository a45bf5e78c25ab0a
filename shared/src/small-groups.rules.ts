/** Groups that are told each by itself, and those that are told together or not at all; both in the order in which they came. */
export interface Told<G> {
  readonly apart: G[];
  readonly together: G[];
}

/**
 * Which groups may be told apart: those of at least `least`. The others are told together; where they are fewer than `least`
 * even so, the smallest large one goes with them, so that nobody gets the small ones by taking the told ones from the whole.
 * Groups in which nobody is hide nobody.
 */
export function toldApart<G>(groups: readonly G[], size: (group: G) => number, least: number): Told<G> {
  const small = groups.filter((group) => size(group) < least);
  const hidden = small.reduce((sum, group) => sum + size(group), 0);
  const large = groups.filter((group) => size(group) >= least);
  const smallest =
    hidden > 0 && hidden < least
      ? large.reduce<G | undefined>(
          (found, group) => (found !== undefined && size(found) < size(group) ? found : group),
          undefined,
        )
      : undefined;
  return {
    apart: large.filter((group) => group !== smallest),
    together: groups.filter((group) => size(group) < least || group === smallest),
  };
}
