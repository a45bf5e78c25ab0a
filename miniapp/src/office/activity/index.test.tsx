import { act, fireEvent, screen } from '@testing-library/react';
import type { OccasionDetail } from '@linli/shared/activity/activity.contract';
import { clerk, now, serve, signedIn, written } from '../../../test/at-work';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { aLine } from '../../../test/together';
import ActivityPage from '.';

const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));

async function open(rights: Partial<OccasionDetail['rights']>) {
  const { standing: _, rights: __, ...line } = aLine({ taken: 1 });
  const someone = { id: 's1', state: 'in' as const, checkedInAt: null, came: null, helpedMinutes: null };
  const one: OccasionDetail = {
    ...{
      now,
      ...line,
      checkedIn: 0,
      came: null,
      words: null,
      firstPlaces: 0,
      version: 1,
      held: false,
      longestHelp: 240,
    },
    participants: [{ ...someone, name: '', first: true, entered: false }],
    rights: { revise: false, code: false, enter: false, hold: false, ...rights },
  };
  wechat.params = { id: 'a1' };
  signedIn(clerk);
  serve({
    'GET /office/activities/a1': one,
    'GET /office/activities/a1/code': {
      title: '便民理发',
      code: '123456',
      nextIn: 20_000,
      checkedIn: 0,
      taken: 1,
    },
    'POST /office/activities/a1/participants': {},
  });
  await show(<ActivityPage />);
}

test('the code is read aloud from the phone while the door is open, and not otherwise', async () => {
  await open({ code: true });
  expect(screen.getByText('123 456')).toBeInTheDocument();
  expect(screen.getByText('签到 0/1')).toBeInTheDocument();
  expect(screen.getByText('没留称呼')).toBeInTheDocument();
  expect(screen.getByText('报上名了，第一次来')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '替没有手机的人报名' })).toBeNull();
});

test('somebody without a phone is written down by name', async () => {
  await open({ enter: true });
  await press('替没有手机的人报名');
  await press('记下');
  expect(screen.getByText('还没填姓名')).toBeInTheDocument();
  fireEvent.change(screen.getByRole('textbox', { name: '姓名' }), { target: { value: ' 老周 ' } });
  await press('记下');
  expect(written()).toMatchObject([
    { to: 'POST /office/activities/a1/participants', body: { name: '老周' } },
  ]);
});
