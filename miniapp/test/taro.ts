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
const pulled = new Set<() => void>();

export const wechat = {
  storage: new Map<string, unknown>(),
  asks: [] as Ask[],
  /** Answers a request; throwing means that no answer comes. */
  answer: (_ask: Ask): Answer | Promise<Answer> => ({ statusCode: 200, data: {} }),
  uploads: [] as FakeUpload[],
  /** Answers an upload at once, where a test does not want to do it by hand. */
  receive: null as ((upload: FakeUpload) => void) | null,
  params: {} as Record<string, string | undefined>,
  pages: 1,
  card: null as (() => { title: string; path: string }) | null,
  /** Elements that are watched, by selector: how WeChat tells that one comes near the screen or leaves it. */
  watched: new Map<string, (near: boolean, height: number) => void>(),
  network: new Set<(state: { isConnected: boolean }) => void>(),
  weak: new Set<(state: { weakNet: boolean }) => void>(),
  front: new Set<() => void>(),
  /** The files in WeChat's own folder, by path, with their bytes. */
  files: new Map<string, number>(),
  /** Bytes that the folder and the storage may still take. */
  room: Infinity,
  /** Called before whatever the app does; throwing there, or never coming back, is how an app dies in a test. */
  step: (): void | Promise<never> => undefined,
  /** The network comes or goes. */
  connect(isConnected: boolean) {
    this.network.forEach((listener) => listener({ isConnected }));
  },
  launch: { path: '', query: {} as Record<string, string> },
  /** What WeChat's servers fetched ahead; null for nothing. */
  prefetched: null as string | null,
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
  /** Why the picker gives no photos, as WeChat says it. */
  noPhotos: '',
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
  /** The page is pulled down. */
  pull: () => pulled.forEach((listener) => listener()),
  reset() {
    this.storage.clear();
    this.asks = [];
    this.answer = () => ({ statusCode: 200, data: {} });
    this.uploads = [];
    this.receive = null;
    this.watched.clear();
    this.params = {};
    this.pages = 1;
    this.launch = { path: '', query: {} };
    this.prefetched = null;
    this.baseInfo = {};
    this.scanned = null;
    this.panel = () => ({});
    this.panels = [];
    this.went = [];
    this.called = [];
    this.opened = [];
    this.files.clear();
    this.room = Infinity;
    this.step = () => undefined;
    this.connect(true);
    this.recorder = fakeRecorder();
    this.microphone = async () => undefined;
    this.noPhotos = '';
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
  wechat.receive?.(upload);
  return Object.assign(promise, {
    progress: (listener: typeof heard) => void (heard = listener),
    abort() {
      upload.aborted = true;
      upload.fail();
    },
  });
}

const folder = {
  saveFileSync(_from: string, to: string) {
    void wechat.step();
    if (wechat.room < 1)
      throw new Error('saveFile:fail the maximum size of the file storage limit is exceeded');
    wechat.files.set(to, 1000);
    return to;
  },
  accessSync(path: string) {
    if (!wechat.files.has(path)) throw new Error('access:fail no such file or directory');
  },
  unlinkSync(path: string) {
    void wechat.step();
    if (!wechat.files.delete(path)) throw new Error('unlink:fail no such file or directory');
  },
  readdirSync: (path: string) => [...wechat.files.keys()].map((file) => file.slice(path.length + 1)),
  /** Every file is as old as Unix. */
  statSync: (path: string) => ({ size: wechat.files.get(path), lastModifiedTime: 0 }),
};

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
    await wechat.step();
    // WeChat would put these fields into the address, a browser sends nothing at all: a question travels as query.
    if (ask.method === 'GET' && ask.data !== undefined) throw new Error('a GET carries no body');
    wechat.asks.push(ask);
    return wechat.answer(ask);
  },
  uploadFile,
  login: async () => ({ code: 'wx-code' }),
  async chooseMedia() {
    if (wechat.noPhotos) throw { errMsg: `chooseMedia:fail ${wechat.noPhotos}` };
    return { tempFiles: [{ tempFilePath: 'wxfile://photo', size: 1000 }] };
  },
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
  getLaunchOptionsSync: () => wechat.launch,
  getUserCryptoManager: () => ({
    getRandomValues: ({ length, success }: { length: number; success: (got: object) => void }) =>
      success({ randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer }),
  }),
  async getBackgroundFetchData() {
    if (wechat.prefetched === null) throw new Error('getBackgroundFetchData:fail');
    return { fetchedData: wechat.prefetched };
  },
  getStorageSync: (key: string) => wechat.storage.get(key) ?? '',
  setStorageSync(key: string, value: unknown) {
    void wechat.step();
    if (JSON.stringify(value).length > wechat.room) throw new Error('setStorage:fail exceed');
    wechat.storage.set(key, value);
  },
  removeStorageSync(key: string) {
    void wechat.step();
    wechat.storage.delete(key);
  },
  getStorageInfoSync: () => ({
    keys: [...wechat.storage.keys()],
    currentSize: JSON.stringify([...wechat.storage]).length / 1024,
  }),
  env: { USER_DATA_PATH: 'wxfile://usr' },
  getFileSystemManager: () => folder,
  onAppShow: (listener: () => void) => void wechat.front.add(listener),
  onNetworkWeakChange: (listener: (state: { weakNet: boolean }) => void) => void wechat.weak.add(listener),
  onNetworkStatusChange: (listener: (state: { isConnected: boolean }) => void) =>
    void wechat.network.add(listener),
  offNetworkStatusChange: (listener: (state: { isConnected: boolean }) => void) =>
    void wechat.network.delete(listener),
  navigateTo: go,
  redirectTo: go,
  switchTab: go,
  navigateBack: async () => void wechat.went.push('back'),
  getCurrentPages: () => Array.from({ length: wechat.pages }),
  stopPullDownRefresh: async () => undefined,
  pageScrollTo: async () => undefined,
  nextTick: (then: () => void) => then(),
  getCurrentInstance: () => ({ page: {} }),
  createIntersectionObserver() {
    let mine = '';
    const observer = {
      relativeToViewport: () => observer,
      observe(selector: string, heard: (seen: object) => void) {
        mine = selector;
        wechat.watched.set(selector, (near, height) =>
          heard({
            intersectionRatio: near ? 0.1 : 0,
            boundingClientRect: { top: 100, bottom: 100 + height },
          }),
        );
      },
      disconnect: () => wechat.watched.delete(mine),
    };
    return observer;
  },
};

/** What a page would put into a chat, asked for as WeChat's menu does. */
export const useShareAppMessage = (card: () => { title: string; path: string }) => void (wechat.card = card);
export const usePullDownRefresh = (listener: () => void) => useListener(pulled, listener);
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
