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
const phoneOf = '/wxa/business/getuserphonenumber';

let house: House;
let script: ScriptedWechat;
let wechat: WeChat;
let say: (heard: Heard) => Said;
/** What the calls said, without those for a token. */
const said = () => script.heard.filter(({ path }) => path !== '/cgi-bin/stable_token');
const no = (errcode: number, errmsg = 'no rid: 65f0a1b2-1a2b3c4d-5e6f7a8b'): Said => ({
  json: { errcode, errmsg },
});
const one = (answers: Said[]) => () => answers.shift() ?? { json: { errcode: 0 } };
const refusalOf = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (trouble: WechatRefusal) => trouble,
  );

beforeAll(async () => {
  house = await openHouse();
  script = await openScriptedWechat((heard) =>
    heard.path === '/cgi-bin/stable_token' ? { json: { access_token: token, expires_in: 7200 } } : say(heard),
  );
  const account = { ...house.config.wechat, api: script.url, appId, secret, state: 'trial' } as const;
  wechat = new WeChat(account, house.app.get(Db), house.app.get(Secrets));
});
beforeEach(() => script.heard.splice(0));
afterEach(() => jest.restoreAllMocks());
afterAll(async () => {
  await script.close();
  await house.close();
});

const link = { path: '/resident/ticket/index', query: 'id=1' };
const message = { openid, templateId: 'T1', page: 'resident/ticket/index?id=1', data: { thing1: '楼道灯' } };
const picture = { openid, url: 'https://linli.example/p', kind: 'picture', scene: 2 } as const;

/** Every call: how it is made, the path it goes to, and what it must say. */
const calls: [name: string, call: () => Promise<unknown>, path: string, body: object | null][] = [
  ['openidOf', () => wechat.openidOf(code), '/sns/jscode2session', null],
  ['phoneOf', () => wechat.phoneOf(code, openid), phoneOf, { code, openid }],
  [
    'sendSubscribed',
    () => wechat.sendSubscribed(message),
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
  ['templates', () => wechat.templates(), '/wxaapi/newtmpl/gettemplate', null],
  [
    'codeImage',
    () => wechat.codeImage({ scene: 'b=K7M2Q9XD4T1W', page: 'pages/building/index' }),
    '/wxa/getwxacodeunlimit',
    {
      scene: 'b=K7M2Q9XD4T1W',
      page: 'pages/building/index',
      width: 430,
      check_path: false,
      env_version: 'trial',
    },
  ],
  [
    'checkText',
    () => wechat.checkText({ openid, words: '灯不亮', scene: 2 }),
    '/wxa/msg_sec_check',
    { openid, content: '灯不亮', version: 2, scene: 2 },
  ],
  [
    'checkMedia',
    () => wechat.checkMedia(picture),
    '/wxa/media_check_async',
    { openid, media_url: 'https://linli.example/p', media_type: 2, version: 2, scene: 2 },
  ],
  [
    'scheme',
    () => wechat.scheme({ ...link, expiresAt: new Date('2026-12-01T00:00:00.900Z') }),
    '/wxa/generatescheme',
    { jump_wxa: { ...link, env_version: 'trial' }, expire_type: 0, expire_time: 1796083200 },
  ],
  [
    'urlLink',
    () => wechat.urlLink({ ...link, expiresInDays: 30 }),
    '/wxa/generate_urllink',
    { ...link, env_version: 'trial', expire_type: 1, expire_interval: 30 },
  ],
];

it.each(calls)('%s says what WeChat wants to hear', async (_, call, path, body) => {
  say = () => no(47001);
  await call().catch(() => undefined);
  const [heard] = said();
  expect([heard?.method, heard?.path]).toEqual([body ? 'POST' : 'GET', path]);
  if (path.startsWith('/sns'))
    expect(heard?.query).toEqual({ appid: appId, secret, js_code: code, grant_type: 'authorization_code' });
  else expect(heard?.query).toEqual({ access_token: token });
  expect(heard?.body ? JSON.parse(heard.body) : null).toEqual(body);
  expect(heard?.body).not.toContain('\\u');
});

it.each(calls)('%s lets no secret, token, code or openid be read', async (_, call) => {
  const logged: unknown[] = [];
  for (const level of ['log', 'warn', 'error', 'debug'] as const)
    jest.spyOn(Logger.prototype, level).mockImplementation((...words: unknown[]) => void logged.push(words));
  const echo = ({ query, body, path }: Heard) => `${path} ${JSON.stringify(query)} ${body}`;
  const bad: ((heard: Heard) => Said)[] = [
    (heard) => no(47001, echo(heard)),
    (heard) => no(40001, echo(heard)),
    (heard) => ({ bytes: echo(heard), type: 'text/html', status: 502 }),
    () => 'hang up',
  ];
  for (const each of bad) {
    say = each;
    logged.push(await refusalOf(call()));
  }
  const told = inspect(logged, { depth: 9, showHidden: true });
  expect(told.match(/canary-\w+/g)).toBeNull();
});

describe('an answer', () => {
  it('is good with errcode 0 and without any', async () => {
    say = one([{ json: { errcode: 0, data: [] } }, { json: { data: [] } }]);
    expect([await wechat.templates(), await wechat.templates()]).toEqual([[], []]);
  });

  it('is asked for three times while WeChat is busy or silent, and then taken', async () => {
    for (const bad of [
      no(-1),
      no(45011),
      no(44991),
      'hang up',
      { bytes: 'x', type: 'text/html' },
    ] as Said[]) {
      script.heard.splice(0);
      say = one([bad, bad, { json: { url_link: 'https://wxaurl.cn/t' } }]);
      expect(await wechat.urlLink({ ...link, expiresInDays: 1 })).toBe('https://wxaurl.cn/t');
      expect(said()).toHaveLength(3);
    }
  });

  it('is given up after three tries, or after five seconds of silence each, ten for an image', async () => {
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    const asked: number[] = [];
    jest.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      asked.push(ms);
      return timeout(20);
    });
    say = ({ path }) => (path.startsWith('/sns') ? { json: {} } : 'say nothing');
    const silent = await refusalOf(wechat.sendSubscribed(message));
    expect(silent).toMatchObject({ errcode: -1000, retryable: true, rid: null });
    await refusalOf(wechat.codeImage({ scene: 'b=1', page: 'pages/building/index' }));
    expect([...new Set(asked.slice(0, 3)), ...new Set(asked.slice(3))]).toEqual([5000, 10_000]);
    expect(asked).toHaveLength(6);
  });

  it('that is final is not asked for again, and is told with WeChat’s number, words and request id', async () => {
    say = () => no(47003, 'argument invalid! data.thing3.value invalid rid: 65f0a1b2-1a2b3c4d-5e6f7a8b');
    expect(await refusalOf(wechat.sendSubscribed(message))).toMatchObject({
      errcode: 47003,
      errmsg: 'argument invalid! data.thing3.value invalid',
      rid: '65f0a1b2-1a2b3c4d-5e6f7a8b',
      path: '/cgi-bin/message/subscribe/send',
      remedy: 'final',
      retryable: false,
    });
    expect(said()).toHaveLength(1);
  });

  it('that another message is under way is for the caller to wait out', async () => {
    say = () => no(43108);
    expect(await refusalOf(wechat.sendSubscribed(message))).toMatchObject({
      remedy: 'requeue',
      retryable: true,
    });
    expect(said()).toHaveLength(1);
  });

  it('that the token is over brings a new one and one more try', async () => {
    for (const over of [40001, 40014, 42001]) {
      script.heard.splice(0);
      say = one([no(over), { json: { errcode: 0, data: [] } }]);
      await wechat.templates();
      expect(script.heard.map(({ path }) => path)).toEqual([
        '/wxaapi/newtmpl/gettemplate',
        '/cgi-bin/stable_token',
        '/wxaapi/newtmpl/gettemplate',
      ]);
    }
    say = () => no(40001);
    script.heard.splice(0);
    expect(await refusalOf(wechat.templates())).toMatchObject({ errcode: 40001 });
    expect(said()).toHaveLength(2);
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
    jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    say = () => no(errcode);
    expect(await codeOf(wechat.openidOf(code))).toEqual(signIn);
    expect(await codeOf(wechat.phoneOf(code, openid))).toEqual(givePhone);
    expect(said()).toHaveLength(2);
  });

  it('is told that WeChat is away, after one try', async () => {
    say = () => 'hang up';
    expect(await codeOf(wechat.openidOf(code))).toBe('wechat.unreachable');
    expect(await codeOf(wechat.phoneOf(code, openid))).toBe('wechat.unreachable');
    expect(said()).toHaveLength(2);
  });

  it.each([
    ['a text', { ...phone, countryCode: '86' }, '13800004401'],
    ['a number', { ...phone, countryCode: 86 }, '13800004401'],
    ['another one', { ...phone, countryCode: '852', phoneNumber: '+852 51234567' }, '+852 51234567'],
  ])('has a phone whose country is %s', async (_, phone_info, number) => {
    say = () => ({ json: { errcode: 0, phone_info } });
    expect(await wechat.phoneOf(code, openid)).toBe(number);
  });

  it('has no phone that was stamped for another app', async () => {
    jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    say = () => ({ json: { errcode: 0, phone_info: { ...phone, watermark: { appid: 'wx0' } } } });
    expect(await codeOf(wechat.phoneOf(code, openid))).toBe('wechat.refused');
  });
});

describe('a mini-program code', () => {
  const wish = { scene: 'b=K7M2Q9XD4T1W', page: 'pages/building/index' };

  it('comes as bytes', async () => {
    const bytes = Buffer.from([0xff, 0xd8, 0xff]);
    say = () => ({ bytes, type: 'image/jpeg' });
    expect(await wechat.codeImage(wish)).toEqual(bytes);
  });

  it('is not taken from an error, whatever its type says, nor from a page of a proxy', async () => {
    say = () => ({ bytes: JSON.stringify({ errcode: 41030, errmsg: 'invalid page' }), type: 'image/jpeg' });
    expect(await refusalOf(wechat.codeImage(wish))).toMatchObject({ errcode: 41030 });
    say = () => ({ bytes: '<html>', type: 'text/html', status: 502 });
    expect(await refusalOf(wechat.codeImage(wish))).toMatchObject({ errcode: -1000 });
  });

  it.each([
    { scene: '' },
    { scene: 'x'.repeat(33) },
    { scene: 'b=门' },
    { scene: 'b=%20' },
    { page: '/pages/building/index' },
    { page: 'pages/building/index?b=1' },
    { width: 200 },
  ])('is not asked for with %p', async (changed) => {
    await expect(wechat.codeImage({ ...wish, ...changed })).rejects.toThrow(RangeError);
    expect(script.heard).toEqual([]);
  });
});

it('tells what WeChat thinks of words; a word it has not used before is for a person to look at', async () => {
  const result = (suggest: string) => ({
    json: { errcode: 0, result: { suggest, label: 20006 }, trace_id: 'T' },
  });
  say = one(['pass', 'risky', 'unheard-of'].map(result));
  const check = () => wechat.checkText({ openid, words: '灯', scene: 2 });
  const judgement = { label: 20006, traceId: 'T' };
  expect([await check(), await check(), await check()]).toEqual([
    { suggest: 'pass', ...judgement },
    { suggest: 'risky', ...judgement },
    { suggest: 'review', ...judgement },
  ]);
});

it('knows sound from pictures', async () => {
  say = () => ({ json: { errcode: 0, trace_id: 'T' } });
  expect(await wechat.checkMedia({ ...picture, kind: 'sound' })).toEqual({ traceId: 'T' });
  expect(JSON.parse(said()[0]?.body ?? '')).toMatchObject({ media_type: 1 });
});

it('reads the templates of the account', async () => {
  const enums = [{ keywordCode: 'enum_string3.DATA', enumValueList: ['一般', '紧急'] }];
  const data = [
    { priTmplId: 'T1', title: '进度', content: '事项:{{thing1.DATA}}', type: 2, keywordEnumValueList: enums },
    { priTmplId: 'T2', title: '任务', content: '任务:{{thing1.DATA}}', type: 3 },
  ];
  say = () => ({ json: { errcode: 0, data } });
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
