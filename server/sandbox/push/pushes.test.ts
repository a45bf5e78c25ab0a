import { sandboxPush } from '../app';
import { opened } from '../testing/opened';
import { openReceiver, type Receiver } from '../testing/receiver';
import { openStage, type Stage } from '../testing/stage';
import type { PushAttempt } from './pushes';
import { seal, signatureOf, unseal } from './seal';

let stage: Stage;
let app: Receiver;
beforeEach(async () => {
  [stage, app] = [openStage(), await openReceiver()];
});
afterEach(() => Promise.all([stage.sandbox.close(), app.close()]));

const configure = (more: object = {}) =>
  stage.control('push', { url: `${app.url}/wechat/push`, ...sandboxPush, ...more });
const revoke = () => stage.control('users/liming/revoke', { info: 8 });
const log = async () => (await stage.seen<{ attempts: PushAttempt[] }>('push/log')).attempts;

it('tells a revocation in safe mode: signed, sealed, and nothing to read beside', async () => {
  await configure();
  await revoke();
  expect(await stage.sandbox.deliverDue()).toBe(1);
  expect(Object.keys(JSON.parse(app.received[0]?.body ?? '') as object)).toEqual(['ToUserName', 'Encrypt']);
  expect(app.received.map(opened)).toEqual([
    {
      ToUserName: 'gh_5a4db01a2c3d',
      FromUserName: 'o-demo-liming',
      CreateTime: Date.parse('2026-11-25T09:00:00+08:00') / 1000,
      MsgType: 'event',
      Event: 'user_authorization_revoke',
      OpenID: 'o-demo-liming',
      AppID: 'wx11aa22bb33cc44dd',
      RevokeInfo: '8',
    },
  ]);
  expect(await stage.sandbox.deliverDue()).toBe(0);
});

it('tells it in the open in plain mode, and both ways in compatible mode', async () => {
  await configure({ mode: 'plain' });
  await revoke();
  await stage.sandbox.deliverDue();
  await configure({ mode: 'compat' });
  await revoke();
  await stage.sandbox.deliverDue();
  const [plain, both] = app.received;
  expect(plain?.query.has('msg_signature')).toBe(false);
  expect(JSON.parse(plain?.body ?? '')).toMatchObject({ RevokeInfo: '8' });
  expect(JSON.parse(both?.body ?? '')).toMatchObject({ RevokeInfo: '8', Encrypt: expect.any(String) });
  expect(both && opened(both)).toMatchObject({ RevokeInfo: '8' });
});

const popup = (ids: string[]) => stage.control('users/liming/subscribe', { tmplIds: ids, answers: 'accept' });
const ids = async () =>
  (await stage.control<{ templates: { priTmplId: string; type: number }[] }>('templates')).templates
    .filter(({ type }) => type === 2)
    .map(({ priTmplId }) => priTmplId);

it('writes the list of one template alone and of several as a list, and numbers as texts, in JSON', async () => {
  await configure({ mode: 'plain' });
  const [first = '', second = ''] = await ids();
  await popup([first]);
  await popup([first, second]);
  await stage.sandbox.deliverDue();
  const told = app.received.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
  const item = (TemplateId: string) => ({ TemplateId, SubscribeStatusString: 'accept', PopupScene: '0' });
  expect(told.map(({ List }) => List)).toEqual([item(first), [item(first), item(second)]]);
  expect(told[0]?.CreateTime).toBe(String(Date.parse('2026-11-25T09:00:00+08:00') / 1000));
});

it('writes XML with a wrapper around the list, in the open and sealed', async () => {
  await configure({ mode: 'plain', format: 'xml' });
  const [first = '', second = ''] = await ids();
  await popup([first, second]);
  await stage.sandbox.deliverDue();
  await configure({ mode: 'safe', format: 'xml' });
  await revoke();
  await stage.sandbox.deliverDue();
  const [plain, safe] = app.received;
  expect(plain?.body).toMatch(
    /^<xml><ToUserName><!\[CDATA\[gh_\w+\]\]><\/ToUserName>.*<CreateTime>\d+<\/CreateTime>.*<SubscribeMsgPopupEvent><List><TemplateId>.*<\/List><List>.*<\/List><\/SubscribeMsgPopupEvent><\/xml>$/,
  );
  const [, sealed = ''] = /<Encrypt><!\[CDATA\[(.+)\]\]><\/Encrypt>/.exec(safe?.body ?? '') ?? [];
  expect(unseal(sandboxPush.aesKey, sealed).message).toContain('<RevokeInfo><![CDATA[8]]></RevokeInfo>');
});

it('tries three times, a second apart, with the same event, and then gives up', async () => {
  await configure();
  app.replies.push({ status: 500 }, { body: 'what?' }, { status: 404 });
  await revoke();
  const tried = [];
  for (let turn = 0; turn < 5; turn++) {
    tried.push(await stage.sandbox.deliverDue());
    await stage.wait(turn === 0 ? 999 : 1000);
    if (turn === 0) expect(await stage.sandbox.deliverDue()).toBe(0);
  }
  expect(tried).toEqual([1, 0, 1, 1, 0]);
  expect((await log()).map(({ attempt, fault }) => [attempt, fault])).toEqual([
    [1, 'status 500'],
    [2, 'a reply that is neither success nor sealed'],
    [3, 'status 404'],
  ]);
  expect(new Set(app.received.map((one) => JSON.stringify(opened(one)))).size).toBe(1);
  expect(new Set(app.received.map(({ query }) => query.get('nonce'))).size).toBe(3);
});

it('waits for an answer only so long', async () => {
  await configure({ timeoutMs: 50 });
  app.replies.push('silence');
  await revoke();
  await stage.sandbox.deliverDue();
  expect(await log()).toEqual([expect.objectContaining({ fault: expect.stringContaining('Timeout') })]);
});

it('accepts a sealed reply that is signed, and no other', async () => {
  await configure();
  const Encrypt = seal(sandboxPush.aesKey, 'wx11aa22bb33cc44dd', '{}', Buffer.alloc(16));
  const [TimeStamp, Nonce] = [1764032400, '42'];
  const MsgSignature = signatureOf(sandboxPush.token, String(TimeStamp), Nonce, Encrypt);
  const reply = { Encrypt, MsgSignature, TimeStamp, Nonce };
  app.replies.push({ body: '' }, { body: JSON.stringify(reply) });
  app.replies.push({ body: JSON.stringify({ ...reply, Nonce: '43' }) });
  for (let turn = 0; turn < 3; turn++) {
    await revoke();
    await stage.sandbox.deliverDue();
  }
  expect((await log()).map(({ fault }) => fault)).toEqual([
    undefined,
    undefined,
    'a sealed reply with a wrong signature',
  ]);
});

it('checks the address as the console does, and is loud when the echo is not verbatim', async () => {
  await configure();
  app.answer = ({ query }) => ({ body: query.get('echostr') ?? '' });
  await stage.control('push/verify');
  const [{ method, query } = { method: '', query: new URLSearchParams() }] = app.received;
  expect(method).toBe('GET');
  expect(query.get('signature')).toBe(
    signatureOf(sandboxPush.token, query.get('timestamp') ?? '', query.get('nonce') ?? ''),
  );
  app.answer = ({ query: asked }) => ({ body: `"${asked.get('echostr')}"` });
  await expect(stage.control('push/verify')).rejects.toThrow('409');
});

it('tells nothing without an address, and sends any event that is asked for', async () => {
  await revoke();
  expect(await stage.sandbox.deliverDue()).toBe(0);
  await configure({ mode: 'plain' });
  const fields = { punish_type: 1 };
  await stage.control('push/send', { event: 'wxa_punish_event', openid: 'liming', fields });
  await stage.sandbox.deliverDue();
  expect(JSON.parse(app.received[0]?.body ?? '')).toMatchObject({
    Event: 'wxa_punish_event',
    punish_type: 1,
  });
});

it.each([{ url: 'no address' }, { aesKey: 'short' }, { mode: 'secret' }, { format: 'yaml' }, { token: '' }])(
  'does not take the configuration %p',
  async (wrong) => {
    await expect(configure(wrong)).rejects.toThrow('400');
  },
);
