import { moveHeard, movesHeard } from './notice.rules';

test.each([
  ['an ordinary whistle', 'whistle', { urgent: 'no', unit: 'u' }, { called: 'called' }],
  [
    'one in an emergency',
    'whistle',
    { urgent: 'yes', unit: 'u' },
    { called: 'alarmed', dispatchers: 'alarmed' },
  ],
  ['a unit that came', 'arrive', { unit: 'u', person: null }, movesHeard.arrive],
  ['a substitute', 'substitute', { unit: null, person: 'p' }, { called: 'enlisted' }],
  ['a part that nobody takes over', 'substitute', { unit: null, person: null }, movesHeard.excuse],
  ['accepting', 'accept', {}, { reporters: 'accepted' }],
] as const)('%s is told to those whom it concerns', (_, move, facts, hearing) => {
  expect(moveHeard(move, facts)).toEqual(hearing);
});

test('residents are not told which of the people came to help', () => {
  const told = Object.keys(moveHeard('arrive', { unit: null, person: 'p' }) ?? {});
  expect(told).toEqual(['caller', 'handler']);
  expect(movesHeard.arrive?.reporters).toBe('helpCame');
});
