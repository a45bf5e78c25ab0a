import { act, fireEvent, render, screen } from '@testing-library/react';
import type { DoorTasks } from '@linli/shared/bulletin/reach.contract';
import { now, refuse, serve, signedIn, worker, written } from '../../../test/at-work';
import DoorsPage from '.';

const task = (more: Partial<DoorTasks['bulletins'][number]> = {}): DoorTasks['bulletins'][number] => ({
  id: 'b1',
  title: '今晚停水',
  words: '水管爆了，今晚停水。',
  urgent: true,
  means: ['door', 'paper'],
  homes: [
    {
      homeId: 'h1',
      name: '12 号楼 2 单元 502',
      tries: [{ means: 'door', outcome: 'nobody', at: '2026-11-18T05:00:00.000Z' }],
    },
  ],
  ...more,
});
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
async function open(tasks: DoorTasks['bulletins'], more = {}) {
  signedIn(worker);
  serve({ 'GET /bulletins/doors': { now, bulletins: tasks }, ...more });
  await act(async () => void render(<DoorsPage />));
}

test('each home has one tap for each way it can go, and says what was tried', async () => {
  await open([task()], { 'POST /bulletins/b1/attempts': {} });
  expect(screen.getByText('今天 13:00 上门，没人')).toBeInTheDocument();
  await press('12 号楼 2 单元 502：告诉了');
  expect(written()).toMatchObject([
    { to: 'POST /bulletins/b1/attempts', body: { homeId: 'h1', means: 'door', outcome: 'reached' } },
  ]);
  await press('12 号楼 2 单元 502：贴门上了');
  expect(written()[1]?.body).toEqual({ homeId: 'h1', means: 'paper', outcome: 'posted' });
});

test('paper is offered only once it is its turn', async () => {
  await open([task({ means: ['door'] })]);
  expect(screen.queryByRole('button', { name: /贴门上了/ })).toBeNull();
});

test('a refusal stands at the home', async () => {
  const gone = refuse(409, 'bulletin.home_reached', '这一户不在名单上，可能已经告诉到了');
  await open([task()], { 'POST /bulletins/b1/attempts': gone });
  await press('12 号楼 2 单元 502：没人');
  expect(screen.getByRole('alert')).toHaveTextContent('可能已经告诉到了');
});

test('with nobody to go to it says so', async () => {
  await open([]);
  expect(screen.getByText('现在没有要上门告诉的')).toBeInTheDocument();
});
