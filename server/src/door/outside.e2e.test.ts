import type { DoorPage } from '@linli/shared/door/door.contract';
import { placeApi } from '@linli/shared/place/place.api';
import { configFrom } from '../platform/config';
import { Storage } from '../platform/storage/storage';
import { doersOf } from '../platform/testing/doers';
import { openHouse, type House } from '../platform/testing/house';
import { report } from '../platform/testing/story';
import { WeChat } from '../platform/wechat/wechat';
import { MiniCodes } from '../sign/mini-codes';
import { codeIn, printed } from '../sign/testing/sign-reading';

let house: House;
let appid: string;
beforeAll(async () => {
  house = await openHouse({ WECHAT_PROOF: 'Ab12Cd34.txt:0f1e2d3c4b5a', TRUST_PROXY: '1' });
  await house.at('2026-11-18T09:00');
  appid = house.config.wechat.appId;
});
afterAll(() => house.close());

const get = (path: string) => fetch(house.url + path, { redirect: 'manual' });
const calls = (path: string) => house.sandbox.get<unknown[]>(`calls?path=${path}`);
const ahead = async (asked: Record<string, string>): Promise<Partial<DoorPage>> =>
  (await (await get(`/wechat/prefetch?${new URLSearchParams(asked)}`)).json()) as Partial<DoorPage>;

describe('the small page behind a sign', () => {
  test('names the door and the numbers to call, and leads into WeChat and into the browser', async () => {
    const page = await (await get(`/s/${house.town.doorCode}`)).text();
    for (const part of [
      '槐荫里小区 12 号楼 2 单元',
      'tel:85550118',
      `https://linli.example/s/${house.town.doorCode}/wechat`,
      `https://linli.example/pages/building/index?b=${house.town.doorCode}`,
    ])
      expect(page).toContain(part);
    expect(page).not.toContain('<script');
  });

  test('the way into WeChat is a link of WeChat’s, asked for once a day', async () => {
    const asked = () => calls('/wxa/generate_urllink');
    const first = await get(`/s/${house.town.doorCode}/wechat`);
    expect(first.status).toBe(302);
    expect(first.headers.get('location')).toMatch(/^https:\/\/(wxaurl|wxmpurl)\.cn\//);
    const again = await get(`/s/${house.town.doorCode}/wechat`);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(await asked()).toHaveLength(1);
    await house.at('2026-11-19T09:01');
    await get(`/s/${house.town.doorCode}/wechat`);
    expect(await asked()).toHaveLength(2);
  });

  test('a code that nobody issued leads to the browser’s app, and so does a door while WeChat is silent', async () => {
    const unknown = await get('/s/000000000000/wechat');
    expect(unknown.headers.get('location')).toBe('https://linli.example/pages/building/index');
    await house.at('2026-11-21T09:00');
    await house.sandbox.post('faults', [
      { match: { path: '/wxa/generate_urllink' }, do: { errcode: 85079 } },
    ]);
    const silent = await get(`/s/${house.town.doorCode}/wechat`);
    expect(silent.headers.get('location')).toBe(
      `https://linli.example/pages/building/index?b=${house.town.doorCode}`,
    );
    const asked = (await calls('/wxa/generate_urllink')).length;
    await get(`/s/${house.town.doorCode}/wechat`);
    expect(await calls('/wxa/generate_urllink')).toHaveLength(asked);
    await house.sandbox.post('faults', []);
    await house.at('2026-11-21T09:02');
    const back = await get(`/s/${house.town.doorCode}/wechat`);
    expect(back.headers.get('location')).toMatch(/^https:\/\/(wxaurl|wxmpurl)\.cn\//);
  });

  test('the file that proves whose address this is lies beside the signs, and no other does', async () => {
    const proof = await get('/s/Ab12Cd34.txt');
    expect([proof.headers.get('content-type'), await proof.text()]).toEqual([
      expect.stringMatching(/^text\/plain/),
      '0f1e2d3c4b5a',
    ]);
    expect(await (await get('/s/Other.txt')).text()).not.toContain('0f1e2d3c4b5a');
  });

  test('a setting that would start silently wrong is named at start', () => {
    const env = {
      ...process.env,
      DATABASE_URL: 'postgres://x',
      LINLI_SECRET: 's',
      WECHAT_APPID: 'a',
      WECHAT_SECRET: 'b',
    };
    expect(() => configFrom({ ...env, WECHAT_PROOF: '../x.txt:1' })).toThrow(/WECHAT_PROOF/);
    expect(() => configFrom({ ...env, TRUST_PROXY: 'true' })).toThrow(/TRUST_PROXY/);
    const production = {
      ...env,
      NODE_ENV: 'production',
      DATABASE_URL: 'postgres://127.0.0.1/linli',
      LINLI_SECRET: 'k3Jx0vTq9ZbN6sWm2RfY8pLd4HgC1aEu',
      WECHAT_SECRET: '9f86d081884c7d659a2feaa0c55ad015',
    };
    expect(() => configFrom(production)).toThrow(/PUBLIC_URL/);
    expect(() => configFrom({ ...production, PUBLIC_URL: 'http://linli.example' })).toThrow(/PUBLIC_URL/);
    expect(configFrom({ ...production, PUBLIC_URL: 'https://linli.example/' }).publicUrl).toBe(
      'https://linli.example',
    );
  });

  test('whoever writes addresses of their own in front of the proxy’s is still one address', async () => {
    const knock = async (turn: number) => {
      const from = { 'x-forwarded-for': `203.0.113.${turn}, 198.51.100.7` };
      return (await fetch(`${house.url}/s/000000000000/wechat`, { redirect: 'manual', headers: from }))
        .status;
    };
    const answers = [];
    for (let turn = 0; turn < 31; turn++) answers.push(await knock(turn));
    expect([answers[0], answers.at(-1)]).toEqual([302, 429]);
  });
});

describe('a door fetched ahead by WeChat', () => {
  const page = 'pages/building/index';
  test.each([
    [
      'the link of a sign',
      (code: string) => `q=${encodeURIComponent(`https://linli.example/s/${code}`)}&scancode_time=1`,
    ],
    ['a mini-program code', (code: string) => `scene=${encodeURIComponent(`b=${code}`)}`],
    ['our own link', (code: string) => `b=${code}`],
  ])('is the door that %s opens', async (_, query) => {
    const door = await ahead({
      appid,
      path: page,
      query: query(house.town.doorCode),
      timestamp: '1',
      token: 'x',
    });
    expect(door.code).toBe(house.town.doorCode);
  });

  test('is what a visitor may see, within 256 KB with a hundred open matters', async () => {
    const people = ['王奶奶', '陈姐', '李明', '新邻居'];
    for (let turn = 0; turn < 24; turn++)
      await report(house, await house.as(people[turn % 4] ?? ''), {
        words: `3 层楼道的灯不亮，第 ${turn} 次。`,
      });
    const reply = await get(
      `/wechat/prefetch?${new URLSearchParams({ appid, path: page, query: `b=${house.town.doorCode}` })}`,
    );
    const text = await reply.text();
    const { open } = JSON.parse(text) as DoorPage;
    expect(open.map(({ line, mine }) => [line, mine])).toEqual(open.map(() => [null, false]));
    expect((text.length / Math.max(1, open.length)) * 100).toBeLessThan(256 * 1024);
  });

  test.each([
    ['another account', { appid: 'wx0000000000000000', path: page, query: 'b=000000000000' }],
    ['another page', { path: 'pages/me/index', query: 'b=000000000000' }],
    ['an unknown code', { path: page, query: 'b=000000000000' }],
    ['no query', { path: page }],
  ])('is empty for %s', async (_, asked) => {
    expect(await ahead({ appid, ...asked })).toEqual({});
  });

  test('is empty for a query that was sent twice', async () => {
    const twice = await get(`/wechat/prefetch?${new URLSearchParams({ appid, path: page })}&query=a&query=b`);
    expect([twice.status, await twice.json()]).toEqual([200, {}]);
  });
});

test('a sheet may carry mini-program codes, drawn by WeChat once and kept', async () => {
  const secretary = await house.as('孙主任');
  const ask = () =>
    secretary.ask(placeApi.sheetLink, {
      body: { compound: house.town.compound, paper: 'a6', ink: 'mono', code: 'mini' },
    });
  const { body } = await ask();
  const [sign] = await printed(Buffer.from(await (await fetch(house.url + body.url)).arrayBuffer()));
  if (!sign) throw new Error('no page was printed');
  const read = await codeIn(sign, { left: 0, top: 0, width: 105, height: 148 });
  expect(decodeURIComponent(read?.data ?? '')).toContain(`b=${house.town.doorCode}`);
  await ask();
  expect(await calls('/wxa/getwxacodeunlimit')).toHaveLength(1);
  const { 孙主任: by } = house.town.people;
  expect(await doersOf(house.databaseUrl, 'sign.printed')).toEqual([by, by]);
});

test('a code drawn for the trial version is not printed for the released one', async () => {
  const [wechat, storage] = [house.app.get(WeChat), house.app.get(Storage)];
  const trial = { ...house.config, wechat: { ...house.config.wechat, state: 'trial' as const } };
  const before = (await calls('/wxa/getwxacodeunlimit')).length;
  await new MiniCodes(wechat, storage, trial).of(['0123456789AB']);
  for (let turn = 0; turn < 2; turn++) await house.app.get(MiniCodes).of(['0123456789AB']);
  expect(await calls('/wxa/getwxacodeunlimit')).toHaveLength(before + 2);
});

test('where WeChat draws no code the form says so, and the ordinary ones can be printed', async () => {
  const secretary = await house.as('孙主任');
  await secretary.ask(placeApi.issue, { body: { placeId: house.town.gate } });
  await house.sandbox.post('faults', [{ match: { path: '/wxa/getwxacodeunlimit' }, do: { errcode: 41030 } }]);
  const sheet = (code: 'mini' | 'link') =>
    secretary.ask(placeApi.sheetLink, {
      body: { compound: house.town.compound, paper: 'a6', ink: 'mono', code },
    });
  const { status, body } = await sheet('mini');
  expect([status, body.code]).toEqual([503, 'sign.no_mini_code']);
  expect((await sheet('link')).status).toBe(200);
});
