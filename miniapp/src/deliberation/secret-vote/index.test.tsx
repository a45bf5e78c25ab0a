import { act, fireEvent, screen } from '@testing-library/react';
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
    ...{ who: 'owner', closesAt: now, slots: [slot], teller: false, mayHandIn: false },
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

test('whoever steers the place takes slips, one after the other, and reads which home it was', async () => {
  await open({ slots: [], mayHandIn: true });
  const asked: [string, unknown][] = [];
  const before = wechat.answer;
  wechat.answer = (ask) => {
    if (!ask.url.endsWith('/slips')) return before(ask);
    asked.push([ask.url, ask.data]);
    return { statusCode: 200, data: { home: '12号楼 2单元 101' } };
  };
  const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
  const type = (text: string) =>
    act(
      async () =>
        void fireEvent.input(screen.getByRole('textbox', { name: '票条上的号' }), {
          target: { value: text },
        }),
    );
  await press('收票条');
  await type('7k3m');
  await press('收好了，请投票');
  expect(screen.getByText('票条号是 8 位字母和数字')).toBeTruthy();
  expect(asked).toEqual([]);
  await type('7k3m 9qdo');
  await press('收好了，请投票');
  expect(asked).toEqual([['http://linli.test/api/office/home-votes/vote-1/slips', { code: '7K3M9QD0' }]]);
});

test('who steers nothing here sees nothing of paper', async () => {
  await open({});
  expect(button('收票条')).toBeNull();
});

test('once it is over, it says whether my home took part', async () => {
  await open({ state: 'over', slots: [{ ...slot, taken: null }] });
  expect(screen.getByText('投票结束了，您家没有投。')).toBeTruthy();
});
