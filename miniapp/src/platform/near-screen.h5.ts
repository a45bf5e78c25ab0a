import { around, type HearNear } from './near-screen.port';

/** Watches elements by their ids until the returned function is called. */
export function watchNear(ids: readonly string[], heard: HearNear): () => void {
  const elements = ids.flatMap((id) => document.getElementById(id) ?? []);
  const observer = new IntersectionObserver(
    (seen) => {
      for (const { target, isIntersecting, boundingClientRect } of seen)
        heard(target.id, isIntersecting, boundingClientRect.height);
    },
    // a margin counts only around what scrolls
    { root: elements[0] ? scroller(elements[0]) : null, rootMargin: `${around}px 0px` },
  );
  elements.forEach((element) => observer.observe(element));
  return () => observer.disconnect();
}

function scroller(element: Element): Element | null {
  const { parentElement } = element;
  if (!parentElement || parentElement === document.body) return null;
  return /auto|scroll/.test(getComputedStyle(parentElement).overflowY)
    ? parentElement
    : scroller(parentElement);
}
