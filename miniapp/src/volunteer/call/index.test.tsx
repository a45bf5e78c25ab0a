import { act, fireEvent, render, screen } from '@testing-library/react';
import type { RecruitmentPage } from '@linli/shared/recruitment/recruitment.contract';
import { now, resident, serve, signedIn, written } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import CallPage from '.';

const call: RecruitmentPage = {
  now,
  ...{ id: 'c1', title: '幸福合伙人', place: '青石桥社区', until: '2026-11-30', open: true },
  ...{ words: '一起把小区的事办好', mine: null, named: [], rights: { stand: true, name: true } },
};
async function open(more: Partial<RecruitmentPage> = {}, replies = {}) {
  signedIn(resident);
  wechat.params = { id: 'c1' };
  serve({ 'GET /recruitments/c1': { ...call, ...more }, ...replies });
  await act(async () => void render(<CallPage />));
}
const press = (name: string) =>
  act(async () => void fireEvent.click(screen.getAllByRole('button', { name }).at(-1)!));
const fill = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });

test('somebody stands with a word about themselves', async () => {
  await open({}, { 'POST /recruitments/c1/nominees': { id: 'n1', code: null } });
  await press('我来');
  await press('报名');
  expect(screen.getByText('至少写两个字')).toBeInTheDocument();
  fill('说说您自己', '我有时间');
  await press('报名');
  expect(written()[0]).toMatchObject({ to: 'POST /recruitments/c1/nominees', body: { words: '我有时间' } });
});

test('a neighbour is named with a code that is theirs to take', async () => {
  await open({}, { 'POST /recruitments/c1/nominees': { id: 'n1', code: '7F3K92QW' } });
  await press('推荐邻居');
  fill('邻居的称呼', '陈姐');
  fill('为什么推荐', '热心');
  await press('推荐');
  expect(screen.getByText('7F3K 92QW')).toBeInTheDocument();
});

test('the community’s kind word is read by whoever stood', async () => {
  const mine = {
    ...{ id: 'n1', name: null, state: 'declined' as const, words: '我有时间' },
    ...{ answer: '这次人够了，下次一定', mayWithdraw: false },
  };
  await open({ mine, rights: { stand: false, name: false } });
  expect(screen.getByText('社区说：这次人够了，下次一定')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '我来' })).toBeNull();
});
