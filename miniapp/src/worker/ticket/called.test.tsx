import { act, fireEvent, render, screen } from '@testing-library/react';
import type { CalledLine } from '@linli/shared/assignment/assignment.contract';
import type { TicketMove } from '@linli/shared/ticket/ticket.rules';
import { line, now, serve, signedIn, ticket, worker } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import InboxPage from '../inbox';
import WorkerTicketPage from './index';

const due = {
  kind: 'arrive',
  at: '2026-11-18T09:30:00.000Z',
  urgency: 'soon',
  left: 200,
  dayMinutes: 450,
} as const;
const called = (more: Partial<CalledLine> = {}): CalledLine => ({
  id: 'call-1',
  kind: 'whistle',
  role: 'cohost',
  state: 'awaited',
  unit: '安居物业',
  person: null,
  by: '周晓禾',
  at: '2026-11-18T05:00:00.000Z',
  arrivedAt: null,
  endedAt: null,
  due,
  mine: false,
  ...more,
});
async function open(
  assignments: CalledLine[],
  openMoves: TicketMove[] = ['resolve', 'whistle', 'enlist', 'raise', 'dismiss', 'note'],
) {
  wechat.params = { id: 'ticket-1' };
  serve({ 'GET /tickets/ticket-1': ticket({ state: 'accepted', assignments, openMoves }) });
  render(<WorkerTicketPage />);
  await screen.findByText('楼道灯不亮');
}
const press = async (name: string) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));

beforeEach(() => signedIn(worker));

test('who is called stands with role, due and who called; those still open can be sent away', async () => {
  await open([
    called(),
    called({
      id: 'call-2',
      unit: null,
      person: { name: '陈姐', role: '党员志愿者' },
      role: 'assist',
      state: 'finished',
      arrivedAt: now,
      endedAt: now,
      due: null,
    }),
  ]);
  expect(screen.getByText('协办 · 今天 17:30 前报到')).toBeInTheDocument();
  expect(screen.getByText('今天 13:00 周晓禾请的')).toBeInTheDocument();
  expect(screen.getByText('党员志愿者 陈姐')).toBeInTheDocument();
  expect(screen.getByText('协办 · 办好了')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '不用来了：党员志愿者 陈姐' })).toBeNull();
  await press('不用来了：安居物业');
  expect(wechat.went).toEqual(['/worker/move/index?id=ticket-1&move=dismiss&about=call-1']);
});

test('calling others stands under a heading of its own, sending away only at the lines', async () => {
  await open([called()]);
  const headings = screen.getAllByRole('heading').map((heading) => heading.textContent);
  expect(headings).toEqual(expect.arrayContaining(['还可以', '多找人手']));
  expect(screen.queryByText('不用他们来了')).toBeNull();
});

test('whoever is called reports in at the thumb, or says why not', async () => {
  await open([called({ mine: true })], ['arrive', 'excuse', 'note']);
  await press('报到');
  await press('说明来不了');
  expect(wechat.went).toEqual([
    '/worker/move/index?id=ticket-1&move=arrive',
    '/worker/move/index?id=ticket-1&move=excuse',
  ]);
});

test('whoever has reported in says that they cannot go on, not that they cannot come', async () => {
  await open([called({ mine: true, state: 'present' })], ['finish', 'excuse', 'note']);
  await press('说明办不下去');
  expect(wechat.went).toEqual(['/worker/move/index?id=ticket-1&move=excuse']);
});

test('the inbox shows what one is called to, with its own due and the next verb, also for a helper who holds nothing', async () => {
  const call = { id: 'call-1', kind: 'emergency', role: 'cohost', state: 'awaited' } as const;
  signedIn({ ...worker, posts: worker.posts.map((post) => ({ ...post, permission: 'volunteer' as const })) });
  const counts = { over: 0, soon: 0, ample: 0, hold: 0 };
  const job = { ...line({ state: 'accepted', due, openMoves: ['arrive', 'excuse'] }), call };
  serve({ 'GET /inbox': { now, counts, tickets: [], called: [job] } });
  render(<InboxPage />);
  expect(await screen.findByText('请来一起办的')).toBeInTheDocument();
  expect(screen.getByText('紧急 · 协办')).toBeInTheDocument();
  expect(screen.getByText('今天 17:30 前报到')).toBeInTheDocument();
  expect(screen.queryByText('手上的事都办完了')).toBeNull();
  await press('报到：楼道灯不亮');
  expect(wechat.went).toEqual(['/worker/move/index?id=ticket-1&move=arrive']);
});
