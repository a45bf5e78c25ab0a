import { Logger } from '@nestjs/common';
import { Refusal } from '@linli/shared/refusal';
import { inspect } from 'node:util';
import { Db } from '../db/db';
import { Secrets } from '../secret';
import { openHouse, type House } from '../testing/house';
import { WechatRefusal } from './refusal';
import { openScriptedWechat, type Heard, type Said, type ScriptedWechat } from './testing/scripted-wechat';
import { WeChat } from './wechat';

const appId = 'wx11aa22bb33cc44dd';
const [secret, token, code, openid] = ['canary-secret', 'canary-token', 'canary-code', 'canary-openid'];

let house: House;
let script: ScriptedWechat;
let wechat: WeChat;
let say: (heard: Heard) => Said;

const isForToken = ({ path }: Heard) => path === '/cgi-bin/stable_token';
const good: Said = { json: { access_token: token, expires_in: 7200 } };
const no = (errcode: number, errmsg = 'no'): Said => ({ json: { errcode, errmsg } });
const told = (call: Promise<unknown>) => call.catch((trouble: unknown) => trouble);
const clientOf = (app: string) =>
  new WeChat(
    { ...house.config.wechat, api: script.url, appId: app, secret, state: 'trial' },
    house.app.get(Db),
    house.app.get(Secrets),
  );
/** The calls themselves, without those for a token. */
const heard = () => script.heard.filter((call) => !isForToken(call));

beforeAll(async () => {
  house = await openHouse();
  script = await openScriptedWechat((call) => say(call));
  wechat = clientOf(appId);
});
beforeEach(() => {
  script.heard.splice(0);
  jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
});
afterEach(() => jest.restoreAllMocks());
afterAll(async () => {
  await script.close();
  await house.close();
});
/** Tokens are given; the calls hear this, one after the other, the last one for ever. */
const answer = (...said: [Said, ...Said[]]) => {
  say = (call) => (isForToken(call) ? good : ((said.length > 1 ? said.shift() : said[0]) ?? 'hang up'));
};

const link = { path: '/resident/ticket/index', query: 'id=1' };
const message = { openid, templateId: 'T1', page: 'resident/ticket/index?id=1', data: { thing1: '楼道灯' } };
const picture = { openid, url: 'https://linli.example/p', kind: 'picture', scene: 2 } as const;
const wish = { scene: 'b=K7M2Q9XD4T1W', page: 'pages/building/index' };

/** Every call: how it is made, where it goes, and what it says. */
const calls: [name: string, call: (client: WeChat) => Promise<unknown>, path: string, body: object | null][] =
  [
    ['openidOf', (client) => client.openidOf(code), '/sns/jscode2session', null],
    [
      'phoneOf',
      (client) => client.phoneOf(code, openid),
      '/wxa/business/getuserphonenumber',
      { code, openid },
    ],
    [
      'sendSubscribed',
      (client) => client.sendSubscribed(message),
      '/cgi-bin/message/subscribe/send',
      {
        touser: openid,
        template_id: 'T1',
        page: 'resident/ticket/index?id=1',
        data: { thing1: { value: '楼道灯' } },
        miniprogram_state: 'trial',
        lang: 'zh_CN',
      },
    ],
    ['templates', (client) => client.templates(), '/wxaapi/newtmpl/gettemplate', null],
    [
      'codeImage',
      (client) => client.codeImage(wish),
      '/wxa/getwxacodeunlimit',
      { ...wish, width: 430, check_path: false, env_version: 'trial' },
    ],
    [
      'checkText',
      (client) => client.checkText({ openid, words: '灯不亮', scene: 2 }),
      '/wxa/msg_sec_check',
      { openid, content: '灯不亮', version: 2, scene: 2 },
    ],
    [
      'checkMedia',
      (client) => client.checkMedia(picture),
      '/wxa/media_check_async',
      { openid, media_url: 'https://linli.example/p', media_type: 2, version: 2, scene: 2 },
    ],
    [
      'scheme',
      (client) => client.scheme({ ...link, expiresAt: new Date('2026-12-01T00:00:00.900Z') }),
      '/wxa/generatescheme',
      { jump_wxa: { ...link, env_version: 'trial' }, expire_type: 0, expire_time: 1796083200 },
    ],
    [
      'urlLink',
      (client) => client.urlLink({ ...link, expiresInDays: 30 }),
      '/wxa/generate_urllink',
      { ...link, env_version: 'trial', expire_type: 1, expire_interval: 30 },
    ],
  ];

it.each(calls)('%s says what WeChat wants to hear', async (_, call, path, body) => {
  answer(no(47001));
  await told(call(wechat));
  const session = { appid: appId, secret, js_code: code, grant_type: 'authorization_code' };
  const query = path.startsWith('/sns') ? session : { access_token: token };
  expect(heard()).toMatchObject([{ method: body ? 'POST' : 'GET', path, query }]);
  const [{ body: sent = '' } = {}] = heard();
  expect(sent ? JSON.parse(sent) : null).toEqual(body);
});

it('no call lets a secret, token, code or openid be read', async () => {
  const logged: unknown[] = [];
  for (const level of ['log', 'warn', 'error', 'debug'] as const)
    jest.spyOn(Logger.prototype, level).mockImplementation((...words: unknown[]) => void logged.push(words));
  const echo = ({ query, body, path }: Heard) => `${path} ${JSON.stringify(query)} ${body} rid: 65f0-1a2b`;
  const bad: ((call: Heard) => Said)[] = [
    (call) => no(47001, echo(call)),
    (call) => no(40001, echo(call)),
    (call) => ({ bytes: echo(call), type: 'text/html', status: 502 }),
    () => 'hang up',
  ];
  const tokenless = clientOf('wx-without-a-token');
  for (const each of bad) {
    say = (call) => (isForToken(call) ? good : each(call));
    logged.push(...(await Promise.all(calls.map(([, call]) => told(call(wechat))))));
    say = each;
    logged.push(...(await Promise.all(calls.map(([, call]) => told(call(tokenless))))));
  }
  expect(logged.filter((each) => each instanceof Error)).toHaveLength(bad.length * 2 * calls.length);
  expect(
    inspect(logged, { depth: 9, showHidden: true, maxArrayLength: null }).match(/canary-\w+/g),
  ).toBeNull();
});

describe('a token that is over', () => {
  it.each([40001, 40014, 42001])('is replaced, and the call made once more, after %d', async (errcode) => {
    answer(no(errcode), { json: { errcode: 0, data: [] } });
    await wechat.templates();
    expect(script.heard.map(({ path }) => path)).toEqual([
      '/wxaapi/newtmpl/gettemplate',
      '/cgi-bin/stable_token',
      '/wxaapi/newtmpl/gettemplate',
    ]);
  });

  it('is not replaced twice for one call', async () => {
    answer(no(40001));
    expect(await told(wechat.templates())).toMatchObject({ errcode: 40001 });
    expect(heard()).toHaveLength(2);
  });
});

describe('someone at a phone', () => {
  const phone = {
    purePhoneNumber: '13800004401',
    phoneNumber: '+86 13800004401',
    watermark: { appid: appId },
  };
  const codeOf = (call: Promise<unknown>) =>
    call.catch((trouble: unknown) => (trouble instanceof Refusal ? trouble.code : trouble));

  it.each([
    [40029, 'wechat.refused', 'wechat.refused'],
    [40163, 'wechat.refused', 'wechat.refused'],
    [40226, 'wechat.risky', 'wechat.risky'],
    [-1, 'wechat.unreachable', 'wechat.unreachable'],
    [45011, 'wechat.unreachable', 'wechat.unreachable'],
    [40013, expect.any(WechatRefusal), 'wechat.refused'],
  ])('is told what %d means, after one try', async (errcode, signIn, givePhone) => {
    answer(no(errcode));
    expect(await codeOf(wechat.openidOf(code))).toEqual(signIn);
    expect(await codeOf(wechat.phoneOf(code, openid))).toEqual(givePhone);
    expect(heard()).toHaveLength(2);
  });

  it('is told that WeChat is away, after one try', async () => {
    answer('hang up');
    expect(await codeOf(wechat.openidOf(code))).toBe('wechat.unreachable');
    expect(await codeOf(wechat.phoneOf(code, openid))).toBe('wechat.unreachable');
    expect(heard()).toHaveLength(2);
  });

  it.each([
    ['a text', { ...phone, countryCode: '86' }, '13800004401'],
    ['a number', { ...phone, countryCode: 86 }, '13800004401'],
    ['another one', { ...phone, countryCode: '852', phoneNumber: '+852 51234567' }, '+852 51234567'],
  ])('has a phone whose country is %s', async (_, phone_info, number) => {
    answer({ json: { errcode: 0, phone_info } });
    expect(await wechat.phoneOf(code, openid)).toBe(number);
  });

  it('has no phone that was stamped for another app', async () => {
    answer({ json: { errcode: 0, phone_info: { ...phone, watermark: { appid: 'wx0' } } } });
    expect(await codeOf(wechat.phoneOf(code, openid))).toBe('wechat.refused');
  });
});

it.each([
  { scene: '' },
  { scene: 'x'.repeat(33) },
  { scene: 'b=门' },
  { scene: 'b=%20' },
  { page: '/pages/building/index' },
  { page: 'pages/building/index?b=1' },
  { width: 200 },
])('a mini-program code is not asked for with %p', async (changed) => {
  await expect(wechat.codeImage({ ...wish, ...changed })).rejects.toThrow(RangeError);
  expect(script.heard).toEqual([]);
});

it('tells what WeChat thinks of words; a word it has not used before is for a person to look at', async () => {
  const judged = (suggest: string): Said => ({
    json: { errcode: 0, result: { suggest, label: 20006 }, trace_id: 'T' },
  });
  answer(judged('pass'), judged('risky'), judged('unheard-of'));
  const check = () => wechat.checkText({ openid, words: '灯', scene: 2 });
  expect([await check(), await check(), await check()]).toEqual(
    ['pass', 'risky', 'review'].map((suggest) => ({ suggest, label: 20006, traceId: 'T' })),
  );
});

it('knows sound from pictures', async () => {
  answer({ json: { errcode: 0, trace_id: 'T' } });
  expect(await wechat.checkMedia({ ...picture, kind: 'sound' })).toEqual({ traceId: 'T' });
  expect(JSON.parse(heard()[0]?.body ?? '')).toMatchObject({ media_type: 1 });
});

it('reads links', async () => {
  answer(
    { json: { errcode: 0, openlink: 'weixin://dl/business/?t=T' } },
    { json: { url_link: 'https://wxaurl.cn/T' } },
  );
  expect(await wechat.scheme({ ...link, expiresAt: new Date('2026-12-01') })).toBe(
    'weixin://dl/business/?t=T',
  );
  expect(await wechat.urlLink({ ...link, expiresInDays: 1 })).toBe('https://wxaurl.cn/T');
});

it('reads the templates of the account', async () => {
  const enums = [{ keywordCode: 'enum_string3.DATA', enumValueList: ['一般', '紧急'] }];
  const data = [
    { priTmplId: 'T1', title: '进度', content: '事项:{{thing1.DATA}}', type: 2, keywordEnumValueList: enums },
    { priTmplId: 'T2', title: '任务', content: '任务:{{thing1.DATA}}', type: 3 },
  ];
  answer({ json: { errcode: 0, data } });
  expect(await wechat.templates()).toEqual([
    {
      templateId: 'T1',
      title: '进度',
      content: '事项:{{thing1.DATA}}',
      type: 'once',
      enums: { enum_string3: ['一般', '紧急'] },
    },
    { templateId: 'T2', title: '任务', content: '任务:{{thing1.DATA}}', type: 'long', enums: {} },
  ]);
});
