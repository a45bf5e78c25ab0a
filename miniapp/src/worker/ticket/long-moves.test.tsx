import { fireEvent, render, screen, within } from '@testing-library/react';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { clock, serve, signedIn, ticket, worker } from '../../../test/at-work';
import { longMatter } from '../../../test/samples';
import { wechat } from '../../../test/taro';
import WorkerTicketPage from './index';

async function open(more: Partial<TicketDetail>) {
  wechat.params = { id: 'ticket-1' };
  serve({ 'GET /tickets/ticket-1': ticket(more) });
  render(<WorkerTicketPage />);
  await screen.findByText('楼道灯不亮');
}
const long = () =>
  within(screen.getByText('长期办理', { selector: '.section__title' }).closest('.section') as HTMLElement);

beforeEach(() => signedIn(worker));

test('a long matter has its plan and its moves under one heading, the deadline is the next step', async () => {
  await open({
    state: 'carried',
    project: longMatter(),
    clocks: [
      clock('accept', '2026-11-10T09:30:00.000Z', { stoppedAt: '2026-11-10T02:00:00.000Z', verdict: 'met' }),
      clock('milestone', '2026-12-01T09:30:00.000Z'),
    ],
    openMoves: ['ask', 'interim', 'resolve', 'progress', 'reach'],
  });
  const shown = long();
  expect(shown.getByText('挂账办理')).toBeInTheDocument();
  expect(shown.getByText('12月1日（还有 13 天）前办到：业主表决用维修资金')).toBeInTheDocument();
  expect(shown.getByText('11月16日办到了')).toBeInTheDocument();
  expect(shown.getByText('吴敏同意长期办理，12月4日再看一次')).toBeInTheDocument();
  expect(shown.getByText('公布进展')).toBeInTheDocument();
  expect(screen.getByText(/前到下一个节点/)).toBeInTheDocument();
  expect(screen.queryByText('受理', { selector: '.clock *' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '节点办到了' }));
  expect(wechat.went).toEqual(['/worker/move/index?id=ticket-1&move=reach']);
});

test('whoever may approve it sees the plan, and yes and no at the thumb', async () => {
  await open({
    state: 'accepted',
    project: longMatter({ approvedBy: null, approvedAt: null, runs: false }),
    openMoves: ['carry', 'denyCarry', 'redirect'],
  });
  expect(long().getByText('还没有人同意，12月4日再看一次')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: '同意长期办理' }));
  fireEvent.click(screen.getByRole('button', { name: '不同意长期办理' }));
  expect(wechat.went).toEqual([
    '/worker/move/index?id=ticket-1&move=carry',
    '/worker/move/index?id=ticket-1&move=denyCarry',
  ]);
});

test('an ordinary matter has one row for it, and none where it is not open', async () => {
  await open({ state: 'accepted', openMoves: ['resolve', 'askCarry'] });
  expect(long().getByText('一时办不完，有节点、有人负责地办')).toBeInTheDocument();
});

test('nothing of it stands on a matter that cannot become one', async () => {
  await open({});
  expect(screen.queryByText('长期办理')).toBeNull();
});
