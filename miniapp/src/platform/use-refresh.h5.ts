import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useEffect } from 'react';

/** Asks anew when the person pulls the page down, which what its page stands in learns to do as it is shown. */
export function useRefresh(reload: () => Promise<void>): void {
  useEffect(() => {
    void import('@tarojs/components/dist/components/taro-pull-to-refresh-core').then((pull) =>
      pull.defineCustomElement(),
    );
  }, []);
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()));
}
