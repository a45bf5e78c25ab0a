import { act, fireEvent, screen } from '@testing-library/react';
import type { OwnSlot, VotePage } from '@linli/shared/vote/vote.contract';
import { now, resident, serve, signedIn, written } from '../../../test/at-work';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import Page from '.';

const press = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getAllByRole('button', { name }).at(-1)!));
const weight = (heads: number, area: number) => ({ heads, area });
const slot: OwnSlot = {
  ...{
    id: 's1',
    label: '12 号楼 2 单元 301',
    building: '12',
    area: 8942,
    units: 1,
    filled: false,
    channel: null,
  },
  ...{ at: null, byProxy: false, mine: false, paperAsked: false, share: 62_916, why: null, proxy: null },
  rights: { cast: true, paper: true, object: false },
};
const vote = (more: Partial<VotePage> = {}): VotePage => ({
  ...{
    now,
    id: 'v1',
    title: '更换全小区排水主管',
    state: 'open',
    place: '槐荫里小区',
    matter: '使用维修资金',
  },
  ...{ rule: '参加的够三分之二', pack: '全国（民法典）', documents: [], endedReason: null, topicId: null },
  questions: [{ number: 1, words: '同意动用维修资金吗？' }],
  ...{ opensAt: '2026-11-10T01:00:00Z', closesAt: '2026-11-22T12:00:00Z', electorateHash: 'a'.repeat(64) },
  ...{ city: null, slots: [slot], why: null, result: false, phone: '8555 0100' },
  turnout: {
    ...{ part: weight(371, 3_245_400), total: weight(612, 5_486_100), needs: weight(408, 3_657_400) },
    ...{ missing: weight(37, 412_000), sentence: '还差 37 户、4,120 ㎡ 才够三分之二', groups: [] },
  },
  ...more,
});

async function open(more: Partial<VotePage> = {}) {
  wechat.params = { id: 'v1' };
  signedIn(resident);
  serve({ 'GET /votes/v1': vote(more), 'POST /votes/v1/ballots': { code: 'K7M240QF', at: now } });
  await show(<Page />);
}

test('an owner chooses, is told that it cannot be changed, and casts for the electorate that was shown', async () => {
  await open();
  expect(screen.getByText('还差 37 户、4,120 ㎡ 才够三分之二')).toBeInTheDocument();
  expect(screen.getByText('您家约摊 629.16 元')).toBeInTheDocument();
  await press('提交选票');
  expect(written()).toEqual([]);
  await act(async () => void fireEvent.click(screen.getByRole('radio', { name: '同意' })));
  await press('提交选票');
  expect(screen.getByText('投了就不能改')).toBeInTheDocument();
  await press('确认提交');
  expect(written()).toMatchObject([
    {
      to: 'POST /votes/v1/ballots',
      body: { slotId: 's1', edition: 'a'.repeat(64), answers: [{ question: 1, choice: 'yes' }] },
    },
  ]);
});

test('whoever may not vote reads why in one line, and finds nothing to press', async () => {
  await open({ slots: [], why: 'not_owner' });
  expect(screen.getByText(/业主才能表决/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '提交选票' })).toBeNull();
  expect(screen.queryByRole('radio')).toBeNull();
});

test('where the city has its own system, that is said, with where it is', async () => {
  const own = { ...slot, why: 'city' as const, rights: { cast: false, paper: true, object: false } };
  await open({ city: { address: 'https://vote.example', updatedAt: null }, slots: [own] });
  expect(screen.getByText('在市表决系统投')).toBeInTheDocument();
  expect(screen.getByText('https://vote.example')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '领纸质票' })).toBeInTheDocument();
});
