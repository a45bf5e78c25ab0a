import { act, fireEvent, render, screen } from '@testing-library/react';
import type { OfficeBulletin } from '@linli/shared/bulletin/bulletin.contract';
import type { Reach } from '@linli/shared/bulletin/reach.contract';
import { clerk, now, serve, signedIn, written } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import OfficeBulletinPage from '.';

const window = { from: '2026-11-19T01:00:00.000Z', until: '2026-11-19T04:00:00.000Z' };
const detail = (more: Partial<OfficeBulletin> = {}): OfficeBulletin => ({
  now,
  ...{ id: 'b1', kind: '停水停电', icon: 'pipe', title: '停水', unit: '青石桥社区', state: 'waiting' },
  ...{ manner: 'plain', homes: 900, publishAt: now, looks: true, version: 1, live: 0, ...window },
  ...{
    roles: ['everyone'],
    urgentReason: null,
    places: ['槐荫里小区'],
    photos: [],
    sentAt: null,
    withdrawn: null,
  },
  versions: [
    {
      ...{
        version: 1,
        title: '停水',
        words: '明天停水，请存水。',
        why: null,
        writtenBy: '孙主任',
        writtenAt: now,
      },
      ...{ ...window, lookedBy: null, lookedAt: null, returned: null, sentAt: null },
    },
  ],
  openMoves: ['approve', 'sendBack', 'withdraw'],
  ...more,
});
const figures = { homes: 12, told: 9, read: 5, called: 0, atDoor: 0, paper: 0, unreached: 7 };
const reach = (more: Partial<Reach> = {}): Reach => ({
  ...{ now, sentAt: now, done: true, ...figures, atWork: 3 },
  steps: [{ means: 'call', at: now, open: true }],
  buildings: [{ placeId: 'p1', name: '12号楼', ...figures }],
  ...more,
});
const press = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
async function open(bulletin: OfficeBulletin, more = {}) {
  wechat.params = { id: 'b1' };
  signedIn(clerk);
  serve({ 'GET /office/bulletins/b1': bulletin, 'GET /bulletins/b1/reach': reach(), ...more });
  await act(async () => void render(<OfficeBulletinPage />));
}

test('a second person lets it go out, or says what is to be changed', async () => {
  await open(detail(), { 'POST /office/bulletins/b1/look': {} });
  await press('退回改');
  await press('退回');
  expect(screen.getByRole('alert')).toHaveTextContent('写几个字，说明原因');
  fireEvent.change(screen.getByRole('textbox', { name: '要改什么' }), { target: { value: '哪几栋没写' } });
  await press('退回');
  await press('可以发');
  expect(written().map(({ body }) => body)).toEqual([
    { version: 1, fit: false, words: '哪几栋没写' },
    { version: 1, fit: true },
  ]);
});

test('withdrawing says what follows, and asks why', async () => {
  const sent = detail({ state: 'sent', live: 1, openMoves: ['correct', 'withdraw'] });
  await open(sent, { 'POST /office/bulletins/b1/withdrawal': {} });
  await press('撤回');
  expect(screen.getByText(/已经告诉的会收到撤回的通知/)).toBeInTheDocument();
  fireEvent.change(screen.getByRole('textbox', { name: '为什么撤回' }), { target: { value: '不停了' } });
  await act(async () => void fireEvent.click(screen.getAllByRole('button', { name: '撤回' })[1] as Element));
  expect(written()).toMatchObject([{ body: { version: 1, reason: '不停了' } }]);
});

test('how far it has come stands by building; a home that is not reached is tried from there', async () => {
  const home = { homeId: 'h1', name: '12 号楼 2 单元 502', tries: [] };
  await open(detail({ state: 'sent', live: 1, openMoves: [] }), {
    'GET /bulletins/b1/homes': { now, means: ['call'], homes: [home] },
    'POST /bulletins/b1/attempts': {},
  });
  expect(screen.getAllByText('12 户，发到 9，看过 5，还没告诉到 7')).toHaveLength(2);
  await press(/^12号楼/);
  await press('12 号楼 2 单元 502：打电话，告诉了');
  expect(written()[0]?.body).toEqual({ homeId: 'h1', means: 'call', outcome: 'reached' });
});

test('few readers are not counted', async () => {
  const few = { read: null, unreached: null, told: 3 };
  const buildings = [{ placeId: 'p1', name: '12号楼', ...figures, ...few }];
  await open(detail({ state: 'sent', live: 1 }), { 'GET /bulletins/b1/reach': reach({ ...few, buildings }) });
  expect(screen.getAllByText('12 户，发到 3，看过的不足五户不显示')).toHaveLength(2);
});
