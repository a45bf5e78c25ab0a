import { pathsUpTo, placesInCommon } from './path.rules';

test.each([
  ['/a/', ['/a/']],
  ['/a/b/c/', ['/a/', '/a/b/', '/a/b/c/']],
])('from %s one sees what lies at %j', (path, seen) => {
  expect(pathsUpTo(path)).toEqual(seen);
});

test.each([
  ['/a/b/c/', '/a/b/d/', 2],
  ['/a/b/', '/a/b/c/', 2],
  ['/a/', '/b/', 0],
  ['/a/bc/', '/a/b/', 1],
])('%s and %s have %i places in common', (one, other, count) => {
  expect(placesInCommon(one, other)).toBe(count);
});
