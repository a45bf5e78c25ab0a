import { flawsOf, openMoves } from '../machine';
import type { Actor, Permission } from '../people/people.rules';
import { feedbackLife, owedOf, partsTowardFeedback, type FeedbackFacts } from './feedback.rules';

const facts: FeedbackFacts = { writerId: 'wang', kind: 'idea', path: 'a.b.c.', round: 1 };
const someone = (id: string, permission?: Permission, path = 'a.b.c.'): Pick<Actor, 'id' | 'posts'> => ({
  id,
  posts: permission ? [{ permission, placeId: 'p', path }] : [],
});

test('the life of a feedback has no traps', () => {
  expect(flawsOf(feedbackLife, ['answered', 'declined'])).toEqual([]);
});

test.each<[string, Partial<FeedbackFacts>, Pick<Actor, 'id' | 'posts'>, string[]]>([
  ['whoever wrote it', {}, someone('wang'), ['writer']],
  ['whoever wrote it, after it was reopened once', { round: 2 }, someone('wang'), []],
  ['whoever wrote it and steers there', { round: 2 }, someone('wang', 'lead'), []],
  ['a neighbour', {}, someone('chen'), []],
  ['a grid worker', {}, someone('zhou', 'handle'), []],
  ['the community', {}, someone('qian', 'coordinate'), ['reader']],
  ['another community', {}, someone('he', 'coordinate', 'a.b.d.'), []],
  ['the community, where it is about conduct', { kind: 'conduct' }, someone('sun', 'lead'), []],
  [
    'the street, where it is about conduct',
    { kind: 'conduct' },
    someone('wu', 'supervise', 'a.b.'),
    ['reader'],
  ],
])('%s plays its part', (_, more, actor, parts) => {
  expect(partsTowardFeedback({ ...facts, ...more }, actor)).toEqual(parts);
});

test('what has an answer is only reopened, and only by whoever wrote it', () => {
  expect(openMoves(feedbackLife, 'answered', ['writer'])).toEqual(['reopen']);
  expect(openMoves(feedbackLife, 'answered', ['reader'])).toEqual([]);
  expect(openMoves(feedbackLife, 'open', ['writer'])).toEqual([]);
});

test('it is first owed to be taken up, then to be answered, then nothing', () => {
  const dues = { acceptDue: new Date('2026-11-19T09:30Z'), answerDue: new Date('2026-11-25T09:30Z') };
  const at = new Date('2026-11-20T01:00Z');
  expect(owedOf({ state: 'open', ...dues }, at)).toEqual({ what: 'accept', due: dues.acceptDue, late: true });
  expect(owedOf({ state: 'taken', ...dues }, at)).toEqual({
    what: 'answer',
    due: dues.answerDue,
    late: false,
  });
  expect(owedOf({ state: 'answered', ...dues }, at)).toBeNull();
});
