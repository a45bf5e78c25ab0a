import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Bundle } from './bundle';
import { Phone } from './phone';
import { User } from './user';

const listener = `Page({ data: { root: {} }, onLoad() { log(this.route, 'onLoad') }, onShow() { log(this.route, 'onShow') },
  onReady() { log(this.route, 'onReady') }, onHide() { log(this.route, 'onHide') },
  onUnload() { log(this.route, 'onUnload') }, eh(event) { log(event.currentTarget.id, event.type) } })`;

/** Writes a mini-program of a few lines: two tabs, one page beside them, one in a subpackage; `more` adds or overwrites files. */
function smallApp(more: Readonly<Record<string, string>> = {}): Bundle {
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
        [`${route}.js`, `const log = (...said) => wx.log(said.join(' ')); ${listener}`],
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

/** The page beside the tabs made of other code, or of other members of its Page(). */
export const code = (body: string) => ({ 'page/index.js': body });
export const page = (members: string) => code(`Page({ data: { root: {} }, ${members} })`);

/** Phones with the small app for the tests of a file; what its pages hear is in `heard`. */
export function smallPhones() {
  const phones: Phone[] = [];
  afterEach(() => {
    for (const phone of phones.splice(0)) {
      phone.close();
      rmSync(phone.bundle.folder, { recursive: true });
    }
  });
  return (files: Record<string, string> = {}) => {
    const heard: string[] = [];
    const phone = new Phone({ bundle: smallApp(files), wx: { log: (line: string) => heard.push(line) } });
    phones.push(phone);
    return { phone, heard, user: new User(phone) };
  };
}
