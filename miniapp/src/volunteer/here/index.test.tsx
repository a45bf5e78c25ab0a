import { act, fireEvent, render, screen } from '@testing-library/react';
import type { SeriesLine } from '@linli/shared/series/series.contract';
import { now, resident, serve, signedIn, written } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import HerePage from '.';

const clinic: SeriesLine = {
  ...{ id: 's1', title: '义诊', words: null, venue: '东门凉亭', place: '槐荫里小区', weeks: 1 },
  ...{ from: 840, until: 960, team: { id: 't1', name: '白衣队' } },
  days: [
    { day: '2026-11-19', off: null },
    { day: '2026-11-26', off: '医生出差' },
  ],
};
async function open(series: SeriesLine[], replies = {}) {
  signedIn(resident);
  wechat.params = { place: 'door-1' };
  const call = { id: 'c1', title: '幸福合伙人', place: '青石桥社区', until: '2026-11-30', open: true };
  serve({
    'GET /series': { now, series },
    'GET /teams': { now, teams: [] },
    'GET /recruitments': { now, recruitments: [call] },
    ...replies,
  });
  await act(async () => void render(<HerePage />));
}

test('what is given here says when and where, and which day is called off and why', async () => {
  await open([clinic]);
  expect(screen.getByText('每周四 14:00–16:00，东门凉亭')).toBeInTheDocument();
  expect(screen.getByText('11月26日停一次：医生出差')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: '看看白衣队' }));
  fireEvent.click(screen.getByRole('button', { name: /^幸福合伙人/ }));
  expect(wechat.went).toEqual(['/volunteer/team/index?id=t1', '/volunteer/call/index?id=c1']);
});

test('whoever was named by a neighbour says yes with the code', async () => {
  await open([], { 'POST /nominees/accepted': { id: 'c1' } });
  fireEvent.click(screen.getByRole('button', { name: '邻居推荐了我，填推荐码' }));
  fireEvent.change(screen.getByRole('textbox', { name: '推荐码' }), { target: { value: '7f3k 92qw' } });
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '我愿意' })));
  expect(written()[0]).toMatchObject({ to: 'POST /nominees/accepted', body: { code: '7F3K92QW' } });
  expect(wechat.went).toEqual(['/volunteer/call/index?id=c1']);
});
