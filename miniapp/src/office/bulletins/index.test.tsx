import { act, fireEvent, render, screen } from '@testing-library/react';
import type { OfficeLine } from '@linli/shared/bulletin/bulletin.contract';
import { clerk, now, serve, signedIn } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import OfficeBulletinsPage from '.';

const line = (more: Partial<OfficeLine> = {}): OfficeLine => ({
  ...{ id: 'b1', kind: '停水停电', icon: 'pipe', title: '明天停水', unit: '青石桥社区', state: 'sent' },
  ...{ manner: 'plain', homes: 12, publishAt: now, from: now, until: now, looks: false },
  ...more,
});

test('what waits for my look stands first; each opens, and a new one is begun at the thumb', async () => {
  signedIn(clerk);
  const waits = line({ id: 'b2', title: '下周查电表', state: 'waiting', looks: true });
  serve({ 'GET /office/bulletins': { now, bulletins: [waits, line()] } });
  await act(async () => void render(<OfficeBulletinsPage />));
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
    '等您看过再发',
    '写过的',
  ]);
  for (const name of [/^下周查电表/, '写一份公告'])
    await act(async () => void fireEvent.click(screen.getByRole('button', { name })));
  expect(wechat.went).toEqual(['/office/bulletin/index?id=b2', '/office/bulletin-write/index']);
});
