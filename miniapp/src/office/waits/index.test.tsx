import { act, fireEvent, render, screen } from '@testing-library/react';
import type { Waits } from '@linli/shared/watch/watch.contract';
import { clerk, now, plate, serve, signedIn, worker, written } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import WaitsPage from './index';

const wait = (more: Partial<Waits['waits'][number]>): Waits['waits'][number] => ({
  kind: 'firm',
  ticketId: 'a',
  number: '1118-0007',
  category: '电梯',
  place: '槐荫里小区 12 号楼',
  since: '2026-11-18T01:00:00.000Z',
  due: '2026-11-18T09:30:00.000Z',
  late: false,
  who: '安居物业 韩师傅',
  ...more,
});
function open(more: Partial<Waits> = {}) {
  serve({
    'GET /waits': {
      now,
      waits: [],
      alerts: [],
      asks: [],
      visits: [],
      looks: [],
      meetings: [],
      votes: [],
      topics: [],
      owed: [],
      hours: [],
      parked: [],
      ...more,
    },
    'POST /waits/retries': {},
  });
  render(<WaitsPage />);
}

beforeEach(() => signedIn(clerk));

test('says whom each matter waits for, by when and since when, and opens it', async () => {
  open({
    waits: [
      wait({}),
      wait({ kind: 'reporter', ticketId: 'b', who: null, due: '2026-11-17T16:00:00.000Z', late: true }),
    ],
  });
  expect(await screen.findByText('等安居物业 韩师傅')).toBeInTheDocument();
  expect(
    screen.getByText('槐荫里小区 12 号楼 电梯 · 物业和公司办，今天 17:30 前 · 11月18日 09:00 起 · 1118-0007'),
  ).toBeInTheDocument();
  expect(screen.getByText('过期')).toBeInTheDocument();
  fireEvent.click(screen.getByText('等报事人回话'));
  expect(wechat.went).toEqual(['/worker/ticket/index?id=b']);
});

test('people who asked for a home wait among them, and lead to where they are answered', async () => {
  const ask = { id: 'k', home: '槐荫里小区 12 号楼 2 单元 502', since: '2026-11-16T01:00:00.000Z' };
  open({ asks: [{ ...ask, due: '2026-11-18T01:30:00.000Z', late: true }] });
  fireEvent.click(await screen.findByText('等核对入住'));
  expect(screen.getByText(/12 号楼 2 单元 502 · 今天 09:30 前/)).toBeInTheDocument();
  expect(screen.queryByText('现在不用等谁')).toBeNull();
  expect(wechat.went).toEqual(['/office/newcomers/index']);
});

test('a device that calls waits, too, seen or not, and opens where it is checked', async () => {
  const alert = {
    id: 'a1',
    kind: 'smoke' as const,
    device: '2 单元 3 层烟感',
    plate,
    words: null,
    raisedAt: now,
    lastAt: now,
    times: 1,
    level: 1,
    due: '2026-11-18T06:40:00.000Z',
    seenBy: null,
  };
  open({ alerts: [alert, { ...alert, id: 'a2', seenBy: '周晓禾' }] });
  expect(await screen.findByText('等周晓禾核实')).toBeInTheDocument();
  expect(
    screen.getByText(
      '槐荫里小区 12 号楼 2 单元 烟感报警 · 今天 14:40 前没人去看，会告诉街道 · 11月18日 14:10 起',
    ),
  ).toBeInTheDocument();
  expect(screen.queryByText('现在不用等谁')).toBeNull();
  fireEvent.click(screen.getByText('等人去看'));
  expect(wechat.went).toEqual(['/worker/alerts/index']);
});

test('votes wait by what is owed, and lead to their own pages', async () => {
  const one = { many: 2, since: '2026-11-17T01:00:00.000Z', due: '2026-11-18T09:30:00.000Z', late: false };
  open({
    votes: [
      { ...one, id: 'v1', what: 'paper', title: '更换排水主管', who: '孙主任' },
      { ...one, id: 'v2', what: 'box', title: '空地修什么', who: '方叔、许老师' },
    ],
  });
  fireEvent.click(await screen.findByText('等孙主任录第二遍纸质票'));
  expect(screen.getByText(/更换排水主管 · 2 处 · 今天 17:30 前/)).toBeInTheDocument();
  fireEvent.click(screen.getByText('等方叔、许老师开箱计票'));
  expect(wechat.went).toEqual(['/convener/votes/index?id=v1', '/deliberation/secret-vote/index?id=v2']);
});

test('nothing to wait for is said', async () => {
  open();
  expect(await screen.findByText('现在不用等谁')).toBeInTheDocument();
});

test('an administrator lets what stands still be tried again', async () => {
  open({
    parked: [
      {
        kind: 'delivery',
        id: 'event-1',
        what: 'notice.tell',
        at: now,
        due: '2026-11-19T06:10:00.000Z',
        tries: 10,
        trouble: 'Error: never',
      },
    ],
  });
  const button = await screen.findByRole('button', { name: '再试：notice.tell' });
  await act(async () => fireEvent.click(button));
  expect(written()).toMatchObject([
    { to: 'POST /waits/retries', body: { kind: 'delivery', id: 'event-1', listener: 'notice.tell' } },
  ]);
});

test('is not for a grid worker', async () => {
  signedIn(worker);
  open();
  expect(await screen.findByText('这里是网格员和社区用的')).toBeInTheDocument();
});
