import { peopleApi } from '@linli/shared/people/people.api';
import { Db } from '../../src/platform/db/db';
import { openHouse, type House } from '../../src/platform/testing/house';
import { statement } from '../../src/platform/testing/statement';
import { WeChat } from '../../src/platform/wechat/wechat';
import type { Pushed } from '../../src/push/push.events';
import { PushService } from '../../src/push/push.service';
import { sandboxPush } from '../app';
import type { PushAttempt } from '../push/pushes';
import type { Call } from '../world/calls';
import { sandboxTemplates } from '../world/templates';

// The other side of the contract: what Linli does with a WeChat that keeps its promises, and with one that does not.

const openid = 'o-demo-liming';
const words = { openid, words: '楼道灯不亮', scene: 2 } as const;
let house: House;
let wechat: WeChat;
let day = 10;

beforeAll(async () => {
  house = await openHouse();
  wechat = house.app.get(WeChat);
});
beforeEach(async () => {
  // A day of its own, so that the token of the last one is over.
  day += 1;
  await house.at(`2026-11-${day}T09:00`);
  await house.sandbox.post(`users/${openid}/visit`);
  await house.sandbox.post('push', {
    url: `${house.url}/wechat/push`,
    ...sandboxPush,
    mode: 'safe',
    format: 'json',
  });
});
afterAll(() => house.close());

const callsOf = async (path: string) => (await house.sandbox.get<Call[]>(`calls?path=${path}`)).length;
const tokenCalls = () => callsOf('/cgi-bin/stable_token');

/** Everything that came in since the beginning, in the shape its listeners get. */
async function pushed(): Promise<Pushed[]> {
  const rows = await statement<{ id: string }>(house.databaseUrl, 'select id from pushed order by id');
  const read = await house.app
    .get(Db)
    .read((db) => Promise.all(rows.map(({ id }) => house.app.get(PushService).bodyOf(db, id))));
  return read.filter((one) => one !== null);
}

/** What came in while something was done, once everybody has come to rest. */
async function during(what: () => Promise<unknown>): Promise<Pushed[]> {
  const before = (await pushed()).length;
  await what();
  await house.settle();
  return (await pushed()).slice(before);
}

test('fifty calls at once with a token that is over fetch one new token', async () => {
  const before = await tokenCalls();
  const judged = await Promise.all(Array.from({ length: 50 }, () => wechat.checkText(words)));
  expect(new Set(judged.map(({ suggest }) => suggest))).toEqual(new Set(['pass']));
  expect((await tokenCalls()) - before).toBe(1);
});

test('a token that WeChat has taken back is fetched anew, once, and the call goes well', async () => {
  await wechat.checkText(words);
  const before = await tokenCalls();
  await house.sandbox.post('tokens/revoke');
  expect(await wechat.checkText(words)).toMatchObject({ suggest: 'pass' });
  expect((await tokenCalls()) - before).toBe(1);
});

test('a busy WeChat is asked again, and Chinese goes out as it is', async () => {
  const path = '/wxa/msg_sec_check';
  await house.sandbox.post('faults', [{ match: { path, nth: 1 }, do: { errcode: -1 } }]);
  expect(await wechat.checkText(words)).toMatchObject({ suggest: 'pass' });
  await house.sandbox.post('faults', []);
  const [busy, well] = (await house.sandbox.get<Call[]>(`calls?path=${path}`)).slice(-2);
  expect([busy?.errcode, well?.errcode, well?.escaped]).toEqual([-1, 0, false]);
});

test('a sign-in code opens once', async () => {
  const code = await house.code('李明', 'login');
  const signIn = () => house.anyone().ask(peopleApi.signIn, { body: { code } });
  expect((await signIn()).status).toBe(200);
  expect((await signIn()).body.code).toBe('wechat.refused');
});

test('the address answers the check of the console', async () => {
  await house.sandbox.post('push/verify');
});

const readable = 'https://linli.example/api/health/live';
const check = (url = readable) => wechat.checkMedia({ openid, url, kind: 'picture', scene: 2 });

test('a verdict on a picture comes in once, however often and however early it is told', async () => {
  for (const when of ['delay', 'twice', 'before']) {
    await house.sandbox.post('media', { when });
    let asked = '';
    const came = await during(async () => (asked = (await check(`${readable}?${when}`)).traceId));
    expect(came).toMatchObject([
      { event: 'mediaChecked', traceId: asked, openid, errcode: 0, suggest: 'pass', label: 100 },
    ]);
  }
  await house.sandbox.post('media', { when: 'never' });
  expect(await during(() => check(`${readable}?never`))).toEqual([]);
  await house.sandbox.post('media', { when: 'delay' });
});

test('a picture that cannot be fetched comes in as -1008', async () => {
  const gone = 'https://linli.example/api/photos/gone';
  expect(await during(() => check(gone))).toMatchObject([{ errcode: -1008, suggest: null }]);
});

test('a late verdict comes in half an hour later', async () => {
  await house.sandbox.post('media', { when: 'late' });
  expect(await during(() => check(`${readable}?late`))).toEqual([]);
  await house.sandbox.post('media', { when: 'delay' });
  expect(await during(() => house.at(`2026-11-${day}T09:40`))).toMatchObject([{ event: 'mediaChecked' }]);
});

const once = sandboxTemplates.filter(({ type }) => type === 2).map(({ priTmplId }) => priTmplId);
const accept = (count: number) =>
  house.sandbox.post(`users/${openid}/subscribe`, { tmplIds: once.slice(0, count) });

test.each(['json', 'xml'])('one consent and several come in the same shape in %s', async (format) => {
  await house.sandbox.post('push', { format });
  const consents = once.slice(0, 2).map((templateId) => ({ templateId, accepted: true }));
  const one = { event: 'subscribePopup', openid, consents: consents.slice(0, 1) };
  const at = new Date(`2026-11-${day}T09:00:00+08:00`);
  const [first] = await during(() => accept(1));
  expect(first).toMatchObject(one);
  expect(Math.abs(((first as { at?: Date }).at ?? at).getTime() - at.getTime())).toBeLessThan(60_000);
  expect(await during(() => accept(2))).toMatchObject([{ ...one, consents }]);
});

test.each(['wrong-signature', 'wrong-appid', 'stale', 'truncated'])(
  'an event with this trouble is refused and not kept: %s',
  async (trouble) => {
    await house.sandbox.post('push/trouble', { trouble });
    expect(await during(() => accept(1))).toEqual([]);
    const { attempts } = await house.sandbox.get<{ attempts: PushAttempt[] }>('push/log');
    expect(attempts.filter((one) => one.trouble === trouble)).toContainEqual(
      expect.objectContaining({ fault: 'status 403' }),
    );
  },
);

test.each(['duplicate', 'reorder'])('events are kept once and all the same: %s', async (trouble) => {
  await house.sandbox.post('push/trouble', { trouble });
  const came = await during(async () => {
    await accept(1);
    await house.sandbox.post(`users/${openid}/unsubscribe`, { tmplId: once[0] });
  });
  expect(came.map(({ event }) => event).sort()).toEqual(['subscribeChange', 'subscribePopup']);
});
