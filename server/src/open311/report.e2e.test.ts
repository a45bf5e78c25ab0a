import { checkApi } from '@linli/shared/check/check.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Db } from '../platform/db/db';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, move } from '../platform/testing/story';
import { JurisdictionService } from './jurisdiction.service';
import { ask, both, keyOf, rest, same, send } from './testing/client';
import { valid } from './testing/spark';

let house: House;
let key: string;
const at = { address_id: '槐荫里小区/12/2' };

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  ({ key } = await keyOf(house));
});
beforeEach(() => rest(house));
afterAll(() => house.close());

const tickets = async () =>
  (await statement<{ count: number }>(house.databaseUrl, 'select count(*)::int as count from ticket'))[0]
    ?.count;

/** Sends a report that has to be taken; answers its id. */
async function taken(fields: Record<string, string>): Promise<string> {
  const { status, text } = await send(house, 'json', { api_key: key, service_code: 'lighting', ...fields });
  expect([status, text]).toEqual([200, expect.stringContaining('service_request_id')]);
  return (JSON.parse(text) as [{ service_request_id: string }])[0].service_request_id;
}

/** Sends a report that has to be refused; answers how, in both formats alike. */
async function refused(fields: Record<string, string>): Promise<{ status: number; description: string }> {
  const before = await tickets();
  const [xml, json] = [await send(house, 'xml', fields), await send(house, 'json', fields)];
  const [error] = await same<[{ code: string; description: string }]>(xml, json, 'errors');
  expect([xml.status, error.code, await tickets()]).toEqual([json.status, String(json.status), before]);
  return { status: json.status, description: error.description };
}

test('a report is answered with its id and the promise, in both formats', async () => {
  const fields = { api_key: key, service_code: 'lighting', description: '3 层的灯不亮', ...at };
  const [xml, json] = [await send(house, 'xml', fields), await send(house, 'json', fields)];
  expect((await valid(xml.text, 'receipt')).inner).toHaveLength(1);
  expect([xml.status, xml.headers.get('content-type'), xml.headers.get('cache-control')]).toEqual([
    200,
    'text/xml; charset=utf-8',
    'no-store',
  ]);
  const [{ service_request_id: id, ...more }] = JSON.parse(json.text) as [{ service_request_id: string }];
  expect(more).toEqual({
    service_notice: '11月19日 17:30 前受理，11月20日 17:30 前办结，11月23日 17:30 前反馈',
    account_id: null,
  });
  expect((await both(house, `requests/${id}`, 'requests')).status).toBe(200);
});

test('it is a ticket like any other: routed, numbered, its clocks running, with its contact and what only staff read', async () => {
  const id = await taken({
    description: '3 层的灯不亮',
    ...at,
    address_string: '东门进来第二栋',
    media_url: 'https://photos.example/1.jpg',
    first_name: '桂兰',
    last_name: '王',
    phone: '+86 138 0000 4401',
    email: 'lee@example.org',
    'attribute[floor]': '3',
  });
  const worker = await house.as('周晓禾');
  const ticket = await look(worker, id);
  expect(ticket).toMatchObject({
    state: 'dispatched',
    unit: '第3网格',
    floor: 3,
    outside: false,
    words: '3 层的灯不亮',
    reporter: { name: '王桂兰', callBack: true, hasPhone: true },
  });
  expect(ticket.clocks.map(({ kind }) => kind)).toEqual(['accept', 'resolve', 'feedback']);
  const besides = ticket.history.find(({ kind }) => kind === 'reported')?.words;
  for (const part of ['https://photos.example/1.jpg', '东门进来第二栋', 'lee@example.org'])
    expect(besides).toContain(part);
  const { body } = await worker.ask(ticketApi.reveal, {
    params: { id },
    body: { what: 'phone', reason: '联系报事人' },
  });
  expect(body.phones).toEqual([{ name: '王桂兰', phone: '13800004401' }]);
});

test('a link is never opened from here', async () => {
  let knocked = 0;
  const server = createServer((_, reply) => (knocked++, reply.end())).listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const { port } = server.address() as AddressInfo;
  await taken({ ...at, media_url: `http://127.0.0.1:${port}/photo.jpg` });
  await house.settle();
  await new Promise((closed) => server.close(closed));
  expect(knocked).toBe(0);
});

test('its words are seen by neighbours only when a person has let them, as WeChat answers for nobody it does not know', async () => {
  const id = await taken({ description: '3 层的灯不亮', ...at });
  const described = async () =>
    (await both<[{ description: string }]>(house, `requests/${id}`, 'requests')).body[0].description;
  await move(await house.as('周晓禾'), id, 'accept', { show: true });
  await house.settle();
  expect(await described()).toBe('照明');
  await house.at('2026-11-18T09:40');
  await house.settle();
  const secretary = await house.as('孙主任');
  const { body } = await secretary.ask(checkApi.queue);
  const check = body.waiting.find(({ ticket }) => ticket.id === id);
  await secretary.ask(checkApi.decide, { params: { id: check?.id ?? '' }, body: { show: true } });
  expect(await described()).toBe('3 层的灯不亮');
  await house.at('2026-11-18T09:00');
});

describe('where it is about', () => {
  const placed = async (fields: Record<string, string>) => {
    const id = await taken(fields);
    return (await both<[{ address_id: string }]>(house, `requests/${id}`, 'requests')).body[0].address_id;
  };

  test.each<[string, Record<string, string>, string]>([
    ['an address id', { address_id: '槐荫里小区/12/1' }, '槐荫里小区/12/1'],
    ['the id of an open place', { address_id: '槐荫里小区/东门' }, '槐荫里小区/东门'],
    ['an address in words', { address_string: '锦澜区 槐荫里小区 12 号楼 2 单元 301' }, '槐荫里小区/12/2'],
    ['a point at the gate', { lat: '30.6596', long: '104.0626' }, '槐荫里小区/东门'],
    [
      'a point beside a building in two grids: the nearest entrance',
      { lat: '30.6606', long: '104.0607' },
      '槐荫里小区/12/2',
    ],
    ['its other end', { lat: '30.6606', long: '104.0601' }, '槐荫里小区/12/1'],
    [
      'an address where nothing is near the point',
      { lat: '30.5', long: '104.0', address_string: '槐荫里小区 12 号楼 2 单元' },
      '槐荫里小区/12/2',
    ],
    [
      'an id before a point',
      { address_id: '槐荫里小区/12/2', lat: '30.6596', long: '104.0626' },
      '槐荫里小区/12/2',
    ],
  ])('%s', async (_, fields, address) => {
    expect(await placed(fields)).toBe(address);
  });

  test('a compound is named once', async () => {
    const id = await taken({ address_id: '槐荫里小区' });
    const { body } = await both<[{ address: string }]>(house, `requests/${id}`, 'requests');
    expect(body[0].address).toBe('槐荫里小区');
  });

  test('just as far as the district says, a point counts', async () => {
    // The gate is alone: 0.001° of latitude are 111 m, 0.0014° are 156 m.
    expect(await placed({ lat: '30.6585', long: '104.0625' })).toBe('槐荫里小区/东门');
    const far = await refused({ api_key: key, service_code: 'lighting', lat: '30.6581', long: '104.0625' });
    expect(far).toMatchObject({ status: 400, description: expect.stringContaining('附近没有') as string });
  });

  test.each<[string, Record<string, string>]>([
    ['nothing', {}],
    ['half a point', { lat: '30.66' }],
    ['a point that is none', { lat: '30.66', long: 'east' }],
    ['an unknown address id', { address_id: '槐荫里小区/99/1' }],
    ['an entrance that is not there', { address_id: '槐荫里小区/12/7' }],
    ['a building in two grids', { address_id: '槐荫里小区/12' }],
    ['an unknown address', { address_string: '某个小区 3 号楼' }],
  ])('%s is refused', async (_, fields) => {
    const { status } = await refused({ api_key: key, service_code: 'lighting', ...fields });
    expect(status).toBe(400);
  });

  test('a place that is closed is refused kindly', async () => {
    await statement(house.databaseUrl, "update place set until = '2026-11-18' where id = $1", [
      house.town.gate,
    ]);
    const closed = await refused({ api_key: key, service_code: 'lighting', address_id: '槐荫里小区/东门' });
    await statement(house.databaseUrl, 'update place set until = null where id = $1', [house.town.gate]);
    expect(closed.status).toBe(400);
  });
});

test.each<[string, number, Record<string, string>]>([
  ['no service', 400, at],
  ['an unknown service', 404, { ...at, service_code: 'nothing' }],
  ['a service that is between neighbours', 404, { ...at, service_code: 'noise' }],
  [
    'a description of 4,000 characters',
    400,
    { ...at, service_code: 'lighting', description: '灯'.repeat(4000) },
  ],
  ['an attribute nobody asked for', 400, { ...at, service_code: 'lighting', 'attribute[colour]': 'red' }],
  ['a floor that is none', 400, { ...at, service_code: 'lighting', 'attribute[floor]': 'third' }],
  ['a link that is none', 400, { ...at, service_code: 'lighting', media_url: 'file:///etc/passwd' }],
  ['a phone that is none', 400, { ...at, service_code: 'lighting', phone: '555' }],
  ['an unknown jurisdiction', 404, { ...at, service_code: 'lighting', jurisdiction_id: 'elsewhere.example' }],
])('%s is refused with %i', async (_, status, fields) => {
  expect((await refused({ api_key: key, ...fields })).status).toBe(status);
});

test('a description of 3,999 characters is taken', async () => {
  const id = await taken({ ...at, description: '灯'.repeat(3999) });
  const ticket = await look(await house.as('周晓禾'), id);
  expect([
    ticket.words?.length,
    ticket.history.find(({ kind }) => kind === 'reported')?.words?.length,
  ]).toEqual([1000, 4004]);
});

describe('keys', () => {
  const asked = (api_key: string | null) =>
    refused({ ...(api_key !== null && { api_key }), service_code: 'lighting', ...at });

  test.each<[string, () => Promise<string | null> | string | null]>([
    ['none', () => null],
    ['an empty one', () => ''],
    ['a wrong one', () => 'x'.repeat(43)],
    ['one that is over', async () => expired()],
    ['one that was revoked', async () => revoked()],
  ])('%s is refused with 403', async (_, given) => {
    expect((await asked(await given())).status).toBe(403);
  });

  async function expired(): Promise<string> {
    const { id, key: old } = await keyOf(house, { days: 1 });
    await statement(
      house.databaseUrl,
      "update open311_key set issued_at = issued_at - interval '2 days', expires_at = expires_at - interval '2 days' where id = $1",
      [id],
    );
    return old;
  }

  async function revoked(): Promise<string> {
    const { id, key: old } = await keyOf(house);
    const end = () => house.app.get(Db).write((tx) => house.app.get(JurisdictionService).revokeKey(tx, id));
    expect([await end(), await end()]).toEqual([true, false]);
    return old;
  }

  test('a key is nowhere to be found again', async () => {
    const rows = await statement(house.databaseUrl, 'select open311_key::text as row from open311_key');
    expect(JSON.stringify(rows)).not.toContain(key);
  });

  test('no key is needed to read, and one that is given all the same is not looked at', async () => {
    const read = async (query: Record<string, string>) =>
      (await ask(house, 'requests.json', { query })).status;
    expect([await read({}), await read({ api_key: key }), await read({ api_key: 'wrong' })]).toEqual([
      200, 200, 200,
    ]);
  });

  test('so many reports an hour, and then again', async () => {
    const { key: slow } = await keyOf(house, { perHour: 2 });
    const one = () => send(house, 'json', { api_key: slow, service_code: 'lighting', ...at });
    const statuses = [];
    for (let turn = 0; turn < 3; turn++) statuses.push(await one());
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(JSON.parse(statuses[2]?.text ?? '')).toEqual([
      { code: '429', description: expect.any(String) as string },
    ]);
    expect(Number(statuses[2]?.headers.get('retry-after'))).toBeGreaterThan(3000);
    await house.at('2026-11-18T10:01');
    expect((await one()).status).toBe(200);
    await house.at('2026-11-18T09:00');
  });
});

describe('a body that is no form is refused in the format that was asked for', () => {
  const form = 'application/x-www-form-urlencoded';
  test.each<[string, string, string]>([
    ['JSON', 'application/json', JSON.stringify({ api_key: 'x' })],
    ['broken JSON', 'application/json', '{'],
    ['text', 'text/plain', 'api_key=x'],
    ['XML', 'text/xml', '<request/>'],
    ['more than a quarter of a megabyte', form, `description=${'x'.repeat(300_000)}`],
  ])('%s', async (_, type, body) => {
    const init = { method: 'POST', body, headers: { 'content-type': type } };
    const [xml, json] = [await ask(house, 'requests.xml', init), await ask(house, 'requests.json', init)];
    expect([xml.status, json.status]).toEqual([400, 400]);
    expect(await same<unknown[]>(xml, json, 'errors')).toHaveLength(1);
  });

  test('a picture sent along, which only single servers know', async () => {
    const parts = () => {
      const body = new FormData();
      body.append('api_key', key);
      body.append('media', new Blob(['x'], { type: 'image/jpeg' }), 'photo.jpg');
      return { method: 'POST', body };
    };
    const [xml, json] = [
      await ask(house, 'requests.xml', parts()),
      await ask(house, 'requests.json', parts()),
    ];
    expect([xml.status, json.status]).toEqual([400, 400]);
    expect(await same<unknown[]>(xml, json, 'errors')).toHaveLength(1);
  });

  test('a form that says its letters is one', async () => {
    const { status } = await ask(house, 'requests.json', {
      method: 'POST',
      body: new URLSearchParams({ api_key: key, service_code: 'lighting', ...at }).toString(),
      headers: { 'content-type': `${form}; charset=utf-8` },
    });
    expect(status).toBe(200);
  });

  test('where nothing is written, writing is nothing', async () => {
    const { status } = await ask(house, 'services.json', { method: 'POST', body: new URLSearchParams({}) });
    expect(status).toBe(404);
  });
});

test('once the way in is retired reports are refused, and reading goes on', async () => {
  const retire = (at: string) =>
    statement(house.databaseUrl, `update channel set retired_at = ${at} where code = 'open311'`);
  await retire("'2026-11-17'");
  const { status } = await refused({ api_key: key, service_code: 'lighting', ...at });
  const read = await ask(house, 'requests.json');
  await retire('null');
  expect([status, read.status]).toEqual([404, 200]);
});

test('parallel reports are all taken, each once', async () => {
  const before = (await tickets()) ?? 0;
  const ids = await Promise.all(Array.from({ length: 8 }, () => taken(at)));
  expect([new Set(ids).size, ((await tickets()) ?? 0) - before]).toEqual([8, 8]);
});
