import { markPath, settingApi } from '@linli/shared/setting/setting.api';
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { configFrom } from '../platform/config';
import { openHouse, type House } from '../platform/testing/house';

let house: House;
beforeAll(async () => {
  house = await openHouse({ EMBED_ORIGINS: 'https://city.example https://*.city.example' });
  await house.at('2026-11-18T09:00');
});
afterAll(() => house.close());

const look = { name: '锦澜邻里', main: '#7A1F3D', deep: '#5c1730', radius: 60 };
const said = { source: '区里统一的样式', from: '2026-11-20' };
const publish = async (who: string, more: object = {}, base = 0) =>
  (await house.as(who)).ask(settingApi.publishAppearance, {
    body: { terms: { ...look, ...more }, base, ...said },
  });
const shown = async (who: string | null) =>
  (await (who ? await house.as(who) : house.anyone()).ask(settingApi.appearance)).body.terms;

it('is published by whoever administers, from a date on, for everybody of the district', async () => {
  expect((await publish('孙主任')).body.code).toBe('role.not_yours');
  const { status, body } = await publish('管理员');
  expect([status, body.base, body.terms, body.mayPublish]).toEqual([201, 1, null, true]);
  expect(await shown('王奶奶')).toBeNull();
  await house.at('2026-11-20T00:01');
  const now = { ...look, main: '#7a1f3d' };
  expect([await shown('孙主任'), await shown(null)]).toEqual([now, now]);
  expect((await publish('管理员')).status).toBe(409);
  const read = (await (await house.as('孙主任')).ask(settingApi.appearanceSetting)).body;
  expect([read.terms, read.mayPublish, read.versions[0]?.by]).toEqual([now, false, '管理员']);
});

it('refuses colours that cannot be read, with the figure, and what is no colour', async () => {
  const faint = (await publish('管理员', { main: '#5599bb' }, 1)).body;
  expect([faint.code, faint.fields]).toEqual([
    'field.wrong',
    { main: '太浅，看不清：和白色的对比度是 3.15，至少要 4.5' },
  ]);
  expect((await publish('管理员', { main: 'red' }, 1)).status).toBe(400);
  expect((await publish('管理员', { name: '天天打卡邻里' }, 1)).status).not.toBe(201);
});

it('shows a mark that the district brought, drawn anew, to everybody', async () => {
  const keep = async (who: string, bytes: Buffer) => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), 'mark.png');
    const { token } = await house.as(who);
    const got = await fetch(`${house.url}/api/settings/appearance/marks`, {
      method: 'POST',
      body: form,
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() },
    });
    return { status: got.status, body: (await got.json()) as { id: string; code?: string } };
  };
  const wide = await sharp({ create: { width: 400, height: 100, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  expect((await keep('孙主任', wide)).status).toBe(403);
  expect((await keep('管理员', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).status).toBe(415);
  const { status, body } = await keep('管理员', wide);
  expect(status).toBe(201);
  const got = await fetch(house.url + markPath(body.id));
  const { format, width, height, hasAlpha } = await sharp(Buffer.from(await got.arrayBuffer())).metadata();
  expect([format, width, height, hasAlpha]).toEqual(['png', 256, 256, true]);
  const unknown = await publish('管理员', { mark: randomUUID() }, 1);
  expect(unknown.body.fields).toEqual({ mark: '没有找到这张标志，请重新选' });
  expect((await publish('管理员', { mark: body.id }, 1)).status).toBe(201);
  expect((await shown(null))?.mark).toBe(body.id);
  expect((await fetch(house.url + markPath(randomUUID()))).status).toBe(404);
});

it('may be shown inside the pages of the apps that are named, and of no others', async () => {
  const told = (await fetch(`${house.url}/api/health/live`)).headers;
  expect(told.get('content-security-policy')).toContain(
    "frame-ancestors 'self' https://city.example https://*.city.example",
  );
  expect(told.get('x-frame-options')).toBeNull();
  expect(() => configFrom({ ...house.env, EMBED_ORIGINS: 'city.example' })).toThrow('names city.example');
});
