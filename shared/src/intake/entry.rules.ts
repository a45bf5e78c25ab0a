import { steering, type Actor, type Permission } from '../people/people.rules';

/** Who may register a matter for somebody at the window or on the phone. */
export const registrars: readonly Permission[] = ['assist', 'volunteer', 'handle', ...steering];

/** Who may enter what they found on their round. */
export const finders: readonly Permission[] = ['handle'];

/** The place in which a grid, firm or department stands: what its people look after. */
const around = (path: string): string => path.slice(0, path.slice(0, -1).lastIndexOf('/') + 1);

/** The paths below which `actor` may enter matters with one of these permissions. */
export const enteredPaths = ({ posts }: Pick<Actor, 'posts'>, allowed: readonly Permission[]): string[] =>
  posts
    .filter(({ permission }) => allowed.includes(permission))
    .map(({ permission, path }) => (permission === 'handle' ? around(path) : path));

/**
 * Whether `actor` may enter matters of a door at `path` with one of these permissions: below the place of the post, or,
 * for those who handle matters, below the place in which their grid or firm stands.
 */
export const mayEnterAt = (
  actor: Pick<Actor, 'posts'>,
  allowed: readonly Permission[],
  path: string,
): boolean => enteredPaths(actor, allowed).some((mine) => path.startsWith(mine));
