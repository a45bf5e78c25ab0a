import { screen } from '@testing-library/react';
import type { HomeVotePage } from '@linli/shared/home-vote/home-vote.contract';
import { now, resident, signedIn } from '../../../test/at-work';
import { secretBox } from '../../../test/secret-box';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import SecretVotePage from '.';

const slot = { id: 'slot-1', name: '12号楼 2单元 101', taken: null };
async function open(more: Partial<HomeVotePage>) {
  signedIn(resident);
  wechat.params = { id: 'vote-1' };
  secretBox();
  const box = wechat.answer;
  const page: HomeVotePage = {
    ...{ now, id: 'vote-1', title: '空地修什么', words: '钱由社区出', place: '槐荫里小区', state: 'running' },
    ...{ who: 'owner', closesAt: now, slots: [slot], teller: false },
    ...more,
  };
  wechat.answer = (ask) =>
    ask.url.endsWith('/home-votes/vote-1') ? { statusCode: 200, data: page } : box(ask);
  await show(<SecretVotePage />);
}
const button = (name: string) => screen.queryByRole('button', { name });

test('my home’s voice is given here, and it is said what this vote is not', async () => {
  await open({});
  expect(button('看一遍再投')).toBeTruthy();
  expect(screen.getByText(/不代替按面积和户数的业主表决/)).toBeTruthy();
  expect(button('我是监票人')).toBeNull();
});

test('who has no voice reads why there is no button', async () => {
  await open({ slots: [] });
  expect(screen.getByText(/您在这里没有登记为业主/)).toBeTruthy();
  expect(button('看一遍再投')).toBeNull();
});

test.each([
  ['phone', /另一台手机上领了/],
  ['paper', /领了纸票/],
] as const)('a voice that was taken by %s offers nothing to choose', async (taken, words) => {
  await open({ slots: [{ ...slot, taken }] });
  expect(screen.getByText(words)).toBeTruthy();
  expect(button('看一遍再投')).toBeNull();
});

test('each of several homes has its own, and a teller finds the box', async () => {
  await open({ slots: [slot, { ...slot, id: 'slot-2', name: '12号楼 2单元 202' }], teller: true });
  expect(screen.getAllByRole('button', { name: '看一遍再投' })).toHaveLength(2);
  expect(button('我是监票人')).toBeTruthy();
});

test('once it is over, it says whether my home took part', async () => {
  await open({ state: 'over', slots: [{ ...slot, taken: null }] });
  expect(screen.getByText('投票结束了，您家没有投。')).toBeTruthy();
});
