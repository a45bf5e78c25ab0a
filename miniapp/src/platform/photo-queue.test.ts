import { wechat } from '../../test/taro';
import type { FormFile } from './form-file';
import { PhotoQueue } from './photo-queue';

const pick = (count: number, size = 1000) =>
  Array.from({ length: count }, (_, at) => ({ file: `wxfile://${at}`, previewUrl: `wxfile://${at}`, size }));
const states = (queue: PhotoQueue) => queue.photos().map(({ state }) => state);
/** Lets everything that is already decided happen. */
const settle = () => new Promise((done) => setTimeout(done));

const saved: FormFile[][] = [];
const noRoom = jest.fn();
const empty = (max = 9) => new PhotoQueue(max, { save: (files) => saved.push(files), noRoom });
async function queueOf(count: number): Promise<PhotoQueue> {
  const queue = empty();
  await queue.add(pick(count));
  await settle();
  return queue;
}

beforeEach(() => {
  saved.length = 0;
  noRoom.mockClear();
});

describe('the photo queue', () => {
  test('sends three at a time, in order', async () => {
    const queue = await queueOf(5);
    expect(states(queue)).toEqual(['sending', 'sending', 'sending', 'waiting', 'waiting']);
    expect(wechat.uploads.map(({ filePath }) => filePath)).toEqual([...wechat.files.keys()].slice(0, 3));
    wechat.uploads[1]?.arrive(201, { id: 'p1' });
    await settle();
    expect(states(queue)).toEqual(['sending', 'sent', 'sending', 'sending', 'waiting']);
    expect(wechat.uploads).toHaveLength(4);
  });

  test('sends to the photo address, as `file`, with a key of its own', async () => {
    await queueOf(2);
    const [first, second] = wechat.uploads;
    expect(first).toMatchObject({ url: 'http://linli.test/api/photos', name: 'file' });
    expect(first?.header['idempotency-key']).toMatch(/^\w{32}$/);
    expect(first?.header['idempotency-key']).not.toBe(second?.header['idempotency-key']);
  });

  test('shows how much has left the phone', async () => {
    const queue = await queueOf(1);
    wechat.uploads[0]?.progress(61.7);
    expect(queue.photos()[0]).toMatchObject({ state: 'sending', percent: 62 });
  });

  test('one that fails stops no other, and another try uses the same key', async () => {
    const queue = await queueOf(4);
    const key = queue.photos()[0]?.key ?? '';
    wechat.uploads[0]?.fail();
    await settle();
    expect(states(queue)).toEqual(['failed', 'sending', 'sending', 'sending']);
    expect(queue.photos()[0]).toMatchObject({ words: '没传上，重试', canRetry: true });
    wechat.uploads[1]?.arrive(201, { id: 'p1' });
    await settle();
    queue.retry(key);
    await settle();
    expect(wechat.uploads[4]?.header['idempotency-key']).toBe(key);
    wechat.uploads[4]?.arrive(201, { id: 'p0' });
    await settle();
    expect((await queue.files()).map(({ id }) => id).slice(0, 2)).toEqual(['p0', 'p1']);
  });

  test('a photo that the server refuses says why and cannot be tried again', async () => {
    const queue = await queueOf(1);
    wechat.uploads[0]?.arrive(415, { code: 'photo.not_a_picture', message: '这不是照片' });
    await settle();
    expect(queue.photos()[0]).toMatchObject({ state: 'failed', words: '这不是照片', canRetry: false });
  });

  test('a server in trouble can be tried again', async () => {
    const queue = await queueOf(1);
    wechat.uploads[0]?.arrive(503, {});
    await settle();
    expect(queue.photos()[0]).toMatchObject({ state: 'failed', canRetry: true });
  });

  test('one above 10 MB is refused before sending', async () => {
    const queue = empty();
    await queue.add([...pick(1, 10 * 1024 * 1024 + 1), ...pick(1, 10 * 1024 * 1024)]);
    expect(states(queue)).toEqual(['failed', 'sending']);
    expect(queue.photos()[0]).toMatchObject({ words: '超过 10 MB，换一张', canRetry: false });
    expect(wechat.uploads).toHaveLength(1);
  });

  test('taking a photo out stops its upload and lets the next one start', async () => {
    const queue = await queueOf(4);
    queue.remove(queue.photos()[0]?.key ?? '');
    await settle();
    expect(wechat.uploads[0]?.aborted).toBe(true);
    expect(states(queue)).toEqual(['sending', 'sending', 'sending']);
    expect(wechat.uploads).toHaveLength(4);
  });

  test('never holds more than its number', async () => {
    const queue = empty(3);
    await queue.add(pick(2));
    await queue.add(pick(4));
    expect(queue.photos()).toHaveLength(3);
  });

  test('keeps each on the phone, and says so to its form, in the order it is shown', async () => {
    const queue = await queueOf(2);
    wechat.uploads[1]?.arrive(201, { id: 'p1' });
    await settle();
    const [first, second] = queue.photos();
    expect(saved.at(-1)).toEqual([
      { key: first?.key, kind: 'photo', kept: first?.kept },
      { key: second?.key, kind: 'photo', kept: second?.kept, id: 'p1' },
    ]);
    expect([...wechat.files.keys()].every((path) => path.includes('kept-'))).toBe(true);
  });

  test('brings the photos of a form back: what has arrived stays, the rest is sent under its own key', async () => {
    await queueOf(2);
    wechat.uploads[0]?.arrive(201, { id: 'p0' });
    await settle();
    const files = saved.at(-1) ?? [];
    const again = empty();
    await again.bringBack(files);
    await settle();
    expect(states(again)).toEqual(['sent', 'sending']);
    expect(again.photos()[1]?.previewUrl).toBe(`wxfile://usr/kept-${files[1]?.kept}`);
  });

  test('one that comes while others are brought back does not push them out of the form', async () => {
    await queueOf(2);
    const files = saved.at(-1) ?? [];
    const again = empty();
    const back = again.bringBack(files);
    await again.add(pick(1));
    await back;
    expect(await again.files()).toHaveLength(3);
    expect(saved.every((list) => list.length > 0)).toBe(true);
    expect(saved.at(-1)).toHaveLength(3);
  });

  test('a photo that the phone has no room for is sent all the same, and the form is told', async () => {
    wechat.room = 0;
    const queue = await queueOf(1);
    expect(noRoom).toHaveBeenCalledTimes(1);
    expect(wechat.uploads[0]?.filePath).toBe('wxfile://0');
    expect(queue.photos()[0]).toMatchObject({ state: 'sending', kept: null });
  });

  test('one that is taken out is forgotten by the phone and by the form', async () => {
    const queue = await queueOf(1);
    queue.remove(queue.photos()[0]?.key ?? '');
    await settle();
    expect(wechat.files.size).toBe(0);
    expect(saved.at(-1)).toEqual([]);
  });

  test('what was handed on is neither stopped nor forgotten, nor does it come back to the form', async () => {
    const queue = await queueOf(2);
    const before = saved.length;
    queue.handOn();
    wechat.uploads[0]?.arrive(201, { id: 'p0' });
    await settle();
    expect(queue.photos()).toEqual([]);
    expect(wechat.uploads.map(({ aborted }) => aborted)).toEqual([false, false]);
    expect([wechat.files.size, saved.length]).toEqual([2, before]);
  });

  test('with the network, everything that another try can save is tried again', async () => {
    const queue = await queueOf(2);
    wechat.uploads[0]?.fail();
    wechat.uploads[1]?.arrive(415, { code: 'photo.not_a_picture', message: '这不是照片' });
    await settle();
    queue.retryAll();
    await settle();
    expect(states(queue)).toEqual(['sending', 'failed']);
  });
});
