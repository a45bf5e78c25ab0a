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
  aborted: boolean;
  progress(percent: number): void;
  arrive(statusCode: number, data: unknown): void;
  fail(): void;
}

const shown = new Set<() => void>();
const left = new Set<() => void>();

export const wechat = {
  storage: new Map<string, unknown>(),
  asks: [] as Ask[],
  /** Answers a request; throwing means that no answer comes. */
  answer: (_ask: Ask): Answer | Promise<Answer> => ({ statusCode: 200, data: {} }),
  uploads: [] as FakeUpload[],
  params: {} as Record<string, string | undefined>,
  pages: 1,
  /** Elements that are watched, by selector: how WeChat tells that one comes near the screen or leaves it. */
  watched: new Map<string, (near: boolean, height: number) => void>(),
  network: new Set<(state: { isConnected: boolean }) => void>(),
  launch: { path: '', query: {} as Record<string, string> },
  /** What WeChat's servers fetched ahead; null for nothing. */
  prefetched: null as string | null,
  baseInfo: {} as { fontSizeScaleFactor?: number; fontSizeSetting?: number },
  scanned: null as { path?: string; result?: string } | null,
  went: [] as string[],
  called: [] as string[],
  /** Files that were downloaded to be opened. */
  opened: [] as string[],
  previewed: null as { urls: string[]; current: string } | null,
  /** The page comes back to the front, a minute later unless told otherwise. */
  show: (later = 60_000) => {
    const now = Date.now() + later;
    const clock = jest.spyOn(Date, 'now').mockReturnValue(now);
    shown.forEach((listener) => listener());
    clock.mockRestore();
  },
  leave: () => left.forEach((listener) => listener()),
  reset() {
    this.storage.clear();
    this.asks = [];
    this.answer = () => ({ statusCode: 200, data: {} });
    this.uploads = [];
    this.watched.clear();
    this.params = {};
    this.pages = 1;
    this.launch = { path: '', query: {} };
    this.prefetched = null;
    this.baseInfo = {};
    this.scanned = null;
    this.went = [];
    this.called = [];
    this.opened = [];
  },
};

function uploadFile(options: Pick<FakeUpload, 'url' | 'name' | 'filePath' | 'header'>) {
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

const Taro = {
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
  async getBackgroundFetchData() {
    if (wechat.prefetched === null) throw new Error('getBackgroundFetchData:fail');
    return { fetchedData: wechat.prefetched };
  },
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
export const useUnload = (listener: () => void) => useListener(left, listener);

export default Taro;
