import Taro from '@tarojs/taro';
import { host } from './host';
import { notOpened } from './toast';

/** Where the browser is: how many steps into its history, as the router counts them, and at which page. */
const here = () => ({
  step: (history.state as { idx?: number } | null)?.idx ?? 0,
  path: location.pathname,
  address: location.pathname + location.search,
});
type Place = ReturnType<typeof here>;

/** The page that is shown, which is not the one in the address while that is fetched. */
const shownPath = (): string => `/${Taro.getCurrentPages().at(-1)?.route?.replace(/^\//, '') ?? ''}`;

/** When the app began anew, so that what is gone for good is not fetched over and over. */
const anewAt = 'linli.anew';
const patience = 60_000;

/**
 * A page is fetched when it is opened. Where that fails and the server is there, a newer version has come, whose files have other names:
 * the app begins anew with that page. Without a network the page before it stays, and says so.
 */
export function offerNewer(): void {
  let stood = here();
  let at = stood;
  Taro.eventCenter.on('__taroRouterChange', () => {
    if (at.path === shownPath()) stood = at;
    at = here();
  });
  window.addEventListener('unhandledrejection', ({ reason }: PromiseRejectionEvent) => {
    // what a page that stands fetches besides is its own affair
    if ((reason as Error | null)?.name !== 'ChunkLoadError' || shownPath() === location.pathname) return;
    void mayBeginAnew().then((may) => (may ? location.reload() : stayAt(stood)));
  });
}

async function mayBeginAnew(): Promise<boolean> {
  const last = Number(sessionStorage.getItem(anewAt));
  if (!navigator.onLine || Date.now() - last < patience) return false;
  const there = await host.request({ method: 'GET', url: location.href, headers: {} }).catch(() => null);
  if (there?.status !== 200) return false;
  sessionStorage.setItem(anewAt, String(Date.now()));
  return true;
}

/** Puts the address back to the page that is still shown: a step back where one was made, in its place where a tab was changed. */
function stayAt({ step, path, address }: Place): void {
  if (path !== shownPath()) return;
  notOpened();
  if (here().step > step) {
    history.back();
    return;
  }
  history.replaceState(history.state, '', address);
  Taro.eventCenter.trigger('__taroRouterChange', { toLocation: { path } });
}
