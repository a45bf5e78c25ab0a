import { act, fireEvent, screen } from '@testing-library/react';
import { answer } from '../../../test/answers';
import { line, me, now } from '../../../test/samples';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { useSession } from '../../platform/session';
import MinePage from '.';

beforeEach(() => useSession.setState({ me: me(), known: true }));

test('what is open stands before what is over, each with its count', async () => {
  const over = line({ id: 't2', title: '单元门关不严', state: 'settled', outcome: 'solved', due: null });
  answer({ 'GET /me/tickets': { now, tickets: [over, line()] } });
  await show(<MinePage />);
  const said = document.body.textContent ?? '';
  expect(said.indexOf('正在办1 件')).toBeLessThan(said.indexOf('办完的1 件'));
  fireEvent.click(screen.getByRole('button', { name: '3 层楼道灯不亮，办理中，今天 17:30 前办结' }));
  expect(wechat.went).toEqual(['/resident/ticket/index?id=t1']);
});

test('nothing reported yet leads to reporting', async () => {
  answer({ 'GET /me/tickets': { now, tickets: [] } });
  await show(<MinePage />);
  fireEvent.click(screen.getByRole('button', { name: '报一件事' }));
  expect(wechat.went).toEqual(['/pages/report/index']);
});

test('a visitor is told what is here and offered to sign in', async () => {
  useSession.setState({ me: null, known: false });
  answer({});
  await show(<MinePage />);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '去登录' })));
  expect(wechat.went).toEqual(['/pages/sign-in/index']);
});
