import { fireEvent, screen } from '@testing-library/react';
import { aLine } from '../../../test/together';
import { now, serve, signedIn } from '../../../test/at-work';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import ActivitiesPage from '.';

test('what I signed up for stands before what I may come to, and what was', async () => {
  signedIn(null);
  wechat.params = { place: 'door-1' };
  const activities = [
    aLine({ id: 'a1', title: '便民理发', capacity: 4, taken: 4, waiting: 2 }),
    aLine({
      id: 'a2',
      title: '邻里家宴',
      standing: { state: 'waiting', line: 2, offerUntil: null, checkedIn: false },
    }),
    aLine({
      id: 'a3',
      title: '义诊',
      startsAt: '2026-11-10T01:00:00.000Z',
      endsAt: '2026-11-10T03:00:00.000Z',
    }),
  ];
  serve({ 'GET /activities': { now, activities } });
  await show(<ActivitiesPage />);
  expect(wechat.asks.at(-1)?.url).toContain('/activities?place=door-1');
  expect(screen.getAllByRole('heading').map((head) => head.textContent)).toEqual([
    '我报了名的',
    '可以来的',
    '办过的',
  ]);
  expect(screen.getByText('排在第 2 位')).toBeInTheDocument();
  expect(screen.getByText('名额 4，已报 4，排队 2 人')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: /便民理发/ }));
  expect(wechat.went).toEqual(['/resident/activity/index?id=a1&place=door-1']);
});
