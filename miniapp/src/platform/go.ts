import Taro from '@tarojs/taro';
import type { PagePath, TabPath } from '../app.pages';
import { notOpened } from './toast';

type Params = Readonly<Record<string, string | undefined>>;

/** The address of a page with its parameters, as both hosts know it. */
export function pageAddress(page: PagePath, params: Params = {}): string {
  const query = Object.entries(params)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`)
    .join('&');
  return `/${page}/index${query && `?${query}`}`;
}

// WeChat holds ten pages and refuses the eleventh. The last place is kept for signing in, which must come back to its form.
const roomy = 9;

/** Opens a page on top of this one; when WeChat has no more room above, in the place of this one. Where it cannot be fetched, says so. */
export function go(page: PagePath, params?: Params): void {
  const full = Taro.getCurrentPages().length >= (page === 'pages/sign-in' ? roomy + 1 : roomy);
  if (full) goInstead(page, params);
  else Taro.navigateTo({ url: pageAddress(page, params) }).catch(notOpened);
}

/** Opens a page in the place of this one. Where it cannot be fetched, says so. */
export const goInstead = (page: PagePath, params?: Params) =>
  void Taro.redirectTo({ url: pageAddress(page, params) }).catch(notOpened);

/** Shows a tab; whatever stood on top of it closes. */
export const goTab = (page: TabPath) => void Taro.switchTab({ url: pageAddress(page) });

/** In the place of a page that there is none of, as behind an old link, shows the first tab. */
export const useNoSuchPage = () => Taro.usePageNotFound(() => goTab('pages/building'));

/** One page back; where there is none, as after opening a link, `otherwise`: the first tab unless told better. */
export function back(otherwise: () => void = () => goTab('pages/building')): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else otherwise();
}
