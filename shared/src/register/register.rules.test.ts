import { flawsOf, openMoves } from '../machine';
import { fileLife, fileStates, isWalk } from './register.rules';

test('the life of a file has no traps', () => {
  expect(flawsOf(fileLife, [])).toEqual([]);
});

test.each(fileStates.map((state) => [state, openMoves(fileLife, state, ['keeper'])] as const))(
  'of a file that is %s its keeper may %j',
  (state, moves) => {
    expect(moves).toEqual(
      {
        reading: [],
        ready: ['again', 'take', 'drop'],
        faulty: ['again', 'drop'],
        unreadable: ['drop'],
        taken: ['undo'],
        undone: [],
        dropped: [],
      }[state],
    );
  },
);

test.each([
  [49, false],
  [50, true],
  [80, true],
  [81, false],
])('a micro-grid of %d homes is a walk: %s', (homes, walk) => {
  expect(isWalk(homes, { least: 50, most: 80 })).toBe(walk);
});
