import fc from 'fast-check';
import { outcomeOf } from './judging.rules';

test.each([
  [8, 2, 20, 'again'],
  [9, 2, 20, 'done'],
  [0, 1, 20, 'again'],
  [0, 0, 20, 'silent'],
  [5, 0, 0, 'done'],
  [97, 24, 20, 'done'],
  [96, 24, 20, 'again'],
] as const)('%i say done and %i not, at a share of %i: %s', (yes, no, share, outcome) => {
  expect(outcomeOf({ yes, no }, share)).toBe(outcome);
});

test('one more who says done never takes it up again', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), fc.integer({ min: 1, max: 100 }), (yes, no, share) => {
      if (outcomeOf({ yes, no }, share) === 'done')
        expect(outcomeOf({ yes: yes + 1, no }, share)).toBe('done');
    }),
  );
});
