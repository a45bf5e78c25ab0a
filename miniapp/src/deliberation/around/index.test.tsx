import { act, fireEvent, render, screen } from '@testing-library/react';
import { now, resident, serve, signedIn } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import AroundPage from '.';

test('what is asked, petitioned and talked about stands apart, each under what it is', async () => {
  signedIn(resident);
  wechat.params = { place: 'd1' };
  const poll = {
    ...{ id: 'p1', kind: 'one', state: 'open', title: '充电桩装在哪里', place: '槐荫里小区', asks: '社区' },
    ...{ closesAt: now, people: 6, homes: 5, allHomes: 24 },
  };
  const talk = {
    ...{ id: 't1', state: 'asked', title: '车位费', words: '谈一谈', place: '槐荫里小区', from: '安居物业' },
    ...{ to: '业委会', at: now, due: now, late: true, answer: null, on: null, outcome: null },
  };
  serve({
    'GET /polls': { now, polls: [poll] },
    'GET /petitions': { now, place: { id: 'c1', name: '槐荫里小区' }, mayMake: false, petitions: [] },
    'GET /talks': { now, place: '槐荫里小区', talks: [talk] },
    'GET /topics/form': { groups: [] },
    'GET /office/talks': { now, today: '2026-11-18', talks: [{ ...talk, moves: ['agree'] }], asks: [] },
  });
  await act(async () => void render(<AroundPage />));
  expect(screen.getByText('征询意见，不是表决')).toBeInTheDocument();
  expect(screen.getByText('过期了，还没有答复')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '发起联名' })).toBeNull();
  expect(screen.getByText(/联名要由这个小区的业主发起/)).toBeInTheDocument();
  fireEvent.click(screen.getByText('充电桩装在哪里'));
  fireEvent.click(screen.getByText('代表我们这一方'));
  expect(wechat.went).toEqual(['/deliberation/poll/index?id=p1', '/deliberation/talks/index']);
});
