import { flawsOf, openMoves } from '../machine';
import { partsTowardPraise, praiseLife } from './praise.rules';

const clerk = { id: 'clerk', posts: [{ permission: 'coordinate' as const, placeId: 'c', path: '/d/c/' }] };
const neighbour = { id: 'neighbour', posts: [] };

test('the life of words of praise has no trap', () => {
  expect(flawsOf(praiseLife)).toEqual([]);
});

test('nobody but the praised says yes, and a community praises not itself', () => {
  const about = { personId: 'neighbour', path: '/d/c/x/' };
  expect(openMoves(praiseLife, 'proposed', partsTowardPraise(about, neighbour))).toEqual([
    'agree',
    'decline',
    'withdraw',
  ]);
  expect(openMoves(praiseLife, 'proposed', partsTowardPraise(about, clerk))).toEqual(['withdraw']);
  expect(openMoves(praiseLife, 'shown', partsTowardPraise(about, neighbour))).toEqual(['withdraw']);
  expect(partsTowardPraise({ ...about, path: '/d/other/' }, clerk)).toEqual([]);
  expect(partsTowardPraise({ ...about, personId: 'clerk' }, clerk)).toEqual(['praised']);
});
