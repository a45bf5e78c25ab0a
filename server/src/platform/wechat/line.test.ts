import { WechatLine } from './line';
import { WechatRefusal } from './refusal';
import { openScriptedWechat, type Said, type ScriptedWechat } from './testing/scripted-wechat';

let script: ScriptedWechat;
let line: WechatLine;
let say: () => Said;

beforeAll(async () => {
  script = await openScriptedWechat(() => say());
  line = new WechatLine(script.url);
});
beforeEach(() => script.heard.splice(0));
afterEach(() => jest.restoreAllMocks());
afterAll(() => script.close());

const no = (errcode: number, errmsg = 'no'): Said => ({ json: { errcode, errmsg } });
const ask = { path: '/wxa/any', json: { words: '灯不亮' }, hidden: [] };
const inTurn =
  (...said: Said[]) =>
  () =>
    said.shift() ?? 'hang up';
const refusalOf = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (trouble: WechatRefusal) => trouble,
  );

it('sends Chinese as it is, as JSON', async () => {
  say = () => ({ json: {} });
  await line.ask(ask);
  expect(script.heard).toEqual([{ method: 'POST', path: '/wxa/any', query: {}, body: '{"words":"灯不亮"}' }]);
});

it.each([{ errcode: 0, errmsg: 'ok', a: 1 }, { errcode: '0', a: 1 }, { a: 1 }])(
  'takes %p for an answer',
  async (json) => {
    say = () => ({ json });
    expect(await line.ask(ask)).toEqual(json);
  },
);

it.each<[string, Said]>([
  ['busy', no(-1)],
  ['asked too often in this minute', no(45011)],
  ['asked for too many checks in this minute', no(44991)],
  ['cut off', 'hang up'],
  ['a page of a proxy', { bytes: '<html>', type: 'text/html', status: 502 }],
  ['JSON of a proxy', { json: { trouble: 'bad gateway' }, status: 502 }],
  ['no object', { bytes: '[]', type: 'application/json' }],
])('asks three times when WeChat is %s', async (_, bad) => {
  say = inTurn(bad, bad, { json: { a: 1 } });
  expect(await line.ask(ask)).toEqual({ a: 1 });
  expect(script.heard).toHaveLength(3);
});

it('gives up after three tries, for now', async () => {
  say = () => no(-1);
  expect(await refusalOf(line.ask(ask))).toMatchObject({ errcode: -1, remedy: 'retry', retryable: true });
  expect(script.heard).toHaveLength(3);
});

it('asks once where a code is exchanged', async () => {
  say = () => no(-1);
  expect(await refusalOf(line.ask({ ...ask, once: true }))).toMatchObject({ errcode: -1 });
  expect(script.heard).toHaveLength(1);
});

it('waits five seconds each time, ten for an image', async () => {
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  const waited: number[] = [];
  jest.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    waited.push(ms);
    return timeout(20);
  });
  // one of its own: what nobody waits for any more may come to it late
  const silent = await openScriptedWechat(() => 'say nothing');
  const patient = new WechatLine(silent.url);
  expect(await refusalOf(patient.ask(ask))).toMatchObject({
    errcode: -1000,
    errmsg: 'nothing within 5000 ms',
    rid: null,
  });
  expect(await refusalOf(patient.image(ask))).toMatchObject({
    errcode: -1000,
    errmsg: 'nothing within 10000 ms',
  });
  await silent.close();
  expect(waited).toEqual([5000, 5000, 5000, 10_000, 10_000, 10_000]);
});

it.each([
  [47003, 'final', false],
  [43101, 'final', false],
  [12345, 'final', false],
  [43108, 'requeue', true],
  [45009, 'requeue', true],
  [40001, 'renew', true],
])('asks once when WeChat says %d, for which the remedy is %s', async (errcode, remedy, retryable) => {
  say = () => no(errcode);
  expect(await refusalOf(line.ask(ask))).toMatchObject({ errcode, remedy, retryable, path: '/wxa/any' });
  expect(script.heard).toHaveLength(1);
});

it.each([
  [
    'argument invalid! data.thing3.value invalid rid: 65f0-1a2b-5e6f',
    'argument invalid! data.thing3.value invalid',
    '65f0-1a2b-5e6f',
  ],
  ['invalid code, rid: 65f0-1a2b-5e6f', 'invalid code', '65f0-1a2b-5e6f'],
  [
    'invalid credential, hint: [1], rid: 65f0-1a2b-5e6f more',
    'invalid credential, hint: [1]',
    '65f0-1a2b-5e6f',
  ],
  ['no', 'no', null],
])('tells words and request id apart in %p', async (errmsg, words, rid) => {
  say = () => no(47003, errmsg);
  expect(await refusalOf(line.ask(ask))).toMatchObject({ errmsg: words, rid });
});

it('follows nobody who sends it elsewhere', async () => {
  const elsewhere = await openScriptedWechat(() => ({ json: { a: 1 } }));
  say = () => ({ bytes: '', type: 'text/plain', status: 307, location: elsewhere.url });
  expect(await refusalOf(line.ask(ask))).toMatchObject({ errcode: -1000 });
  expect(elsewhere.heard).toEqual([]);
  await elsewhere.close();
});

describe('an image', () => {
  it('comes as bytes', async () => {
    const bytes = Buffer.from([0xff, 0xd8, 0xff]);
    say = () => ({ bytes, type: 'image/jpeg' });
    expect(await line.image(ask)).toEqual(bytes);
  });

  it.each<[string, Said, number]>([
    ['an error', no(41030), 41030],
    ['an error that calls itself an image', { bytes: '{"errcode":41030}', type: 'image/jpeg' }, 41030],
    ['an error after a blank', { bytes: ' {"errcode":41030}', type: 'application/json' }, 41030],
    ['an answer without one', { json: { errcode: 0 } }, -1000],
    ['a page of a proxy', { bytes: '<html>', type: 'text/html', status: 502 }, -1000],
  ])('is not made of %s', async (_, said, errcode) => {
    say = () => said;
    expect(await refusalOf(line.image(ask))).toMatchObject({ errcode });
  });
});
