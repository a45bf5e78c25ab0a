import Taro from '@tarojs/taro';

/** So many unguessable bytes: from WeChat's own source, which it has had since base library 2.17; rejects where it has none. */
export const draw = (length: number): Promise<Uint8Array> =>
  new Promise((drawn, fail) => {
    Taro.getUserCryptoManager().getRandomValues({
      length,
      success: ({ randomValues }) => drawn(new Uint8Array(randomValues)),
      fail: () => fail(new Error('no chance on this phone')),
    });
  });
