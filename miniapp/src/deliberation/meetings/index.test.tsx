import { act, fireEvent, screen } from '@testing-library/react';
import { now, resident, serve, signedIn } from '../../../test/at-work';
import { aMeeting } from '../../../test/meetings';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import MeetingsPage from '.';

test('mine come first, then those to come, then those with minutes; a row opens its meeting', async () => {
  signedIn(resident);
  const was = { endsAt: '2026-11-10T07:00:00.000Z', startsAt: '2026-11-10T06:00:00.000Z' };
  const meetings = [
    aMeeting({ id: 'm2', title: '加装座椅', mine: true }),
    aMeeting(),
    aMeeting({ id: 'm3', title: '马扎会', late: true, published: true, ...was }),
  ];
  serve({ 'GET /meetings': { now, meetings } });
  await show(<MeetingsPage />);
  expect(['我报了名的', '可以来的', '开过的'].map((title) => screen.getByText(title))).toHaveLength(3);
  expect(screen.getByText(/补录，有纪要/)).toBeInTheDocument();
  fireEvent.click(screen.getByText('加装座椅'));
  expect(wechat.went).toEqual(['/deliberation/meeting/index?id=m2']);
});

test('where nothing is on it says so', async () => {
  signedIn(resident);
  serve({ 'GET /meetings': { now, meetings: [] } });
  await show(<MeetingsPage />);
  await act(async () => undefined);
  expect(screen.getByText('最近没有会')).toBeInTheDocument();
});
