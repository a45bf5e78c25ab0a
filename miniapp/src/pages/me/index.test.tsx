import { act, fireEvent, screen } from '@testing-library/react';
import { answer, asked, refuse } from '../../../test/answers';
import { line, me, now } from '../../../test/samples';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { setElder, useMode } from '../../platform/mode';
import { useSession } from '../../platform/session';
import MePage from '.';

const tap = (role: string, name: string | RegExp) =>
  act(async () => fireEvent.click(screen.getByRole(role, { name })));
const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });

beforeEach(() => {
  setElder(false);
  useSession.setState({ me: null, known: false });
});

const signedIn = (person = me(), more: Parameters<typeof answer>[0] = {}) =>
  answer({ 'GET /me': person, 'GET /me/tickets': { now, count: 1, tickets: [line()], next: null }, ...more });

test('says who I am, how much there is, and what waits for my word', async () => {
  const done = line({ id: 't2', title: '单元门关不严', state: 'answered', openMoves: ['rate', 'add'] });
  signedIn(me(), { 'GET /me/tickets': { now, count: 2, tickets: [done, line()], next: null } });
  await show(<MePage />);
  expect(screen.getAllByText('王奶奶')).toHaveLength(2);
  expect(screen.getByRole('button', { name: '报事 2' })).toBeInTheDocument();
  await tap('button', '新通知 2');
  await tap('button', '去评价');
  expect(wechat.went).toEqual(['/resident/messages/index', '/resident/ticket/index?id=t2']);
});

test('a visitor can sign in and switch to large type, and sees nothing of an account', async () => {
  answer({});
  await show(<MePage />);
  expect(screen.getByRole('button', { name: '去登录' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '退出登录' })).toBeNull();
  await tap('switch', '大字版');
  expect(useMode.getState().elder).toBe(true);
});

test('a new name is checked here, sent, and shown as the server knows it', async () => {
  signedIn(me(), { 'PUT /me': {} });
  await show(<MePage />);
  await tap('button', /^称呼/);
  type('怎么称呼您', ' ');
  await tap('button', '就叫这个');
  expect(screen.getByText('还没填称呼')).toBeInTheDocument();
  type('怎么称呼您', '王老师');
  signedIn(me({ name: '王老师' }), { 'PUT /me': {} });
  await tap('button', '就叫这个');
  expect(asked('PUT /me')[0]?.data).toEqual({ name: '王老师' });
  expect(screen.getAllByText('王老师')).toHaveLength(2);
});

test.each([
  ['称呼', 'DELETE /me/name', { name: null }],
  ['手机号', 'DELETE /me/phone', { phone: null }],
] as const)('what was given is deleted as easily: %s', async (what, asks, gone) => {
  signedIn(me(), { [asks]: {} });
  await show(<MePage />);
  await tap('button', new RegExp(`^${what}`));
  signedIn(me(gone), { [asks]: {} });
  await tap('button', `删掉${what}`);
  expect(asked(asks)).toHaveLength(1);
  expect(screen.getByText(`还没留${what}`)).toBeInTheDocument();
  await tap('button', new RegExp(`^${what}`));
  expect(screen.queryByRole('button', { name: `删掉${what}` })).toBeNull();
});

test.each([
  ['whoever has opened none', null, '看看隐私说明'],
  ['whoever has opened an older one', 0, '隐私说明改了'],
])('the privacy notice is offered to %s', async (_who, notice, title) => {
  signedIn(me({ notice }));
  await show(<MePage />);
  await tap('button', new RegExp(title));
  expect(wechat.went).toEqual(['/resident/privacy/index']);
});

test("WeChat's phone number is taken over with its code", async () => {
  signedIn(me({ phone: null }), { 'PUT /me/phone': me() });
  await show(<MePage />);
  await tap('button', /^手机号/);
  await tap('button', '用微信里的手机号');
  expect(asked('PUT /me/phone')[0]?.data).toEqual({ code: 'phone-code' });
  expect(screen.getAllByText('138****4401')).not.toHaveLength(0);
});

test('an invitation code may be typed as it is read aloud; a refusal stands in the sheet', async () => {
  signedIn(me(), {
    'POST /invitations/accept': refuse(409, 'invitation.over', '邀请码过期了，请向发的人再要一个'),
  });
  await show(<MePage />);
  await tap('button', '输入邀请码');
  type('邀请码', 'abcd-o1l2');
  await tap('button', '加入');
  expect(asked('POST /invitations/accept')[0]?.data).toEqual({ code: 'ABCD0112' });
  expect(screen.getByRole('alert')).toHaveTextContent('邀请码过期了');
  expect(screen.getByRole('textbox', { name: '邀请码' })).toHaveValue('abcd-o1l2');
});

test('a block says why and until when, and can be objected to once', async () => {
  const block = {
    id: 'b',
    reason: '多次报假事',
    until: '2026-11-30T16:00:00.000Z',
    appealed: false,
    answer: null,
  };
  signedIn(me({ block }), { 'POST /me/appeal': {} });
  await show(<MePage />);
  expect(screen.getByText('报事暂停到 12月1日')).toBeInTheDocument();
  await tap('button', '申诉');
  type('哪里不对', '那几次都是真的，有照片');
  signedIn(me({ block: { ...block, appealed: true } }), { 'POST /me/appeal': {} });
  await tap('button', '交给社区');
  expect(asked('POST /me/appeal')[0]?.data).toEqual({ words: '那几次都是真的，有照片' });
  expect(screen.queryByRole('button', { name: '申诉' })).toBeNull();
});

test('leaving is explained before it is asked for, and can be taken back', async () => {
  signedIn(me(), { 'POST /me/leaving': { until: now }, 'DELETE /me/leaving': {} });
  await show(<MePage />);
  await tap('button', '注销并删除我的信息');
  expect(screen.getByRole('dialog')).toHaveTextContent('24 小时以内随时可以反悔');
  const leaving = me({ leavingUntil: '2026-11-19T06:10:00.000Z' });
  signedIn(leaving, { 'POST /me/leaving': { until: now }, 'DELETE /me/leaving': {} });
  await tap('button', '申请注销');
  expect(asked('POST /me/leaving')).toHaveLength(1);
  expect(screen.getByText(/11月19日 14:10 以后删除/)).toBeInTheDocument();
  signedIn(me(), { 'DELETE /me/leaving': {} });
  await tap('button', '不注销了');
  expect(asked('DELETE /me/leaving')).toHaveLength(1);
  expect(screen.queryByText('您申请了注销')).toBeNull();
});

test('people at work find leave here, those who steer also who works here', async () => {
  const post = { id: 'a', role: 'r', roleName: '网格员', placeId: 'g', placeName: '第3网格' };
  signedIn(me({ posts: [{ ...post, permission: 'handle' }] }));
  await show(<MePage />);
  await tap('button', '请假');
  expect(wechat.went).toEqual(['/office/leave/index']);
  expect(screen.queryByRole('button', { name: '谁在这里工作' })).toBeNull();
  await act(async () =>
    useSession.setState({ me: me({ posts: [{ ...post, permission: 'coordinate' }] }), known: true }),
  );
  expect(screen.getByRole('button', { name: '谁在这里工作' })).toBeInTheDocument();
});

test('my home is said here, and leads to its people; without one, how to get one', async () => {
  signedIn(me({ homes: [{ placeId: 'd', code: null, name: '12 号楼 2 单元 502' }] }));
  await show(<MePage />);
  await tap('button', /^我家/);
  expect(screen.getByText('12 号楼 2 单元 502')).toBeInTheDocument();
  expect(wechat.went).toEqual(['/resident/home/index']);
  await act(async () => useSession.setState({ me: me(), known: true }));
  expect(screen.getByText('申请入住，请家人一起来')).toBeInTheDocument();
});

test('signing out leaves a visitor', async () => {
  signedIn(me(), { 'DELETE /session': {} });
  await show(<MePage />);
  await tap('button', '退出登录');
  expect(screen.getByRole('button', { name: '去登录' })).toBeInTheDocument();
});

test('confirming a browser opens from here', async () => {
  signedIn();
  await show(<MePage />);
  await tap('button', '电脑上登录确认');
  expect(wechat.went).toEqual(['/pages/sign-in/index?pass=']);
});
