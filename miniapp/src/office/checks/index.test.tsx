import { act, fireEvent, render, screen, within } from '@testing-library/react';
import type { CheckItem, CheckQueue, DecidedCheck } from '@linli/shared/check/check.contract';
import { clerk, now, plate, refuse, serve, signedIn, silence, worker, written } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import ChecksPage from './index';

const ticket = { id: 'ticket-1', number: '1118-0001', category: '照明', plate };
const item = (more: Partial<CheckItem> = {}): CheckItem => ({
  id: 'check-1',
  kind: 'words',
  state: 'risky',
  label: 10001,
  said: ['专修电灯，加我微信'],
  photos: [],
  ticket,
  complaints: [],
  at: '2026-11-18T01:00:00.000Z',
  late: false,
  ...more,
});
const decided = (more: Partial<DecidedCheck> = {}): DecidedCheck => ({
  id: 'check-2',
  kind: 'photo',
  show: false,
  reason: 'privacy',
  words: '拍到了门牌号',
  by: '孙主任',
  at: '2026-11-18T02:00:00.000Z',
  ticket,
  ...more,
});

let queue: CheckQueue;
async function open(more: Partial<CheckQueue>) {
  queue = { now, waiting: [], decided: [], ...more };
  serve({
    'GET /checks': () => ({ statusCode: 200, data: queue }),
    'POST /checks/check-1/decide': () => {
      queue = { ...queue, waiting: [] };
      return { statusCode: 200, data: {} };
    },
    'POST /checks/check-2/decide': {},
  });
  await act(async () => void render(<ChecksPage />));
}
const press = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const choose = (name: string | RegExp) => fireEvent.click(screen.getByRole('radio', { name }));

beforeEach(() => signedIn(clerk));

describe('what a person has to look at', () => {
  test('stands with the reason, the words, the matter and both answers', async () => {
    await open({ waiting: [item()] });
    expect(screen.getByText('微信认为有问题：广告，今天 09:00 起')).toBeInTheDocument();
    expect(screen.getByText('专修电灯，加我微信')).toBeInTheDocument();
    fireEvent.click(screen.getByText('槐荫里小区 12 号楼 2 单元'));
    expect(wechat.went).toEqual(['/worker/ticket/index?id=ticket-1']);
    expect(screen.getByRole('button', { name: '可以给人看：写的话，编号 1118-0001' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '不给看：写的话，编号 1118-0001' })).toBeInTheDocument();
  });

  test.each<[Partial<CheckItem>, string]>([
    [{ state: 'doubted', label: 21000 }, '微信拿不准，今天 09:00 起'],
    [{ state: 'unheard', label: null }, '微信没有给出结果，今天 09:00 起'],
    [
      { kind: 'shown', state: 'complained', label: null, complaints: [{ reason: 'privacy', words: null }] },
      '1 位邻居反映，今天 09:00 起',
    ],
    [
      { kind: 'shown', state: 'doubted', complaints: [{ reason: 'privacy', words: null }] },
      '1 位邻居反映，已先不公开，今天 09:00 起',
    ],
  ])('%j says why', async (more, why) => {
    await open({ waiting: [item(more)] });
    expect(screen.getByText(why)).toBeInTheDocument();
  });

  test('tells what neighbours find wrong, and that it has waited too long', async () => {
    const complaints = [{ reason: 'other' as const, words: '这是我家' }];
    await open({ waiting: [item({ kind: 'shown', state: 'complained', complaints, late: true })] });
    expect(screen.getByText('邻居说：其他，这是我家')).toBeInTheDocument();
    expect(screen.getByRole('img', { name: '状态：等太久了' })).toBeInTheDocument();
  });

  test('may be shown with one tap, and then waits no longer', async () => {
    await open({ waiting: [item()] });
    await press(/可以给人看/);
    expect(written()).toMatchObject([{ to: 'POST /checks/check-1/decide', body: { show: true } }]);
    expect(screen.getByText('没有等着看的')).toBeInTheDocument();
    expect(screen.getByText('可以给邻居看了')).toBeInTheDocument();
  });

  test('is withheld only with a reason, and another reason only with words', async () => {
    await open({ waiting: [item()] });
    await press(/^不给看：/);
    const sheet = within(screen.getByRole('dialog'));
    const withhold = () =>
      act(async () => void fireEvent.click(sheet.getByRole('button', { name: '不给看' })));
    await withhold();
    expect(sheet.getByText('先选原因')).toBeInTheDocument();
    choose('其他');
    await withhold();
    expect(sheet.getByText('还没写，写几个字就行')).toBeInTheDocument();
    expect(written()).toEqual([]);
    fireEvent.change(sheet.getByRole('textbox'), { target: { value: '和这件事无关' } });
    await withhold();
    expect(written()).toMatchObject([{ body: { show: false, reason: 'other', words: '和这件事无关' } }]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('that somebody else has looked at is said, and the list is loaded anew', async () => {
    await open({ waiting: [item(), item({ id: 'check-3', said: ['另一件'] })] });
    const left = { ...queue, waiting: queue.waiting };
    serve({
      'GET /checks': left,
      'POST /checks/check-1/decide': refuse(409, 'check.decided', '已经有人看过了，刷新一下'),
    });
    await act(
      async () => void fireEvent.click(screen.getAllByRole('button', { name: /可以给人看/ })[0] as Element),
    );
    expect(screen.getByText('已经有人看过了，刷新一下')).toBeInTheDocument();
    expect(wechat.asks.filter(({ url }) => url.endsWith('/checks'))).toHaveLength(2);
  });
});

describe('what was decided lately', () => {
  test('stands with who and why, and can be changed', async () => {
    await open({ decided: [decided()] });
    choose(/七天内看过的/);
    expect(screen.getByText('孙主任 · 今天 10:00')).toBeInTheDocument();
    expect(screen.getByText('泄露隐私，拍到了门牌号')).toBeInTheDocument();
    await press(/改成可以看/);
    expect(written()).toMatchObject([{ to: 'POST /checks/check-2/decide', body: { show: true } }]);
  });

  test('what was allowed can still be withheld, with a reason', async () => {
    await open({ decided: [decided({ show: true, reason: null, words: null })] });
    choose(/七天内看过的/);
    await press(/改成不给看/);
    expect(screen.getByRole('dialog')).toBeInTheDocument();
  });
});

test('what somebody else has looked at goes from the list, and that is said', async () => {
  await open({ waiting: [item()] });
  serve({
    'GET /checks': { now, waiting: [], decided: [] },
    'POST /checks/check-1/decide': refuse(409, 'check.decided', '已经有人看过了，刷新一下'),
  });
  await press(/可以给人看/);
  expect(screen.getByText('没有等着看的')).toBeInTheDocument();
  expect(screen.getByText('已经有人看过了')).toBeInTheDocument();
});

test('without a network one strip says that the list is old', async () => {
  await open({ waiting: [item()] });
  serve({ 'GET /checks': silence });
  await act(async () => {
    wechat.connect(false);
    wechat.show();
  });
  expect(screen.getByText('没连上，下面是刚才的内容')).toBeInTheDocument();
  expect(screen.queryByText('没有网络')).toBeNull();
});

test('nothing waits: says so', async () => {
  await open({});
  expect(screen.getByText('没有等着看的')).toBeInTheDocument();
});

test('is not for a grid worker', async () => {
  signedIn(worker);
  await open({ waiting: [item()] });
  expect(screen.getByText('这里是网格员和社区用的')).toBeInTheDocument();
});
