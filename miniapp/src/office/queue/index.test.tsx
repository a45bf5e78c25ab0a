import { act, fireEvent, render, screen } from '@testing-library/react';
import type { Queue, TicketLine } from '@linli/shared/ticket/ticket.contract';
import { clerk, line, now, serve, signedIn, worker } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import QueuePage from './index';

const job = (id: string, state: TicketLine['state']) => line({ id, state, title: `${id} ${state}` });
const queue: Queue = {
  now,
  waiting: [job('a', 'reported'), job('b', 'returned'), job('c', 'adjudicating')],
  reviews: [job('d', 'reviewing')],
  asks: [job('f', 'accepted')],
  ownerless: [],
  calls: [job('g', 'accepted')],
  open: [job('e', 'accepted')],
  next: null,
};
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));

beforeEach(() => {
  signedIn(clerk);
  serve({ 'GET /queue': queue });
});

describe("the community's queue", () => {
  test.each([
    ['等派单 1 件', ['a reported']],
    ['等裁定和退回 2 件', ['b returned', 'c adjudicating']],
    ['等核对 1 件', ['d reviewing']],
    ['等答复 1 件', ['f accepted']],
    ['等报到 1 件', ['g accepted']],
    ['全部在办 1 件', ['e accepted']],
  ])('%s', async (tab, titles) => {
    render(<QueuePage />);
    await screen.findByText('a reported');
    choose(tab);
    expect(Array.from(document.querySelectorAll('.job__title'), (title) => title.textContent)).toEqual(
      titles,
    );
  });

  test('what is in hand goes on after its first page', async () => {
    serve({
      'GET /queue': { ...queue, next: 'after-e' },
      'GET /queue/open': { now, tickets: [job('h', 'resolved')], next: null },
    });
    render(<QueuePage />);
    await screen.findByText('a reported');
    choose('全部在办 1+ 件');
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '看后面的' })));
    expect(screen.getByText('h resolved')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '看后面的' })).toBeNull();
    expect(wechat.asks.at(-1)?.url).toContain('/queue/open?after=after-e');
    choose('等派单 1 件');
    expect(screen.queryByText('h resolved')).toBeNull();
  });

  test('an empty list says that nothing waits', async () => {
    render(<QueuePage />);
    await screen.findByText('a reported');
    choose('没人管 0 件');
    expect(screen.getByText('每件事都有人管')).toBeInTheDocument();
  });

  test('a line says who has it and opens the ticket', async () => {
    render(<QueuePage />);
    fireEvent.click(await screen.findByText('a reported'));
    expect(screen.getByText('待派单 · 第3网格 · 周晓禾')).toBeInTheDocument();
    expect(wechat.went).toEqual(['/worker/ticket/index?id=a']);
  });

  test('leads to colleagues, what is to be looked at, figures and the rest', async () => {
    render(<QueuePage />);
    for (const name of ['同事', '内容', '数字', '更多'])
      fireEvent.click(await screen.findByRole('button', { name }));
    expect(wechat.went).toEqual([
      '/office/people/index',
      '/office/checks/index',
      '/office/figures/index',
      '/office/menu/index',
    ]);
  });

  test('is not for a grid worker', async () => {
    signedIn(worker);
    render(<QueuePage />);
    expect(await screen.findByText('这里是网格员和社区用的')).toBeInTheDocument();
  });
});
