import { act, fireEvent, render, screen } from '@testing-library/react';
import type { PollPage as Page } from '@linli/shared/poll/poll.contract';
import { now, resident, serve, signedIn, written } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import PollPage from '.';

const option = (id: string, name: string) => ({ id, name, note: null, price: null, unit: null });
const poll: Page = {
  now,
  ...{ id: 'p1', kind: 'one', state: 'open', title: '充电桩装在哪里', place: '槐荫里小区', words: '' },
  ...{ asks: '青石桥社区', closesAt: '2026-11-25T16:00:00.000Z', people: 6, homes: 5, allHomes: 24 },
  ...{ topicId: null, most: 1, mine: null, why: null, result: null, least: 5, reason: null, menu: null },
  options: [option('a', '东门'), option('b', '西门')],
  rights: { answer: true, enter: false, close: false, answerMenu: false },
};
async function open(more: Partial<Page> = {}) {
  signedIn(resident);
  wechat.params = { id: 'p1' };
  serve({ 'GET /polls/p1': { ...poll, ...more }, 'POST /polls/p1/answers': {} });
  await act(async () => void render(<PollPage />));
}
const press = (name: string, role = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })));

test('one answer is picked and sent, under what it is not', async () => {
  await open();
  expect(screen.getByText('征询意见，不是表决')).toBeInTheDocument();
  expect(screen.getByText('6 人答了，来自 5 户，一共 24 户')).toBeInTheDocument();
  await press('交意见');
  expect(screen.getByText('请至少选一个')).toBeInTheDocument();
  await press('东门', 'radio');
  await press('西门', 'radio');
  await press('交意见');
  expect(written()).toMatchObject([{ to: 'POST /polls/p1/answers', body: { choices: ['b'] } }]);
});

test('an order is tapped one by one and may be left short', async () => {
  await open({ kind: 'rank', mine: ['a'] });
  await press('第 1：东门', 'checkbox');
  await press('西门', 'checkbox');
  await press('东门', 'checkbox');
  expect(screen.getByRole('checkbox', { name: '第 2：东门' })).toBeInTheDocument();
  await press('改成这样');
  expect(written()).toMatchObject([{ body: { choices: ['b', 'a'] } }]);
});

test('whoever may not answer reads why and finds nothing to press', async () => {
  await open({ why: '这次只问住在这里的居民', rights: { ...poll.rights, answer: false } });
  expect(screen.getByText('这次只问住在这里的居民')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '交意见' })).toBeNull();
});

test('the result says how many of how many, and hides small buildings', async () => {
  const order = [
    { id: 'b', name: '西门', people: 4, points: null },
    { id: 'a', name: '东门', people: 2, points: null },
  ];
  const buildings = [{ name: '12号楼', people: 5, order: [{ id: 'b', people: 4, points: null }] }];
  await open({
    state: 'closed',
    result: { order, buildings, others: 1 },
    rights: { ...poll.rights, answer: false },
  });
  expect(screen.getByText('4 / 6 人')).toBeInTheDocument();
  expect(screen.getByText('5 人答了，最多的是 西门')).toBeInTheDocument();
  expect(screen.getByText('1 人答了，人少，不单独显示')).toBeInTheDocument();
});

test('an ordered service shows its price and what the firm makes of it', async () => {
  await open({
    ...{ kind: 'menu', state: 'closed', rights: { ...poll.rights, answer: false } },
    menu: { firm: '安居物业', due: now, late: true, outcome: null, words: null, on: null },
  });
  expect(screen.getByText('过期了，还没有答复')).toBeInTheDocument();
});

test('the firm says what it makes of the orders: a yes needs a day, a no does not', async () => {
  const menu = { firm: '安居物业', outcome: null, words: null, on: null, due: now, late: false };
  await open({
    kind: 'menu',
    state: 'closed',
    menu,
    rights: { ...poll.rights, answer: false, answerMenu: true },
  });
  await press('物业答复');
  await press('答复大家');
  expect(screen.getByText('先选结果')).toBeInTheDocument();
  await press('物业愿意做', 'radio');
  await press('答复大家');
  expect(screen.getByText('愿意做，请写从哪天开始')).toBeInTheDocument();
  await press('物业做不了', 'radio');
  fireEvent.change(screen.getByRole('textbox', { name: '说明' }), { target: { value: '没有厨房' } });
  await press('答复大家');
  expect(written()).toMatchObject([
    { to: 'POST /office/polls/p1/menu', body: { outcome: 'declines', words: '没有厨房' } },
  ]);
});
