/**
 * What a role may do. A role is a row of the district with its own name and points to exactly one of these;
 * only these appear in code.
 */
export const permissions = [
  'reside', // residents, for later votes and homes
  'inspect', // owners' committee and owner inspectors: masked tickets of their compound
  'assist', // building heads
  'volunteer', // party members and volunteers
  'handle', // grid workers, property firm and department staff
  'coordinate', // community workers: queue, dispatch, review, leave, signs
  'lead', // community secretaries: the same, and who works here
  'supervise', // street and district
  'administer', // the operator of a district
] as const;
export type Permission = (typeof permissions)[number];

/** How somebody serves in a post: full-time, hired by contract, or beside another occupation. */
export const engagements = ['full_time', 'hired', 'part_time'] as const;
export type Engagement = (typeof engagements)[number];

/** From where somebody came to a post. */
export const origins = [
  'retiree',
  'property',
  'volunteer',
  'auxiliary_police',
  'party_member',
  'other',
] as const;
export type Origin = (typeof origins)[number];

/** Permissions that see and steer every ticket below their place. */
export const steering: readonly Permission[] = ['coordinate', 'lead', 'supervise', 'administer'];

/** Permissions that lead a community or stand above it. */
export const leading: readonly Permission[] = ['lead', 'supervise', 'administer'];
/** Permissions of people who hold tickets or help with them. */
export const helping: readonly Permission[] = ['assist', 'volunteer', 'handle'];

/** Permissions of everyone who may have something to do with a ticket at work. */
export const atWork = ['assist', 'volunteer', 'handle', ...steering] as const satisfies readonly Permission[];

/** Permissions that give orders from above a community. */
export const overseeing: readonly Permission[] = ['supervise', 'administer'];

/** Whom one may invite, block or send on leave: never one's own rank or above, except the administrator. */
export const mayAppoint: Readonly<Record<Permission, readonly Permission[]>> = {
  reside: [],
  inspect: [],
  assist: [],
  volunteer: [],
  handle: [],
  coordinate: ['reside', 'inspect', 'assist', 'volunteer', 'handle'],
  lead: ['reside', 'inspect', 'assist', 'volunteer', 'handle', 'coordinate'],
  supervise: ['reside', 'inspect', 'assist', 'volunteer', 'handle', 'coordinate', 'lead'],
  administer: permissions,
};

/** One appointment as the rules see it: a permission, at a place, whose administrative and grid paths are given. */
export interface Post {
  readonly permission: Permission;
  readonly placeId: string;
  readonly path: string;
}

/** Someone who is signed in. `posts` are the appointments in force today. */
export interface Actor {
  readonly id: string;
  readonly sessionId: string;
  readonly name: string | null;
  readonly posts: readonly Post[];
}

/** Whether `actor` holds one of `wanted` at `path` or above it. */
export const holdsAt = (actor: Pick<Actor, 'posts'>, wanted: readonly Permission[], path: string): boolean =>
  actor.posts.some((post) => wanted.includes(post.permission) && path.startsWith(post.path));

/** The paths below which `actor` sees and steers everything. */
export const steeredPaths = ({ posts }: Pick<Actor, 'posts'>): string[] =>
  posts.filter(({ permission }) => steering.includes(permission)).map(({ path }) => path);

/** The paths below which `actor` gives orders from above. */
export const overseenPaths = ({ posts }: Pick<Actor, 'posts'>): string[] =>
  posts.filter(({ permission }) => overseeing.includes(permission)).map(({ path }) => path);

/** Whether `actor` may give, take or stand in for `permission` at `path`. */
export const mayPlace = (actor: Pick<Actor, 'posts'>, permission: Permission, path: string): boolean =>
  actor.posts.some((post) => mayAppoint[post.permission].includes(permission) && path.startsWith(post.path));

/** A name as strangers may see it: the first character, the others hidden. */
export const maskedName = (name: string): string => {
  const [first = '', ...rest] = [...name.trim()];
  return first + '*'.repeat(Math.max(rest.length, 1));
};
