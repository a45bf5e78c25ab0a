/** The path of a place and those of all above it, the topmost first: what lies at one of them is seen from the place. */
export function pathsUpTo(path: string): string[] {
  const parts = path.split('/').filter(Boolean);
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}/`);
}

/** How many places, from the topmost down, two paths have in common: the more, the nearer. */
export function placesInCommon(one: string, other: string): number {
  const theirs = pathsUpTo(other);
  return pathsUpTo(one).filter((path, depth) => path === theirs[depth]).length;
}
