import { screen } from '@testing-library/react';
import type { Bulletin } from '@linli/shared/bulletin/bulletin.contract';
import { answer, asked, refuse } from '../../../test/answers';
import { now } from '../../../test/samples';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import BulletinPage from '.';

const bulletin = (more: Partial<Bulletin> = {}): Bulletin => ({
  now,
  id: 'b1',
  kind: '停水停电',
  icon: 'pipe',
  title: '明天停水',
  words: '检修水泵。\n请提前存水。',
  unit: '青石桥社区',
  from: '2026-11-19T01:00:00.000Z',
  until: '2026-11-19T04:00:00.000Z',
  at: now,
  urgent: false,
  corrected: false,
  read: null,
  version: 2,
  photos: [],
  correction: null,
  withdrawn: null,
  mayShare: false,
  ...more,
});
async function open(more: Partial<Bulletin> = {}) {
  wechat.params = { id: 'b1' };
  answer({ 'GET /bulletins/b1': bulletin(more), 'POST /bulletins/b1/seen': {} });
  await show(<BulletinPage />);
}

test('it reads without signing in, and nobody is told that a visitor did', async () => {
  await open();
  expect(screen.getByText('明天停水')).toBeInTheDocument();
  expect(screen.getByText('请提前存水。')).toBeInTheDocument();
  expect(screen.getByText('青石桥社区，11月19日 09:00 到 11月19日 12:00')).toBeInTheDocument();
  expect(asked('POST /bulletins/b1/seen')).toEqual([]);
});

test('opening it is having read that version, once', async () => {
  await open({ read: false });
  expect(asked('POST /bulletins/b1/seen').map(({ data }) => data)).toEqual([{ version: 2 }]);
});

test('who has read it says so no more', async () => {
  await open({ read: true });
  expect(asked('POST /bulletins/b1/seen')).toEqual([]);
});

test('what was changed stands above it, and that it was withdrawn above all', async () => {
  await open({ correction: { at: now, why: '改到 15 点来水' } });
  expect(screen.getByText('11月18日 14:10 改过：改到 15 点来水')).toBeInTheDocument();
  await open({ correction: { at: now, why: null }, withdrawn: { at: now, reason: '不停了' } });
  expect(screen.getByText('11月18日 14:10 撤回了：不停了')).toBeInTheDocument();
});

test('into a chat goes a card of it; of one that was withdrawn only the way home', async () => {
  await open({ mayShare: true });
  expect(screen.getByRole('button', { name: '发到微信群里' })).toBeInTheDocument();
  expect(wechat.card?.()).toEqual({ title: '明天停水', path: '/resident/bulletin/index?id=b1' });
  await open({ withdrawn: { at: now, reason: '不停了' } });
  expect(wechat.card?.().path).toBe('/pages/building/index');
});

test('one that is out of sight is not there', async () => {
  wechat.params = { id: 'b1' };
  answer({ 'GET /bulletins/b1': refuse(404, 'bulletin.missing', '没有找到这份公告') });
  await show(<BulletinPage />);
  expect(await screen.findByText('没有找到这份公告')).toBeInTheDocument();
});
