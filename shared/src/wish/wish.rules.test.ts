import fc from 'fast-check';
import { flawsOf, openMoves, step } from '../machine';
import {
  partsTowardWish,
  shareOf,
  wishLife,
  type WishMove,
  type WishPart,
  type WishState,
} from './wish.rules';

test('a wish has no traps; what was refused, lapsed or is looked back on may go on', () => {
  expect(flawsOf(wishLife, ['refused', 'lapsed'])).toEqual([]);
});

const at = (permission: 'coordinate' | 'handle', path: string) => ({ permission, placeId: path, path });
test.each([
  ['its wisher', { id: 'w', posts: [] }, 'w', ['wisher']],
  ['its wisher who works there', { id: 'w', posts: [at('coordinate', 'a.')] }, 'w', ['wisher']],
  ['a worker of the community', { id: 'k', posts: [at('coordinate', 'a.')] }, 'w', ['reviewer']],
  [
    'the same for somebody without an account',
    { id: 'k', posts: [at('coordinate', 'a.')] },
    null,
    ['reviewer', 'wisher'],
  ],
  ['a worker of another', { id: 'k', posts: [at('coordinate', 'b.')] }, 'w', []],
  ['a grid worker', { id: 'g', posts: [at('handle', 'a.')] }, 'w', []],
  ['a neighbour', { id: 'n', posts: [] }, null, []],
] as const)('%s plays these parts', (_, actor, wisherId, parts) => {
  expect(partsTowardWish({ wisherId, madeBy: 'x', path: 'a.b.' }, actor as never)).toEqual(parts);
});

test('whatever anybody does, a wish is never open without having been published since it was last written', () => {
  const parts: WishPart[] = ['wisher', 'reviewer', 'app'];
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 30 }), (choices) => {
      let state: WishState = 'pending';
      let released = false;
      for (const choice of choices) {
        const open: WishMove[] = openMoves(wishLife, state, parts);
        const move = open[choice % Math.max(open.length, 1)];
        if (!move) return;
        if (move === 'publish') released = true;
        if (move === 'revise') released = false;
        state = step(wishLife, state, move, parts);
        if (state === 'open' || state === 'taken' || state === 'fulfilled') expect(released).toBe(true);
      }
    }),
  );
});

test('a share of none is no share', () => {
  expect([shareOf(0, 0), shareOf(1, 2), shareOf(0, 3)]).toEqual([null, 0.5, 0]);
});
