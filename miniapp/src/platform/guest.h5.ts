import { propertiesOf } from '@linli/shared/setting/appearance.rules';
import { markPath, settingApi } from '@linli/shared/setting/setting.api';
import { call } from './call';

/** Kept for as long as the window is open: pages that follow do not say it again. */
const kept = 'linli.embed';

/** Whether this window is a city app's, which draws its own title bar: `?embed=1` at the first page says so. */
export function isEmbedded(search: string, store: Pick<Storage, 'getItem' | 'setItem'>): boolean {
  if (new URLSearchParams(search).get('embed') === '1') store.setItem(kept, '1');
  return store.getItem(kept) === '1';
}

/** Dresses the page as the district wants it; as it comes where nobody answers. */
export async function dress(root: HTMLElement): Promise<void> {
  const { terms } = await call(settingApi.appearance).catch(() => ({ terms: null }));
  for (const [name, value] of Object.entries(terms ? propertiesOf(terms) : {}))
    root.style.setProperty(name, value);
  if (!terms?.mark) return;
  root.style.setProperty('--mark', `url(${markPath(terms.mark)})`);
  root.classList.add('has-mark');
}
