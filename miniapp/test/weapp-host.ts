/** Runs the built mini-program the way WeChat's logic layer does: JavaScript's own names, `wx`, and nothing of a browser. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import vm from 'node:vm';

/** One drawn element: `nn` is its template, `cn` its children, `p0`, `p1`, … its values by position. */
export interface Drawn {
  nn?: string;
  cn?: Drawn[];
  v?: string;
  [place: string]: unknown;
}
interface Page {
  data: { root: Drawn };
  onLoad?: (query: object) => void;
  onShow?: () => void;
  onReady?: () => void;
}

const query = (): unknown =>
  new Proxy({}, { get: (_, name) => (name === 'exec' ? (done?: (found: []) => void) => done?.([]) : query) });

const wx = {
  getSystemInfoSync: () => ({
    platform: 'devtools',
    windowWidth: 390,
    windowHeight: 844,
    SDKVersion: '3.5.0',
  }),
  getWindowInfo: () => ({ windowWidth: 390, windowHeight: 844, pixelRatio: 3 }),
  getAppBaseInfo: () => ({ fontSizeScaleFactor: 1 }),
  getLaunchOptionsSync: () => ({ path: '', query: {} }),
  getStorageSync: () => '',
  setStorageSync: () => undefined,
  removeStorageSync: () => undefined,
  getNetworkType: ({ success }: { success: (state: object) => void }) => success({ networkType: 'wifi' }),
  onNetworkStatusChange: () => undefined,
  offNetworkStatusChange: () => undefined,
  canIUse: () => true,
  nextTick: (then: () => void) => setTimeout(then, 0),
  createSelectorQuery: query,
};

/** A timer of the app, which must not keep the tests waiting when they are done. */
const unawaited = (then: () => void, after?: number) => setTimeout(then, after).unref();

/** Starts the app in `dist`; `open(route)` draws a page and resolves with its root once React has drawn it. */
export function startWeapp(dist: string): { open: (route: string) => Promise<Drawn> } {
  const pages: Record<string, Page> = {};
  const modules = new Map<string, { exports: unknown }>();
  const stack: Page[] = [];
  let current = '';
  let app: { onLaunch?: (options: object) => void } = {};
  const own = (page: Page) => void (pages[current] = page);
  const context = vm.createContext({
    wx: { ...wx }, // the app keeps its loaded packages in it
    console,
    setTimeout: unawaited,
    clearTimeout,
    setInterval,
    clearInterval,
    global: {},
    App: (made: typeof app) => void (app = made),
    Page: own,
    Component: own,
    getApp: () => app,
    getCurrentPages: () => stack,
  });
  const load = (path: string): unknown => {
    const file = existsSync(path) ? path : `${path}.js`;
    const known = modules.get(file);
    if (known) return known.exports;
    const made = { exports: {} as unknown };
    modules.set(file, made);
    const before = current;
    current = relative(dist, file).replace(/\.js$/, '');
    const body = `(function(require,module,exports){${readFileSync(file, 'utf8')}\n})`;
    const run = vm.runInContext(body, context, { filename: file }) as (...given: unknown[]) => void;
    run((name: string) => load(resolve(dirname(file), name)), made, made.exports);
    current = before;
    return made.exports;
  };
  load(join(dist, 'app.js'));
  app.onLaunch?.({ path: '', query: {} });

  async function open(route: string): Promise<Drawn> {
    load(join(dist, route));
    const kind = pages[route];
    if (!kind) throw new Error(`no page ${route}`);
    let drawn = () => {};
    const done = new Promise<void>((then) => (drawn = then));
    const page = {
      ...kind,
      route,
      options: {},
      data: structuredClone(kind.data),
      setData(patch: Record<string, unknown>, then?: () => void) {
        for (const [place, value] of Object.entries(patch)) put(this.data, place, structuredClone(value));
        if (then) setTimeout(then, 0);
        if (this.data.root.cn?.length) drawn();
      },
    };
    stack.push(page);
    page.onLoad?.({});
    page.onShow?.();
    page.onReady?.();
    await done;
    return page.data.root;
  }
  return { open };
}

function put(data: object, place: string, value: unknown): void {
  const keys = place.replace(/\[(\w+)\]/g, '.$1').split('.');
  const last = keys.pop() ?? '';
  let at = data as Record<string, unknown>;
  keys.forEach((key, index) => {
    at[key] ??= /^\d+$/.test(keys[index + 1] ?? last) ? [] : {};
    at = at[key] as Record<string, unknown>;
  });
  at[last] = value;
}

/** Every element below `root`, itself included. */
export const elements = (root: Drawn): Drawn[] => [root, ...(root.cn ?? []).flatMap(elements)];
