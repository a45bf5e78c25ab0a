import { act, fireEvent, screen } from '@testing-library/react';
import type { HomeVisit } from '@linli/shared/care/care.contract';
import { now, refuse, resident, serve, signedIn, written } from '../../../test/at-work';
import { chooseDate } from '../../../test/homes';
import { show } from '../../../test/show';
import VisitsPage from '.';

const press = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const alerts = () => screen.queryAllByRole('alert').map((alert) => alert.textContent);
const visit: HomeVisit = {
  ...{ id: 'v1', home: '槐荫里小区 12 号楼 2 单元 502', startsAt: '2026-11-20T02:00:00.000Z', version: 1 },
  ...{ state: 'asked', visitor: '周晓禾', ground: 'consent', basis: '电话里本人同意', phone: '85550100' },
  openMoves: ['agree', 'shift', 'decline'],
};
async function open(more: Parameters<typeof serve>[0] = {}, visits = [visit]) {
  signedIn(resident);
  serve({
    'GET /me': resident,
    'GET /care-visits/home': { now, visits },
    'POST /care-visits/v1/answer': {},
    ...more,
  });
  await show(<VisitsPage />);
}

test('says who comes, when and why, and one tap says yes or no', async () => {
  await open();
  expect(screen.getByText('周晓禾想来看看您')).toBeInTheDocument();
  expect(screen.getByText('家里人同意过：电话里本人同意')).toBeInTheDocument();
  await press('11月20日 10:00，不用来');
  await press('11月20日 10:00，可以来');
  expect(written().map(({ body }) => body)).toEqual([
    { version: 1, answer: 'decline' },
    { version: 1, answer: 'agree' },
  ]);
});

test('another time is a day and an hour; what is refused stays in the sheet', async () => {
  const stale = '这次探访刚有人动过，刷新看看再办，您填的还在';
  await open({ 'POST /care-visits/v1/answer': refuse(409, 'care.stale', stale) });
  await press('11月20日 10:00，改时间');
  await press('就这个时间');
  expect(alerts()).toEqual(['先选哪一天', '先选几点']);
  chooseDate('2026-11-21');
  fireEvent.click(screen.getByRole('radio', { name: '下午 3 点' }));
  await press('就这个时间');
  expect(written()[0]?.body).toEqual({ version: 1, answer: 'shift', startsAt: '2026-11-21T07:00:00.000Z' });
  expect(alerts()).toContain(stale);
});

test('what was refused asks for nothing any more', async () => {
  await open({}, [{ ...visit, state: 'declined', openMoves: [] }]);
  expect(screen.getByText(/您家说不用来/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /可以来|改时间|不用来/ })).toBeNull();
});
