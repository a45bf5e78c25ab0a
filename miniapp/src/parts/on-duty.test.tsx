import { act, fireEvent, screen } from '@testing-library/react';
import { answer } from '../../test/answers';
import { forgetLetters, letter, letters } from '../../test/letters';
import { me } from '../../test/samples';
import { show } from '../../test/show';
import { wechat } from '../../test/taro';
import { useSession } from '../platform/session';
import { OnDuty } from './on-duty';

beforeEach(() => {
  forgetLetters();
  useSession.setState({ me: me(), known: true });
});

test('a shift begins with a tap that lets WeChat tell of one matter, and each tap adds one', async () => {
  const after = (remaining: number) => letters([letter('task', { remaining })])['GET /subscriptions'];
  answer({ ...letters([letter('task')]), 'POST /subscriptions': after(1) });
  wechat.panel = () => ({ 'template-task': 'accept' });
  await show(<OnDuty />);
  expect(screen.getByText('微信现在不会提醒')).toBeInTheDocument();
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: '开始值班' }));
    expect(wechat.panels).toEqual([['template-task']]);
  });
  expect(screen.getByText('微信还能提醒 1 次')).toBeInTheDocument();
  answer({ 'POST /subscriptions': after(2) });
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '再加一次' })));
  expect(screen.getByText('微信还能提醒 2 次')).toBeInTheDocument();
});

test('it is nothing where there are no such letters, or they are switched off', async () => {
  answer(letters([letter('progress'), letter('task', { wanted: false })]));
  await show(<OnDuty />);
  expect(screen.queryByText('有新事就提醒我')).toBeNull();
});

test('a consent for good needs no taps', async () => {
  answer(letters([letter('task', { long: true, standing: true, ask: false })]));
  await show(<OnDuty />);
  expect(screen.getByText('微信会一直提醒您')).toBeInTheDocument();
  expect(screen.queryByRole('button')).toBeNull();
});
