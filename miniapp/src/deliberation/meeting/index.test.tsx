import { act, fireEvent, screen } from '@testing-library/react';
import { now, resident, serve, signedIn, written } from '../../../test/at-work';
import { aMeetingPage, itemId } from '../../../test/meetings';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import MeetingPage from '.';

const press = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getAllByRole('button', { name }).at(-1)!));
const nothing = { signUp: false, leave: false, checkIn: false, word: false, write: false };

async function open(
  more: Parameters<typeof aMeetingPage>[0] = {},
  answers: Parameters<typeof serve>[0] = {},
  code?: string,
) {
  wechat.params = { id: 'm1', ...(code && { code }) };
  signedIn(resident);
  serve({ 'GET /meetings/m1': aMeetingPage(more), ...answers });
  await show(<MeetingPage />);
}

test('the agenda stands with its minutes, and signing up takes somebody along', async () => {
  const standing = { state: 'in' as const, line: null, along: 1, present: false, left: null };
  await open({}, { 'POST /meetings/m1/sign-up': aMeetingPage({ standing }) });
  expect(screen.getByText('大家商量')).toBeInTheDocument();
  expect(screen.getByText('40 分钟')).toBeInTheDocument();
  expect(screen.getByText('已报名 23 人，共 40 个位置')).toBeInTheDocument();
  await press('我要报名');
  fireEvent.click(screen.getByText('带 1 个'));
  await press('报名');
  expect(written()).toMatchObject([{ to: 'POST /meetings/m1/sign-up', body: { along: 1 } }]);
});

test('with the code of a scanned sign one tap checks in', async () => {
  const rights = { ...nothing, checkIn: true };
  await open({ rights }, { 'POST /meetings/m1/check-in': {} }, '0123456789AB');
  await press('签到');
  expect(written()).toMatchObject([{ to: 'POST /meetings/m1/check-in', body: { code: '0123456789AB' } }]);
});

test('without it the six digits are typed, and what is none of both is said at the field', async () => {
  await open({ rights: { ...nothing, checkIn: true } }, { 'POST /meetings/m1/check-in': {} });
  await press('签到');
  await press('签到');
  expect(screen.getByText('请填屏幕上的 6 位数字，或者扫场地门口的码')).toBeInTheDocument();
  fireEvent.change(screen.getByRole('textbox', { name: '或者填签到码' }), { target: { value: '123 456' } });
  await press('签到');
  expect(written()).toMatchObject([{ body: { code: '123456' } }]);
});

test('whoever cannot come leaves a word', async () => {
  await open({}, { 'POST /meetings/m1/words': {} });
  await press('去不了，留句话');
  await press('留下');
  expect(screen.getByText('还没写，写几个字就行')).toBeInTheDocument();
  fireEvent.change(screen.getByRole('textbox', { name: '想说什么' }), { target: { value: '夜里便宜点' } });
  await press('留下');
  expect(written()).toMatchObject([{ to: 'POST /meetings/m1/words', body: { words: '夜里便宜点' } }]);
});

test('an invited party answers, and says whom it sends', async () => {
  const party = {
    id: 'y1',
    kind: 'firm' as const,
    name: '安居物业',
    look: 'asked' as const,
    reason: null,
    came: null,
  };
  await open({ parties: [{ ...party, mine: true }] }, { 'POST /meetings/m1/parties/y1': {} });
  await press('答复');
  fireEvent.click(screen.getByText('派人来'));
  await press('答复');
  expect(screen.getByText('派谁来，请写一下')).toBeInTheDocument();
  fireEvent.change(screen.getByRole('textbox', { name: '派谁来' }), { target: { value: '马师傅' } });
  await press('答复');
  expect(written()).toMatchObject([{ body: { answer: 'sends', who: '马师傅' } }]);
});

test('afterwards it says what was agreed, who does it, who did not come, and where it went', async () => {
  const party = {
    id: 'y1',
    kind: 'police' as const,
    name: '派出所',
    look: 'silent' as const,
    reason: null,
    mine: false,
  };
  await open({
    ...{ now: '2026-11-25T06:00:00.000Z', present: 20, rights: nothing },
    minutes: { version: 2, publishedAt: now, because: '人数写错了', words: null, checker: '孙主任' },
    parties: [{ ...party, came: false }],
    actions: [
      {
        id: 'a1',
        words: '每月公示电费',
        owner: '周晓禾',
        dueOn: '2026-11-24',
        done: false,
        late: true,
        ticket: null,
      },
    ],
    hands: [{ id: 'h1', itemId, question: '一块二行不行', yes: 18, no: 1, abstain: 1, present: 20 }],
    raised: { to: 'community', reason: '电价谈不拢', due: '2026-11-27T09:30:00.000Z', meetingId: null },
  });
  expect(screen.getByText('更正：人数写错了')).toBeInTheDocument();
  expect(screen.getByText('没来')).toBeInTheDocument();
  expect(screen.getByText('办了 0/1')).toBeInTheDocument();
  expect(screen.getByText('过期')).toBeInTheDocument();
  expect(screen.getByText(/举手，供商量用：一块二行不行 在场 20 人/)).toBeInTheDocument();
  expect(screen.getByText('没谈拢，提到社区接着谈')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '我要报名' })).toBeNull();
});

test('an item leads to its topic, and what is asked on the floor to its answer', async () => {
  const { agenda } = aMeetingPage();
  const poll = {
    ...{ id: 'p1', kind: 'one' as const, state: 'open' as const, title: '几点关灯', place: '槐荫里小区' },
    ...{ asks: '青石桥社区', closesAt: now, people: 3, homes: 3, allHomes: 24 },
  };
  await open({ agenda: agenda.map((item) => ({ ...item, topicId: 'w1' })).slice(0, 1), polls: [poll] });
  await press(/^看这个议题：/);
  expect(screen.getByText('征询意见，不是表决')).toBeInTheDocument();
  fireEvent.click(screen.getByText('几点关灯'));
  expect(wechat.went).toEqual(['/deliberation/topic/index?id=w1', '/deliberation/poll/index?id=p1']);
});
