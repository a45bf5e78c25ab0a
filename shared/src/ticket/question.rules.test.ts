import { mayQuestion } from './question.rules';

test.each<[string, string | null, string, boolean]>([
  ['before there is an answer', null, '2026-11-18T02:00:00Z', false],
  ['on the day of the answer', '2026-11-18T02:00:00Z', '2026-11-18T02:00:00Z', true],
  ['on the evening of the last day', '2026-11-18T02:00:00Z', '2026-12-18T15:59:00Z', true],
  ['after the last midnight in Shanghai', '2026-11-18T02:00:00Z', '2026-12-18T16:00:00Z', false],
])('%s it may be questioned: %s', (_, answered, at, may) => {
  expect(mayQuestion(answered === null ? null : new Date(answered), new Date(at), 30)).toBe(may);
});
