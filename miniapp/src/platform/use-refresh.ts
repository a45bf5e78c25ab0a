import Taro, { usePullDownRefresh } from '@tarojs/taro';

/** Asks anew when the person pulls the page down; its page has `enablePullDownRefresh`. */
export const useRefresh = (reload: () => Promise<void>): void =>
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()));
