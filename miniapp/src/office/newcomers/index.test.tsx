import { act, fireEvent, screen } from '@testing-library/react';
import { now, refuse, resident, serve, signedIn, worker, written } from '../../../test/at-work';
import { askLine } from '../../../test/homes';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import NewcomersPage from '.';

const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const pick = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('radio', { name })));
const alerts = () => screen.queryAllByRole('alert').map((alert) => alert.textContent);

async function open(asks = [askLine()], more: Parameters<typeof serve>[0] = {}) {
  signedIn(worker);
  serve({
    'GET /home-asks': { now, asks },
    'POST /home-asks/ask-1/confirmed': {},
    'POST /home-asks/ask-1/refused': {},
    ...more,
  });
  await show(<NewcomersPage />);
}

test('each ask says where, as what, and what helps to judge it; one tap confirms', async () => {
  await open([askLine({ late: true, before: 1 })]);
  expect(screen.getByText('王奶奶，业主')).toBeInTheDocument();
  expect(
    screen.getByText('名册上有这个名字 · 已经住了 2 位，业主 1 位 · 以前没通过 1 次'),
  ).toBeInTheDocument();
  expect(screen.getByText('过期')).toBeInTheDocument();
  await press('让王奶奶入住');
  expect(written()).toMatchObject([{ to: 'POST /home-asks/ask-1/confirmed', body: {} }]);
});

test('a room that is none of the door’s is chosen first', async () => {
  const rooms = [
    { id: 'home-501', room: '501' },
    { id: 'home-502', room: '502' },
  ];
  await open([askLine({ homeId: null, room: '1502', rooms, onRoll: null })]);
  expect(screen.getByText('房号对不上')).toBeInTheDocument();
  await press('让王奶奶入住');
  await press('核对过，入住');
  expect(alerts()).toEqual(['先选哪一户']);
  await pick('502');
  await press('核对过，入住');
  expect(written()[0]?.body).toEqual({ homeId: 'home-502' });
});

test('a no has a reason in words that say what to do', async () => {
  await open();
  await press('王奶奶还不行');
  await press('告诉他');
  expect(alerts()).toEqual(['先选原因']);
  await pick(/^其他/);
  await press('告诉他');
  expect(alerts()).toEqual(['还没写，写几个字就行']);
  await pick(/^要看材料/);
  await press('告诉他');
  expect(written()).toMatchObject([{ to: 'POST /home-asks/ask-1/refused', body: { reason: 'papers' } }]);
});

test('somebody who was faster is said, and the phone is shown only with a reason', async () => {
  await open(undefined, {
    'POST /home-asks/ask-1/confirmed': refuse(409, 'ask.decided', '这个申请已经有人答复了，刷新一下'),
    'POST /home-asks/ask-1/reveal': { phones: [{ name: '王奶奶', what: 'owner', phone: '13900001111' }] },
  });
  await press('让王奶奶入住');
  expect(alerts()).toEqual(['这个申请已经有人答复了，刷新一下']);
  await press('看王奶奶的电话');
  await pick('核对身份');
  expect(written().at(-1)?.body).toEqual({ reason: '核对身份' });
  await press('打给王奶奶');
  expect(wechat.called).toEqual(['13900001111']);
});

test('nobody who waits is said, and it is not for residents', async () => {
  await open([]);
  expect(screen.getByText('没有人等着入住')).toBeInTheDocument();
  await act(async () => signedIn(resident));
  expect(screen.getByText('这里是网格员和社区用的')).toBeInTheDocument();
});
