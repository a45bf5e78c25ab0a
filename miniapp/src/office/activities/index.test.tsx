import { fireEvent, screen } from '@testing-library/react';
import type { OccasionLine } from '@linli/shared/activity/activity.contract';
import { clerk, now, serve, signedIn } from '../../../test/at-work';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { aLine } from '../../../test/together';
import ActivitiesPage from '.';

const occasion = (more: Partial<OccasionLine>): OccasionLine => {
  const { standing: _, rights: __, ...line } = aLine();
  return { ...line, checkedIn: 0, came: null, ...more };
};

test('each activity says how many of how many come, wait and were there', async () => {
  signedIn(clerk);
  const activities = [
    occasion({ id: 'a1', title: '便民理发', capacity: 4, taken: 4, waiting: 2, checkedIn: 1 }),
    occasion({ id: 'a2', title: '义诊', taken: 5, came: 3 }),
  ];
  serve({ 'GET /office/activities': { now, activities } });
  await show(<ActivitiesPage />);
  expect(screen.getByText('报名 4/4，排队 2，签到 1/4')).toBeInTheDocument();
  expect(screen.getByText('来了 3/5')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: /便民理发/ }));
  expect(wechat.went).toEqual(['/office/activity/index?id=a1']);
});
