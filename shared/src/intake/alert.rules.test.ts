import { goesOnAt } from './alert.rules';

const raised = new Date('2026-11-18T01:00:00Z');
const terms = { communityAfter: 10, streetAfter: 30 };

test.each([
  [0, '2026-11-18T01:10:00.000Z'],
  [1, '2026-11-18T01:30:00.000Z'],
  [2, undefined],
])('unseen at level %i it goes on at %s', (level, at) => {
  expect(goesOnAt(level, raised, terms)?.toISOString()).toBe(at);
});
