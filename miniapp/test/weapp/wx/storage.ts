import type { Phone } from '../phone';
import type { Answer, Callbacks } from '../answering';

type Entry = Callbacks & { key: string; data?: unknown };

/** Storage, at once and later. */
export function storage({ storage: kept }: Phone, answer: Answer): Record<string, unknown> {
  const info = () => ({
    keys: kept.keys(),
    currentSize: Math.ceil(kept.bytes / 1024),
    limitSize: 10 * 1024,
  });
  return {
    getStorageSync: (key: string) => kept.get(key),
    setStorageSync: (key: string, value: unknown) => kept.set(key, value),
    removeStorageSync: (key: string) => kept.remove(key),
    clearStorageSync: () => kept.clear(),
    getStorageInfoSync: info,
    getStorage: (ask: Entry) => answer('getStorage', ask, () => ({ data: kept.get(ask.key) })),
    setStorage: (ask: Entry) => answer('setStorage', ask, () => kept.set(ask.key, ask.data)),
    removeStorage: (ask: Entry) => answer('removeStorage', ask, () => kept.remove(ask.key)),
    clearStorage: (ask: Callbacks) => answer('clearStorage', ask, () => kept.clear()),
    getStorageInfo: (ask: Callbacks) => answer('getStorageInfo', ask, info),
  };
}
