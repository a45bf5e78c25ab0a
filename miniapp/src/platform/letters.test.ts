import { act } from '@testing-library/react';
import { answer, asked, silence } from '../../test/answers';
import { forgetLetters, letter, letters } from '../../test/letters';
import { me } from '../../test/samples';
import { wechat } from '../../test/taro';
import { askForLetters, lookAtLetters, useKnown } from './letters';
import { useSession } from './session';

const kinds = ['progress', 'result'] as const;
const accept = (ids: string[]) => Object.fromEntries(ids.map((id) => [id, 'accept']));
const told = () => asked('POST /subscriptions').map(({ data }) => (data as { answers: unknown }).answers);

beforeEach(async () => {
  forgetLetters();
  useSession.setState({ me: me(), known: true });
  answer({
    ...letters(),
    'POST /subscriptions': letters([letter('progress', { remaining: 1 })])['GET /subscriptions'],
  });
  await lookAtLetters();
});

test('the panel opens in the tap itself, before anything else happens', () => {
  void askForLetters(kinds);
  expect(wechat.panels).toEqual([['template-progress', 'template-result']]);
});

test('what was answered is told to the server, and what it says is shown', async () => {
  wechat.panel = () => ({ 'template-progress': 'accept', 'template-result': 'acceptWithForce' });
  expect(await askForLetters(kinds)).toBe('yes');
  await act(async () => undefined);
  // An answer that is not known is no consent.
  expect(told()).toEqual([
    [
      { templateId: 'template-progress', answer: 'accept' },
      { templateId: 'template-result', answer: 'filter' },
    ],
  ]);
  expect(useKnown.getState().kinds[0]?.remaining).toBe(1);
});

test('after a refusal nobody is asked unbidden, but may ask', async () => {
  answer({ ...letters(), 'POST /subscriptions': silence });
  wechat.panel = () => ({ 'template-progress': 'reject', 'template-result': 'reject' });
  expect(await askForLetters(kinds)).toBe('no');
  expect(askForLetters(kinds)).toBeNull();
  expect(await askForLetters(kinds, true)).toBe('no');
  expect(wechat.panels).toHaveLength(2);
});

test.each([
  [20004, 'off'],
  [20003, 'no'],
  [undefined, 'no'],
])('a panel that fails with %s is %s, and nothing is told', async (errCode, outcome) => {
  wechat.panel = () => {
    throw Object.assign(new Error('requestSubscribeMessage:fail'), { errCode });
  };
  expect(await askForLetters(kinds)).toBe(outcome);
  expect(told()).toEqual([]);
});

test('nothing is asked for where letters are not set up, or were agreed to for good', async () => {
  forgetLetters();
  expect(askForLetters(kinds, true)).toBeNull();
  useKnown.setState({ kinds: [letter('progress', { long: true, standing: true, ask: false })] });
  expect(askForLetters(kinds, true)).toBeNull();
  expect(wechat.panels).toEqual([]);
});

test('what a visitor answered is told once they have signed in', async () => {
  useSession.setState({ me: null, known: true });
  wechat.panel = accept;
  await askForLetters(kinds);
  expect(told()).toEqual([]);
  await act(async () => useSession.setState({ me: me() }));
  await act(async () => useSession.setState({ me: me({ unread: 0 }) }));
  expect(told()).toHaveLength(1);
});
