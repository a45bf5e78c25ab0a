import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import {
  clerk,
  line,
  now,
  refuse,
  resident,
  serve,
  signedIn,
  silence,
  ticket,
  worker,
} from '../../../test/at-work';
import { askLine } from '../../../test/homes';
import { wechat } from '../../../test/taro';
import { lookAgain, writeDown, type Outgoing } from '../../platform/outgoing/outgoing';
import { useDoor } from '../../platform/door';
import InboxPage from './index';

const inbox = (tickets = [line()], counts = { over: 0, soon: 1, ample: 0, hold: 0 }) => ({
  'GET /inbox': { now, counts, tickets, called: [] },
});
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

const waits = (more: Partial<Outgoing> = {}) =>
  writeDown({
    id: 'k1',
    key: 'k1',
    by: 'me',
    ask: { what: 'move', ticketId: 'ticket-1', body: { move: 'accept', version: 3, fields: {} } },
    files: [],
    title: '受理这件事',
    about: '楼道灯不亮',
    words: '',
    origin: { place: 'move.ticket-1.accept', value: {}, page: 'worker/move', params: {} },
    since: 1,
    ...more,
  });

beforeEach(() => {
  lookAgain();
  signedIn(worker);
});

describe('without a network', () => {
  const nothing = { 'GET /inbox': silence };

  test('what was last seen is shown, with its time and without what was left then', async () => {
    serve(inbox());
    render(<InboxPage />);
    await screen.findByText('楼道灯不亮');
    cleanup();
    serve(nothing);
    render(<InboxPage />);
    expect(await screen.findByText('楼道灯不亮')).toBeInTheDocument();
    expect(screen.getByText(/^没网，这是今天 \d\d:\d\d 看到的$/)).toBeInTheDocument();
    expect(screen.queryByRole('img', { name: '状态：剩 3 小时 20 分' })).toBeNull();
    expect(screen.getByText(/17:30 就该受理/)).toBeInTheDocument();
  });

  test('nobody else sees it', async () => {
    serve(inbox());
    render(<InboxPage />);
    await screen.findByText('楼道灯不亮');
    cleanup();
    signedIn({ ...clerk, id: 'other' });
    serve(nothing);
    render(<InboxPage />);
    expect(await screen.findByText('没连上')).toBeInTheDocument();
    expect(screen.queryByText('楼道灯不亮')).toBeNull();
  });

  test('a move that waits stands on its card in the place of the verb', async () => {
    waits();
    serve(inbox());
    render(<InboxPage />);
    expect(await screen.findByText('受理这件事：等网络，还没交')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '受理：楼道灯不亮' })).toBeNull();
    expect(screen.getByRole('button', { name: '1 件还没交出去' })).toBeInTheDocument();
  });

  test('one that came back says so, also when its ticket is no longer here', async () => {
    waits({ stop: { code: 'move.not_yours', words: '这一步要由别人来办' } });
    serve({ ...inbox([]), 'GET /tickets/ticket-1': ticket({ openMoves: ['note'] }) });
    render(<InboxPage />);
    expect(await screen.findByRole('button', { name: '当作补充说明再交' })).toBeInTheDocument();
    expect(screen.getByText('1 件没交上，要您看看')).toBeInTheDocument();
  });
});

describe('the workbench', () => {
  test('counts what is over, soon due, ample and paused', async () => {
    serve(inbox([line()], { over: 1, soon: 2, ample: 4, hold: 3 }));
    render(<InboxPage />);
    const counts = await screen.findByRole('group', { name: '按期限分' });
    for (const name of ['已超期 1 件', '将到期 2 件', '充裕 4 件', '已暂停 3 件'])
      expect(within(counts).getByRole('img', { name })).toBeInTheDocument();
  });

  test('says nothing of pauses where nothing is paused', async () => {
    serve(inbox());
    render(<InboxPage />);
    const counts = await screen.findByRole('group', { name: '按期限分' });
    expect(within(counts).getAllByRole('img')).toHaveLength(3);
  });

  test('a line says where, what is left and by when', async () => {
    serve(inbox());
    render(<InboxPage />);
    expect(await screen.findByText('2 单元 3 层')).toBeInTheDocument();
    expect(screen.getByRole('img', { name: '状态：剩 3 小时 20 分' })).toBeInTheDocument();
    expect(screen.getByText('今天 17:30 前受理')).toBeInTheDocument();
  });

  test('a line that is over says by when it should have been done', async () => {
    const due = {
      kind: 'resolve',
      at: '2026-11-17T09:30:00.000Z',
      urgency: 'over',
      left: -250,
      dayMinutes: 450,
    } as const;
    serve(inbox([line({ state: 'accepted', due, openMoves: ['resolve'] })]));
    render(<InboxPage />);
    expect(await screen.findByText('昨天 17:30 就该办结')).toBeInTheDocument();
    expect(screen.getByRole('img', { name: '状态：超 4 小时 10 分' })).toBeInTheDocument();
  });

  test.each([
    [
      'accepting begins with reading the ticket',
      'accept',
      '受理：楼道灯不亮',
      '/worker/ticket/index?id=ticket-1',
    ],
    [
      'resolving goes to its form',
      'resolve',
      '去办结：楼道灯不亮',
      '/worker/move/index?id=ticket-1&move=resolve',
    ],
    [
      'feedback goes to its form',
      'feedback',
      '去反馈：楼道灯不亮',
      '/worker/move/index?id=ticket-1&move=feedback',
    ],
  ] as const)('%s', async (_, move, name, to) => {
    serve(inbox([line({ openMoves: [move, 'ask'] })]));
    render(<InboxPage />);
    await screen.findByText('楼道灯不亮');
    tap(name);
    expect(wechat.went).toEqual([to]);
  });

  test('a long matter says its next step and offers that, not its end; before it is looked at again, its plan', async () => {
    const openMoves = ['reach', 'progress', 'resolve'] as const;
    const carried = { state: 'carried' as const, openMoves: [...openMoves] };
    serve(
      inbox([
        line({ ...carried, next: '请第三方看墙体' }),
        line({ ...carried, id: 'ticket-2', title: '外墙', next: null }),
      ]),
    );
    render(<InboxPage />);
    expect(await screen.findByText('下一步：请第三方看墙体')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /去办结/ })).toBeNull();
    tap('这一步办到了：楼道灯不亮');
    tap('看计划：外墙');
    expect(wechat.went).toEqual([
      '/worker/move/index?id=ticket-1&move=reach',
      '/worker/ticket/index?id=ticket-2',
    ]);
  });

  test('a line without an open verb is one target that opens the ticket', async () => {
    serve(inbox([line({ openMoves: [] })]));
    render(<InboxPage />);
    await screen.findByText('楼道灯不亮');
    tap('12号楼 2 单元 3 层，楼道灯不亮，待受理，今天 17:30 前受理');
    expect(wechat.went).toEqual(['/worker/ticket/index?id=ticket-1']);
  });

  test('says so when everything is done', async () => {
    serve(inbox([], { over: 0, soon: 0, ample: 0, hold: 0 }));
    render(<InboxPage />);
    expect(await screen.findByText('手上的事都办完了')).toBeInTheDocument();
    expect(screen.queryByRole('group', { name: '按期限分' })).toBeNull();
  });

  test('without a network offers another try; what was shown stays', async () => {
    serve({ 'GET /inbox': silence });
    render(<InboxPage />);
    await screen.findByText('没连上');
    serve(inbox());
    tap('再试一次');
    expect(await screen.findByText('楼道灯不亮')).toBeInTheDocument();
    serve({ 'GET /inbox': refuse(503, 'service.busy', '现在人多') });
    wechat.show();
    expect(await screen.findByText('没连上，下面是刚才的内容')).toBeInTheDocument();
    expect(screen.getByText('楼道灯不亮')).toBeInTheDocument();
  });

  test('a scanned sign opens its door; anything else says what to do', async () => {
    serve(inbox());
    render(<InboxPage />);
    wechat.scanned = { result: 'https://linli.example/s/7F3K92QWXR5A' };
    tap('扫楼码');
    await waitFor(() => expect(wechat.went).toEqual(['/pages/building/index']));
    expect(useDoor.getState().code).toBe('7F3K92QWXR5A');
    wechat.scanned = { result: 'https://elsewhere.example/x' };
    tap('扫楼码');
    expect(await screen.findByRole('dialog', { name: '没扫到楼码' })).toBeInTheDocument();
  });
});

describe('whose workbench it is', () => {
  test('a building head is asked about no alerts', async () => {
    signedIn({ ...worker, posts: worker.posts.map((post) => ({ ...post, permission: 'assist' as const })) });
    serve(inbox());
    render(<InboxPage />);
    await screen.findByText('楼道灯不亮');
    expect(wechat.asks.map(({ url }) => url).filter((url) => url.includes('alerts'))).toEqual([]);
  });

  test('community staff may look at it too', async () => {
    signedIn(clerk);
    serve(inbox());
    render(<InboxPage />);
    expect(await screen.findByText('楼道灯不亮')).toBeInTheDocument();
  });

  test('a resident reads a kind sentence and nothing is asked', async () => {
    signedIn(resident);
    render(<InboxPage />);
    expect(await screen.findByText('这里是网格员和社区用的')).toBeInTheDocument();
    expect(wechat.asks).toEqual([]);
  });

  test('a visitor is offered to sign in', async () => {
    signedIn(null);
    render(<InboxPage />);
    fireEvent.click(await screen.findByRole('button', { name: '去登录' }));
    await waitFor(() => expect(wechat.went).toEqual(['/pages/sign-in/index']));
  });
});

test('who only helps is not asked for newcomers, which would be refused', async () => {
  signedIn({ ...worker, posts: worker.posts.map((post) => ({ ...post, permission: 'volunteer' as const })) });
  serve(inbox());
  render(<InboxPage />);
  await screen.findByText('楼道灯不亮');
  expect(wechat.asks.filter(({ url }) => url.includes('/home-asks'))).toEqual([]);
});

test('says how many want to move in behind my doors, and leads to them; without any it says nothing', async () => {
  serve({ ...inbox(), 'GET /home-asks': { now, asks: [askLine({ late: true }), askLine({ id: 'ask-2' })] } });
  render(<InboxPage />);
  fireEvent.click(await screen.findByText('2 位要入住，等您核对'));
  expect(screen.getByText('1 位过期了')).toBeInTheDocument();
  expect(wechat.went).toEqual(['/office/newcomers/index']);
  cleanup();
  serve({ ...inbox(), 'GET /home-asks': { now, asks: [] } });
  render(<InboxPage />);
  await screen.findByText('楼道灯不亮');
  expect(wechat.asks.filter(({ url }) => url.includes('/home-asks'))).toHaveLength(2);
  expect(screen.queryByText(/要入住/)).toBeNull();
});
