import { pathsUpTo } from './path.rules';

test.each([
  ['/a/', ['/a/']],
  ['/a/b/c/', ['/a/', '/a/b/', '/a/b/c/']],
])('from %s one sees what lies at %j', (path, seen) => {
  expect(pathsUpTo(path)).toEqual(seen);
});
