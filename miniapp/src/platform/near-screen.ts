import Taro from '@tarojs/taro';
import { around, type HearNear } from './near-screen.port';

/** Watches elements of this page by their ids until the returned function is called. */
export function watchNear(ids: readonly string[], heard: HearNear): () => void {
  const { page } = Taro.getCurrentInstance();
  let watching: Taro.IntersectionObserver[] = [];
  let over = false;
  // what was just drawn reaches the view with the next patch; before that there is nothing to watch
  Taro.nextTick(() => {
    if (over || !page) return;
    watching = ids.map((id) => {
      const observer = Taro.createIntersectionObserver(page, {});
      observer
        .relativeToViewport({ top: around, bottom: around })
        .observe(`#${id}`, ({ intersectionRatio = 0, boundingClientRect }) => {
          const { top = 0, bottom = 0 } = boundingClientRect ?? {};
          heard(id, intersectionRatio > 0, bottom - top);
        });
      return observer;
    });
  });
  return () => {
    over = true;
    watching.forEach((observer) => observer.disconnect());
  };
}
