import { act, fireEvent, screen } from '@testing-library/react';
import type { BulletinLine } from '@linli/shared/bulletin/bulletin.contract';
import { answer } from '../../../test/answers';
import { me, now } from '../../../test/samples';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { useSession } from '../../platform/session';
import BulletinsPage from '.';

const line = (more: Partial<BulletinLine> = {}): BulletinLine => ({
  ...{ id: 'b1', kind: '停水停电', icon: 'pipe', title: '明天停水', unit: '青石桥社区', at: now },
  ...{ from: '2026-11-19T01:00:00.000Z', until: '2026-11-19T04:00:00.000Z' },
  ...{ urgent: true, corrected: true, read: null },
  ...more,
});
beforeEach(() => useSession.setState({ me: null, known: false }));

test('what is told at a door is read without signing in, with the way to the laws', async () => {
  wechat.params = { place: 'p1' };
  answer({ 'GET /bulletins': { now, bulletins: [line()] } });
  await show(<BulletinsPage />);
  expect(screen.getByText('青石桥社区 · 急，有更正')).toBeInTheDocument();
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: /^明天停水/ })));
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '法规政策' })));
  expect(wechat.went).toEqual(['/resident/bulletin/index?id=b1', '/resident/laws/index?place=p1']);
});

test('groups are shown to those whose home is confirmed, and who looks after them', async () => {
  const post = { id: 'a', role: 'resident', roleName: '业主', placeId: 'd', placeName: '2单元' };
  const group = {
    id: 'g1',
    placeId: 'd',
    place: '12号楼',
    name: '邻居群',
    purpose: '发通知',
    owner: '李阿姨',
  };
  wechat.params = {};
  answer({
    'GET /me': me({ posts: [{ ...post, permission: 'reside' }] }),
    'GET /bulletins': { now, bulletins: [line({ read: false })] },
    'GET /groups': { groups: [{ ...group, since: '2024-05-01', mayEdit: false }], owners: [] },
  });
  await show(<BulletinsPage />);
  expect(await screen.findByText('12号楼，发通知，想进群找李阿姨')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '没看过：明天停水，青石桥社区' })).toBeInTheDocument();
});
