import { act, fireEvent, screen } from '@testing-library/react';
import { answer, asked, refuse } from '../../../test/answers';
import { forgetLetters, letter, letters } from '../../../test/letters';
import { me } from '../../../test/samples';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { useDoor } from '../../platform/door';
import { useSession } from '../../platform/session';
import NotifyPage from '.';

const kinds = [letter('progress', { remaining: 2 }), letter('result'), letter('task', { wanted: false })];
const press = (role: string, name: string | RegExp) =>
  act(async () => fireEvent.click(screen.getByRole(role, { name })));

beforeEach(() => {
  forgetLetters();
  useSession.setState({ me: me(), known: true });
  answer(letters(kinds));
});

test('each kind says what it is for, whether it is on, and how many are left', async () => {
  await show(<NotifyPage />);
  expect(screen.getByText('微信还能提醒 2 次')).toBeInTheDocument();
  expect(screen.getByText('微信现在不会提醒')).toBeInTheDocument();
  expect(screen.getByRole('switch', { name: '办完了，请您评价' })).toBeChecked();
  expect(screen.getByRole('switch', { name: '有事要办' })).not.toBeChecked();
  expect(screen.queryByRole('button', { name: '有事要办：再要一次' })).toBeNull();
  expect(screen.getByText(/每一条都在邻里的“通知”里/)).toBeInTheDocument();
});

test('once more is asked for in the tap, and counted', async () => {
  const more = letters([letter('progress', { remaining: 3 }), letter('result')])['GET /subscriptions'];
  answer({ ...letters(kinds), 'POST /subscriptions': more });
  wechat.panel = () => ({ 'template-progress': 'accept' });
  await show(<NotifyPage />);
  await press('button', '办到哪一步了：再要一次');
  expect(wechat.panels).toEqual([['template-progress']]);
  expect(screen.getByText('微信还能提醒 3 次')).toBeInTheDocument();
});

test('a kind is switched off, and the quiet hours are changed', async () => {
  answer({ ...letters(kinds), 'PUT /subscriptions': letters(kinds)['GET /subscriptions'] });
  await show(<NotifyPage />);
  expect(screen.getByRole('radio', { name: '晚上九点到早上七点半' })).toBeChecked();
  await press('switch', '办到哪一步了');
  await press('radio', '晚上十点到早上六点');
  await press('radio', '什么时候都可以发');
  expect(asked('PUT /subscriptions').map(({ data }) => data)).toEqual([
    { wanted: [{ kind: 'progress', wanted: false }] },
    { quiet: { from: 1320, to: 360 } },
    { quiet: null },
  ]);
});

test('a change that did not arrive says so', async () => {
  answer({ ...letters(kinds), 'PUT /subscriptions': refuse(503, 'service.busy', '现在人多，等一会儿') });
  await show(<NotifyPage />);
  await press('switch', '办到哪一步了');
  expect(screen.getByRole('alert')).toHaveTextContent('现在人多，等一会儿');
});

test('a consent for good asks for no more', async () => {
  answer(letters([letter('progress', { long: true, standing: true, ask: false })]));
  await show(<NotifyPage />);
  expect(screen.getByText('微信会一直提醒您')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /再要一次/ })).toBeNull();
});

test('the way without a phone in the hand is the community’s number', async () => {
  useDoor.setState({ help: { title: '青石桥社区', phone: '8555 0100' } });
  await show(<NotifyPage />);
  await press('button', '打给青石桥社区');
  expect(wechat.called).toEqual(['85550100']);
});

test('where letters are not set up it says that everything is in the app', async () => {
  answer({});
  await show(<NotifyPage />);
  expect(screen.getByText('每一条消息都在“通知”里。')).toBeInTheDocument();
});
