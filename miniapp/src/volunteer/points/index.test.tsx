import { act, fireEvent, screen } from '@testing-library/react';
import type { OwnPoints } from '@linli/shared/points/points.contract';
import { now, refuse, resident, serve, signedIn, written } from '../../../test/at-work';
import { show } from '../../../test/show';
import PointsPage from '.';

const press = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const points = (more: Partial<OwnPoints> = {}): OwnPoints => ({
  ...{ now, on: true, balance: 20, perHour: [{ source: 'claim', points: 10 }], orders: [] },
  lines: [{ id: 'l1', what: 'earned', at: now, amount: 20 }],
  goods: [{ id: 'g1', name: '洗衣液', where: '党群服务站', price: 15, left: 2 }],
  ...more,
});
async function open(more: Parameters<typeof serve>[0] = {}, mine = points()) {
  signedIn(resident);
  serve({ 'GET /points': mine, ...more });
  await show(<PointsPage />);
}

test('points are nothing until they are wanted', async () => {
  await open({ 'POST /points/keep': {} }, points({ on: false }));
  expect(screen.queryByText('洗衣液 · 15 分')).toBeNull();
  await act(async () => void fireEvent.click(screen.getByRole('switch', { name: '记积分' })));
  expect(written()).toMatchObject([{ to: 'POST /points/keep', body: { on: true } }]);
});

test('something is asked for, and a no is said in words', async () => {
  await open({ 'POST /points/orders': refuse(409, 'points.none_left', '领完了') });
  expect(screen.getByText('微心愿，一小时 10 分。事后补记的不给分。')).toBeInTheDocument();
  await press('要一份洗衣液');
  expect(written()).toMatchObject([{ to: 'POST /points/orders', body: { goodId: 'g1' } }]);
  expect(screen.getByText(/领完了/)).toBeInTheDocument();
});

test('what is kept for me has a code, until it is given up', async () => {
  const order = { id: 'r1', name: '洗衣液', where: '党群服务站', price: 15, until: now } as const;
  const orders = [
    { ...order, state: 'open', code: 'ABCD1234' } as const,
    { ...order, id: 'r2', name: '米', state: 'lapsed', code: '' } as const,
  ];
  await open({ 'POST /points/orders/r1/give-up': {} }, points({ orders }));
  expect(screen.getByText('领取码 ABCD 1234')).toBeInTheDocument();
  expect(screen.getByText('过期了，没扣积分')).toBeInTheDocument();
  await press('洗衣液不要了');
  expect(written()).toMatchObject([{ to: 'POST /points/orders/r1/give-up' }]);
});
