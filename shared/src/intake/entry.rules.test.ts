import type { Permission, Post } from '../people/people.rules';
import { finders, mayEnterAt, registrars } from './entry.rules';

const door = '/district/street/community/compound/building/door/';
const post = (permission: Permission, path: string): { posts: Post[] } => ({
  posts: [{ permission, placeId: path, path }],
});

test.each<[string, Permission, string, boolean, boolean]>([
  ['a building head of this door', 'assist', door, true, false],
  [
    'a building head of the next door',
    'assist',
    '/district/street/community/compound/building/other/',
    false,
    false,
  ],
  ['a volunteer of the compound', 'volunteer', '/district/street/community/compound/', true, false],
  ['a worker of a grid of the community', 'handle', '/district/street/community/grid/', true, true],
  ['a worker of a grid elsewhere', 'handle', '/district/street/far/grid/', false, false],
  ['a worker of the compound’s firm', 'handle', '/district/street/community/compound/firm/', true, true],
  ['a community worker here', 'coordinate', '/district/street/community/', true, false],
  ['a community worker elsewhere', 'coordinate', '/district/street/far/', false, false],
  ['someone who only lives here', 'reside', door, false, false],
])('%s', (_, permission, path, registers, finds) => {
  const actor = post(permission, path);
  expect([mayEnterAt(actor, registrars, door), mayEnterAt(actor, finders, door)]).toEqual([registers, finds]);
});
