/** A rule that sends matters of a category (null: of any) at a place and below it to a unit. */
export interface RouteRule {
  readonly categoryId: string | null;
  readonly path: string;
  readonly unitId: string;
}

/** A matter as far as it decides where it goes. */
export interface Routed {
  readonly categoryId: string;
  readonly path: string;
}

/**
 * The unit that rules send a matter to: one for its very category before one for all, the deepest first, of equals the last in
 * the list. Null where none fits, and it goes to the grid of its door.
 */
export function unitFor(rules: readonly RouteRule[], { categoryId, path }: Routed): string | null {
  let best: RouteRule | null = null;
  for (const rule of rules) {
    if (!path.startsWith(rule.path) || (rule.categoryId !== null && rule.categoryId !== categoryId)) continue;
    if (!best || !stronger(best, rule)) best = rule;
  }
  return best?.unitId ?? null;
}

/** Whether the first of two rules that fit goes before the second, which is the later one. */
function stronger(one: RouteRule, other: RouteRule): boolean {
  if ((one.categoryId === null) !== (other.categoryId === null)) return one.categoryId !== null;
  return one.path.length > other.path.length;
}
