import { randomBytes } from 'node:crypto';
import type { Answer, Callbacks } from '../answering';
import type { Phone } from '../phone';

interface Modal extends Callbacks {
  title?: string;
  content?: string;
  confirmText?: string;
  cancelText?: string;
}

/** The phone itself: its size, its dialogs, its news. */
export function device(phone: Phone, answer: Answer): Record<string, unknown> {
  const size = { windowWidth: 390, windowHeight: 844, pixelRatio: 3 };
  const type = () => ({
    SDKVersion: '3.17.0',
    fontSizeScaleFactor: phone.person.typeScale,
    fontSizeSetting: 16 * phone.person.typeScale,
  });
  const update = {
    onCheckForUpdate: () => undefined,
    onUpdateReady: (hear: () => void) => phone.events.on('UpdateReady', hear),
    onUpdateFailed: () => undefined,
    applyUpdate: () => phone.did.push('restarts with the newer version'),
  };
  const done = (name: string) => (ask?: Callbacks) => answer(name, ask, () => undefined);
  return {
    env: { USER_DATA_PATH: phone.files.userPath },
    canIUse: () => true,
    nextTick: (then: () => void) => void phone.clock.set(then),
    getSystemInfoSync: () => ({ platform: 'android', ...size, ...type() }),
    getWindowInfo: () => ({ ...size, safeArea: { top: 47, bottom: 810 }, statusBarHeight: 47 }),
    getAppBaseInfo: type,
    getDeviceInfo: () => ({ platform: 'android', system: 'Android 14' }),
    getLaunchOptionsSync: () => phone.launched,
    getEnterOptionsSync: () => phone.entered,
    getUpdateManager: () => update,
    getUserCryptoManager: () => ({
      getRandomValues: (ask: Callbacks & { length: number }) =>
        answer('getRandomValues', ask, () => ({
          randomValues: new Uint8Array(randomBytes(ask.length)).buffer,
        })),
    }),
    showModal: (ask: Modal) =>
      answer('showModal', ask, async () => {
        for (const button of [ask.confirmText, ask.cancelText])
          if (button && [...button].length > 4)
            throw new Error(`“${button}” is longer than a button of WeChat's`);
        const pressed = await new Promise<string>((press) => {
          phone.modal = { title: ask.title ?? '', content: ask.content ?? '', press };
        });
        phone.modal = null;
        const confirm = pressed === (ask.confirmText ?? '确定');
        return { confirm, cancel: !confirm };
      }),
    getBackgroundFetchData: (ask: Callbacks) =>
      answer('getBackgroundFetchData', ask, () => {
        const { prefetched } = phone;
        return prefetched === null ? {} : { fetchedData: prefetched, timeStamp: phone.clock.now };
      }),
    ...Object.fromEntries(
      [
        'showToast',
        'hideToast',
        'showLoading',
        'hideLoading',
        'setNavigationBarTitle',
        'pageScrollTo',
        'vibrateShort',
      ].map((name) => [name, done(name)]),
    ),
    createSelectorQuery: query,
    createIntersectionObserver: observer,
  };
}

/** Nothing is laid out here: every question about places is answered with none. */
function query(): unknown {
  const chain: unknown = new Proxy(
    {},
    { get: (_, name) => (name === 'exec' ? (done?: (found: null[]) => void) => done?.([]) : () => chain) },
  );
  return chain;
}

function observer(): unknown {
  const chain: unknown = new Proxy({}, { get: () => () => chain });
  return chain;
}
