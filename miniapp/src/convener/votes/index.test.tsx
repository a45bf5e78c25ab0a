import { act, fireEvent, screen } from '@testing-library/react';
import type { OfficeVote, SlipFound, SlotLine } from '@linli/shared/vote/office.contract';
import { clerk, now, serve, signedIn, worker, written } from '../../../test/at-work';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import Page from '.';

const weight = (heads: number, area: number) => ({ heads, area });
const line = {
  ...{ id: 'v1', title: '更换排水主管', state: 'open' as const, place: '槐荫里小区', matter: '使用维修资金' },
  ...{ opensAt: '2026-11-10T01:00:00Z', closesAt: '2026-11-22T12:00:00Z', due: null, late: false },
  ...{ filled: 1, slots: 24, conflicts: 1, objections: 0 },
};
const vote: OfficeVote = {
  ...line,
  ...{ now, version: 3, placeId: 'c1', buildings: [], documents: [], cents: null, matterCode: 'fund_use' },
  questions: [{ number: 1, words: '同意动用维修资金吗？' }],
  ...{ rule: '参加的够三分之二', pack: '全国（民法典）', electorateId: 'e1', electorateHash: 'a'.repeat(64) },
  ...{ topicId: null, city: false, cityAddress: null, special: false, dissent: false, committeeTold: true },
  ...{ ruleDocumentId: null, endedReason: null, lacks: [], moves: [], paperAsked: 0, delivered: 0 },
  turnout: {
    ...{ part: weight(1, 8942), total: weight(24, 200_000), needs: weight(16, 133_334) },
    ...{ missing: weight(15, 124_392), sentence: '还差 15 户', groups: [] },
  },
  entries: { waiting: 2, mine: 1 },
  ...{ conflictLines: [], objectionLines: [] },
  rights: { revise: false, enter: true, deliver: true, look: false, city: false, follow: false },
};
const slot: SlotLine = {
  ...{ id: 's1', label: '12 号楼 2 单元 301', code: 'K7M240QF', area: 8942, units: 1 },
  ...{ channel: null, at: null, byProxy: false, paperAsked: true, delivered: [], entered: 0, carriedBy: [] },
};
const slip: SlipFound = {
  ...{ slotId: 's1', code: 'K7M240QF', label: '12 号楼 2 单元 301', filled: false, channel: null, units: 1 },
  ...{ questions: vote.questions, mayWindow: true, proxies: [] },
};
const press = (name: string | RegExp, role = 'button') =>
  act(async () => void fireEvent.click(screen.getAllByRole(role, { name }).at(-1)!));

async function open(params: Record<string, string> = { id: 'v1' }, more: Partial<SlipFound> = {}) {
  wechat.params = params;
  signedIn(clerk);
  serve({
    'GET /office/votes': { now, votes: [line] },
    'GET /office/votes/v1': vote,
    'GET /office/votes/v1/slots': { now, slots: [slot] },
    'GET /office/votes/v1/slips/K7M240QF': { ...slip, ...more },
    'POST /office/votes/v1/papers': { outcome: 'waits', label: slip.label },
    'POST /office/votes/v1/window': { code: 'K7M240QF', at: now },
  });
  await show(<Page />);
}

test('the list says how far each vote is and what is owed, and opens one', async () => {
  await open({});
  expect(screen.getByText(/槐荫里小区 · 正在表决 · 1\/24 户投了 · 1 处要核对/)).toBeInTheDocument();
  await press(/更换排水主管/);
  expect(wechat.went).toEqual(['/convener/votes/index?id=v1']);
});

test('a home is found with how its ballot came; what waits is told, and what it says never', async () => {
  await open();
  expect(screen.getByText('2 张纸质票等第二个人录，其中我录过 1 张')).toBeInTheDocument();
  expect(screen.getByText('要纸质票 · 票号 K7M2 40QF')).toBeInTheDocument();
});

test('a paper is entered with its photo and who carried it; what is missing is said at its field and nothing is lost', async () => {
  await open();
  await press(/2 单元 301/);
  await press('录好了');
  expect(screen.getByText('每一题都要选一项')).toBeInTheDocument();
  expect(screen.getByText('请拍下有签名的票')).toBeInTheDocument();
  await press('同意', 'radio');
  await press('别人带来', 'radio');
  await press('拍照');
  await press('录好了');
  expect(screen.getByText('请写带票的人的姓名')).toBeInTheDocument();
  fireEvent.change(screen.getByRole('textbox', { name: '带票的人的姓名' }), { target: { value: '马代表' } });
  await press('票上有业主本人签名', 'switch');
  await press(/直接从业主手里/, 'switch');
  expect(written()).toEqual([]);
  await press('录好了');
  expect(wechat.uploads[0]).toMatchObject({
    url: expect.stringContaining('/places/c1/documents') as string,
    formData: { name: '票 K7M2 40QF', purpose: 'evidence' },
  });
  await act(async () => wechat.uploads[0]?.arrive(201, { id: 'd1' }));
  expect(written()).toMatchObject([
    {
      to: 'POST /office/votes/v1/papers',
      body: {
        code: 'K7M240QF',
        answers: [{ question: 1, choice: 'yes' }],
        documentId: 'd1',
        carrier: { name: '马代表', signed: true, handed: true },
      },
    },
  ]);
});

test('a photo that did not arrive says so, and what was entered stays', async () => {
  await open();
  await press(/2 单元 301/);
  await press('不同意', 'radio');
  await press('拍照');
  await press('录好了');
  await act(async () => wechat.uploads[0]?.fail());
  expect(written()).toEqual([]);
  expect(screen.getByRole('radio', { name: '不同意' })).toBeChecked();
  expect(screen.getByRole('alert')).toBeInTheDocument();
});

test('whoever stands at the window votes there, unless the home may not any more', async () => {
  await open({ id: 'v1' }, { mayWindow: false });
  await press(/2 单元 301/);
  await press('本人在窗口', 'radio');
  await press('同意', 'radio');
  await press('拍照');
  await press('投票');
  expect(screen.getByText(/现在不能在窗口投/)).toBeInTheDocument();
  expect(wechat.uploads).toEqual([]);
});

test('is not for a grid worker', async () => {
  signedIn(worker);
  await show(<Page />);
  expect(screen.getByText('这里是网格员和社区用的')).toBeInTheDocument();
});
