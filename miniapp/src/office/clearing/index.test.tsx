import { act, fireEvent, render, screen, within } from '@testing-library/react';
import type { Clearing } from '@linli/shared/clearing/clearing.contract';
import { clerk, now, serve, signedIn, worker, written } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import ClearingPage from './index';

const community = { id: 'community', name: '青石桥社区' };
const shown: Clearing = {
  now,
  place: community,
  places: [community],
  span: 'day',
  days: ['2026-11-18'],
  came: 7,
  done: 5,
  ways: { spot: 2, up: 1, visit: 3, long: 1 },
  left: [
    { why: 'firm', count: 1 },
    { why: 'working', count: 1 },
  ],
  open: [
    {
      ticketId: 'a',
      number: '1118-0007',
      category: '电梯',
      place: '槐荫里小区 12 号楼',
      unit: '安居物业',
      handler: null,
      why: 'firm',
      due: '2026-11-18T09:30:00.000Z',
      late: false,
    },
    {
      ticketId: 'b',
      number: '1116-0002',
      category: '垃圾',
      place: '槐荫里小区东门',
      unit: '第4网格',
      handler: '赵强',
      why: 'working',
      due: '2026-11-17T09:30:00.000Z',
      late: true,
    },
  ],
  marks: [{ community, day: '2026-11-18', by: null, at: null, left: null, reasons: [], mayClear: true }],
};
async function open(more: Partial<Clearing> = {}) {
  serve({ 'GET /clearing': { ...shown, ...more }, 'POST /clearing': {} });
  render(<ClearingPage />);
  await screen.findByText('报来的');
}
const value = (words: string) => screen.getByText(words).parentElement?.textContent;
const asks = () =>
  wechat.asks.filter(({ method }) => method === 'GET').map(({ url }) => url.replace(/.*\?/, ''));

beforeEach(() => signedIn(clerk));

test('counts what came in, what was done in which way, and what is left for whom', async () => {
  await open();
  expect(['报来的', '办好的', '当场答复', '上门', '留到明天的', '物业、公司在办'].map(value)).toEqual([
    '报来的7 件',
    '办好的5 件',
    '当场答复2 件',
    '上门3 件',
    '留到明天的2 件',
    '物业、公司在办1 件',
  ]);
});

test('what is not done stands under its unit and opens its matter', async () => {
  await open();
  const grid = within(screen.getByText('第4网格').closest('.section') as HTMLElement);
  expect(grid.getByText('超期')).toBeInTheDocument();
  fireEvent.click(grid.getByText('槐荫里小区东门 垃圾'));
  expect(wechat.went).toEqual(['/worker/ticket/index?id=b']);
});

test('one tap marks the day, with nothing to type', async () => {
  await open();
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '看过了，今天清零' })));
  expect(written()).toMatchObject([{ to: 'POST /clearing', body: { community: 'community' } }]);
});

test('a marked day says who, when and what was left; a missed one just shows', async () => {
  const marked = {
    ...shown.marks[0],
    community,
    day: '2026-11-17',
    by: '钱洁',
    at: '2026-11-17T10:02:00.000Z',
    left: 3,
    reasons: [{ why: 'project', count: 3 }],
    mayClear: false,
  } as const;
  await open({
    marks: [
      { ...marked, reasons: [...marked.reasons] },
      { ...marked, day: '2026-11-16', by: null, at: null, left: null, reasons: [] },
    ],
  });
  expect(screen.getByText('钱洁 11月17日 18:02 · 长期办理中 3')).toBeInTheDocument();
  expect(screen.getByText('留 3 件')).toBeInTheDocument();
  expect(screen.getByText('还没有人清零')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '看过了，今天清零' })).toBeNull();
});

test('yesterday and the week are asked for', async () => {
  await open();
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: '本周' })));
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: '昨天' })));
  const [today, week, yesterday] = asks();
  expect([today, week]).toEqual(['span=day', 'span=week']);
  expect(yesterday).toMatch(/^span=day&day=\d{4}-\d\d-\d\d$/);
});

test('is not for a grid worker', async () => {
  signedIn(worker);
  render(<ClearingPage />);
  expect(await screen.findByText('这里是网格员和社区用的')).toBeInTheDocument();
});
