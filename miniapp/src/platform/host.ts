import Taro from '@tarojs/taro';
import { NoPhotos, Unreached, type Host, type HostStorage, type PickedPhoto } from './host.port';
import { jsonOrText, lowerNames } from './json';
import { openFile } from './host.file';
import { keptFiles } from './host.kept';
import { showPanel } from './host.panel';
import { play, record } from './host.recorder';

const storage: HostStorage = {
  // what is not there is an empty text in WeChat
  get: (key) => Taro.getStorageSync<unknown>(key) || undefined,
  set(key, value) {
    try {
      Taro.setStorageSync(key, value);
      return true;
    } catch {
      return false;
    }
  },
  remove: (key) => Taro.removeStorageSync(key),
  keys: () => Taro.getStorageInfoSync().keys,
  used: () => Taro.getStorageInfoSync().currentSize * 1024,
};

// Taro's types lack both fields; the factor came with base library 3.x, the px setting is older (16 = normal).
type TypeSetting = { fontSizeScaleFactor?: number; fontSizeSetting?: number };

let reachable = true;
void Taro.getNetworkType().then(({ networkType }) => (reachable = networkType !== 'none'));
Taro.onNetworkStatusChange(({ isConnected }) => (reachable = isConnected));

/** The app inside WeChat. */
export const host: Host = {
  credential: 'bearer',
  async request({ method, url, headers, body }) {
    try {
      const got = await Taro.request<unknown>({
        url,
        method,
        data: body,
        header: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        timeout: 15_000,
      });
      return { status: got.statusCode, body: got.data, headers: lowerNames(got.header ?? {}) };
    } catch {
      throw new Unreached();
    }
  },
  upload({ url, name, file, fields, headers, onProgress }) {
    let cancelled = false;
    const task = Taro.uploadFile({
      url,
      name,
      filePath: String(file),
      formData: fields,
      header: headers,
      timeout: 60_000,
    });
    task.progress?.(({ progress }) => onProgress?.(progress));
    const reply = task.then(
      (got) => ({
        status: got.statusCode,
        body: jsonOrText(got.data),
        headers: lowerNames(got.header ?? {}),
      }),
      () => {
        throw new Unreached(cancelled);
      },
    );
    return {
      reply,
      cancel() {
        cancelled = true;
        task.abort?.();
      },
    };
  },
  signInCode: async () => (await Taro.login()).code,
  async choosePhotos(max) {
    try {
      const { tempFiles } = await Taro.chooseMedia({
        count: max,
        mediaType: ['image'],
        sizeType: ['compressed'],
      });
      return tempFiles.map(({ tempFilePath, size }): PickedPhoto => {
        return { file: tempFilePath, previewUrl: tempFilePath, size };
      });
    } catch (thrown) {
      const { errMsg = '' } = thrown as { errMsg?: string };
      if (/cancel/.test(errMsg)) return []; // the person closed the picker
      throw new NoPhotos(/auth deny|permission denied/.test(errMsg));
    }
  },
  record,
  play,
  speech: null,
  showPhotos: (urls, current) => void Taro.previewImage({ urls: [...urls], current }),
  async scan() {
    try {
      const seen = await Taro.scanCode({ scanType: ['qrCode', 'wxCode' as 'qrCode'] });
      return seen.path || seen.result || null;
    } catch {
      return null;
    }
  },
  call: (phone) => void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined),
  askToWrite: showPanel,
  saveFile: openFile,
  storage,
  ...keptFiles,
  launched() {
    const { path, query } = Taro.getLaunchOptionsSync();
    return { path, query: query ?? {} };
  },
  prefetched: () =>
    Taro.getBackgroundFetchData({ fetchType: 'pre' }).then(
      ({ fetchedData }) => (typeof fetchedData === 'string' ? fetchedData : null),
      () => null,
    ),
  fontScale() {
    const set = Taro.getAppBaseInfo() as ReturnType<typeof Taro.getAppBaseInfo> & TypeSetting;
    return set.fontSizeScaleFactor ?? (set.fontSizeSetting ?? 16) / 16;
  },
  online: () => reachable,
  onNetwork(changed) {
    const heard = ({ isConnected }: { isConnected: boolean }) => changed(isConnected);
    Taro.onNetworkStatusChange(heard);
    return () => Taro.offNetworkStatusChange(heard);
  },
  onWeakNetwork: (changed) => Taro.onNetworkWeakChange?.(({ weakNet }) => changed(weakNet)),
  onShown: (then) => Taro.onAppShow(then),
  alone: (_, work) => work(), // WeChat runs one instance of an app
};
