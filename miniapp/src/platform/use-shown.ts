import { useDidShow } from '@tarojs/taro';

/** Calls back each time the page comes to the front. */
export const useShown = (then: () => void): void => useDidShow(then);
