import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Bundle } from './bundle';

const page = `Page({ data: { root: {} }, onLoad() { log(this.route, 'onLoad') }, onShow() { log(this.route, 'onShow') },
  onReady() { log(this.route, 'onReady') }, onHide() { log(this.route, 'onHide') },
  onUnload() { log(this.route, 'onUnload') }, eh(event) { log(event.currentTarget.id, event.type) } })`;

/** Writes a mini-program of a few lines: two tabs, one page beside them, one in a subpackage; `more` adds or overwrites files. */
export function smallApp(more: Readonly<Record<string, string>> = {}): Bundle {
  const routes = ['tab-a/index', 'tab-b/index', 'page/index', 'sub/page/index'];
  const all: Record<string, string> = {
    'app.json': JSON.stringify({
      pages: routes.slice(0, 3),
      subPackages: [
        { root: 'sub', pages: ['page/index'] },
        { root: 'other', pages: [] },
      ],
      tabBar: { list: ['a', 'b'].map((text) => ({ text, pagePath: `tab-${text}/index` })) },
    }),
    'app.js':
      'App({ onLaunch(entry) { log("app", `onLaunch ${entry.path}`) }, onShow() { log("app", "onShow") } })',
    'app.wxss': '',
    ...Object.fromEntries(
      routes.flatMap((route) => [
        [`${route}.js`, `const log = (...said) => wx.log(said.join(' ')); ${page}`],
        [`${route}.json`, '{}'],
        [`${route}.wxml`, '<view id="{{root.id}}">{{root.words}}</view>'],
      ]),
    ),
    ...more,
  };
  all['app.js'] = `const log = (...said) => wx.log(said.join(' ')); ${all['app.js']}`;
  const folder = mkdtempSync(join(tmpdir(), 'linli-small-app-'));
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return new Bundle(folder);
}
