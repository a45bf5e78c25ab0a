import { act, fireEvent, screen } from '@testing-library/react';
import { answer } from '../../../test/answers';
import { signedIn } from '../../../test/at-work';
import { me } from '../../../test/samples';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import MyDataPage from '.';

const look = {
  id: '00000000-0000-4000-8000-000000000001',
  at: '2026-11-18T01:05:00.000Z',
  what: 'phone',
  about: 'home',
  role: '社区工作者',
  place: '青石桥社区',
  name: '钱洁',
  reason: '停水通知',
};

test('somebody reads who looked at what, when and why', async () => {
  signedIn(me());
  const ballots = { ...look, id: '2', what: 'ballots', about: 'vote', role: null, place: null, name: null };
  answer({ 'GET /me': me(), 'GET /me/looks': { looks: [look, ballots] } });
  await show(<MyDataPage />);
  expect(screen.getByText('青石桥社区 社区工作者 钱洁看了您的手机号')).toBeTruthy();
  expect(screen.getByText('11月18日 09:05，住户登记')).toBeTruthy();
  expect(screen.getAllByText('原因：停水通知')).toHaveLength(2);
  expect(screen.getByText('已离开的工作人员看了您的选票')).toBeTruthy();
});

test('where nobody looked it says so, and what would be written down', async () => {
  signedIn(me());
  answer({ 'GET /me': me(), 'GET /me/looks': { looks: [] } });
  await show(<MyDataPage />);
  expect(screen.getByText(/还没有人看过/)).toBeTruthy();
});

test('each kind of what is kept opens with its reason, ground, time and readers', async () => {
  signedIn(me());
  answer({ 'GET /me': me(), 'GET /me/looks': { looks: [] } });
  await show(<MyDataPage />);
  expect(screen.queryByText(/^存多久/)).toBeNull();
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: /^手机号/ })));
  for (const line of ['为什么', '凭什么', '存多久', '谁能看到'])
    expect(screen.getByText(new RegExp(`^${line}：..`))).toBeTruthy();
});

test('a copy is opened as a file', async () => {
  signedIn(me());
  answer({ 'GET /me': me(), 'GET /me/looks': { looks: [] } });
  await show(<MyDataPage />);
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: /^导出我的信息/ })));
  expect(wechat.opened.at(-1)).toContain('copy.xlsx');
});
