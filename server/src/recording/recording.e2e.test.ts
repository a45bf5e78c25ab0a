import { recordingApi } from '@linli/shared/recording/recording.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, report, reportFrom } from '../platform/testing/story';
import { mp3, wav, webm } from './testing/sounds';

let house: House;
let granny: Visitor;
let neighbour: Visitor;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  granny = await house.as('王奶奶');
  neighbour = await house.as('陈姐');
});
afterAll(() => house.close());

const spoken = async (owner = granny) => (await owner.recording(mp3(18), 18)).body;
const file = (id: string) => {
  if (house.config.storage.kind !== 'disk') throw new Error('the test looks at the disk');
  return existsSync(path.join(house.config.storage.folder, 'recording', id.slice(0, 8), id, 'sound.mp3'));
};

test.each<[string, Buffer, number | string, number, string]>([
  ['a text that calls itself a recording', Buffer.from('not a sound'), 3, 415, 'recording.not_a_sound'],
  ['a recording above two megabytes', randomBytes(2 * 1024 * 1024 + 1), 3, 413, 'recording.too_big'],
  ['a recording longer than it says', mp3(75), 20, 413, 'recording.too_long'],
  ['a recording that says it is too long', webm(), 75, 413, 'recording.too_long'],
  ['a recording without a length', webm(), 'x', 400, 'field.wrong'],
])('%s has its own sentence', async (_, bytes, seconds, status, code) => {
  const answer = await granny.recording(bytes, seconds);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(`${answer.body.message}${answer.body.fields?.seconds ?? ''}`).toMatch(/录音/);
});

test('a recording sent twice under one key is one recording; another one under that key is refused', async () => {
  const key = randomUUID();
  const first = await granny.recording(mp3(18), 18, key);
  const second = await granny.recording(mp3(18), 18, key);
  expect([first.status, second.body.id]).toEqual([201, first.body.id]);
  expect((await granny.recording(mp3(19), 19, key)).body.code).toBe('key.reused');
});

test('it plays through its signed link, whole or in ranges as a phone asks, and the link runs out', async () => {
  const { id, sound, seconds } = await spoken();
  expect(seconds).toBe(18);
  const ask = (range?: string) => fetch(house.url + sound, { headers: range ? { range } : {} });
  const whole = await ask();
  const bytes = Buffer.from(await whole.arrayBuffer());
  expect([whole.status, whole.headers.get('content-type'), bytes.equals(mp3(18))]).toEqual([
    200,
    'audio/mpeg',
    true,
  ]);
  const part = await ask('bytes=0-1');
  expect([part.status, part.headers.get('content-range'), Buffer.from(await part.arrayBuffer())]).toEqual([
    206,
    `bytes 0-1/${bytes.length}`,
    bytes.subarray(0, 2),
  ]);
  const rest = await ask(`bytes=${bytes.length - 3}-`);
  expect(Buffer.from(await rest.arrayBuffer())).toEqual(bytes.subarray(-3));
  const outside = await ask(`bytes=${bytes.length}-`);
  expect([outside.status, outside.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`]);
  expect((await fetch(`${house.url}/api/recordings/${id}/sound`)).status).toBe(403);
  await house.at('2026-11-18T09:11');
  expect((await ask()).status).toBe(403);
  const { body } = await granny.ask(recordingApi.mine, { params: { id } });
  expect((await fetch(house.url + body.sound)).status).toBe(200);
  await house.at('2026-11-18T09:00');
});

test('nobody looks up, attaches or discards a recording of someone else, or attaches one twice', async () => {
  const { id } = await spoken();
  expect((await neighbour.ask(recordingApi.mine, { params: { id } })).body.code).toBe('recording.missing');
  expect((await neighbour.ask(recordingApi.discard, { params: { id } })).body.code).toBe('recording.missing');
  const theirs = await neighbour.ask(ticketApi.report, { body: reportFrom(house, { recording: id }) });
  expect(theirs.body.code).toBe('recording.missing');
  const ticket = await report(house, granny, { recording: id });
  expect((await look(granny, ticket.id)).recording?.id).toBe(id);
  const again = await granny.ask(ticketApi.report, { body: reportFrom(house, { recording: id }) });
  expect(again.body.code).toBe('recording.missing');
  expect((await granny.ask(recordingApi.discard, { params: { id } })).body.code).toBe('recording.missing');
});

test('one that is discarded, or left loose for a day, leaves storage; one on a ticket stays', async () => {
  const [loose, unwanted, kept] = [await spoken(), await spoken(), await spoken()];
  await report(house, granny, { recording: kept.id });
  expect((await granny.ask(recordingApi.discard, { params: { id: unwanted.id } })).status).toBe(200);
  await house.settle();
  expect([loose, unwanted, kept].map(({ id }) => file(id))).toEqual([true, false, true]);
  await house.at('2026-11-19T09:01');
  await house.settle();
  expect([loose, kept].map(({ id }) => file(id))).toEqual([false, true]);
  expect((await granny.ask(recordingApi.mine, { params: { id: loose.id } })).status).toBe(404);
  await house.at('2026-11-18T09:00');
});

test('one that was let go of, or is to leave storage soon, is taken up by no report', async () => {
  const [unwanted, old] = [await spoken(), await spoken()];
  await granny.ask(recordingApi.discard, { params: { id: unwanted.id } });
  const tried = async (id: string) =>
    (await granny.ask(ticketApi.report, { body: reportFrom(house, { recording: id }) })).body.code;
  expect(await tried(unwanted.id)).toBe('recording.missing');
  await house.at('2026-11-19T08:30');
  expect(await tried(old.id)).toBe('recording.missing');
  await house.at('2026-11-18T09:00');
});

test('a kind is known by its bytes, not by what the upload calls itself', async () => {
  const { body } = await granny.recording(wav(2), 2);
  const answer = await fetch(house.url + body.sound);
  expect(answer.headers.get('content-type')).toBe('audio/wav');
});

test('without a recogniser nobody is asked to write anything down', async () => {
  const { id } = await spoken();
  await report(house, granny, { recording: id });
  expect(
    await statement(house.databaseUrl, "select 1 from errand where kind = 'recording.transcribe'"),
  ).toEqual([]);
});
