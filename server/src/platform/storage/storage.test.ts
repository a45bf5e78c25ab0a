import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiskStorage } from './disk.storage';
import { FakeBucket } from './testing/fake-bucket';
import { S3Storage } from './s3.storage';
import { StorageTrouble, type Storage } from './storage';

const disk = async () => {
  const root = await mkdtemp(join(tmpdir(), 'linli-storage-'));
  // One level down, so that a key that climbs out lands where the test can see it.
  const storage: Storage = new DiskStorage(join(root, 'files'));
  const close = () => rm(root, { recursive: true });
  return { storage, close, everything: () => readdir(root, { recursive: true }) };
};
const s3 = async () => {
  const bucket = await FakeBucket.open();
  const storage: Storage = new S3Storage(bucket.place);
  return { storage, close: () => bucket.close(), everything: async () => [...bucket.objects.keys()] };
};

describe.each([
  ['the disk', disk],
  ['a bucket', s3],
])('%s', (_, open) => {
  let kept: Awaited<ReturnType<typeof disk>>;
  beforeEach(async () => (kept = await open()));
  afterEach(() => kept.close());
  const bytes = Buffer.from([0xff, 0xd8, 0x00, 0x0a, 0x0d, 0xff]);

  test('gives back the bytes and the type it was given', async () => {
    await kept.storage.put('photo/2026/a1-full.jpg', bytes, 'image/jpeg');
    expect(await kept.storage.get('photo/2026/a1-full.jpg')).toEqual({ bytes, type: 'image/jpeg' });
  });

  test('keeps an empty file, which is not a missing one', async () => {
    await kept.storage.put('sheet.pdf', Buffer.alloc(0), 'application/pdf');
    expect(await kept.storage.get('sheet.pdf')).toEqual({ bytes: Buffer.alloc(0), type: 'application/pdf' });
  });

  test('replaces what was there', async () => {
    await kept.storage.put('a.jpg', Buffer.from('a longer first one'), 'image/jpeg');
    await kept.storage.put('a.jpg', bytes, 'image/jpeg');
    expect((await kept.storage.get('a.jpg'))?.bytes).toEqual(bytes);
  });

  test('has null for what is not there', async () => {
    expect(await kept.storage.get('photo/none.jpg')).toBeNull();
  });

  test('removes, and removes again without complaint', async () => {
    await kept.storage.put('a.jpg', bytes, 'image/jpeg');
    await kept.storage.remove('a.jpg');
    await kept.storage.remove('a.jpg');
    expect(await kept.storage.get('a.jpg')).toBeNull();
  });

  test.each([
    '../out.jpg',
    'photo/../../out.jpg',
    '/out.jpg',
    'photo//out.jpg',
    'photo/./out.jpg',
    '..\\out.jpg',
    'C:\\out.jpg',
    '%2e%2e/out.jpg',
    'out\0.jpg',
    'out.jpg\n',
    'Out.jpg',
    'out.php',
    'out',
    '.jpg',
    '',
    `${'a'.repeat(200)}.jpg`,
  ])('takes %j for no key', async (key) => {
    await expect(kept.storage.put(key, bytes, 'image/jpeg')).rejects.toThrow('not a key');
    await expect(kept.storage.get(key)).rejects.toThrow('not a key');
    await expect(kept.storage.remove(key)).rejects.toThrow('not a key');
    expect(await kept.everything()).toEqual([]);
  });

  test('does not keep a type that the key does not name', async () => {
    await expect(kept.storage.put('a.jpg', bytes, 'text/html')).rejects.toThrow(StorageTrouble);
    expect(await kept.storage.get('a.jpg')).toBeNull();
  });
});

test('the disk leaves no half-written file behind when it fails', async () => {
  const root = await mkdtemp(join(tmpdir(), 'linli-storage-'));
  // A folder stands where the file should go, so the rename fails after the bytes are written.
  await mkdir(join(root, 'a.jpg'));
  const put = new DiskStorage(root).put('a.jpg', Buffer.from('a'), 'image/jpeg');
  await expect(put).rejects.toThrow('storage could not put a.jpg');
  expect(await readdir(root)).toEqual(['a.jpg']);
  await rm(root, { recursive: true });
});

describe('a bucket, when it fails', () => {
  let bucket: FakeBucket;
  beforeEach(async () => (bucket = await FakeBucket.open()));
  afterEach(() => bucket.close());

  test('is sent the content type', async () => {
    await new S3Storage(bucket.place).put('a.jpg', Buffer.from('a'), 'image/jpeg');
    expect(bucket.objects.get('/linli/a.jpg')?.type).toBe('image/jpeg');
  });

  test('says that the secret is wrong, without saying it', async () => {
    const put = new S3Storage({ ...bucket.place, secret: 'wr0ng' }).put(
      'a.jpg',
      Buffer.from('a'),
      'image/jpeg',
    );
    await expect(put).rejects.toThrow('storage could not put a.jpg: 403 SignatureDoesNotMatch');
    expect(bucket.objects.size).toBe(0);
  });

  test('does not take a missing bucket for a missing file', async () => {
    const storage = new S3Storage({ ...bucket.place, bucket: 'other' });
    await expect(storage.get('a.jpg')).rejects.toThrow('404 NoSuchBucket');
    await expect(storage.remove('a.jpg')).rejects.toThrow('404 NoSuchBucket');
  });

  test('is asked again after a 503', async () => {
    bucket.troubles.push(503, 503);
    await new S3Storage(bucket.place).put('a.jpg', Buffer.from('a'), 'image/jpeg');
    expect(bucket.objects.size).toBe(1);
  });

  test('is given up after the third', async () => {
    bucket.troubles.push(503, 503, 503);
    await expect(new S3Storage(bucket.place).get('a.jpg')).rejects.toThrow('503 InternalError');
    expect(bucket.asked).toBe(3);
  });

  test('is not waited for longer than was said', async () => {
    bucket.troubles.push('silence');
    const get = new S3Storage({ ...bucket.place, timeoutMs: 60 }).get('a.jpg');
    await expect(get).rejects.toThrow('storage could not get a.jpg: no answer within 60 ms');
  });

  test('that cannot be reached is named by the reason', async () => {
    const { place } = bucket;
    await bucket.close();
    await expect(new S3Storage(place).get('a.jpg')).rejects.toThrow('ECONNREFUSED');
    bucket = await FakeBucket.open();
  });
});
