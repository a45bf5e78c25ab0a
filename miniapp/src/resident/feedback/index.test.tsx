import { act, fireEvent, screen } from '@testing-library/react';
import type { OwnFeedback } from '@linli/shared/feedback/feedback.contract';
import type { Me } from '@linli/shared/people/people.contract';
import { now, refuse, resident, serve, signedIn, written } from '../../../test/at-work';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import FeedbackPage from '.';

const press = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: new RegExp(`^${label}`) }), { target: { value } });
const alerts = () => screen.queryAllByRole('alert').map((alert) => alert.textContent);
const one: OwnFeedback = {
  ...{ id: 'f1', number: 12, kind: 'broken', state: 'answered', page: '首页', at: now, version: 3 },
  ...{ owed: null, openMoves: ['reopen'], photos: [] },
  lines: [
    { what: 'said', at: now, words: '拍完照片就卡住了' },
    { what: 'answered', at: now, words: '更新一下就好' },
  ],
};

const livesHere: Me = { ...resident, homes: [{ placeId: 'door-1', code: null, name: '12 号楼 2 单元 502' }] };
async function open(more: Parameters<typeof serve>[0] = {}, params = {}, me = livesHere) {
  wechat.params = params;
  signedIn(me);
  serve({ 'GET /feedback': { now, feedback: [one] }, ...more });
  await show(<FeedbackPage />);
}

test('an answer is shown, and can be said once not to have solved it', async () => {
  await open({ 'POST /feedback/f1/reopen': {} });
  expect(screen.getByText('更新一下就好')).toBeInTheDocument();
  await press('12 号没解决');
  await press('再交一次');
  expect(alerts()).toEqual(['还没填要说的话']);
  write('还有什么不对', '还是卡住');
  await press('再交一次');
  expect(written()).toMatchObject([
    { to: 'POST /feedback/f1/reopen', body: { version: 3, words: '还是卡住' } },
  ]);
});

test('the page one came from is told only while it is ticked, and what was written outlives a no', async () => {
  await open({ 'POST /feedback': refuse(503, 'request.too_often', '点得太快了') }, { from: '首页' });
  await press('交上去');
  expect(alerts()).toEqual(['先选哪一种', '还没填要说的话']);
  fireEvent.click(screen.getByRole('radio', { name: '用不了' }));
  write('要说的话', '拍完照片就卡住了');
  await press('交上去');
  expect(written()[0]?.body).toEqual({
    kind: 'broken',
    words: '拍完照片就卡住了',
    page: '首页',
    photoIds: [],
  });
  expect(screen.getByRole('textbox', { name: /^要说的话/ })).toHaveValue('拍完照片就卡住了');
  fireEvent.click(screen.getByRole('checkbox', { name: /附上刚才的页面/ }));
  serve({
    'GET /feedback': { now, feedback: [one] },
    'POST /feedback': { id: 'f2', number: 13 },
  });
  await press('交上去');
  expect(written()[1]?.body).toMatchObject({ page: undefined });
  expect(screen.getByRole('button', { name: '写一条意见' })).toBeInTheDocument();
});

test('whoever has no door and no home here says which compound', async () => {
  const compounds = [
    { id: '00000000-0000-4000-8000-0000000000c1', name: '槐荫里小区', community: '青石桥社区' },
  ];
  const more = { 'GET /places': { compounds, doors: [] }, 'POST /feedback': { id: 'f2', number: 13 } };
  await open(more, { from: '首页' }, resident);
  fireEvent.click(screen.getByRole('radio', { name: '用不了' }));
  write('要说的话', '拍完照片就卡住了');
  await press('交上去');
  expect(alerts()).toEqual(['先选您在哪个小区']);
  fireEvent.click(screen.getByRole('radio', { name: /^槐荫里小区/ }));
  await press('交上去');
  expect(written()[0]?.body).toMatchObject({ placeId: '00000000-0000-4000-8000-0000000000c1' });
});
