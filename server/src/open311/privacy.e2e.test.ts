import { checkApi } from '@linli/shared/check/check.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import sharp from 'sharp';
import { openHouse, type House } from '../platform/testing/house';
import { move, report } from '../platform/testing/story';
import { ask, both, rest } from './testing/client';

let house: House;
/** A public matter with a picture, and one that is between neighbours. */
let matter: string;
let quarrel: string;
let aboutHandler: string;
let photo: string;
const said = {
  words: '三层的灯甲不亮三天了',
  quarrel: '楼上乙半夜打人',
  name: '王桂兰',
  phone: '13800004401',
};

interface Told {
  readonly service_request_id: string;
  readonly description: string;
  readonly status_notes: string | null;
  readonly media_url: string | null;
}

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  const granny = await house.as('王奶奶');
  const picture = await sharp({ create: { width: 400, height: 300, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer();
  photo = (await granny.photo(picture)).body.id;
  const contact = { callBack: true, phone: said.phone };
  ({ id: matter } = await report(house, granny, { words: said.words, photos: [photo], ...contact }));
  ({ id: quarrel } = await report(house, granny, { words: said.quarrel, category: 'dispute', ...contact }));
  ({ id: aboutHandler } = await report(house, granny, { words: said.quarrel, aboutHandler: true }));
  await house.settle();
});
beforeEach(() => rest(house));
afterAll(() => house.close());

const told = async () => (await both<[Told]>(house, `requests/${matter}`, 'requests')).body[0];
const media = (headers: Record<string, string> = {}) => ask(house, `media/${photo}.jpg`, { headers });
const show = async (more: object) => {
  await move(await house.as('周晓禾'), matter, 'interim', { words: '在看了', ...more });
  await house.settle();
};

test('what is for staff only is in no list, behind no id, token, code or count', async () => {
  const service_request_id = [quarrel, aboutHandler].join();
  const everything = await Promise.all([
    both(house, 'requests', 'requests'),
    both(house, 'requests', 'requests', { service_request_id }),
    both(house, 'requests', 'count', { service_request_id, just_count: 'true' }),
    ...[quarrel, aboutHandler].flatMap((id) => [
      both(house, `requests/${id}`, 'errors'),
      both(house, `tokens/${id}`, 'errors'),
    ]),
    both(house, 'services', 'services'),
    both(house, 'services/dispute', 'errors'),
    both(house, 'requests', 'errors', { service_code: 'dispute' }),
    both(house, 'services/nothing', 'errors'),
    both(house, 'requests', 'errors', { service_code: 'nothing' }),
  ]);
  const text = JSON.stringify(everything);
  for (const hidden of [quarrel, aboutHandler, '纠纷']) expect(text).not.toContain(hidden);
  expect(everything.slice(0, 7).map(({ status, body }) => [status, body])).toEqual([
    [200, [expect.objectContaining({ service_request_id: matter })]],
    [200, []],
    [200, [{ count: 0 }]],
    ...Array.from({ length: 4 }, () => [404, [expect.anything()]]),
  ]);
  // A service that is not public answers just as one that is none.
  const [secret, , none] = everything.slice(8, 11);
  expect(JSON.stringify(secret?.body).replace('dispute', 'nothing')).toBe(JSON.stringify(none?.body));
});

test('nobody’s name or phone is told, the handler’s neither', async () => {
  await move(await house.as('周晓禾'), matter, 'accept');
  const { text } = await ask(house, `requests/${matter}.json`, { query: { extensions: 'true' } });
  for (const hidden of [
    said.words,
    said.phone,
    said.name,
    '王奶奶',
    '周晓禾',
    house.town.people['王奶奶'],
    house.town.doorCode,
  ])
    expect(text).not.toContain(hidden);
  expect(await told()).toMatchObject({ description: '照明', status_notes: null, media_url: null });
});

test('a picture is served once staff have shown it, small, and no longer than it may be seen', async () => {
  expect((await media()).status).toBe(404);
  await show({ line: '师傅下午来' });
  expect((await media()).status).toBe(404);
  await tellShown();
  const { description, media_url } = await told();
  expect([description, media_url]).toEqual([
    said.words,
    `https://linli.example/open311/v2/media/${photo}.jpg`,
  ]);
  const seen = await fetch(`${house.url}/open311/v2/media/${photo}.jpg`);
  expect([seen.status, seen.headers.get('content-type'), seen.headers.get('cache-control')]).toEqual([
    200,
    'image/jpeg',
    'public, no-cache',
  ]);
  const { width } = await sharp(Buffer.from(await seen.arrayBuffer())).metadata();
  expect(width).toBeLessThanOrEqual(400);
  expect((await media({ 'if-none-match': seen.headers.get('etag') ?? '' })).status).toBe(304);
});

/** Lets neighbours see words and pictures, as the handler does. */
async function tellShown(): Promise<void> {
  await move(await house.as('周晓禾'), matter, 'resolve', {
    outcome: 'solved',
    words: '换好了，亮了',
    show: true,
  });
  await house.settle();
}

test('what neighbours complained of and a person took away is told and served no more', async () => {
  for (const name of ['陈姐', '李明', '新邻居'])
    await (
      await house.as(name)
    ).ask(checkApi.complain, { params: { id: matter }, body: { reason: 'privacy' } });
  expect(await told()).toMatchObject({ description: '照明', status_notes: null, media_url: null });
  expect((await media({ 'if-none-match': `"${photo}"` })).status).toBe(404);
  const secretary = await house.as('孙主任');
  const { body } = await secretary.ask(checkApi.queue);
  const decide = (body_: { show: boolean; reason?: 'privacy' }) =>
    secretary.ask(checkApi.decide, { params: { id: body.waiting[0]?.id ?? '' }, body: body_ });
  await decide({ show: true });
  expect((await told()).description).toBe(said.words);
  await decide({ show: false, reason: 'privacy' });
  expect(await told()).toMatchObject({ description: '照明', media_url: null });
});

test('a loose picture, or one of another matter, is served to nobody', async () => {
  const granny = await house.as('王奶奶');
  const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer();
  const { body: loose } = await granny.photo(picture);
  const { body: hidden } = await granny.photo(picture);
  const quarrelling = {
    category: 'dispute',
    placeId: house.town.door,
    words: said.quarrel,
    photos: [hidden.id],
  };
  await granny.ask(ticketApi.report, { body: { ...quarrelling, callBack: false, hideName: true } });
  for (const { id } of [loose, hidden]) expect((await ask(house, `media/${id}.jpg`)).status).toBe(404);
  expect((await ask(house, 'media/..%2F..%2Fsecret.jpg')).status).toBe(404);
});
