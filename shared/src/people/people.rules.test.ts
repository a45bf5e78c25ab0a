import { holdsAt, maskedName, mayPlace, type Permission } from './people.rules';

const at = (permission: Permission, path: string) => ({ posts: [{ permission, placeId: 'p', path }] });

test.each<[string, Permission, string, Permission, string, boolean]>([
  [
    'a community worker, a grid worker of the community',
    'coordinate',
    '/d/s/c/',
    'handle',
    '/d/s/c/g/',
    true,
  ],
  ['a community worker, a grid worker next door', 'coordinate', '/d/s/c/', 'handle', '/d/s/x/g/', false],
  [
    'a community worker, a colleague of the same rank',
    'coordinate',
    '/d/s/c/',
    'coordinate',
    '/d/s/c/',
    false,
  ],
  ['a secretary, a community worker', 'lead', '/d/s/c/', 'coordinate', '/d/s/c/', true],
  ['a grid worker, anybody', 'handle', '/d/s/c/g/', 'reside', '/d/s/c/g/', false],
  ['an administrator, another administrator', 'administer', '/d/', 'administer', '/d/', true],
])('%s', (_, mine, mineAt, theirs, theirsAt, may) => {
  expect(mayPlace(at(mine, mineAt), theirs, theirsAt)).toBe(may);
});

test('a post reaches its place and everything below, nothing above or beside', () => {
  const secretary = at('lead', '/d/s/c/');
  expect(
    ['/d/s/c/', '/d/s/c/b/', '/d/s/', '/d/s/cc/'].map((path) => holdsAt(secretary, ['lead'], path)),
  ).toEqual([true, true, false, false]);
});

test.each([
  ['周晓禾', '周**'],
  ['王', '王*'],
  ['', '*'],
])('%s is shown as %s', (name, masked) => {
  expect(maskedName(name)).toBe(masked);
});
