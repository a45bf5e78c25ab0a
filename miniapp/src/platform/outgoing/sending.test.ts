import { answer, asked, refuse, silence } from '../../../test/answers';
import { me } from '../../../test/samples';
import { wechat } from '../../../test/taro';
import { draftAt, keepDraft } from '../drafts';
import { useSession } from '../session';
import { fillInAgain, giveUp, sendAsNote, tryNow } from './decide';
import { lookAgain, outgoingAt, useWaiting, writeDown, type Ask, type Outgoing } from './outgoing';
import { sendLater, sendSoon } from './rounds';
import { startSending } from './start';
import { tryToSend } from './send';

const moves = 'POST /tickets/t1/moves';
const move = (name: 'resolve' | 'add', version = 3): Ask => ({
  what: 'move',
  ticketId: 't1',
  body: { move: name, version, fields: { words: '换了声控灯' } },
});
const report: Ask = {
  what: 'report',
  body: { placeId: 'd1', category: 'lighting', words: '灯不亮三天了', callBack: false, hideName: false },
};
let count = 0;
function wait(ask: Ask, more: Partial<Outgoing> = {}): Outgoing {
  const id = `key-${++count}`;
  const origin = {
    place: `form.${id}`,
    value: { words: '换了声控灯' },
    page: 'worker/move',
    params: { id: 't1' },
  } as const;
  const item = {
    id,
    key: id,
    by: 'p1',
    ask,
    files: [],
    title: '办结',
    about: '灯不亮',
    words: '换了声控灯',
    origin,
    since: count,
    ...more,
  };
  writeDown(item);
  return item;
}
const waiting = () => useWaiting.getState().all;
const keysOf = (route: string) => asked(route).map(({ header }) => header['idempotency-key']);

beforeEach(() => {
  lookAgain();
  useSession.setState({ me: me({ id: 'p1' }), known: true });
});

describe('a round', () => {
  test('sends the moves of one ticket in the order they were written, each on the version before it', async () => {
    answer({ [moves]: () => ({ statusCode: 200, data: { version: 3 + asked(moves).length } }) });
    wait(move('resolve'));
    wait(move('add'));
    await sendSoon();
    expect(asked(moves).map(({ data }) => data)).toMatchObject([{ version: 3 }, { version: 4 }]);
    expect(waiting()).toEqual([]);
  });

  test('stops one that is refused, with the words of the refusal, and what follows it waits for the decision', async () => {
    answer({ [moves]: refuse(409, 'ticket.changed', '这件事刚有新进展'), 'POST /tickets': { id: 't2' } });
    wait(move('resolve'));
    wait(move('add'));
    wait(report);
    await sendSoon();
    expect(asked(moves)).toHaveLength(1);
    expect(waiting().map(({ stop }) => stop)).toEqual([
      { code: 'ticket.changed', words: '这件事刚有新进展' },
      undefined,
    ]);
  });

  test.each([
    ['silence', silence],
    ['a server in trouble', refuse(503, 'service.busy', '忙')],
    ['too many at once', refuse(429, 'request.too_often', '慢一点')],
    ['a first try that is still at work', refuse(409, 'key.busy', '等一下')],
    ['the session of somebody else', refuse(409, 'session.another', '换了人')],
    ['a session that has ended', refuse(401, 'session.ended', '登录过期了')],
  ])('%s leaves it waiting under its key', async (_, no) => {
    answer({ 'GET /me': me({ id: 'p1' }), 'POST /tickets': no });
    const { id } = wait(report);
    await sendSoon();
    expect(outgoingAt(id)).toMatchObject({ key: id });
    expect(outgoingAt(id)?.stop).toBeUndefined();
  });

  test('sends nothing of anybody but who is signed in, and names the writer', async () => {
    answer({ 'POST /tickets': { id: 't2' } });
    wait(report, { by: 'somebody' });
    const mine = wait(report);
    await sendSoon();
    expect(keysOf('POST /tickets')).toEqual([mine.key]);
    expect(asked('POST /tickets')[0]?.header['x-linli-person']).toBe('p1');
    useSession.setState({ me: null, known: true });
    await sendSoon();
    expect(waiting()).toHaveLength(1);
  });

  test('what went unanswered three days ago is not sent again unasked', async () => {
    answer({ 'POST /tickets': { id: 't2' } });
    const item = wait(report, { left: Date.now() - 71 * 3600_000 });
    await sendSoon();
    expect(asked('POST /tickets')).toEqual([]);
    expect(outgoingAt(item.id)?.stop?.code).toBe('outgoing.doubtful');
    await tryNow(outgoingAt(item.id) ?? item);
    expect(asked('POST /tickets')).toHaveLength(1);
    expect(keysOf('POST /tickets')).not.toEqual([item.key]);
  });

  test.each(['photo', 'recording'] as const)(
    'a %s that the server has let go of is sent again, with new keys for it and the report',
    async (kind) => {
      wechat.files.set('wxfile://usr/kept-f1', 1);
      wechat.receive = (upload) => upload.arrive(201, { id: `new ${upload.header['idempotency-key']}` });
      answer({
        'POST /tickets': ({ data }) =>
          JSON.stringify(data).includes('old')
            ? { statusCode: 404, data: { code: `${kind}.missing`, message: '没找到' } }
            : { statusCode: 201, data: { id: 't2' } },
      });
      wait(report, { files: [{ key: 'f', kind, kept: 'f1', id: 'old' }] });
      await sendSoon();
      const [first, second] = asked('POST /tickets');
      expect(JSON.stringify(second?.data)).toMatch(/"new /);
      expect(second?.header['idempotency-key']).not.toBe(first?.header['idempotency-key']);
      expect([waiting(), wechat.files.size]).toEqual([[], 0]);
    },
  );

  test('a recording travels beside the photos, by its own field', async () => {
    answer({ 'POST /tickets': { id: 't2' } });
    const files: Outgoing['files'] = [
      { key: 'a', kind: 'photo', kept: null, id: 'p' },
      { key: 'b', kind: 'recording', kept: null, id: 'r', seconds: 12 },
    ];
    wait(report, { files });
    await sendSoon();
    expect(asked('POST /tickets')[0]?.data).toMatchObject({ photos: ['p'], recording: 'r' });
  });

  test('two asks for the same one are one try', async () => {
    answer({ 'POST /tickets': { id: 't2' } });
    const { id } = wait(report);
    await Promise.all([tryToSend(id), tryToSend(id)]);
    expect(asked('POST /tickets')).toHaveLength(1);
  });
});

describe('when it is tried again', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  test('after half a minute, then ever more rarely, and at once when something changes', async () => {
    answer({ 'POST /tickets': silence });
    wait(report);
    sendLater();
    const tries = async (seconds: number) => {
      await jest.advanceTimersByTimeAsync(seconds * 1000);
      return asked('POST /tickets').length;
    };
    await sendSoon();
    expect([await tries(29), await tries(1), await tries(59), await tries(1)]).toEqual([1, 2, 2, 3]);
    startSending();
    await jest.advanceTimersByTimeAsync(0);
    const before = asked('POST /tickets').length;
    wechat.connect(true);
    expect(await tries(0)).toBe(before + 1);
    wechat.front.forEach((shown) => shown());
    expect(await tries(0)).toBe(before + 2);
    answer({ 'POST /tickets': { id: 't2' } });
    expect(await tries(30)).toBe(before + 3);
    expect(await tries(3600)).toBe(before + 3);
  });
});

describe('one that came back', () => {
  const stop = { code: 'ticket.changed', words: '这件事刚有新进展' };

  test('becomes a note with its words, photos and a key of its own', async () => {
    answer({ [moves]: { version: 9 } });
    const item = wait(move('resolve'), { stop, files: [{ key: 'f', kind: 'photo', kept: null, id: 'p' }] });
    await sendAsNote(item, 'note');
    expect(asked(moves)[0]?.data).toMatchObject({
      move: 'note',
      fields: { words: '办结没交上：换了声控灯', photos: ['p'] },
    });
    expect(keysOf(moves)).not.toEqual([item.key]);
    expect(waiting()).toEqual([]);
  });

  test('opens its form again with everything in it, unless another stands there', () => {
    const files: Outgoing['files'] = [{ key: 'f', kind: 'photo', kept: 'f1' }];
    const item = wait(move('resolve'), { stop, files });
    expect(fillInAgain(item)).toBe(true);
    expect(draftAt(item.origin.place)).toMatchObject({ value: { words: '换了声控灯' }, files });
    expect([wechat.went, waiting()]).toEqual([['/worker/move/index?id=t1'], []]);
    const other = wait(move('resolve'), { stop, origin: item.origin });
    expect(fillInAgain(other)).toBe(false);
    expect(waiting()).toHaveLength(1);
  });

  test('a report opens beside another one that is being written at its door', () => {
    const origin = { place: 'report.A', value: { words: '灯' }, page: 'pages/report', params: {} } as const;
    keepDraft({ place: 'report.A', key: 'k', since: 1, value: { words: '门' }, files: [] });
    expect(fillInAgain(wait(report, { stop, origin }))).toBe(true);
    expect(draftAt('report.A')?.value).toEqual({ words: '门' });
    const [, place = ''] = /draft=(.+)$/.exec(wechat.went[0] ?? '') ?? [];
    expect(draftAt(decodeURIComponent(place))?.value).toEqual({ words: '灯' });
  });

  test('can be given up', () => {
    giveUp(wait(report));
    expect(waiting()).toEqual([]);
  });
});
