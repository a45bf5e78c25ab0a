import { randomBytes, randomUUID } from 'node:crypto';
import { photoApi } from '@linli/shared/photo/photo.api';
import sharp from 'sharp';
import { openHouse, type House, type Visitor } from '../testing/house';
import { statement } from '../testing/statement';
import { look, report } from '../testing/story';
import { S3Storage, type Bucket } from './s3.storage';
import { keepsFiles } from './testing/keeps-files';
import { startSwift, type Swift } from './testing/swift';

let swift: Swift;
let place: Bucket;
// It may have to be installed first.
beforeAll(async () => {
  swift = await startSwift();
  place = await swift.bucket('linli');
}, 180_000);
afterAll(() => swift.close());

keepsFiles('OpenStack Swift', async () => {
  const own = await swift.bucket(`test-${randomUUID()}`);
  return { storage: new S3Storage(own), everything: () => swift.keys(own), close: async () => undefined };
});

describe('OpenStack Swift, when it refuses or fails,', () => {
  const bytes = Buffer.from('a');

  test.each<[string, Partial<Bucket>, string]>([
    ['a wrong secret', { secret: 'wr0ng' }, '403 SignatureDoesNotMatch'],
    ['a key that nobody has', { keyId: 'linli:nobody' }, '403 SignatureDoesNotMatch'],
    ['another region', { region: 'cn-else-1' }, '400 AuthorizationHeaderMalformed'],
    ['a bucket that is missing', { bucket: 'other' }, '404 NoSuchBucket'],
  ])('names %s, whatever it is asked for', async (_, wrong, answer) => {
    const storage = new S3Storage({ ...place, ...wrong });
    await expect(storage.put('a.jpg', bytes, 'image/jpeg')).rejects.toThrow(`put a.jpg: ${answer}`);
    await expect(storage.get('a.jpg')).rejects.toThrow(`get a.jpg: ${answer}`);
    await expect(storage.remove('a.jpg')).rejects.toThrow(`remove a.jpg: ${answer}`);
    await expect(storage.look()).rejects.toThrow(answer);
  });

  test('keeps ten megabytes as they were', async () => {
    const storage = new S3Storage(place);
    const noise = randomBytes(10 * 1024 * 1024);
    await storage.put('noise.bin', noise, 'application/octet-stream');
    expect((await storage.get('noise.bin'))?.bytes.equals(noise)).toBe(true);
    await storage.remove('noise.bin');
  });

  test('without its disks it says so and without its front nobody answers; what it kept is there when they are back', async () => {
    const storage = new S3Storage(place);
    await storage.put('kept.jpg', bytes, 'image/jpeg');
    await swift.stop('object');
    await expect(storage.put('late.jpg', bytes, 'image/jpeg')).rejects.toMatchObject({ passing: true });
    await expect(storage.get('kept.jpg')).rejects.toMatchObject({ passing: true });
    await swift.start('object');
    await swift.stop('proxy');
    await expect(storage.get('kept.jpg')).rejects.toThrow('ECONNREFUSED');
    await swift.start('proxy');
    expect((await storage.get('kept.jpg'))?.bytes).toEqual(bytes);
    expect(await storage.get('late.jpg')).toBeNull();
    await storage.remove('kept.jpg');
  });
});

describe('the API before OpenStack Swift', () => {
  let house: House;
  let granny: Visitor;
  beforeAll(async () => {
    const { endpoint, bucket, region, keyId, secret } = place;
    house = await openHouse({
      S3_ENDPOINT: endpoint,
      S3_BUCKET: bucket,
      S3_REGION: region,
      S3_KEY_ID: keyId,
      S3_SECRET: secret,
    });
    await house.at('2026-11-18T09:00');
    granny = await house.as('王奶奶');
  });
  afterAll(() => house.close());

  const picture = () =>
    sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#567' } })
      .jpeg()
      .toBuffer();
  const photos = async () => (await swift.keys(place)).filter((key) => key.startsWith('photo/')).sort();
  const keysOf = (id: string) => ['full', 'thumb'].map((size) => `photo/${id.slice(0, 8)}/${id}/${size}.jpg`);

  test('a photo goes to the bucket, comes back by its link, and leaves when it is let go of; one on a matter stays', async () => {
    const { body: kept } = await granny.photo(await picture());
    const { body: unwanted } = await granny.photo(await picture());
    expect(await photos()).toEqual([...keysOf(kept.id), ...keysOf(unwanted.id)].sort());
    const { id } = await report(house, granny, { photos: [kept.id] });
    const [shown] = (await look(granny, id)).photos;
    const full = await fetch(house.url + shown?.full);
    expect(full.headers.get('content-type')).toBe('image/jpeg');
    const { width, height } = await sharp(Buffer.from(await full.arrayBuffer())).metadata();
    expect([width, height]).toEqual([2048, 1365]);
    await granny.ask(photoApi.discard, { params: { id: unwanted.id } });
    await house.settle();
    expect(await photos()).toEqual(keysOf(kept.id));
  });

  test('a file that the bucket has lost is a photo that is missing', async () => {
    const { body: photo } = await granny.photo(await picture());
    for (const key of keysOf(photo.id)) await new S3Storage(place).remove(key);
    const answer = await fetch(house.url + photo.full);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, 'photo.missing']);
  });

  test('while the bucket is away people are asked to come back, and of what did not get through nothing stays', async () => {
    const { body: photo } = await granny.photo(await picture());
    const before = await photos();
    const count = () => statement(house.databaseUrl, 'select count(*) from photo');
    const rows = await count();
    await swift.stop('proxy');
    const refused = await granny.photo(await picture());
    expect([refused.status, refused.body.code, refused.headers.get('retry-after')]).toEqual([
      503,
      'service.busy',
      '1',
    ]);
    const unseen = await fetch(house.url + photo.full);
    expect([unseen.status, ((await unseen.json()) as { code: string }).code]).toEqual([503, 'service.busy']);
    expect((await report(house, granny, { words: '没有照片也能报修。' })).id).toBeTruthy();
    await swift.start('proxy');
    expect((await fetch(house.url + photo.full)).status).toBe(200);
    expect(await count()).toEqual(rows);
    await house.settle();
    expect(await photos()).toEqual(before);
    expect((await granny.photo(await picture())).status).toBe(201);
  });
});
