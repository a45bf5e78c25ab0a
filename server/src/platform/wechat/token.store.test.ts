import { Db } from '../db/db';
import { Secrets } from '../secret';
import { openHouse, type House } from '../testing/house';
import { statement } from '../testing/statement';
import { openScriptedWechat } from './testing/scripted-wechat';
import { TokenStore } from './token.store';
import { WeChat } from './wechat';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
beforeEach(() => house.at('2026-11-18T09:00'));

const sql = (words: string, values: unknown[] = []) => statement(house.databaseUrl, words, values);
const parts = () => [house.app.get(Db), house.app.get(Secrets)] as const;

/** Stores of one app, each as in a process of its own, and the WeChat behind them: renewals wait while `held`. */
function processes(appId: string, seconds = 7200) {
  const wechat = { renewals: 0, held: Promise.resolve(), broken: false };
  const renew = async () => {
    const value = `token ${++wechat.renewals}`;
    await wechat.held;
    if (wechat.broken) throw new Error('WeChat is down');
    return { value, seconds };
  };
  const hold = () => {
    let release: () => void = () => undefined;
    wechat.held = new Promise((done) => (release = done));
    return release;
  };
  const open = () => new TokenStore(...parts(), { appId, renew });
  /** Resolves once that many renewals have begun. */
  const begun = async (count: number) => {
    while (wechat.renewals < count) await new Promise((done) => setTimeout(done, 5));
  };
  return { wechat, hold, open, begun };
}

describe('calls at once', () => {
  const account = (api: string) => ({ ...house.config.wechat, api, appId: 'wx-at-once' });

  it('renew once, fifty in one process and fifty in another', async () => {
    const script = await openScriptedWechat(({ path }) =>
      path === '/cgi-bin/stable_token'
        ? { json: { access_token: 'the token', expires_in: 7200 } }
        : { json: { errcode: 0, data: [] } },
    );
    await sql('insert into wechat_token (app_id, token_sealed, expires_at) values ($1, $2, $3)', [
      'wx-at-once',
      house.app.get(Secrets).seal('an old token'),
      '2026-11-18T08:59+08:00',
    ]);
    const clients = [
      new WeChat(account(script.url), ...parts()),
      new WeChat(account(script.url), ...parts()),
    ];
    await Promise.all(clients.flatMap((client) => Array.from({ length: 50 }, () => client.templates())));
    const tokens = script.heard.filter(({ path }) => path === '/cgi-bin/stable_token');
    const shown = new Set(script.heard.flatMap(({ query }) => query.access_token ?? []));
    expect([tokens.length, script.heard.length, [...shown]]).toEqual([1, 101, ['the token']]);
    expect(JSON.parse(tokens[0]?.body ?? '')).toMatchObject({ force_refresh: false });
    await script.close();
  });

  it('of one process share one look', async () => {
    const store = processes('wx-one-look').open();
    const looking = store.current();
    expect(store.current()).toBe(looking);
    await looking;
    expect(store.current()).not.toBe(looking);
  });

  it('would renew in every process without the lease', async () => {
    const { hold, open, begun } = processes('wx-no-lease');
    const release = hold();
    const one = open().current();
    await begun(1);
    await sql(`update wechat_token set leased_until = null where app_id = 'wx-no-lease'`);
    const other = open().current();
    await begun(2);
    release();
    expect(await Promise.all([one, other])).toEqual(['token 1', 'token 2']);
  });

  it('do not wait for ever for a process that died with the lease', async () => {
    const { wechat, hold, open, begun } = processes('wx-died');
    hold();
    void open().current();
    await begun(1);
    wechat.held = Promise.resolve();
    const waiting = open().current();
    await house.at('2026-11-18T09:01');
    expect(await waiting).toBe('token 2');
  });
});

it('is sealed in its row', async () => {
  const { open } = processes('wx-sealed');
  await open().current();
  const [row] = await statement<{ told: string }>(
    house.databaseUrl,
    `select wechat_token::text as told from wechat_token where app_id = 'wx-sealed'`,
  );
  expect(row?.told).toContain('wx-sealed');
  expect(row?.told).not.toContain(Buffer.from('token 1').toString('hex'));
});

it('is kept until less than ten minutes are left', async () => {
  const { open } = processes('wx-two-hours');
  expect(await open().current()).toBe('token 1');
  await house.at('2026-11-18T10:49');
  expect(await open().current()).toBe('token 1');
  await house.at('2026-11-18T10:51');
  expect(await open().current()).toBe('token 2');
});

it('may live for some minutes only: then WeChat is asked each minute, and not later than it ends', async () => {
  const { wechat, open } = processes('wx-short', 345);
  const store = open();
  for (const each of ['token 1', 'token 1']) expect(await store.current()).toBe(each);
  await house.at('2026-11-18T09:02');
  for (const each of ['token 2', 'token 2']) expect(await store.current()).toBe(each);
  await house.at('2026-11-18T09:09');
  expect([await store.current(), wechat.renewals]).toEqual(['token 3', 3]);
});

it('is shown while it works although WeChat gives no new one', async () => {
  const { wechat, open } = processes('wx-down');
  await open().current();
  wechat.broken = true;
  await house.at('2026-11-18T10:55');
  expect(await open().current()).toBe('token 1');
  await house.at('2026-11-18T11:00');
  await expect(open().current()).rejects.toThrow('WeChat is down');
  wechat.broken = false;
  expect(await open().current()).toBe('token 4');
});

it('is shown to others while one process renews it', async () => {
  const { hold, open, begun } = processes('wx-meanwhile');
  await open().current();
  await house.at('2026-11-18T10:55');
  const release = hold();
  const renewing = open().current();
  await begun(2);
  expect(await open().current()).toBe('token 1');
  release();
  expect(await renewing).toBe('token 2');
});

it('is dropped when WeChat refuses it, unless it has been replaced already', async () => {
  const { wechat, open } = processes('wx-refused');
  const [one, other] = [open(), open()];
  const failed = await one.current();
  expect(await one.instead(failed)).toBe('token 2');
  expect(await other.instead(failed)).toBe('token 2');
  expect(wechat.renewals).toBe(2);
  const all = await Promise.all(Array.from({ length: 20 }, () => one.instead('token 2')));
  expect([new Set(all), wechat.renewals]).toEqual([new Set(['token 3']), 3]);
});

it('is fetched anew when the house has another secret', async () => {
  const { open } = processes('wx-other-secret');
  await open().current();
  await sql('update wechat_token set token_sealed = $1', [new Secrets(Buffer.alloc(32)).seal('token 1')]);
  expect(await open().current()).toBe('token 2');
});
