import { flawsOf } from '../machine';
import { partsTowardTalk, talkLife } from './talk.rules';

test('an ask for talks ends with an outcome, a reason, or is taken back', () => {
  expect(flawsOf(talkLife)).toEqual([]);
});

test.each([
  [['firm'], ['asker']],
  [['owners', 'community'], ['asked']],
  [
    ['firm', 'owners'],
    ['asker', 'asked'],
  ],
  [['street'], []],
])('whoever acts for %j is %j', (mine, parts) => {
  expect(partsTowardTalk({ fromId: 'firm', toId: 'owners' }, mine)).toEqual(parts);
});
