import fc from 'fast-check';
import { flawsOf } from '../machine';
import {
  claimFault,
  claimLife,
  collides,
  gradeOf,
  notYet,
  partsTowardClaim,
  proposalFault,
  type Claiming,
  type ClaimTimes,
} from './claim.rules';
import { standardWishes } from './wish.rules';

const at = new Date('2026-11-20T01:00Z');

test('a claim has no traps', () => {
  expect(flawsOf(claimLife)).toEqual([]);
});

test('whoever helps never confirms, whatever else they are', () => {
  const posts = [{ permission: 'coordinate' as const, placeId: 'a', path: 'a.' }];
  const claim = { personId: 'h', secondId: null, wisherId: null, path: 'a.b.' };
  expect(partsTowardClaim(claim, { id: 'h', posts })).toEqual(['claimer']);
  expect(claimLife.moves.confirm.by).not.toContain('claimer');
  expect(partsTowardClaim(claim, { id: 'k', posts })).toEqual(['worker', 'wisher']);
  expect(partsTowardClaim({ ...claim, wisherId: 'w' }, { id: 'k', posts })).toEqual(['worker']);
});

const times: ClaimTimes = {
  ...{ state: 'held', proposedAt: null, proposedBy: null, agreedAt: null, pair: false, secondId: null },
};
test.each([
  ['agree', ['wisher'], {}, 'nothing_proposed'],
  ['agree', ['wisher'], { proposedAt: at, proposedBy: 'claimer' }, null],
  ['agree', ['claimer'], { proposedAt: at, proposedBy: 'claimer' }, 'own_proposal'],
  ['agree', ['worker', 'wisher'], { proposedAt: at, proposedBy: 'wisher' }, 'own_proposal'],
  ['start', ['claimer'], { agreedAt: at, pair: true }, 'needs_second'],
  ['start', ['claimer'], { agreedAt: at, pair: true, secondId: 's' }, null],
  ['start', ['claimer'], { agreedAt: new Date('2026-11-20T16:00Z') }, 'not_the_day'],
  ['start', ['claimer'], { agreedAt: new Date('2026-11-20T15:59Z') }, null],
  ['fail', ['wisher'], { state: 'agreed', agreedAt: new Date('2026-11-20T01:01Z') }, 'before_time'],
  ['fail', ['wisher'], { state: 'agreed', agreedAt: at }, null],
  ['release', ['claimer'], {}, null],
] as const)('%s by %j with %j is: %s', (move, parts, more, why) => {
  expect(notYet(move, parts, { ...times, ...more } as ClaimTimes, at)).toBe(why);
});

const may: Claiming = {
  ...{ state: 'open', own: false, bound: true, consented: true, minor: false, pair: false, already: false },
  ...{ holds: 0, firstTimer: true, offered: false, hands: 1, taken: 0, kept: 0, publishedAt: at },
};
const fault = (more: Partial<Claiming>, when = at) => claimFault({ ...may, ...more }, standardWishes, when);
const later = new Date('2026-11-22T01:00Z');

test.each([
  ['nothing', {}, null],
  ['that it has ended', { state: 'fulfilled' }, 'closed'],
  ['that it is one’s own', { own: true }, 'own'],
  ['that one belongs to no home', { bound: false }, 'unbound'],
  ['that one has not agreed to serve', { consented: false }, 'consent'],
  ['being a minor where two adults go', { minor: true, pair: true }, 'minor'],
  ['being a minor otherwise', { minor: true }, null],
  ['being on it already', { already: true }, 'already'],
  ['holding three', { holds: 3 }, 'many'],
  ['that it is taken', { state: 'taken', taken: 1 }, 'taken'],
  ['that it is kept for somebody', { kept: 1 }, 'taken'],
  ['that it is kept for oneself', { kept: 1, offered: true }, null],
  [
    'having helped before, with the last hand kept for a first helper',
    { hands: 3, taken: 2, firstTimer: false },
    'first',
  ],
  ['having helped before, with hands left', { hands: 3, taken: 1, firstTimer: false }, null],
  ['having helped before, for a single hand', { firstTimer: false }, null],
] as const)('what speaks against a claim: %s', (_, more, expected) => {
  expect(fault(more as Partial<Claiming>)).toBe(expected);
});

test('after two days the hand that was kept for a first helper is anybody’s', () => {
  expect(fault({ hands: 3, taken: 2, firstTimer: false }, later)).toBeNull();
});

test('never more hands are promised than there are', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.nat(25),
      fc.nat(5),
      fc.boolean(),
      (hands, taken, kept, offered) => {
        const free = fault({ hands, taken, kept: kept + (offered ? 1 : 0), offered }, later) === null;
        if (free) expect(taken + kept).toBeLessThan(hands);
      },
    ),
  );
});

test('a tap and a card are both sides’ word, a call and a companion’s are not', () => {
  expect((['tap', 'card', 'phone', 'second'] as const).map(gradeOf)).toEqual(['A', 'A', 'B', 'B']);
});

test.each([
  ['2026-11-20T02:29:00Z', true],
  ['2026-11-20T02:30:00Z', false],
  ['2026-11-19T23:31:00Z', true],
])('a promise at nine and another at %s collide: %s', (other, expected) => {
  expect(collides(new Date(other), [at])).toBe(expected);
});

test.each([
  ['2026-11-20T01:00:00Z', 'past'],
  ['2026-11-25T15:59:00Z', null],
  ['2026-11-25T16:00:00Z', 'far'],
])('a time of %s for a wish until the 25th is: %s', (time, expected) => {
  expect(proposalFault(new Date(time), at, '2026-11-25')).toBe(expected);
});
