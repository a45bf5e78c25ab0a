import { refusal, type ContractCase, type Wechat } from './case';
import { either, missing, text, whole } from './match';

const unheardCode = '0a1A000wTESTnotACODEfrom0WeChat0';
const phonePath = '/wxa/business/getuserphonenumber';
const json = text(/json/);

/** Sign-in, tokens and phone numbers, as far as they can be asked for without a person. */
export const accountCases: readonly ContractCase<Wechat>[] = [
  {
    name: 'a code that was never given out is invalid, told in JSON as plain text',
    expected: { ...refusal(40029), type: text(/^text\/plain/) },
    ask: ({ line }) => line.session(unheardCode),
  },
  ...(
    [
      ['an unknown app', { appid: 'wx0000000000000000' }, 40013],
      ['no app', { appid: '' }, 41002],
      ['no secret', { secret: '' }, 41004],
      ['no code', { js_code: '' }, 41008],
      ['another grant', { grant_type: 'client_credential' }, 40002],
    ] as const
  ).map(([what, changed, errcode]) => ({
    name: `sign-in refuses ${what}`,
    expected: refusal(errcode),
    ask: ({ line }: Wechat) => line.session(unheardCode, changed),
  })),
  {
    name: 'the stable token has at least 32 characters, at most two hours, and no errcode',
    expected: {
      status: 200,
      body: { access_token: text(/^.{32,512}$/), expires_in: whole(1, 7200), errcode: missing },
    },
    ask: ({ line }) => line.stable(),
  },
  {
    name: 'the stable token is the same when it is asked for again',
    expected: true,
    ask: async ({ line }) => {
      const [first, second] = [await line.stable(), await line.stable()];
      return first.body?.access_token === second.body?.access_token;
    },
  },
  {
    name: 'the stable token wants POST',
    expected: refusal(43002),
    ask: ({ line }) => line.get('/cgi-bin/stable_token'),
  },
  {
    name: 'the stable token wants JSON and no form',
    expected: refusal(47001),
    ask: ({ line }) => line.post('/cgi-bin/stable_token', 'grant_type=client_credential&appid=1', {}),
  },
  {
    name: 'the stable token wants a body',
    expected: refusal(44002),
    ask: ({ line }) => line.post('/cgi-bin/stable_token', '', {}),
  },
  {
    name: 'the stable token refuses another grant',
    expected: refusal(40002),
    ask: ({ line }) => line.stable({ grant_type: 'authorization_code' }),
  },
  {
    name: 'a call without a token is refused, in JSON',
    expected: { ...refusal(41001), type: json },
    ask: ({ line }) => line.post(phonePath, { code: unheardCode }, {}),
  },
  {
    name: 'garbage for a token is refused',
    expected: refusal(either(40001, 40014)),
    ask: ({ line }) => line.post(phonePath, { code: unheardCode }, { access_token: 'garbage' }),
  },
  {
    name: 'a phone code that was never given out is invalid',
    expected: refusal(40029),
    ask: ({ line }) => line.post(phonePath, { code: unheardCode }),
  },
];
