import { act, fireEvent, screen, within } from '@testing-library/react';
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
  rights: { cast: true, paper: true, object: false, proxy: true },
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
  authority: { rule: '要书面委托', phone: true },
  turnout: {
    ...{ part: weight(371, 3_245_400), total: weight(612, 5_486_100), needs: weight(408, 3_657_400) },
    ...{ missing: weight(37, 412_000), sentence: '还差 37 户、4,120 ㎡ 才够三分之二', groups: [] },
  },
  ...more,
});

async function open(more: Partial<VotePage> = {}) {
  wechat.params = { id: 'v1' };
  signedIn(resident);
  serve({
    'GET /votes/v1': vote(more),
    'POST /votes/v1/ballots': { code: 'K7M240QF', at: now },
    'POST /votes/v1/proxies': {},
    'POST /votes/v1/proxies/x1': {},
  });
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

test('a question that was left out is named where it stands, and the next one once it is answered', async () => {
  const two = [
    { number: 1, words: '同意动用维修资金吗？' },
    { number: 2, words: '同意由甲公司施工吗？' },
  ];
  await open({ questions: two });
  const yes = (at: number) =>
    act(async () => void fireEvent.click(screen.getAllByRole('radio', { name: '同意' })[at]!));
  await press('提交选票');
  const [first, second] = screen.getAllByRole('radiogroup');
  expect(within(first!.parentElement!).getByRole('alert')).toHaveTextContent('先选一项');
  expect(within(second!.parentElement!).queryByRole('alert')).toBeNull();
  await yes(0);
  expect(within(second!.parentElement!).getByRole('alert')).toHaveTextContent('先选一项');
  expect(written()).toEqual([]);
  await yes(1);
  expect(screen.queryByRole('alert')).toBeNull();
  await press('提交选票');
  expect(screen.getByText('投了就不能改')).toBeInTheDocument();
});

test('whoever may not vote reads why in one line, and finds nothing to press', async () => {
  await open({ slots: [], why: 'not_owner' });
  expect(screen.getByText(/业主才能表决/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '提交选票' })).toBeNull();
  expect(screen.queryByRole('radio')).toBeNull();
});

test('where the city has its own system, that is said, with where it is', async () => {
  const own = {
    ...slot,
    why: 'city' as const,
    rights: { cast: false, paper: true, object: false, proxy: false },
  };
  await open({ city: { address: 'https://vote.example', updatedAt: null }, slots: [own] });
  expect(screen.getByText('在市表决系统投')).toBeInTheDocument();
  expect(screen.getByText('https://vote.example')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '领纸质票' })).toBeInTheDocument();
});

test('an owner lets somebody vote for this one slot, by name and phone number', async () => {
  const slotId = '3f0c8a52-6a1e-4d0e-9d1c-0c2f5b7a1e11';
  await open({ slots: [{ ...slot, id: slotId }] });
  await press('请人替我投');
  expect(screen.getByText('只对这一次表决、只对12 号楼 2 单元 301这一票。')).toBeInTheDocument();
  await press('委托');
  expect(written()).toEqual([]);
  const fill = (name: string, value: string) =>
    fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
  fill('受托人姓名', '张大爷');
  fill('受托人手机号', '13800001111');
  await press('委托');
  const body = { slotId, holderName: '张大爷', holderPhone: '13800001111', propertyStaff: false };
  expect(written()).toMatchObject([{ to: 'POST /votes/v1/proxies', body }]);
});

test('what was given is taken back while it was not used', async () => {
  const proxy = { id: 'x1', name: '张大爷', confirmed: true };
  await open({ slots: [{ ...slot, proxy, rights: { ...slot.rights, proxy: false } }] });
  expect(screen.queryByRole('button', { name: '请人替我投' })).toBeNull();
  await press('收回委托');
  expect(written()).toMatchObject([{ to: 'POST /votes/v1/proxies/x1', body: { yes: false } }]);
});

test('where authority is on paper only, that is said in its place', async () => {
  const rights = { ...slot.rights, proxy: false };
  await open({
    authority: { rule: '要书面委托，一人最多代 3 位', phone: false },
    slots: [{ ...slot, rights }],
  });
  expect(screen.getByText(/不能在手机上委托，请交到窗口。要书面委托，一人最多代 3 位。/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '请人替我投' })).toBeNull();
});
