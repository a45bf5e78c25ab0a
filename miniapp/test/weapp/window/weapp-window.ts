import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { Page } from 'playwright-core';
import type { Bundle } from '../bundle';
import { styleOf } from '../official-compilers';
import { perBundle } from '../per-bundle';
import type { Phone } from '../phone';
import { tell } from '../stack';
import { browserTemplates } from './browser-templates';
import { installView, type FromView, type ViewPage } from './in-browser';
import { wechatSheet } from './wechat-sheet';

// Files of the phone are shown under an address that a browser can load.
const ofPhone = 'https://phone.files/';

/** A phone's screen in a real browser: the shipped templates and style sheets, drawn by WeChat's component framework from what the app sends to its view. */
export class WeappWindow {
  private constructor(
    private readonly phone: Phone,
    readonly page: Page,
  ) {}

  /** Opens the screen of a phone; `servers` says where its servers are reached here. */
  static async open(
    phone: Phone,
    page: Page,
    servers: Readonly<Record<string, string>>,
  ): Promise<WeappWindow> {
    const window = new WeappWindow(phone, page);
    for (const [origin, server] of Object.entries(servers))
      await page.route(`${origin}/**`, async (route) => {
        const { pathname, search } = new URL(route.request().url());
        const answer = await fetch(server + pathname + search);
        await route.fulfill({ status: answer.status, body: Buffer.from(await answer.arrayBuffer()) });
      });
    await page.route(`${ofPhone}**`, (route) =>
      route.fulfill({
        body: readFileSync(phone.files.real(route.request().url().replace(ofPhone, 'wxfile://'))),
      }),
    );
    await page.setContent('<!doctype html><meta name="viewport" content="width=device-width"><body></body>');
    await page.exposeFunction('toLogic', (event: FromView) => window.hear(event));
    const framework = readFileSync(require.resolve('glass-easel'), 'utf8');
    await page.evaluate(installView, { framework, ...browserTemplates(phone.bundle) });
    await page.addStyleTag({ content: wechatSheet });
    return window;
  }

  /** Draws what the top page of the phone shows now. */
  async show(): Promise<Page> {
    const { route, data } = this.phone.stack.top;
    const text = JSON.stringify(data).replace(/wxfile:\/\//g, ofPhone);
    await this.page.evaluate(
      (css) => {
        const sheet =
          document.querySelector('#app') ?? document.head.appendChild(document.createElement('style'));
        sheet.id = 'app';
        sheet.textContent = css;
      },
      sheetsOf(this.phone.bundle, route),
    );
    await this.page.evaluate(
      ([name, drawn]) =>
        (window as unknown as ViewPage).linliShow(name ?? '', JSON.parse(drawn ?? '') as object),
      [route, text],
    );
    await this.page.evaluate(() => document.fonts.ready);
    return this.page;
  }

  /** A real click, up to what the app makes of it. */
  async click(role: 'button' | 'radio' | 'switch', name: string | RegExp): Promise<void> {
    await this.page.getByRole(role, { name }).first().click();
    await this.settle();
  }

  /** Real keys in a text box. */
  async type(name: string | RegExp, words: string): Promise<void> {
    await this.page.getByRole('textbox', { name }).fill(words);
    await this.settle();
  }

  private async settle(): Promise<void> {
    await this.page.evaluate(() => null); // what the page has sent comes before this answer
    await this.phone.idle();
    await this.show();
  }

  private hear({ type, detail, target, currentTarget }: FromView): void {
    const { clock, stack } = this.phone;
    tell(stack.top, 'eh', { type, detail, target, currentTarget, timeStamp: clock.now, mark: {} });
  }
}

/** The style sheets of a build that were compiled already, by their name. */
const sheets = perBundle(() => new Map<string, string>());

/** The style sheets of the app and of a page, with what they import, through WeChat's own compiler. */
const sheetsOf = (bundle: Bundle, route: string): string =>
  ['app.wxss', `${route}.wxss`].map((name) => sheetOf(bundle, name)).join('\n');

function sheetOf(bundle: Bundle, name: string): string {
  if (!bundle.has(name)) return '';
  const known = sheets(bundle).get(name);
  if (known !== undefined) return known;
  const imported = [...bundle.text(name).matchAll(/@import\s+"([^"]+)"/g)].map(([, path]) =>
    sheetOf(bundle, posix.join(posix.dirname(name), path ?? '')),
  );
  const sheet = imported.length ? imported.join('\n') : styleOf(bundle.folder, name);
  sheets(bundle).set(name, sheet);
  return sheet;
}
