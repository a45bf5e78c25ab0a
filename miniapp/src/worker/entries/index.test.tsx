import { fireEvent, render, screen } from '@testing-library/react';
import { line, now, serve, signedIn, worker } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import EntriesPage from './index';

beforeEach(() => signedIn(worker));

test('what I entered for others, open and over, each leading to how it goes on', async () => {
  serve({
    'GET /entries': {
      now,
      tickets: [
        line({ id: 'a', title: '三层的灯不亮', openMoves: [] }),
        line({ id: 'b', title: '门关不严', state: 'settled', outcome: 'solved', due: null, openMoves: [] }),
      ],
    },
  });
  render(<EntriesPage />);
  fireEvent.click(await screen.findByText('三层的灯不亮'));
  expect(wechat.went).toEqual(['/resident/ticket/index?id=a']);
  expect(screen.getByText('正在办')).toBeInTheDocument();
  expect(screen.getByText('办完的')).toBeInTheDocument();
});

test('nothing yet says what it is for', async () => {
  serve({ 'GET /entries': { now, tickets: [] } });
  render(<EntriesPage />);
  fireEvent.click(await screen.findByRole('button', { name: '登记一件事' }));
  expect(wechat.went).toEqual(['/worker/enter/index']);
});
