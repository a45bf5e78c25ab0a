import fc from 'fast-check';
import { flawsOf, openMoves } from '../machine';
import type { Permission } from '../people/people.rules';
import { askLife, partsTowardAsk, type AskMove } from './ask.rules';
import {
  endFault,
  isAboveWhole,
  isSameName,
  leaveTogether,
  mayEnd,
  mayVouch,
  roomFrom,
  shareFrom,
  type ResidentKind,
} from './home.rules';

test.each([
  ['502', '502'],
  ['502室', '502'],
  [' 5 02 号', '502'],
  ['５０２', '502'],
  ['a1202', 'A1202'],
  ['室', ''],
])('a room said as %s is %s', (said, room) => expect(roomFrom(said)).toBe(room));

test.each([
  ['50%', '0.5000000'],
  ['１００％', '1.0000000'],
  ['1/3', '0.3333333'],
  ['0.25', '0.2500000'],
  ['1', '1.0000000'],
  ['0', null],
  ['1/0', null],
  ['150%', null],
  ['3/2', null],
  ['一半', null],
])('a share written as %s is %s of the whole', (said, share) => expect(shareFrom(said)).toBe(share));

test.each([
  [['0.3333333', '0.3333333', '0.3333334'], false],
  [['0.1666667', '0.1666667', '0.1666667', '0.1666667', '0.1666667', '0.1666667'], false],
  [['0.6', '0.6'], true],
  [[], false],
])('parts of %j are more than the whole: %s', (shares, above) => expect(isAboveWhole(shares)).toBe(above));

test('however a room is said, saying it once more changes nothing', () => {
  fc.assert(fc.property(fc.string(), (said) => expect(roomFrom(roomFrom(said))).toBe(roomFrom(said))));
});

test.each([
  ['王桂兰', '王 桂兰', true],
  ['阿依古丽·买买提', '阿依古丽•买买提', true],
  ['王桂兰', '王桂芳', false],
])('%s and %s: the same %s', (one, other, same) => expect(isSameName(one, other)).toBe(same));

test.each<[string, number, ReturnType<typeof endFault>]>([
  ['2026-11-17', 30, 'past'],
  ['2026-11-18', 30, null],
  ['2026-12-18', 30, null],
  ['2026-12-19', 30, 'far'],
  ['2026-02-30', 30, 'never'],
])('on 18 November, %s within %i days: %s', (day, most, fault) => {
  expect(endFault(day, new Date('2026-11-17T16:30:00Z'), most)).toBe(fault);
});

test.each<[ResidentKind, ResidentKind[], ResidentKind[]]>([
  ['owner', ['tenant', 'family'], ['tenant']],
  ['tenant', ['family'], []],
  ['family', ['family'], []],
])('whoever is %s vouches for %j and ends %j', (kind, vouches, ends) => {
  expect([mayVouch[kind], mayEnd[kind]]).toEqual([vouches, ends]);
});

test('a tenant’s family leaves with them, an owner’s and a tenant of an owner do not', () => {
  expect([
    leaveTogether('tenant', 'family'),
    leaveTogether('owner', 'family'),
    leaveTogether('owner', 'tenant'),
  ]).toEqual([true, false, false]);
});

test('an ask has no trap, and its ends are ends', () => expect(flawsOf(askLife)).toEqual([]));

const door = '/d/s/c/b/e/';
const post = (permission: Permission, placeId: string, path: string) => [{ permission, placeId, path }];
const decide: AskMove[] = ['confirm', 'refuse'];
test.each<[string, string, ReturnType<typeof post>, AskMove[]]>([
  ['whoever asks', 'me', [], ['withdraw']],
  ['whoever asks and answers for the door', 'me', post('lead', 'c', '/d/s/c/'), ['withdraw']],
  ['the worker of its grid', 'zhou', post('handle', 'g', '/d/s/c/g/'), decide],
  ['the worker of another grid', 'zhao', post('handle', 'h', '/d/s/c/h/'), []],
  ['a worker of the community', 'qian', post('coordinate', 'c', '/d/s/c/'), decide],
  ['a worker of another community', 'he', post('coordinate', 'x', '/d/s/x/'), []],
  ['the street', 'wu', post('supervise', 's', '/d/s/'), decide],
  ['a building head', 'li', post('assist', 'e', door), []],
  ['a neighbour', 'chen', post('reside', 'e', door), []],
])('%s', (_, id, posts, moves) => {
  const ask = { personId: 'me', path: door, gridIds: ['g'] };
  expect(openMoves(askLife, 'waiting', partsTowardAsk(ask, { id, posts }))).toEqual(moves);
});
