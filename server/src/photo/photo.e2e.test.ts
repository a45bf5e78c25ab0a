import { photoApi } from '@linli/shared/photo/photo.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { FakeBucket } from '../platform/storage/testing/fake-bucket';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, report, reportFrom } from '../platform/testing/story';

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

const picture = (width = 400) =>
  sharp({ create: { width, height: 300, channels: 3, background: '#567' } })
    .jpeg()
    .toBuffer();

test.each<[string, () => Promise<Buffer> | Buffer, number, string]>([
  ['a text that calls itself a photo', () => Buffer.from('not a photo at all'), 415, 'photo.not_a_picture'],
  ['a photo above ten megabytes', () => randomBytes(10 * 1024 * 1024 + 1), 413, 'photo.too_big'],
  [
    'a photo cut off in the middle',
    async () => (await picture()).subarray(0, 300),
    415,
    'photo.not_a_picture',
  ],
])('%s has its own sentence', async (_, bytes, status, code) => {
  const answer = await granny.photo(await bytes());
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(answer.body.message).toMatch(/照片/);
});

test('a photo opens only through its signed link, and the link runs out after ten minutes', async () => {
  const { body } = await granny.photo(await picture());
  expect((await fetch(house.url + body.full)).headers.get('content-type')).toBe('image/jpeg');
  expect((await fetch(house.url + body.full.replace('full', 'thumb'))).status).toBe(403);
  expect((await fetch(`${house.url}/api/photos/${body.id}/full`)).status).toBe(403);
  await house.at('2026-11-18T09:11');
  const late = await fetch(house.url + body.full);
  expect([late.status, ((await late.json()) as { code: string }).code]).toEqual([403, 'link.over']);
  await house.at('2026-11-18T09:00');
});

test('a photo that was let go of is taken up by no report', async () => {
  const { body: photo } = await granny.photo(await picture());
  await granny.ask(photoApi.discard, { params: { id: photo.id } });
  const { body } = await granny.ask(ticketApi.report, { body: reportFrom(house, { photos: [photo.id] }) });
  expect(body.code).toBe('photo.missing');
});

test('nobody attaches a photo of someone else, or one photo twice', async () => {
  const { body: photo } = await granny.photo(await picture());
  const theirs = await neighbour.ask(ticketApi.report, { body: reportFrom(house, { photos: [photo.id] }) });
  expect(theirs.body.code).toBe('photo.missing');
  const { id } = await report(house, granny, { photos: [photo.id] });
  expect((await look(granny, id)).photos.map((each) => each.id)).toEqual([photo.id]);
  const again = await granny.ask(ticketApi.report, { body: reportFrom(house, { photos: [photo.id] }) });
  expect(again.body.code).toBe('photo.missing');
});

test('ten photos are one too many, said at the field', async () => {
  const photos = Array.from({ length: 10 }, () => '00000000-0000-4000-8000-000000000000');
  const { body } = await granny.ask(ticketApi.report, { body: reportFrom(house, { photos }) });
  expect(body.fields).toEqual({ photos: '照片最多 9 个，多了 1 个' });
});

test('a photo that is discarded, or left loose for a day, leaves storage; one on a ticket stays', async () => {
  const { body: loose } = await granny.photo(await picture());
  const { body: unwanted } = await granny.photo(await picture());
  const { body: kept } = await granny.photo(await picture());
  await report(house, granny, { photos: [kept.id] });
  const file = (id: string) => {
    if (house.config.storage.kind !== 'disk') throw new Error('the test looks at the disk');
    return existsSync(path.join(house.config.storage.folder, 'photo', id.slice(0, 8), id, 'full.jpg'));
  };
  expect((await neighbour.ask(photoApi.discard, { params: { id: unwanted.id } })).status).toBe(404);
  expect((await granny.ask(photoApi.discard, { params: { id: unwanted.id } })).status).toBe(200);
  await house.settle();
  expect([loose, unwanted, kept].map(({ id }) => file(id))).toEqual([true, false, true]);
  await house.at('2026-11-19T09:01');
  await house.settle();
  expect([loose, kept].map(({ id }) => file(id))).toEqual([false, true]);
  expect(
    await statement(house.databaseUrl, 'select 1 from photo where id = $1 and erased_at is null', [loose.id]),
  ).toEqual([]);
});

test('of a photo of which a bucket kept only half, that half is removed', async () => {
  const bucket = await FakeBucket.open();
  const { endpoint, region, keyId, secret } = bucket.place;
  const kept = await openHouse({
    S3_ENDPOINT: endpoint,
    S3_BUCKET: bucket.place.bucket,
    S3_REGION: region,
    S3_KEY_ID: keyId,
    S3_SECRET: secret,
  });
  const visitor = await kept.as('王奶奶');
  bucket.troubles.push(403);
  expect((await visitor.photo(await picture())).status).toBe(500);
  const photos = () => [...bucket.objects.keys()].filter((key) => key.includes('/photo/'));
  expect(photos()).toHaveLength(1);
  await kept.settle();
  expect(photos()).toEqual([]);
  await kept.close();
  await bucket.close();
});
