import { record } from './host.microphone';

/** A browser's recorder; the test says what it hears and when the microphone goes away. */
class FakeRecorder {
  static kinds: string[] = [];
  static last: FakeRecorder;
  static isTypeSupported = (kind: string) => FakeRecorder.kinds.includes(kind);
  state = 'inactive';
  ondataavailable: (event: { data: Blob }) => void = () => undefined;
  onstop: () => void = () => undefined;
  onerror: () => void = () => undefined;
  constructor(
    readonly stream: MediaStream,
    readonly settings: { mimeType: string },
  ) {
    FakeRecorder.last = this;
  }
  start() {
    this.state = 'recording';
  }
  stop() {
    this.state = 'inactive';
    this.ondataavailable({ data: new Blob(['sound']) });
    this.onstop();
  }
}

const track = Object.assign(new EventTarget(), { stop: jest.fn() });
let allow: () => Promise<unknown>;

beforeEach(() => {
  jest.useFakeTimers();
  FakeRecorder.kinds = ['audio/webm;codecs=opus'];
  track.stop.mockClear();
  allow = async () => ({ getTracks: () => [track] });
  Object.defineProperty(globalThis, 'MediaRecorder', {
    value: FakeRecorder,
    configurable: true,
    writable: true,
  });
  Object.defineProperty(navigator, 'mediaDevices', {
    value: { getUserMedia: () => allow() },
    configurable: true,
  });
});
afterEach(() => jest.useRealTimers());

describe('a browser as recorder', () => {
  test('keeps what was said, with its length, and gives the microphone back', async () => {
    const recorder = await record();
    jest.advanceTimersByTime(18_200);
    recorder.stop();
    const take = await recorder.taken;
    expect(take).toMatchObject({ seconds: 18, file: { size: 5, type: 'audio/webm;codecs=opus' } });
    expect(track.stop).toHaveBeenCalledTimes(1);
  });

  test('prefers the kind that every phone plays', async () => {
    FakeRecorder.kinds = ['audio/webm;codecs=opus', 'audio/mp4'];
    await record();
    expect(FakeRecorder.last.settings.mimeType).toBe('audio/mp4');
  });

  test('stops after a minute by itself', async () => {
    const recorder = await record();
    jest.advanceTimersByTime(60_500);
    expect(await recorder.taken).toMatchObject({ seconds: 60 });
  });

  test('keeps what was said until the microphone was taken away', async () => {
    const recorder = await record();
    jest.advanceTimersByTime(7_000);
    track.dispatchEvent(new Event('ended'));
    expect(await recorder.taken).toMatchObject({ seconds: 7 });
  });

  test.each<[string, (recorder: Awaited<ReturnType<typeof record>>) => void]>([
    ['a cancelled recording', (recorder) => recorder.cancel()],
    ['a recorder that breaks', () => FakeRecorder.last.onerror()],
  ])('of %s nothing is kept', async (_, end) => {
    const recorder = await record();
    end(recorder);
    expect(await recorder.taken).toBeNull();
    expect(track.stop).toHaveBeenCalledTimes(1);
  });

  test.each<[string, () => void, boolean]>([
    [
      'the person refuses',
      () => (allow = () => Promise.reject(new DOMException('', 'NotAllowedError'))),
      true,
    ],
    [
      'there is no microphone',
      () => (allow = () => Promise.reject(new DOMException('', 'NotFoundError'))),
      false,
    ],
    ['the browser records nothing that can be played', () => (FakeRecorder.kinds = []), false],
    [
      'the page came without https',
      () => Object.defineProperty(navigator, 'mediaDevices', { value: undefined, configurable: true }),
      false,
    ],
  ])('where %s it says so', async (_, happen, refused) => {
    happen();
    await expect(record()).rejects.toMatchObject({ name: 'NoMicrophone', refused });
  });
});
