import { createHash } from 'node:crypto';
import { sandboxPush } from '../app';
import { openReceiver, type Receiver } from '../testing/receiver';
import { openStage, type Said, type Stage } from '../testing/stage';

let stage: Stage;
let app: Receiver;
let files: Record<string, Buffer>;
beforeEach(async () => {
  [stage, app] = [openStage(), await openReceiver()];
  files = { '/door.jpg': Buffer.from('a door') };
  app.answer = ({ path, method }) => {
    if (method === 'POST') return {};
    const body = files[path];
    return body ? { body } : { status: 403 };
  };
  await stage.control('push', { url: `${app.url}/wechat/push`, ...sandboxPush, mode: 'plain' });
  await stage.visits('liming');
});
afterEach(() => Promise.all([stage.sandbox.close(), app.close()]));

const check = (path = '/door.jpg', changed: object = {}) =>
  stage.call<Said & { trace_id: string }>('/wxa/media_check_async', {
    media_url: `${app.url}${path}`,
    media_type: 2,
    version: 2,
    scene: 2,
    openid: 'o-demo-liming',
    ...changed,
  });
const told = () =>
  app.received
    .filter(({ method }) => method === 'POST')
    .map(({ body }) => JSON.parse(body) as Record<string, unknown>);

it('answers with a trace id, fetches the file, and tells its verdict 1.5 seconds later', async () => {
  const { errcode, trace_id } = await check();
  expect(errcode).toBe(0);
  await stage.wait(1499);
  expect(await stage.sandbox.deliverDue()).toBe(0);
  expect(app.received).toEqual([]);
  await stage.wait(1);
  await stage.sandbox.deliverDue();
  expect(app.received[0]).toMatchObject({ method: 'GET', path: '/door.jpg' });
  expect(told()).toEqual([
    {
      ToUserName: 'gh_5a4db01a2c3d',
      FromUserName: 'o-demo-liming',
      CreateTime: expect.any(Number),
      MsgType: 'event',
      Event: 'wxa_media_check',
      appid: 'wx11aa22bb33cc44dd',
      trace_id,
      version: 2,
      errcode: 0,
      errmsg: 'ok',
      result: { suggest: 'pass', label: 100 },
      detail: [{ strategy: 'content_model', errcode: 0, suggest: 'pass', label: 100, prob: 90 }],
    },
  ]);
});

const verdict = async (path: string) => {
  await check(path);
  await stage.wait(1500);
  await stage.sandbox.deliverDue();
  return told().at(-1)?.result;
};

/** A PNG of nothing but one text chunk. */
function pngSaying(words: string): Buffer {
  const chunk = Buffer.from(`Comment\0${words}`);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(chunk.length);
  head.write('tEXt', 4);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), head, chunk, Buffer.alloc(4)]);
}

it('judges by the name, by words in a PNG, by the hash, and by whose it is', async () => {
  files['/%E3%80%90%E8%BF%9D%E8%A7%84%E3%80%91.jpg'] = Buffer.from('named');
  files['/text.png'] = pngSaying('【待审】');
  const sha256 = createHash('sha256').update('a door').digest('hex');
  expect(await verdict('/【违规】.jpg')).toEqual({ suggest: 'risky', label: 20006 });
  expect(await verdict('/text.png')).toEqual({ suggest: 'review', label: 21000 });
  expect(await verdict('/door.jpg')).toEqual({ suggest: 'pass', label: 100 });
  await stage.control('verdicts', { media: [{ match: { sha256 }, suggest: 'risky', label: 20002 }] });
  expect(await verdict('/door.jpg')).toEqual({ suggest: 'risky', label: 20002 });
  const match = { openid: 'o-demo-liming', contains: 'door' };
  await stage.control('verdicts', { media: [{ match, suggest: 'review', label: 20001 }] });
  expect(await verdict('/door.jpg')).toEqual({ suggest: 'review', label: 20001 });
});

it.each([
  ['a link that has expired', '/gone.jpg'],
  ['more than 10 MB', '/big.jpg'],
])('tells that %s could not be fetched, without a verdict', async (_what, path) => {
  files['/big.jpg'] = Buffer.alloc(10 * 1024 * 1024 + 1);
  await check(path);
  await stage.wait(1500);
  await stage.sandbox.deliverDue();
  expect(told()).toMatchObject([{ errcode: -1008, detail: [] }]);
  expect(told()[0]).not.toHaveProperty('result');
});

it('fetches from where an origin is said to be', async () => {
  await stage.control('hosts', { 'https://linli.example': app.url });
  await check('', { media_url: 'https://linli.example/door.jpg?sig=1' });
  await stage.wait(1500);
  await stage.sandbox.deliverDue();
  expect(app.received[0]?.query.get('sig')).toBe('1');
  expect(told()).toMatchObject([{ errcode: 0 }]);
});

it('tells never, twice, before it has answered, or after half an hour, as it is told', async () => {
  const tellings = async (when: string, milliseconds: number) => {
    await stage.control('media', { when });
    const before = told().length;
    await check(`/door.jpg?${when}`);
    const atOnce = told().length - before;
    await stage.wait(milliseconds);
    await stage.sandbox.deliverDue();
    return [atOnce, told().length - before];
  };
  expect(await tellings('never', 3_600_000)).toEqual([0, 0]);
  await stage.visits('liming');
  expect(await tellings('twice', 1500)).toEqual([0, 2]);
  expect(new Set(told().map(({ trace_id }) => trace_id)).size).toBe(1);
  expect(await tellings('before', 0)).toEqual([1, 1]);
  expect(await tellings('late', 30 * 60_000)).toEqual([0, 0]);
  await stage.wait(60_000);
  await stage.sandbox.deliverDue();
  expect(told()).toHaveLength(4);
  await expect(stage.control('media', { when: 'soon' })).rejects.toThrow('400');
});

it.each([
  ['another kind of file', { media_type: 3 }, 40004],
  ['no address', { media_url: 'door.jpg' }, 47001],
  ['an address that cannot be decoded', { media_url: 'https://linli.example/%E9' }, 47001],
  ['someone who was never here', { openid: 'o-demo-chenjie' }, 61010],
  ['another version', { version: 1 }, 47001],
])('refuses %s', async (_what, changed, errcode) => {
  expect(await check('/door.jpg', changed)).toMatchObject({ errcode });
});

it('refuses the same address the sixth time in a minute', async () => {
  for (let times = 0; times < 5; times++) expect(await check()).toMatchObject({ errcode: 0 });
  expect(await check()).toMatchObject({ errcode: 87020 });
  expect(await check('/other.jpg')).toMatchObject({ errcode: 0 });
  await stage.wait(60_000);
  expect(await check()).toMatchObject({ errcode: 0 });
});
