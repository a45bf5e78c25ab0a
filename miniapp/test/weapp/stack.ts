import { partsOf } from './address';
import { WxFail } from './answering';
import type { Bundle } from './bundle';
import type { Kind, Realm } from './realm';
import { crossing, put, type Traffic } from './set-data';

type Query = Record<string, string>;

/** A page that is open. */
export interface OpenPage extends Kind {
  route: string;
  options: Query;
  data: { root: unknown };
  /** How often the view has got something new. */
  drawn: number;
}

/** WeChat allows no more pages than this on top of each other. */
const deepest = 10;

/** The pages of a running app: how they open, close and hear of it, in WeChat's order. */
export class Stack {
  open: OpenPage[] = [];
  private tabs = new Map<string, OpenPage>();

  constructor(
    private readonly bundle: Bundle,
    private readonly realm: Realm,
    private readonly traffic: Traffic,
    private readonly later: (run: () => void) => void,
  ) {}

  get top(): OpenPage {
    const page = this.open.at(-1);
    if (!page) throw new Error('no page is open');
    return page;
  }

  navigateTo(url: string): void {
    const { route, query } = this.address(url);
    if (this.bundle.isTab(route)) throw new WxFail('can not navigateTo a tabbar page');
    if (this.open.length >= deepest) throw new WxFail('webview count limit exceed');
    const below = this.open.at(-1);
    tell(below, 'onHide');
    this.enter(route, query);
  }

  redirectTo(url: string): void {
    const { route, query } = this.address(url);
    if (this.bundle.isTab(route)) throw new WxFail('can not redirectTo a tabbar page');
    this.close(this.open.pop());
    this.enter(route, query);
  }

  reLaunch(url: string): void {
    const { route, query } = this.address(url);
    for (const page of this.open.splice(0).reverse()) this.close(page);
    for (const page of this.tabs.values()) tell(page, 'onUnload');
    this.tabs.clear();
    this.enter(route, query);
  }

  switchTab(url: string): void {
    const { route } = this.address(url);
    if (!this.bundle.isTab(route)) throw new WxFail('can not switch to no-tabBar page');
    if (this.open.length === 1 && this.open[0]?.route === route) return;
    const [first, ...over] = this.open.splice(0);
    for (const page of over.reverse()) this.close(page);
    if (first && this.bundle.isTab(first.route)) {
      if (over.length === 0) tell(first, 'onHide');
    } else this.close(first);
    const kept = this.tabs.get(route);
    if (!kept) return this.enter(route, {});
    this.open = [kept];
    tell(kept, 'onShow');
  }

  navigateBack(delta = 1): void {
    if (this.open.length < 2) throw new WxFail('cannot navigate back at first page');
    for (let left = Math.min(delta, this.open.length - 1); left > 0; left--) this.close(this.open.pop());
    tell(this.open.at(-1), 'onShow');
  }

  /** Where an address leads, from the page that asks. */
  private address(url: string): { route: string; query: Query } {
    const { path, query } = partsOf(url);
    const route = new URL(path, `wx:///${this.open.at(-1)?.route ?? ''}`).pathname.replace(/^\//, '');
    if (!this.bundle.pages.includes(route)) throw new WxFail(`page "${route}" is not found`);
    return { route, query };
  }

  private enter(route: string, options: Query): void {
    this.realm.load(route);
    const kind = this.realm.kinds.get(route);
    if (!kind) throw new Error(`${route} made no page`);
    const page: OpenPage = {
      ...kind,
      route,
      options,
      data: JSON.parse(JSON.stringify(kind.data ?? {})) as { root: unknown },
      drawn: 0,
    };
    page.setData = (patch: Record<string, unknown>, then?: () => void) => {
      const { copy, bytes } = crossing(patch);
      this.traffic.count(bytes);
      for (const [place, value] of Object.entries(copy)) put(page.data, place, value);
      page.drawn++;
      if (then) this.later(then);
    };
    this.open.push(page);
    if (this.bundle.isTab(route)) this.tabs.set(route, page);
    tell(page, 'onLoad', options);
    tell(page, 'onShow');
    this.later(() => tell(page, 'onReady'));
  }

  private close(page: OpenPage | undefined): void {
    if (!page) return;
    if (this.tabs.get(page.route) === page) this.tabs.delete(page.route);
    tell(page, 'onUnload');
  }
}

/** Calls a page's own handler, if it has one. */
export function tell(page: Kind | undefined, name: string, ...given: unknown[]): unknown {
  const handler = page?.[name];
  return typeof handler === 'function' ? (handler.apply(page, given) as unknown) : undefined;
}
