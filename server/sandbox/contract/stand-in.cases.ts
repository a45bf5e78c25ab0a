import { sandboxTemplates } from '../world/templates';
import { numberOf, refusal, type ContractCase, type StandIn } from './case';
import { text } from './match';

const minute = 60_000;
const phonePath = '/wxa/business/getuserphonenumber';

const signInCode = ({ control, openid }: StandIn) =>
  control<{ code: string }>(`users/${openid}/login`).then(({ code }) => code);

async function send({ line, openid }: StandIn): Promise<unknown> {
  const data = { thing1: '灯', thing2: '门口', phrase3: '已受理', time4: '09:30', thing5: '就来' };
  const answer = await line.post('/cgi-bin/message/subscribe/send', {
    touser: openid,
    template_id: sandboxTemplates[0]?.priTmplId,
    data: Object.fromEntries(Object.entries(data).map(([key, value]) => [key, { value }])),
  });
  return numberOf(answer);
}

/** What a media check tells, some time after it was asked for a file. */
async function verdicts({ line, openid, control, told, files }: StandIn, when: string, file: string) {
  await control('media', { when, delayMs: 0 });
  const before = (await told()).length;
  const { body } = await line.post('/wxa/media_check_async', {
    media_url: `${files}${file}`,
    media_type: 2,
    version: 2,
    scene: 2,
    openid,
  });
  const events = (await told()).slice(before).map((one) => JSON.parse(one.body) as Record<string, unknown>);
  await control('media', { when: 'delay' });
  return events.map(({ trace_id, errcode, result }) => ({
    same: trace_id === body?.trace_id,
    errcode,
    judged: result !== undefined,
  }));
}

async function listOf({ control, told, openid }: StandIn, count: number): Promise<unknown> {
  const before = (await told()).length;
  const once = sandboxTemplates.filter(({ type }) => type === 2).map(({ priTmplId }) => priTmplId);
  await control(`users/${openid}/subscribe`, { tmplIds: once.slice(0, count) });
  const [event] = (await told()).slice(before);
  return (JSON.parse(event?.body ?? '{}') as { List?: unknown }).List;
}

/** What needs a person's hand, the passing of time or an app that listens; the stand-in alone can be asked for it. */
export const standInCases: readonly ContractCase<StandIn>[] = [
  {
    name: 'a sign-in code opens once; the second time it has been used, which is another number than invalid',
    expected: [{ body: { openid: text(/^o/), session_key: text(/==$/) } }, refusal(40163)],
    ask: async (wechat) => {
      const code = await signInCode(wechat);
      return [await wechat.line.session(code), await wechat.line.session(code)];
    },
  },
  {
    name: 'a sign-in code is over after five minutes',
    expected: refusal(40029),
    ask: async (wechat) => {
      const code = await signInCode(wechat);
      await wechat.control('clock', { advanceMs: 5 * minute });
      return wechat.line.session(code);
    },
  },
  {
    name: 'fifty calls at once get one and the same token, and a new one beside it in its last five minutes',
    expected: [1, true, 40029, 42001],
    ask: async ({ line, control }) => {
      const tokens = await Promise.all(Array.from({ length: 50 }, () => line.stable()));
      const [first] = tokens.map(({ body }) => String(body?.access_token));
      const left = Number(tokens[0]?.body?.expires_in);
      await control('clock', { advanceMs: (left - 299) * 1000 });
      const next = (await line.stable()).body?.access_token;
      const opens = () => line.post(phonePath, { code: 'unheard' }, { access_token: first ?? '' });
      const overlap = numberOf(await opens());
      await control('clock', { advanceMs: 300_000 });
      const distinct = new Set(tokens.map(({ body }) => body?.access_token)).size;
      return [distinct, next !== first, overlap, numberOf(await opens())];
    },
  },
  {
    name: 'one consent carries one message, and the next is refused until there is another consent',
    expected: [43101, 0, 43101, 0],
    ask: async (wechat) => {
      const accept = () =>
        wechat.control(`users/${wechat.openid}/subscribe`, { tmplIds: [sandboxTemplates[0]?.priTmplId] });
      const codes = [await send(wechat)];
      for (let times = 0; times < 2; times++) {
        await accept();
        codes.push(await send(wechat));
        if (times === 0) codes.push(await send(wechat));
      }
      return codes;
    },
  },
  {
    name: 'a consent event holds one template alone and several as a list',
    expected: [{ SubscribeStatusString: 'accept' }, [{}, {}]],
    ask: async (wechat) => [await listOf(wechat, 1), await listOf(wechat, 2)],
  },
  {
    name: 'a media check is told once, with the trace id of its answer',
    expected: [{ same: true, errcode: 0, judged: true }],
    ask: (wechat) => verdicts(wechat, 'delay', '/once.jpg'),
  },
  {
    name: 'a media check may be told twice',
    expected: [{ same: true }, { same: true }],
    ask: (wechat) => verdicts(wechat, 'twice', '/twice.jpg'),
  },
  {
    name: 'a media check may be told before its answer has come',
    expected: [{ same: true, errcode: 0 }],
    ask: (wechat) => verdicts(wechat, 'before', '/before.jpg'),
  },
  {
    name: 'a media check may never be told',
    expected: [],
    ask: (wechat) => verdicts(wechat, 'never', '/never.jpg'),
  },
  {
    name: 'a file that cannot be fetched brings -1008 and no verdict',
    expected: [{ same: true, errcode: -1008, judged: false }],
    ask: (wechat) => verdicts(wechat, 'delay', '/missing.jpg'),
  },
  {
    name: 'whoever was not here for two hours is not checked',
    expected: refusal(61010),
    ask: async ({ line, openid, control }) => {
      await control('clock', { advanceMs: 121 * minute });
      return line.post('/wxa/msg_sec_check', { content: '灯', version: 2, scene: 2, openid });
    },
  },
];
