import { peopleApi } from '@linli/shared/people/people.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import type { ReportTicket } from '@linli/shared/ticket/ticket.contract';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, move, report, reportFrom, tryMove } from '../platform/testing/story';
import { mp3 } from '../recording/testing/sounds';

/** What the recogniser answers next, by turns; the last answer stays. */
let script: { status: number; body: string }[];
let heard: { type: string | undefined; key: string | undefined; bytes: number }[];
let recogniser: Server;
let house: House;
let granny: Visitor;
let neighbour: Visitor;
let worker: Visitor;

beforeAll(async () => {
  recogniser = createServer((ask, reply) => {
    let bytes = 0;
    ask.on('data', (part: Buffer) => (bytes += part.length));
    ask.on('end', () => {
      heard.push({ type: ask.headers['content-type'], key: ask.headers.authorization, bytes });
      const next = script.length > 1 ? script.shift() : script[0];
      reply.writeHead(next?.status ?? 500, { 'content-type': 'application/json' }).end(next?.body);
    });
  });
  await new Promise<void>((done) => recogniser.listen(0, '127.0.0.1', done));
  house = await openHouse({
    RECOGNISER_URL: `http://127.0.0.1:${(recogniser.address() as AddressInfo).port}/hear`,
    RECOGNISER_KEY: 'k',
  });
  await house.at('2026-11-18T09:00');
  [granny, neighbour, worker] = [await house.as('王奶奶'), await house.as('陈姐'), await house.as('周晓禾')];
});
beforeEach(async () => {
  heard = [];
  says('三楼的灯不亮了，三天了。');
  await house.at('2026-11-18T09:00');
});
afterAll(async () => {
  await house.close();
  recogniser.closeAllConnections();
  recogniser.close();
});

const says = (text: string) => (script = [{ status: 200, body: JSON.stringify({ text }) }]);
const spoken = async (visitor: Visitor) => (await visitor.recording(mp3(18), 18)).body.id;
/** A report that was only spoken. */
async function byVoice(more: Partial<ReportTicket> = {}): Promise<string> {
  return (await report(house, granny, { words: undefined, recording: await spoken(granny), ...more })).id;
}

test('a matter told by voice alone is named by its kind, then by what was heard; its worker hears it', async () => {
  const id = await byVoice();
  expect(await look(worker, id)).toMatchObject({
    title: '语音报事：照明',
    words: null,
    recording: { transcript: null },
  });
  await house.settle();
  expect(heard).toEqual([{ type: 'audio/mpeg', key: 'Bearer k', bytes: mp3(18).length }]);
  const seen = await look(worker, id);
  expect(seen).toMatchObject({ title: '三楼的灯不亮了，三天了', words: null });
  expect(seen.recording).toMatchObject({ seconds: 18, transcript: '三楼的灯不亮了，三天了。' });
  expect((await fetch(house.url + seen.recording?.sound)).status).toBe(200);
  expect((await worker.ask(ticketApi.inbox)).body.tickets.find((line) => line.id === id)?.title).toBe(
    '三楼的灯不亮了，三天了',
  );
});

test('neither written nor spoken is said at the words, with everything else that is wrong', async () => {
  const { body } = await granny.ask(ticketApi.report, {
    body: reportFrom(house, { words: ' ', category: '' }),
  });
  expect(body.fields).toEqual({ words: '写几个字，或者按住说话', category: '还没填是哪一类' });
});

test('what was written keeps its title when it was spoken too', async () => {
  const id = await byVoice({ words: '楼道的灯坏了' });
  await house.settle();
  expect(await look(granny, id)).toMatchObject({
    title: '楼道的灯坏了',
    recording: { transcript: '三楼的灯不亮了，三天了。' },
  });
});

test('neighbours hear nothing and read nothing of what was heard, even where words are shown', async () => {
  const id = await byVoice();
  await house.settle();
  await move(worker, id, 'accept', { show: true });
  const { body: receipt } = await neighbour.ask(ticketApi.join, {
    params: { id },
    body: { callBack: false },
  });
  expect(receipt.id).toBe(id);
  for (const eyes of [house.anyone(), neighbour]) {
    const seen = JSON.stringify(await look(eyes, id));
    expect(seen).not.toMatch(/灯不亮|recordings\//);
  }
  const { body: around } = await house.anyone().ask(ticketApi.similar, { params: { id: house.town.door } });
  expect(JSON.stringify(around)).not.toMatch(/灯不亮/);
  expect(JSON.stringify((await neighbour.ask(ticketApi.mine)).body)).not.toMatch(/灯不亮/);
});

test('what is added by voice is heard by its worker, not by others who follow; who joins may speak too', async () => {
  const { id } = await report(house, granny);
  await move(granny, id, 'add', { recording: await spoken(granny) });
  const joining = { callBack: false, recording: await spoken(neighbour) };
  expect((await neighbour.ask(ticketApi.join, { params: { id }, body: joining })).status).toBe(201);
  await house.settle();
  const voices = async (visitor: Visitor) =>
    (await look(visitor, id)).history.flatMap(({ kind, recording }) =>
      recording ? [[kind, recording.transcript]] : [],
    );
  const text = '三楼的灯不亮了，三天了。';
  expect(await voices(worker)).toEqual([
    ['add', text],
    ['joined', text],
  ]);
  expect(await voices(granny)).toEqual([['add', text]]);
  expect(await voices(neighbour)).toEqual([['joined', text]]);
  expect((await look(worker, id)).title).toBe('3 层楼道的灯不亮三天了，晚上看不清台阶');
});

test('adding neither words nor a recording is refused at the words', async () => {
  const { id } = await report(house, granny);
  const { body } = await tryMove(granny, id, 'add', {});
  expect(body.fields).toEqual({ words: '写几个字，或者按住说话' });
});

test.each<[string, { status: number; body: string }[], number, object]>([
  [
    'is busy at first is asked again',
    [
      { status: 503, body: '' },
      { status: 200, body: '{"text":"灯坏了"}' },
    ],
    2,
    { transcript: '灯坏了' },
  ],
  ['will not hear it is asked once', [{ status: 400, body: '' }], 1, { transcript: null }],
  ['answers something else is asked once', [{ status: 200, body: '{"words":"x"}' }], 1, { transcript: null }],
  ['answers bare words is asked once', [{ status: 200, body: '三楼的灯不亮了' }], 1, { transcript: null }],
  ['made nothing out says so', [{ status: 200, body: '{"text":" "}' }], 1, { transcript: '' }],
])('a recogniser that %s, and the matter goes on', async (_, answers, asked, recording) => {
  script = answers;
  const id = await byVoice();
  await house.settle();
  await house.at('2026-11-18T09:05');
  await house.settle();
  expect(heard.length).toBe(asked);
  expect(await look(worker, id)).toMatchObject({ state: 'dispatched', recording });
  if (!('transcript' in recording && recording.transcript))
    expect((await look(worker, id)).title).toBe('语音报事：照明');
  const troubles = await statement(
    house.databaseUrl,
    "select trouble from errand where kind = 'recording.transcribe' and trouble is not null",
  );
  expect(JSON.stringify(troubles)).not.toContain('三楼');
});

test('whoever leaves takes voice, transcript and title along from what is closed, and when the rest closes', async () => {
  const li = await house.as('李明');
  const recording = await spoken(li);
  const { id } = await report(house, li, { words: undefined, recording });
  await house.settle();
  expect((await li.ask(peopleApi.leaveLinli, { body: {} })).status).toBe(200);
  await house.at('2026-11-19T09:30');
  await house.settle();
  expect((await look(worker, id)).recording?.transcript).toBe('三楼的灯不亮了，三天了。');
  await move(worker, id, 'accept');
  await move(worker, id, 'resolve', { outcome: 'solved', solvedHow: 'fixed', words: '换好了' });
  await move(worker, id, 'feedback', { words: '换好了', channel: 'visit' });
  await house.at('2026-11-30T09:30');
  await house.settle();
  expect(await look(worker, id)).toMatchObject({ state: 'settled', title: '照明', recording: null });
  expect(
    await statement(
      house.databaseUrl,
      'select transcript, erased_at is not null as gone from recording where id = $1',
      [recording],
    ),
  ).toEqual([{ transcript: null, gone: true }]);
});

test('what is heard of a recording that was erased meanwhile is not kept', async () => {
  const li = await house.as('新邻居');
  const recording = await spoken(li);
  const { id } = await report(house, li, { words: undefined, recording });
  await move(li, id, 'withdraw');
  expect((await li.ask(peopleApi.leaveLinli, { body: {} })).status).toBe(200);
  await statement(house.databaseUrl, "update errand set next_at = '2026-11-20' where subject_id = $1", [
    recording,
  ]);
  await house.at('2026-11-19T09:30');
  await house.settle();
  await house.at('2026-11-20T09:30');
  await house.settle();
  expect(heard).toEqual([]);
  expect(await statement(house.databaseUrl, 'select title from ticket where id = $1', [id])).toEqual([
    { title: '照明' },
  ]);
});
