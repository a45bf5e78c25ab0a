import { refusal, type ContractCase, type Wechat, type WechatWithUser } from './case';
import { either, text, whole } from './match';

const draw = ({ line }: Wechat, changed: object) =>
  line.post('/wxa/getwxacodeunlimit', { scene: 'b=contract', check_path: false, ...changed });

const words = { content: '楼道的灯不亮了', version: 2, scene: 2 };
const nobody = 'o0000000000000000000000nobody';

/** Codes, templates and the first questions of the content checks. */
export const contentCases: readonly ContractCase<Wechat>[] = [
  {
    name: 'a code comes as a JPEG',
    expected: { status: 200, type: text(/^image\/jpeg/), starts: 'ffd8' },
    ask: async (wechat) => {
      const drawn = await draw(wechat, {});
      return { ...drawn, starts: drawn.bytes.subarray(0, 2).toString('hex') };
    },
  },
  {
    name: 'a scene may use the whole alphabet',
    expected: text(/^image\//),
    ask: async (wechat) => (await draw(wechat, { scene: "09azAZ!#$&'()*+,/:;=?@-._~" })).type,
  },
  ...(
    [
      ['a scene of 33 characters', { scene: 'x'.repeat(33) }, either(40129, 40169)],
      ['no scene', { scene: '' }, either(40129, 40169)],
      ['Chinese in the scene', { scene: '门' }, either(40129, 40169)],
      ['a percent sign in the scene', { scene: 'b%3D1' }, either(40129, 40169)],
      ['an unknown edition', { env_version: 'beta' }, 40097],
      ['a page with a slash in front', { page: '/pages/building/index', check_path: true }, 41030],
    ] as const
  ).map(([what, changed, errcode]) => ({
    name: `a code refuses ${what}, as JSON`,
    expected: { ...refusal(errcode), type: text(/json/) },
    ask: (wechat: Wechat) => draw(wechat, changed),
  })),
  {
    name: 'the templates have an id, a title, a type and lines with their keys',
    expected: [],
    ask: async ({ line }) => {
      const access_token = await line.accessToken();
      const { body } = await line.get('/wxaapi/newtmpl/gettemplate', { access_token });
      const templates = body?.data as Record<string, unknown>[];
      return templates.filter(
        ({ priTmplId, title, type, content }) =>
          !(priTmplId && title && [2, 3].includes(Number(type)) && /\{\{\w+\.DATA\}\}/.test(String(content))),
      );
    },
  },
  {
    name: 'a message to nobody is refused for its openid',
    expected: refusal(40003),
    ask: ({ line }) =>
      line.post('/cgi-bin/message/subscribe/send', { touser: nobody, template_id: 'unheard', data: {} }),
  },
  {
    name: 'words of nobody are not checked',
    expected: refusal(40003),
    ask: ({ line }) => line.post('/wxa/msg_sec_check', { ...words, openid: nobody }),
  },
  {
    name: 'quotas can be read',
    expected: {
      errcode: 0,
      quota: { daily_limit: whole(1, 1e9), used: whole(0, 1e9), remain: whole(0, 1e9) },
    },
    ask: async ({ line }) =>
      (await line.post('/cgi-bin/openapi/quota/get', { cgi_path: '/wxa/msg_sec_check' })).body,
  },
];

/** Content checks in the name of someone who was here within two hours. */
export const userCases: readonly ContractCase<WechatWithUser>[] = [
  {
    name: 'harmless words pass, with a trace id',
    expected: { errcode: 0, result: { suggest: 'pass', label: 100 }, trace_id: text(/.{8}/) },
    ask: async ({ line, openid }) => (await line.post('/wxa/msg_sec_check', { ...words, openid })).body,
  },
  {
    name: 'words are checked in scenes 1 to 4 only',
    expected: refusal(40129),
    ask: ({ line, openid }) => line.post('/wxa/msg_sec_check', { ...words, openid, scene: 9 }),
  },
  {
    name: 'more than 2,500 characters are not checked',
    expected: refusal(47001),
    ask: ({ line, openid }) =>
      line.post('/wxa/msg_sec_check', { ...words, openid, content: '灯'.repeat(2501) }),
  },
  {
    name: 'media are sound or pictures',
    expected: refusal(40004),
    ask: ({ line, openid }) =>
      line.post('/wxa/media_check_async', {
        media_url: 'https://res.wx.qq.com/a/wx_fed/assets/res/OTE0YTAw.png',
        media_type: 3,
        version: 2,
        scene: 2,
        openid,
      }),
  },
  {
    name: 'a message by an unknown template is refused',
    expected: refusal(40037),
    ask: ({ line, openid }) =>
      line.post('/cgi-bin/message/subscribe/send', { touser: openid, template_id: 'unheard', data: {} }),
  },
];
