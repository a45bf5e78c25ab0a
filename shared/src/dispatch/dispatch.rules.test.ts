import { visibilityAfter } from './dispatch.rules';

test.each([
  ['public', 'public', 'public', 'public'],
  ['public', 'public', 'staff', 'staff'],
  ['staff', 'staff', 'public', 'public'],
  ['staff', 'staff', 'staff', 'staff'],
  // about its handlers
  ['staff', 'public', 'public', 'staff'],
  ['staff', 'public', 'staff', 'staff'],
] as const)('a matter that is %s in a %s category is, in a %s one, %s', (now, before, after, expected) => {
  expect(visibilityAfter(now, before, after)).toBe(expected);
});
