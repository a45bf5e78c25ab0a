/** WeChat in tests: the only thing that is faked. Tests say what it answers and read what it was asked. */
import { useEffect } from 'react';

interface Answer {
  statusCode: number;
  data: unknown;
  header?: Record<string, string>;
}
type Ask = { url: string; method: string; data?: unknown; header: Record<string, string> };

/** One upload on its way; the test decides how it ends. */
export interface FakeUpload {
  url: string;
  name: string;
  filePath: string;
  header: Record<string, string>;
  formData?: Record<string, string>;
  aborted: boolean;
  progress(percent: number): void;
  arrive(statusCode: number, data: unknown): void;
  fail(): void;
}

/** WeChat's one recorder; the test says what happens to it. */
function fakeRecorder() {
  const heard: Record<string, (detail: { tempFilePath: string; duration: number }) => void> = {};
  const hear = (name: string) => (listener: (typeof heard)[string]) => void (heard[name] = listener);
  const tell = (name: string, duration = 0) =>
    heard[name]?.({ tempFilePath: 'wxfile://sound.mp3', duration });
  return {
    started: 0,
    /** Milliseconds that the next recording will have been. */
    length: 18_000,
    onStart: hear('start'),
    onStop: hear('stop'),
    onError: hear('error'),
    onPause: hear('pause'),
    onInterruptionBegin: hear('call'),
    start() {
      this.started++;
      tell('start');
    },
    stop() {
      tell('stop', this.length);
    },
    /** A phone call comes in between. */
    call: () => tell('call'),
    fail: () => tell('error'),
  };
}

/** One sound being played; the test says how it ends. */
interface FakeSound {
  src: string;
  gone: boolean;
  end(): void;
  break(): void;
}

const shown = new Set<() => void>();
const hidden = new Set<() => void>();
const left = new Set<() => void>();

export const wechat = {
  storage: new Map<string, unknown>(),
  asks: [] as Ask[],
  /** Answers a request; throwing means that no answer comes. */
  answer: (_ask: Ask): Answer | Promise<Answer> => ({ statusCode: 200, data: {} }),
  uploads: [] as FakeUpload[],
  params: {} as Record<string, string | undefined>,
  pages: 1,
  network: new Set<(state: { isConnected: boolean }) => void>(),
  baseInfo: {} as { fontSizeScaleFactor?: number; fontSizeSetting?: number },
  scanned: null as { path?: string; result?: string } | null,
  /** What the panel for messages is answered, by template; throwing means that it is not shown. */
  panel: (_ids: string[]): Record<string, unknown> | Promise<Record<string, unknown>> => ({}),
  /** The templates of each panel that was opened. */
  panels: [] as string[][],
  went: [] as string[],
  called: [] as string[],
  /** Files that were downloaded to be opened. */
  opened: [] as string[],
  recorder: fakeRecorder(),
  /** How WeChat answers when the microphone is asked for; refusing is a rejection. */
  microphone: async () => undefined as void,
  sounds: [] as FakeSound[],
  previewed: null as { urls: string[]; current: string } | null,
  /** The page comes back to the front, a minute later unless told otherwise. */
  show: (later = 60_000) => {
    const now = Date.now() + later;
    const clock = jest.spyOn(Date, 'now').mockReturnValue(now);
    shown.forEach((listener) => listener());
    clock.mockRestore();
  },
  hide: () => hidden.forEach((listener) => listener()),
  leave: () => left.forEach((listener) => listener()),
  reset() {
    this.storage.clear();
    this.asks = [];
    this.answer = () => ({ statusCode: 200, data: {} });
    this.uploads = [];
    this.params = {};
    this.pages = 1;
    this.baseInfo = {};
    this.scanned = null;
    this.panel = () => ({});
    this.panels = [];
    this.went = [];
    this.called = [];
    this.opened = [];
    this.recorder = fakeRecorder();
    this.microphone = async () => undefined;
    this.sounds = [];
  },
};

function uploadFile(options: Pick<FakeUpload, 'url' | 'name' | 'filePath' | 'header' | 'formData'>) {
  let settle!: { done: (answer: Answer) => void; fail: (error: Error) => void };
  let heard = (_: { progress: number }) => {};
  const promise = new Promise<Answer>((done, fail) => (settle = { done, fail }));
  const upload: FakeUpload = {
    ...options,
    aborted: false,
    progress: (progress) => heard({ progress }),
    arrive: (statusCode, data) => settle.done({ statusCode, data: JSON.stringify(data) }),
    fail: () => settle.fail(new Error('uploadFile:fail')),
  };
  wechat.uploads.push(upload);
  return Object.assign(promise, {
    progress: (listener: typeof heard) => void (heard = listener),
    abort() {
      upload.aborted = true;
      upload.fail();
    },
  });
}

const go = async ({ url }: { url: string }) => void wechat.went.push(url);

function createInnerAudioContext() {
  let end = () => {};
  let fail = () => {};
  const sound = {
    src: '',
    gone: false,
    end: () => end(),
    break: () => fail(),
    onEnded: (listener: () => void) => void (end = listener),
    onError: (listener: () => void) => void (fail = listener),
    play: () => void wechat.sounds.push(sound),
    destroy: () => void (sound.gone = true),
  };
  return sound;
}

const Taro = {
  authorize: () => wechat.microphone(),
  getRecorderManager: () => wechat.recorder,
  setInnerAudioOption: async () => undefined,
  createInnerAudioContext,
  async request(ask: Ask) {
    wechat.asks.push(ask);
    return wechat.answer(ask);
  },
  uploadFile,
  login: async () => ({ code: 'wx-code' }),
  chooseMedia: async () => ({ tempFiles: [{ tempFilePath: 'wxfile://photo', size: 1000 }] }),
  async scanCode() {
    if (!wechat.scanned) throw new Error('scanCode:fail cancel');
    return wechat.scanned;
  },
  requestSubscribeMessage({ tmplIds }: { tmplIds: string[] }) {
    wechat.panels.push(tmplIds);
    return new Promise((done) => done(wechat.panel(tmplIds)));
  },
  previewImage: async (shown: { urls: string[]; current: string }) => void (wechat.previewed = shown),
  makePhoneCall: async ({ phoneNumber }: { phoneNumber: string }) => void wechat.called.push(phoneNumber),
  async downloadFile({ url }: { url: string }) {
    wechat.opened.push(url);
    return { statusCode: 200, tempFilePath: 'wxfile://sheet.pdf' };
  },
  openDocument: async () => undefined,
  getNetworkType: async () => ({ networkType: 'wifi' }),
  getAppBaseInfo: () => wechat.baseInfo,
  getStorageSync: (key: string) => wechat.storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void wechat.storage.set(key, value),
  removeStorageSync: (key: string) => void wechat.storage.delete(key),
  onNetworkStatusChange: (listener: (state: { isConnected: boolean }) => void) =>
    void wechat.network.add(listener),
  offNetworkStatusChange: (listener: (state: { isConnected: boolean }) => void) =>
    void wechat.network.delete(listener),
  navigateTo: go,
  redirectTo: go,
  switchTab: go,
  navigateBack: async () => void wechat.went.push('back'),
  getCurrentPages: () => Array.from({ length: wechat.pages }),
  pageScrollTo: async () => undefined,
};

export const useRouter = () => ({ path: '', params: wechat.params });
export const getCurrentInstance = () => ({
  page: { config: { navigationBarTitleText: '报事进度' } },
  router: { path: wechat.params.path ?? '/resident/ticket/index' },
});

function useListener(all: Set<() => void>, listener: () => void) {
  useEffect(() => {
    all.add(listener);
    return () => void all.delete(listener);
  });
}
export const useDidShow = (listener: () => void) => useListener(shown, listener);
export const useDidHide = (listener: () => void) => useListener(hidden, listener);
export const useUnload = (listener: () => void) => useListener(left, listener);

export default Taro;
