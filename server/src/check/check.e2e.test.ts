import { checkApi } from '@linli/shared/check/check.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import type { ReportTicket } from '@linli/shared/ticket/ticket.contract';
import sharp from 'sharp';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, move, report } from '../platform/testing/story';
import { mp3 } from '../recording/testing/sounds';

const text = '/wxa/msg_sec_check';
const media = '/wxa/media_check_async';

let house: House;
let granny: Visitor;
let neighbour: Visitor;
let worker: Visitor;
let secretary: Visitor;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  [granny, neighbour] = [await house.as('王奶奶'), await house.as('陈姐')];
  [worker, secretary] = [await house.as('周晓禾'), await house.as('孙主任')];
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.at('2026-11-18T09:00');
  await statement(house.databaseUrl, "update ticket_reporter set at = at - interval '2 hours'");
  await statement(house.databaseUrl, 'delete from content_check');
  await house.sandbox.post('faults', { list: [] });
  await house.sandbox.post('media', { when: 'delay', delayMs: 0 });
});

/** A report that staff let neighbours see, as far as checks go. */
async function shown(more: Partial<ReportTicket> = {}): Promise<string> {
  const { id } = await report(house, granny, more);
  await move(worker, id, 'accept', { show: true });
  return id;
}
const picture = async (visitor = granny) => {
  const bytes = sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } }).jpeg();
  return (await visitor.photo(await bytes.toBuffer())).body.id;
};
const states = async (id: string) => {
  const rows = await statement<{ kind: string; state: string }>(
    house.databaseUrl,
    'select kind, state from content_check where ticket_id = $1 order by kind, id',
    [id],
  );
  return Object.fromEntries(rows.map(({ kind, state }) => [kind, state]));
};
const refuseAll = (path: string, errcode: number) =>
  house.sandbox.post('faults', { list: [{ match: { path }, do: { errcode } }] });
const waitingFor = async (visitor: Visitor, id: string) => {
  const { body } = await visitor.ask(checkApi.queue);
  return body.waiting.filter(({ ticket }) => ticket.id === id);
};
const decide = (visitor: Visitor, id: string, show: boolean) =>
  visitor.ask(checkApi.decide, { params: { id }, body: show ? { show } : { show, reason: 'privacy' } });

describe('words', () => {
  test.each<[string, string, boolean]>([
    ['楼道灯不亮，晚上看不清。', 'passed', true],
    ['【待审】楼道灯不亮。', 'doubted', false],
    ['【违规】楼道灯不亮。', 'risky', false],
  ])('%s is %s', async (words, state, open) => {
    const id = await shown({ words });
    expect((await look(neighbour, id)).words).toBeNull();
    await house.settle();
    expect(await states(id)).toEqual({ words: state });
    const seen = await look(neighbour, id);
    expect([seen.words, seen.title]).toEqual(open ? [words, words.slice(0, -1)] : [null, '照明']);
    const [own, theirs] = [await look(granny, id), await look(worker, id)];
    expect([own.words, theirs.words]).toEqual([words, words]);
    expect(own.holds.words).toBe(open ? null : 'waiting');
    expect(await waitingFor(secretary, id)).toHaveLength(open ? 0 : 1);
  });

  test('what passed before staff let it be seen stays unseen until they do', async () => {
    const { id } = await report(house, granny);
    await house.settle();
    expect(await states(id)).toEqual({ words: 'passed' });
    expect((await look(neighbour, id)).words).toBeNull();
    expect((await look(granny, id)).holds.words).toBeNull();
  });

  test('of those who report, join, add, leave and rate, and the line for neighbours are checked; answers of staff are not', async () => {
    const { id } = await report(house, granny);
    await neighbour.ask(ticketApi.join, { params: { id }, body: { callBack: false, words: '我家门口也黑' } });
    await move(granny, id, 'add', { words: '今天更暗了' });
    await move(worker, id, 'accept', { words: '下午去看', line: '楼道灯在换' });
    await move(neighbour, id, 'withdraw', { words: '不跟了' });
    await move(worker, id, 'spot', { outcome: 'solved', words: '换好了' });
    await move(granny, id, 'rate', { solved: 'yes', stars: 5, words: '谢谢小周' });
    const asked = await statement<{ kind: string; words: string }>(
      house.databaseUrl,
      'select kind, words from content_check where ticket_id = $1 order by id',
      [id],
    );
    expect(asked.map(({ kind, words }) => [kind, words])).toEqual([
      ['words', '3 层楼道的灯不亮三天了，晚上看不清台阶。'],
      ['words', '我家门口也黑'],
      ['words', '今天更暗了'],
      ['line', '楼道灯在换'],
      ['words', '不跟了'],
      ['words', '谢谢小周'],
    ]);
  });

  test('the copy that was checked goes as soon as it is decided, by WeChat or by a person', async () => {
    const kept = async (id: string) =>
      (
        await statement<{ words: string | null }>(
          house.databaseUrl,
          'select words from content_check where ticket_id = $1',
          [id],
        )
      ).map(({ words }) => words);
    const [fine, doubted] = [await shown(), await shown({ words: '【待审】灯不亮了。' })];
    await house.settle();
    expect([await kept(fine), await kept(doubted)]).toEqual([[null], ['【待审】灯不亮了。']]);
    const [item] = await waitingFor(secretary, doubted);
    await decide(secretary, item?.id ?? '', true);
    expect(await kept(doubted)).toEqual([null]);
    expect((await look(neighbour, doubted)).words).toBe('【待审】灯不亮了。');
  });

  test('a new line is checked anew; until then neighbours read none', async () => {
    const { id } = await report(house, granny);
    await move(worker, id, 'accept', { line: '【违规】灯在换' });
    await house.settle();
    expect((await look(neighbour, id)).line).toBeNull();
    expect((await look(worker, id)).holds.line).toBe('waiting');
    const { body } = await neighbour.ask(ticketApi.similar, { params: { id: house.town.door } });
    expect(body.tickets.find((ticket) => ticket.id === id)?.line).toBeNull();
    await move(worker, id, 'interim', { words: '配件明天到', line: '灯在换' });
    expect((await look(neighbour, id)).line).toBeNull();
    await house.settle();
    expect((await look(neighbour, id)).line).toBe('灯在换');
    expect(await waitingFor(secretary, id)).toEqual([]);
  });

  test('a name is not taken away for the one before it', async () => {
    await report(house, granny);
    await granny.ask(peopleApi.rename, { body: { name: '【违规】奶奶' } });
    await house.settle();
    const { body } = await secretary.ask(checkApi.queue);
    const id = body.waiting.find(({ kind }) => kind === 'name')?.id ?? '';
    await granny.ask(peopleApi.rename, { body: { name: '王奶奶' } });
    const { status } = await secretary.ask(checkApi.decide, {
      params: { id },
      body: { show: false, reason: 'abuse' },
    });
    expect([status, (await granny.ask(peopleApi.me)).body.name]).toEqual([200, '王奶奶']);
  });

  test('a name is checked as one; a person can take it away', async () => {
    await granny.ask(peopleApi.rename, { body: { name: '【违规】奶奶' } });
    await house.settle();
    const calls = await house.sandbox.get<{ path: string; body?: { scene?: number; nickname?: string } }[]>(
      `calls?path=${text}`,
    );
    expect(calls.at(-1)?.body).toMatchObject({ scene: 1, nickname: '【违规】奶奶' });
    const { body } = await secretary.ask(checkApi.queue);
    const item = body.waiting.find(({ kind }) => kind === 'name');
    expect(item?.said).toEqual(['【违规】奶奶']);
    expect((await (await house.as('何远')).ask(checkApi.queue)).body.waiting).toEqual([]);
    await decide(secretary, item?.id ?? '', false);
    expect((await granny.ask(peopleApi.me)).body.name).toBeNull();
  });
});

describe('pictures and recordings', () => {
  const risky = (name: string) =>
    house.sandbox.post('verdicts', {
      media: [{ match: { contains: name }, suggest: 'risky', label: 20002 }],
    });
  afterEach(() => house.sandbox.post('verdicts', { media: [] }));

  test('are seen by neighbours one by one, when the answer is pushed', async () => {
    const photos = [await picture(), await picture()];
    await risky(photos[1] ?? '');
    await house.sandbox.post('media', { delayMs: 60_000 });
    const id = await shown({ photos });
    await house.settle();
    expect((await look(neighbour, id)).photos).toEqual([]);
    expect((await look(granny, id)).photos).toHaveLength(2);
    await house.at('2026-11-18T09:02');
    await house.settle();
    expect((await look(neighbour, id)).photos.map((photo) => photo.id)).toEqual([photos[0]]);
    const { body } = await neighbour.ask(ticketApi.similar, { params: { id: house.town.door } });
    expect(body.tickets.find((ticket) => ticket.id === id)?.photo?.id).toBe(photos[0]);
    expect((await look(granny, id)).holds).toMatchObject({ words: null, photos: 'waiting' });
    const [item] = await waitingFor(secretary, id);
    expect(item).toMatchObject({ kind: 'photo', state: 'risky', label: 20002, photos: [{ id: photos[1] }] });
  });

  test('a recording is checked as a sound', async () => {
    const recording = (await granny.recording(mp3(18), 18)).body.id;
    const { id } = await report(house, granny, { words: undefined, recording });
    await house.settle();
    expect(await states(id)).toEqual({ recording: 'passed' });
  });

  test.each(['twice', 'before'])('an answer that comes %s counts once', async (when) => {
    await house.sandbox.post('media', { when });
    const id = await shown({ photos: [await picture()] });
    await house.settle();
    expect(await states(id)).toEqual({ photo: 'passed', words: 'passed' });
  });

  test('without an answer WeChat is asked once more, then a person', async () => {
    await house.sandbox.post('media', { when: 'never' });
    const id = await shown({ photos: [await picture()] });
    const asked = async () => (await house.sandbox.get<unknown[]>(`calls?path=${media}`)).length;
    const before = await asked();
    await house.settle();
    expect([await asked(), (await states(id)).photo]).toEqual([before + 1, 'sent']);
    await house.at('2026-11-18T09:31');
    await house.settle();
    expect([await asked(), (await states(id)).photo]).toEqual([before + 2, 'sent']);
    await house.at('2026-11-18T10:02');
    await house.settle();
    expect([await asked(), (await states(id)).photo]).toEqual([before + 2, 'unheard']);
    expect(await waitingFor(secretary, id)).toHaveLength(1);
  });

  test('an answer after half an hour is taken as long as no person has decided', async () => {
    await house.sandbox.post('media', { when: 'late' });
    const id = await shown({ photos: [await picture()] });
    await house.settle();
    await house.at('2026-11-18T09:30');
    await house.settle();
    await house.at('2026-11-18T09:32');
    await house.settle();
    expect((await states(id)).photo).toBe('passed');
  });

  test('what a person decided stands, whatever WeChat says later', async () => {
    const photo = await picture();
    const id = await shown({ photos: [photo] });
    await house.sandbox.post('media', { when: 'never' });
    for (const time of ['09:01', '09:32', '10:03']) {
      await house.at(`2026-11-18T${time}`);
      await house.settle();
    }
    const [trace] = await statement<{ id: string }>(
      house.databaseUrl,
      'select trace_id as id from check_trace t join content_check c on c.id = t.check_id where c.subject_id = $1',
      [photo],
    );
    const [item] = await waitingFor(secretary, id);
    expect((await decide(secretary, item?.id ?? '', false)).body).toEqual({});
    await house.sandbox.post('push/send', {
      event: 'wxa_media_check',
      openid: 'wangnainai',
      fields: { trace_id: trace?.id, version: 2, errcode: 0, result: { suggest: 'pass', label: 100 } },
    });
    await house.settle();
    expect((await states(id)).photo).toBe('withheld');
    expect((await look(neighbour, id)).photos).toEqual([]);
    expect((await look(granny, id)).holds.photos).toBe('withheld');
  });

  test('a file that could not be fetched is offered once more under a fresh link, then a person looks', async () => {
    await house.sandbox.post('hosts', { [house.config.publicUrl]: 'http://127.0.0.1:9' });
    const id = await shown({ photos: [await picture()] });
    await house.settle();
    const calls = await house.sandbox.get<{ body?: { media_url?: string } }[]>(`calls?path=${media}`);
    await house.sandbox.post('hosts', { [house.config.publicUrl]: house.url });
    expect(calls.slice(-2).map(({ body }) => body?.media_url?.includes('/check?pass='))).toEqual([
      true,
      true,
    ]);
    expect((await states(id)).photo).toBe('unheard');
  });

  test('the link that WeChat gets opens the whole picture for 45 minutes, and no other', async () => {
    await house.sandbox.post('media', { when: 'never' });
    const photo = await picture();
    await shown({ photos: [photo] });
    await house.settle();
    const calls = await house.sandbox.get<{ body?: { media_url?: string } }[]>(`calls?path=${media}`);
    const url = (calls.at(-1)?.body?.media_url ?? '').replace(house.config.publicUrl, house.url);
    const status = async (address: string) => (await fetch(address)).status;
    expect([await status(url), await status(url.replace('/check?', '/full?'))]).toEqual([200, 403]);
    await house.at('2026-11-18T09:44');
    expect(await status(url)).toBe(200);
    await house.at('2026-11-18T09:46');
    expect(await status(url)).toBe(403);
  });
});

describe('a report waits for no check', () => {
  test.each<[string, number]>([
    ['an openid that was not seen for two hours', 61010],
    ['no calls left today', 45009],
    ['an account that may not ask', 48001],
  ])('%s brings it to a person at once', async (_, errcode) => {
    await refuseAll(text, errcode);
    const id = await shown();
    await house.settle();
    expect(await states(id)).toEqual({ words: 'unheard' });
    expect(await waitingFor(secretary, id)).toHaveLength(1);
  });

  test('when WeChat is silent the report is there, its clocks run, the check is tried again and then a person is asked', async () => {
    await house.sandbox.post('faults', { list: [{ match: { path: text }, do: { httpStatus: 502 } }] });
    const id = await shown();
    await house.settle();
    expect(await look(worker, id)).toMatchObject({ state: 'accepted', clocks: [{ kind: 'accept' }, {}, {}] });
    expect(await states(id)).toEqual({ words: 'waiting' });
    await house.at('2026-11-18T09:05');
    await house.settle();
    await house.at('2026-11-18T09:31');
    await house.settle();
    expect(await states(id)).toEqual({ words: 'unheard' });
    const [errand] = await statement<{ attempts: number }>(
      house.databaseUrl,
      `select max(attempts) as attempts from errand where kind = 'check.ask'`,
    );
    expect(errand?.attempts).toBeGreaterThan(1);
  });

  test('when WeChat is back in time it passes after all', async () => {
    await house.sandbox.post('faults', { list: [{ match: { path: text, nth: 1 }, do: { errcode: -1 } }] });
    const id = await shown();
    await house.settle();
    await house.at('2026-11-18T09:01');
    await house.settle();
    expect(await states(id)).toEqual({ words: 'passed' });
  });
});

test('whoever leaves takes the words of their checks along, and what nobody decided on stays unseen', async () => {
  const li = await house.as('李明');
  const { id } = await report(house, li, { words: '【待审】灯不亮了。' });
  await move(worker, id, 'accept', { show: true });
  await house.settle();
  expect(await waitingFor(secretary, id)).toHaveLength(1);
  await li.ask(peopleApi.leaveLinli, { body: {} });
  await house.at('2026-11-19T09:30');
  await house.settle();
  expect(
    await statement(house.databaseUrl, 'select state, words from content_check where ticket_id = $1', [id]),
  ).toEqual([{ state: 'withheld', words: null }]);
  expect(await waitingFor(secretary, id)).toEqual([]);
  expect((await look(neighbour, id)).words).toBeNull();
});
