import { act, fireEvent, render, screen } from '@testing-library/react';
import type { Oversight, OrderedTicket, PressedRating } from '@linli/shared/supervision/supervision.contract';
import { line, moved, now, refuse, serve, signedIn, ticket, worker, written } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import OversightPage from './index';

const street = {
  ...worker,
  posts: worker.posts.map((post) => ({ ...post, permission: 'supervise' as const })),
};
const ordered = (more: Partial<OrderedTicket['order']> = {}): OrderedTicket => ({
  ticket: line(),
  order: {
    id: 'order-1',
    body: '望榆街道',
    state: 'issued',
    at: '2026-11-18T02:00:00.000Z',
    due: '2026-11-20T09:30:00.000Z',
    late: false,
    words: '为什么还没修好',
    answer: null,
    ...more,
  },
});
const pressed: PressedRating = {
  ticketId: 'ticket-2',
  number: '1116-0003',
  category: '漏水',
  community: '青石桥社区',
  unit: '第3网格',
  cycle: 1,
  at: '2026-11-18T03:00:00.000Z',
  channel: 'call',
  solved: 'yes',
  stars: 5,
  words: '打了两次电话要我改',
};
const lists = (more: Partial<Oversight>): Oversight => ({
  now,
  oversees: false,
  days: null,
  waiting: [],
  orders: [],
  chances: [],
  reviews: [],
  pressed: [],
  ...more,
});
async function open(more: Partial<Oversight>, others: Parameters<typeof serve>[0] = {}) {
  serve({ 'GET /oversight': lists(more), ...others });
  await act(async () => void render(<OversightPage />));
}
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));

describe('for those who answer', () => {
  beforeEach(() => signedIn(worker));

  test('an order says whose it is, what it wants and by when, and leads to the answer', async () => {
    await open({ waiting: [ordered()] });
    expect(screen.getByText('望榆街道：为什么还没修好')).toBeInTheDocument();
    expect(screen.getByText('周五 17:30 前答复督办')).toBeInTheDocument();
    expect(screen.queryByRole('radio')).toBeNull();
    await press('答复：楼道灯不亮');
    expect(wechat.went).toEqual(['/worker/move/index?id=ticket-1&move=answerOrder']);
  });

  test('nothing to answer is said', async () => {
    await open({});
    expect(screen.getByText('没有等您答复的督办')).toBeInTheDocument();
  });
});

describe('for those above', () => {
  beforeEach(() => signedIn(street));

  test('an answered order shows the answer and can be ended, a late one says so', async () => {
    const answered = ordered({ id: 'order-2', state: 'answered', answer: '灯头缺货', due: null });
    await open({ oversees: true, orders: [ordered({ late: true }), answered] });
    expect(screen.getByRole('img', { name: '状态：答复超期' })).toBeInTheDocument();
    expect(screen.getByText('答复：灯头缺货')).toBeInTheDocument();
    await press('结束督办：楼道灯不亮');
    expect(wechat.went).toEqual(['/worker/move/index?id=ticket-1&move=closeOrder']);
  });

  test('an overdue matter becomes an order with one tap, on the version that stands', async () => {
    const overdue = { oversees: true, days: 3, chances: [line()] };
    await open(overdue, {
      'GET /tickets/ticket-1': ticket({ version: 7 }),
      'POST /tickets/ticket-1/moves': moved,
    });
    choose('可以督办 1 件');
    await press('督办，3 个工作日内答复：楼道灯不亮');
    expect(written()).toMatchObject([
      {
        body: {
          move: 'supervise',
          version: 7,
          fields: { days: 3, words: expect.stringContaining('过了期限') },
        },
      },
    ]);
    expect(wechat.asks.filter(({ url }) => url.endsWith('/oversight'))).toHaveLength(2);
  });

  test('a refusal stands at the card', async () => {
    await open(
      { oversees: true, days: 3, chances: [line()] },
      {
        'GET /tickets/ticket-1': ticket(),
        'POST /tickets/ticket-1/moves': refuse(409, 'ticket.changed', '这件事刚有新进展，请看过再办'),
      },
    );
    choose('可以督办 1 件');
    await press('督办，3 个工作日内答复：楼道灯不亮');
    expect(screen.getByText('这件事刚有新进展，请看过再办')).toBeInTheDocument();
  });

  test('who was asked to rate otherwise is told with what they rated, and leads to the matter', async () => {
    await open({ oversees: true, pressed: [pressed] });
    choose('请改评价 1 件');
    expect(screen.getByText('打了两次电话要我改')).toBeInTheDocument();
    expect(screen.getByText('青石桥社区 · 第3网格 · 回访时说的')).toBeInTheDocument();
    await press('青石桥社区，漏水，编号 1116-0003，修好了，很满意');
    expect(wechat.went).toEqual(['/worker/ticket/index?id=ticket-2']);
  });
});
