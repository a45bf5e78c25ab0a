import { act, fireEvent, screen } from '@testing-library/react';
import { now, refuse, resident, serve, signedIn, written } from '../../../test/at-work';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { aPage } from '../../../test/together';
import ActivityPage from '.';

const press = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getAllByRole('button', { name }).at(-1)!));
const nothing = { signUp: false, leave: false, take: false, checkIn: false };

async function open(more: Parameters<typeof aPage>[0] = {}, answers: Parameters<typeof serve>[0] = {}) {
  wechat.params = { id: 'a1', place: 'door-1' };
  signedIn(resident);
  serve({ 'GET /activities/a1': aPage(more), ...answers });
  await show(<ActivityPage />);
}

test('one tap signs up, from the door that I looked from', async () => {
  const standing = { state: 'in' as const, line: null, offerUntil: null, checkedIn: false };
  await open({ capacity: 4, taken: 3 }, { 'POST /activities/a1/sign-up': aPage({ standing }) });
  expect(screen.getByText('名额 4 个，已报 3 个')).toBeInTheDocument();
  await press('报名');
  expect(written()).toMatchObject([{ to: 'POST /activities/a1/sign-up', body: { place: 'door-1' } }]);
  expect(screen.getByText('报上名了')).toBeInTheDocument();
});

test('where all places are taken one waits, and reads how that is', async () => {
  await open({ capacity: 4, taken: 4, waiting: 1 });
  expect(screen.getByRole('button', { name: '排队等名额' })).toBeInTheDocument();
  expect(screen.getByText('名额 4 个，已报 4 个，1 人在排队')).toBeInTheDocument();
});

test('a place that is kept for me is taken or left, and a no of the server is told', async () => {
  const standing = { state: 'offered' as const, line: null, offerUntil: now, checkedIn: false };
  await open(
    { standing, rights: { ...nothing, take: true, leave: true } },
    {
      'POST /activities/a1/take': refuse(409, 'activity.offer_over', '留给您的时间过了'),
      'POST /activities/a1/leave': {},
    },
  );
  expect(screen.getByText(/有名额了，给您留到 11月18日 14:10/)).toBeInTheDocument();
  await press('我来');
  expect(screen.getByText('留给您的时间过了')).toBeInTheDocument();
  await press('不来了');
  expect(written().map(({ to }) => to)).toEqual(['POST /activities/a1/take', 'POST /activities/a1/leave']);
});

test('who has a place checks in with the six digits', async () => {
  const standing = { state: 'in' as const, line: null, offerUntil: null, checkedIn: false };
  await open({ standing, rights: { ...nothing, checkIn: true } }, { 'POST /activities/a1/check-in': {} });
  await press('签到');
  fireEvent.change(screen.getByRole('textbox', { name: '签到码' }), { target: { value: '123 456' } });
  await press('签到');
  expect(written()).toMatchObject([{ to: 'POST /activities/a1/check-in', body: { code: '123456' } }]);
});

test('one that is called off says why, and has nothing to do', async () => {
  await open({ withdrawn: true, withdrawnReason: '师傅病了', rights: nothing });
  expect(screen.getByText('很抱歉，这一场不办了：师傅病了')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /报名|不来了/ })).toBeNull();
  expect(screen.getByRole('button', { name: /打给青石桥社区/ })).toBeInTheDocument();
});
