import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiskStorage } from './disk.storage';
import { S3Storage } from './s3.storage';
import { FakeBucket } from './testing/fake-bucket';
import { keepsFiles } from './testing/keeps-files';

keepsFiles('the disk', async () => {
  const root = await mkdtemp(join(tmpdir(), 'linli-storage-'));
  // One level down, so that a key that climbs out lands where the test can see it.
  const storage = new DiskStorage(join(root, 'files'));
  const close = () => rm(root, { recursive: true });
  return { storage, close, everything: () => readdir(root, { recursive: true }) };
});

keepsFiles('a bucket', async () => {
  const bucket = await FakeBucket.open();
  const storage = new S3Storage(bucket.place);
  return { storage, close: () => bucket.close(), everything: async () => [...bucket.objects.keys()] };
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
    const message = 'storage could not put a.jpg: 403 SignatureDoesNotMatch';
    await expect(put).rejects.toMatchObject({ message, passing: false });
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
    const given = new S3Storage(bucket.place).get('a.jpg');
    await expect(given).rejects.toMatchObject({ message: expect.stringContaining('503 Int'), passing: true });
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
