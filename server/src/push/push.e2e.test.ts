import { sandboxApp, sandboxPush } from '../../sandbox/app';
import { Db } from '../platform/db/db';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { sealed, signatureOf } from '../platform/wechat/push.crypto';
import { PushService } from './push.service';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(async () => {
  await house.at('2026-11-18T09:00');
  await house.sandbox.post('push', { mode: 'safe', format: 'json' });
});
afterAll(() => house.close());

const rows = <Row extends object>(sql: string, values: unknown[] = []) =>
  statement<Row>(house.databaseUrl, sql, values);
const count = async (sql: string) =>
  Number((await rows<{ count: string }>(`select count(*) as count from ${sql}`))[0]?.count);
const told = () =>
  rows<{ facts: object }>(`select facts from event where kind = 'wechat.pushed' order by id`);
const granny = 'o-demo-wangnainai';
const moment = Date.parse('2026-11-18T09:00+08:00') / 1000;

/** Knocks at the address with a body that is sealed and signed as WeChat does, but for what is `changed`. */
async function push(message: object, changed: { timestamp?: number; signature?: string; url?: string } = {}) {
  const key = Buffer.from(`${sandboxPush.aesKey}=`, 'base64');
  const Encrypt = sealed({ key, appId: sandboxApp.appid }, JSON.stringify(message), Buffer.alloc(16, 1));
  const timestamp = String(changed.timestamp ?? moment);
  const msg_signature = changed.signature ?? signatureOf(sandboxPush.token, timestamp, '7', Encrypt);
  const query = new URLSearchParams({ timestamp, nonce: '7', msg_signature, encrypt_type: 'aes' });
  const answer = await fetch(`${changed.url ?? house.url}/wechat/push?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ToUserName: 'gh_1', Encrypt }),
  });
  return [answer.status, await answer.text()];
}
const event = (name: string, more: object = {}) => ({
  FromUserName: granny,
  CreateTime: moment,
  MsgType: 'event',
  Event: name,
  ...more,
});

describe('the address', () => {
  it('is WeChat’s to check: the echo goes back as it came', async () => {
    await house.sandbox.post('push/verify');
    const query = new URLSearchParams({
      timestamp: '1714036504',
      nonce: '7',
      signature: signatureOf(sandboxPush.token, '1714036504', '7'),
      echostr: '<b>4375120948345356249</b>',
    });
    const answer = await fetch(`${house.url}/wechat/push?${query}`);
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      200,
      'text/plain; charset=utf-8',
      '<b>4375120948345356249</b>',
    ]);
  });

  it.each([
    ['nothing', ''],
    [
      'a wrong signature',
      '?timestamp=1&nonce=2&echostr=x&signature=f464b24fc39322e44b38aa78f5edd27bd1441696',
    ],
    ['two signatures', '?timestamp=1&nonce=2&echostr=x&signature=a&signature=b'],
  ])('answers 403 and nothing more to %s', async (_, query) => {
    const answer = await fetch(`${house.url}/wechat/push${query}`);
    expect([answer.status, await answer.text()]).toEqual([403, '']);
  });

  it('is not there when nothing is to be pushed', async () => {
    const closed = await openHouse({ WECHAT_PUSH_TOKEN: '' });
    expect((await fetch(`${closed.url}/wechat/push`)).status).toBe(404);
    expect((await push(event('x'), { url: closed.url }))[0]).toBe(404);
    await closed.close();
  });
});

it.each([
  ['safe', 'json'],
  ['safe', 'xml'],
  ['compat', 'json'],
  ['compat', 'xml'],
])('what comes in %s mode as %s is kept once and told on', async (mode, format) => {
  await house.sandbox.post('push', { mode, format });
  const before = (await told()).length;
  const trace_id = `trace ${mode} ${format}`;
  const fields = {
    appid: sandboxApp.appid,
    trace_id,
    version: 2,
    errcode: 0,
    result: { suggest: 'risky', label: 20002 },
  };
  await house.sandbox.post('push/send', { event: 'wxa_media_check', openid: granny, fields });
  await house.sandbox.post('push/deliver');
  expect((await told()).slice(before)).toEqual([{ facts: { event: 'mediaChecked' } }]);
  const [row] = await rows<{ id: string }>(`select id from pushed where body->>'trace_id' = $1`, [trace_id]);
  const read = (id: string) => house.app.get(Db).read((read) => house.app.get(PushService).bodyOf(read, id));
  expect(await read(row?.id ?? '')).toEqual({
    event: 'mediaChecked',
    openid: granny,
    at: new Date(moment * 1000),
    traceId: trace_id,
    errcode: 0,
    suggest: 'risky',
    label: 20002,
  });
});

it.each(['json', 'xml'])('in plain mode the signature alone counts, as %s', async (format) => {
  const open = await openHouse({ WECHAT_PUSH_MODE: 'plain', WECHAT_PUSH_AES_KEY: '' });
  await open.at('2026-11-18T09:00');
  await open.sandbox.post('push', { mode: 'plain', format });
  for (const trouble of ['wrong-signature', 'stale', null]) {
    if (trouble) await open.sandbox.post('push/trouble', { trouble });
    await open.sandbox.post('push/send', { event: 'user_info_modified', openid: granny });
    await open.sandbox.post('push/deliver');
  }
  const kept = await statement<object>(open.databaseUrl, 'select kind from pushed');
  expect(kept).toEqual([{ kind: 'user_info_modified' }]);
  await open.close();
});

describe('what is not WeChat’s word', () => {
  it.each(['wrong-signature', 'wrong-appid', 'stale', 'truncated'])(
    'is refused when it is %s',
    async (trouble) => {
      const before = await count('pushed');
      await house.sandbox.post('push/trouble', { trouble });
      await house.sandbox.post('push/send', {
        event: 'user_info_modified',
        openid: granny,
        fields: { trouble },
      });
      await house.sandbox.post('push/deliver');
      const { attempts } = await house.sandbox.get<{ attempts: { fault?: string }[] }>('push/log');
      expect(attempts.at(-1)?.fault).toContain('403');
      expect(await count('pushed')).toBe(before);
    },
  );

  it('is refused eleven minutes before or after it was signed, not nine', async () => {
    const answers = await Promise.all(
      [-11, -9, 9, 11].map((minutes) => push(event('x', { minutes }), { timestamp: moment + minutes * 60 })),
    );
    expect(answers).toEqual([
      [403, ''],
      [200, 'success'],
      [200, 'success'],
      [403, ''],
    ]);
  });

  it('is refused when it is not sealed, although it is signed', async () => {
    const query = new URLSearchParams({
      timestamp: String(moment),
      nonce: '7',
      signature: signatureOf(sandboxPush.token, String(moment), '7'),
      msg_signature: signatureOf(sandboxPush.token, String(moment), '7'),
    });
    for (const body of [JSON.stringify(event('x')), '<xml><MsgType>event</MsgType></xml>', 'x', '[]', '""']) {
      const answer = await fetch(`${house.url}/wechat/push?${query}`, { method: 'POST', body });
      expect([body, answer.status, await answer.text()]).toEqual([body, 403, '']);
    }
  });
});

describe('what is told again', () => {
  it('is kept once: by its trace when it has one, else by what it says', async () => {
    const before = [await count('pushed'), (await told()).length];
    const check = event('wxa_media_check', { trace_id: 'twice', errcode: 0, result: { suggest: 'pass' } });
    const answers = await Promise.all([
      push(check),
      push({ ...check, CreateTime: moment + 5 }),
      push(event('user_authorization_revoke', { RevokeInfo: '6' })),
      push(event('user_authorization_revoke', { RevokeInfo: '6' })),
      push(event('user_authorization_revoke', { RevokeInfo: '13' })),
    ]);
    expect(new Set(answers.map(String))).toEqual(new Set(['200,success']));
    expect([await count('pushed'), (await told()).length]).toEqual(before.map((each) => each + 3));
  });

  it('is kept once when WeChat repeats it', async () => {
    const before = await count('pushed');
    await house.sandbox.post('push/trouble', { trouble: 'duplicate' });
    await house.sandbox.post('push/send', {
      event: 'user_info_modified',
      openid: granny,
      fields: { again: '1' },
    });
    await house.sandbox.post('push/deliver');
    expect(await count('pushed')).toBe(before + 1);
  });
});

it('what nobody knows is kept and not told on', async () => {
  const before = (await told()).length;
  await push(event('wxa_something_new', { a: 1 }));
  expect(await rows(`select body->>'a' as a from pushed where kind = 'wxa_something_new'`)).toEqual([
    { a: '1' },
  ]);
  expect((await told()).length).toBe(before);
});

it('whom it is about is not readable in the rows, and what is older than 30 days goes', async () => {
  await push(
    event('user_authorization_revoke', { OpenID: 'o-hidden', RevokeInfo: '6', UnionID: 'o-hidden-union' }),
  );
  const [row] = await rows<{ told: string }>(`select string_agg(pushed::text, '') as told from pushed`);
  expect(row?.told).not.toMatch(/o-hidden|o-demo/);
  await house.at('2026-12-18T08:59');
  await house.settle();
  expect(await count('pushed')).toBeGreaterThan(0);
  await house.at('2026-12-18T09:21');
  await house.settle();
  expect(await count('pushed')).toBe(0);
});
