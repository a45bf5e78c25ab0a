import { flawsOf } from '../machine';
import { hoursAskLife, partsTowardHoursAsk } from './ask.rules';

const at = (path: string) => ({
  id: 'me',
  posts: [{ permission: 'coordinate' as const, placeId: 'c', path }],
});

test('the life of an ask has no trap', () => {
  expect(flawsOf(hoursAskLife)).toEqual([]);
});

test.each([
  ['of somebody else', 'other', '/d/s/c/', ['organiser']],
  ['of somebody who left', null, '/d/s/c/', ['organiser']],
  ['of my own', 'me', '/d/s/c/', []],
  ['of another community', 'other', '/d/s/x/', []],
])('an ask %s', (_, askedBy, path, parts) => {
  expect(partsTowardHoursAsk({ path, askedBy }, at('/d/s/c/'))).toEqual(parts);
});
