import { act, fireEvent, render, screen } from '@testing-library/react';
import type { OfficeBulletin } from '@linli/shared/bulletin/bulletin.contract';
import { clerk, now, refuse, serve, signedIn, written } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import BulletinWritePage from '.';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const form = {
  now,
  lookFrom: 500,
  kinds: [{ code: 'outage', name: '停水停电', icon: 'pipe' }],
  templates: [{ kind: 'outage', title: '【日期】停水', words: '【日期】停水，请提前存水。' }],
  units: [{ id: id(1), name: '青石桥社区' }],
};
const audience = {
  place: { id: id(1), name: '青石桥社区', kind: 'community', homes: 900 },
  below: [{ id: id(2), name: '第3网格', kind: 'grid', homes: 60 }],
};
const press = (name: string | RegExp, role: 'button' | 'radio' | 'checkbox' = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })));
const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
async function open(more = {}, params = {}) {
  wechat.params = params;
  signedIn(clerk);
  serve({ 'GET /office/bulletins/form': form, 'GET /office/bulletins/audience': audience, ...more });
  await act(async () => void render(<BulletinWritePage />));
}
const alerts = () => screen.getAllByRole('alert').map((alert) => alert.textContent);

test('what is missing is said at each field, in one go, and nothing is sent', async () => {
  await open();
  await press('发出');
  expect(alerts()).toEqual([
    '先选谁来发',
    '先选类别',
    '还没填标题',
    '还没填内容',
    '先选从什么时候',
    '先选到什么时候',
    '先选发到哪里',
    '先选发给谁',
    '先选告诉到什么程度',
  ]);
  expect(written()).toEqual([]);
});

test('a template brings its words, and its blanks have to be filled in', async () => {
  await open();
  await press('停水停电', 'radio');
  await press('【日期】停水');
  await press('发出');
  expect(alerts()).toContain('还有没填的空：【日期】');
});

test('a place is chosen from the unit downwards, and many homes mean a second look', async () => {
  await open();
  await press('青石桥社区', 'radio');
  await press('选地方');
  await press(/^第3网格/);
  expect(screen.getByText('大约 60 户')).toBeInTheDocument();
  expect(screen.queryByText(/要另一个人看过才发/)).toBeNull();
  await press('再加一处');
  await press('青石桥社区，整个');
  expect(screen.getByText('大约 960 户')).toBeInTheDocument();
  expect(screen.getByText('500 户以上，要另一个人看过才发')).toBeInTheDocument();
});

test('what is begun is there again on return', async () => {
  await open();
  type('标题', '明天停水');
  await act(async () => void render(<BulletinWritePage />));
  expect(screen.getAllByRole('textbox', { name: '标题' })[1]).toHaveValue('明天停水');
});

const detail: OfficeBulletin = {
  now,
  ...{ id: 'b1', kind: '停水停电', icon: 'pipe', title: '停水', unit: '青石桥社区', state: 'sent' },
  ...{ manner: 'plain', homes: 12, publishAt: now, looks: false, version: 1, live: 1 },
  ...{ from: '2026-11-19T01:00:00.000Z', until: '2026-11-19T04:00:00.000Z', roles: ['everyone'] },
  ...{ urgentReason: null, places: ['槐荫里小区'], photos: [], sentAt: now, withdrawn: null },
  versions: [
    {
      ...{
        version: 1,
        title: '停水',
        words: '明天停水，请存水。',
        why: null,
        writtenBy: '钱洁',
        writtenAt: now,
      },
      ...{ from: '2026-11-19T01:00:00.000Z', until: '2026-11-19T04:00:00.000Z' },
      ...{ lookedBy: null, lookedAt: null, returned: null, sentAt: now },
    },
  ],
  openMoves: ['correct', 'withdraw'],
};

test('a correction begins with what holds, and keeps what was written when somebody was faster', async () => {
  const faster = refuse(409, 'bulletin.changed', '这份公告刚被别人改过，请看过再改，您写的还在');
  const path = '/office/bulletins/b1';
  await open({ [`GET ${path}`]: detail, [`POST ${path}/versions`]: faster }, { id: 'b1' });
  expect(screen.getByRole('textbox', { name: '内容' })).toHaveValue('明天停水，请存水。');
  type('内容', '改到后天停水。');
  type('改了什么', '改期');
  await press('交新的一版');
  expect(written()[0]?.body).toMatchObject({ version: 1, words: '改到后天停水。', why: '改期' });
  expect(screen.getByText(/您写的还在/)).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: '内容' })).toHaveValue('改到后天停水。');
  serve({ [`GET ${path}`]: { ...detail, version: 2 }, [`POST ${path}/versions`]: faster });
  await press('交新的一版');
  await press('交新的一版');
  expect(written().at(-1)?.body).toMatchObject({ version: 2 });
});
