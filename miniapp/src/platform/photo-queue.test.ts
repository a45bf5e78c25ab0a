import { wechat } from '../../test/taro';
import { PhotoQueue, sentIds } from './photo-queue';

const pick = (count: number, size = 1000) =>
  Array.from({ length: count }, (_, at) => ({ file: `wxfile://${at}`, previewUrl: `wxfile://${at}`, size }));
const states = (queue: PhotoQueue) => queue.photos().map(({ state }) => state);
/** Lets everything that is already decided happen. */
const settle = () => new Promise((done) => setTimeout(done));

function queueOf(count: number): PhotoQueue {
  const queue = new PhotoQueue(9);
  queue.add(pick(count));
  return queue;
}

describe('the photo queue', () => {
  test('sends three at a time, in order', async () => {
    const queue = queueOf(5);
    expect(states(queue)).toEqual(['sending', 'sending', 'sending', 'waiting', 'waiting']);
    expect(wechat.uploads.map(({ filePath }) => filePath)).toEqual([
      'wxfile://0',
      'wxfile://1',
      'wxfile://2',
    ]);
    wechat.uploads[1]?.arrive(201, { id: 'p1' });
    await settle();
    expect(states(queue)).toEqual(['sending', 'sent', 'sending', 'sending', 'waiting']);
    expect(wechat.uploads).toHaveLength(4);
  });

  test('sends to the photo address, as `file`, with a key of its own', () => {
    queueOf(2);
    const [first, second] = wechat.uploads;
    expect(first).toMatchObject({ url: 'http://linli.test/api/photos', name: 'file' });
    expect(first?.header['idempotency-key']).toMatch(/^\w{32}$/);
    expect(first?.header['idempotency-key']).not.toBe(second?.header['idempotency-key']);
  });

  test('shows how much has left the phone', () => {
    const queue = queueOf(1);
    wechat.uploads[0]?.progress(61.7);
    expect(queue.photos()[0]).toMatchObject({ state: 'sending', percent: 62 });
  });

  test('one that fails stops no other, and another try uses the same key', async () => {
    const queue = queueOf(4);
    const key = queue.photos()[0]?.key ?? '';
    wechat.uploads[0]?.fail();
    await settle();
    expect(states(queue)).toEqual(['failed', 'sending', 'sending', 'sending']);
    expect(queue.photos()[0]).toMatchObject({ words: '没传上，重试', canRetry: true });
    wechat.uploads[1]?.arrive(201, { id: 'p1' });
    await settle();
    queue.retry(key);
    expect(wechat.uploads[4]?.header['idempotency-key']).toBe(key);
    wechat.uploads[4]?.arrive(201, { id: 'p0' });
    await settle();
    expect(sentIds(queue.photos())).toEqual(['p0', 'p1']);
  });

  test('a photo that the server refuses says why and cannot be tried again', async () => {
    const queue = queueOf(1);
    wechat.uploads[0]?.arrive(415, { code: 'photo.not_a_picture', message: '这不是照片' });
    await settle();
    expect(queue.photos()[0]).toMatchObject({ state: 'failed', words: '这不是照片', canRetry: false });
  });

  test('a server in trouble can be tried again', async () => {
    const queue = queueOf(1);
    wechat.uploads[0]?.arrive(503, {});
    await settle();
    expect(queue.photos()[0]).toMatchObject({ state: 'failed', canRetry: true });
  });

  test('one above 10 MB is refused before sending', () => {
    const queue = new PhotoQueue(9);
    queue.add([...pick(1, 10 * 1024 * 1024 + 1), ...pick(1, 10 * 1024 * 1024)]);
    expect(states(queue)).toEqual(['failed', 'sending']);
    expect(queue.photos()[0]).toMatchObject({ words: '超过 10 MB，换一张', canRetry: false });
    expect(wechat.uploads).toHaveLength(1);
  });

  test('taking a photo out stops its upload and lets the next one start', async () => {
    const queue = queueOf(4);
    queue.remove(queue.photos()[0]?.key ?? '');
    await settle();
    expect(wechat.uploads[0]?.aborted).toBe(true);
    expect(states(queue)).toEqual(['sending', 'sending', 'sending']);
    expect(wechat.uploads).toHaveLength(4);
  });

  test('never holds more than its number', () => {
    const queue = new PhotoQueue(3);
    queue.add(pick(2));
    queue.add(pick(4));
    expect(queue.photos()).toHaveLength(3);
  });

  test('settles when nothing is on its way, whatever failed', async () => {
    const queue = queueOf(4);
    let ids: string[] | undefined;
    void queue.settled().then((arrived) => (ids = arrived));
    wechat.uploads[0]?.arrive(201, { id: 'p0' });
    wechat.uploads[1]?.fail();
    wechat.uploads[2]?.arrive(201, { id: 'p2' });
    await settle();
    expect(ids).toBeUndefined();
    wechat.uploads[3]?.arrive(201, { id: 'p3' });
    await settle();
    expect(ids).toEqual(['p0', 'p2', 'p3']);
  });

  test('clearing takes everything out and stops what is on its way', async () => {
    const queue = queueOf(5);
    queue.clear();
    await settle();
    expect(queue.photos()).toEqual([]);
    expect(wechat.uploads.every(({ aborted }) => aborted)).toBe(true);
  });
});
