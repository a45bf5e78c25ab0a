import type { BrowserContext, Page } from 'playwright-core';
import { peopleApi } from '@linli/shared/people/people.api';
import path from 'node:path';
import { openHouse, type House } from '../../../server/src/platform/testing/house';
import { sandboxLetters } from '../../../server/sandbox/letters';
import { openPhone } from './browser';

const dist = path.resolve(__dirname, '../../dist');

/** A house that serves a built H5 app, the demo's unless told otherwise. */
export const openHouseWith = (build: 'h5-demo' | 'h5', more: NodeJS.ProcessEnv = {}): Promise<House> =>
  // The browser is on plain http here, so nothing may be lifted to https.
  openHouse({
    PUBLIC_URL: 'http://linli.example',
    H5_DIR: path.join(dist, build),
    ...(build === 'h5-demo' && { LINLI_DEMO: '1', WECHAT_TEMPLATES: JSON.stringify(sandboxLetters) }),
    ...more,
  });

/** Someone's phone: a browser of its own, and a page that fails the test when it complains. */
export interface Phone {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained about: script errors, refused resources. */
  readonly complaints: string[];
  open(address: string): Promise<Page>;
  close(): Promise<void>;
}

/** What the API refuses is a screen's to say, not a complaint. */
const refused = /status of 4\d\d/;

interface PhoneSetting {
  size?: [width: number, height: number];
  /** The size a person has given to all text, in px; 16 is normal. */
  type?: number;
}

/** Gives a person a phone, signed in unless it is nobody's. */
export async function phoneOf(
  house: House,
  name: string | null,
  { size: [width, height] = [390, 844], type = 16 }: PhoneSetting = {},
): Promise<Phone> {
  const { context, close } = await openPhone(width, height, type);
  context.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on(
    'console',
    (message) =>
      message.type() === 'error' && !refused.test(message.text()) && complaints.push(message.text()),
  );
  if (name)
    await context.request.post(`${house.url}/api${peopleApi.signIn.path}`, {
      data: { code: await house.code(name, 'login') },
    });
  return {
    page,
    context,
    complaints,
    open: async (address) => {
      const sandbox = house.config.sandbox
        ? `${address.includes('?') ? '&' : '?'}sandbox=${house.config.sandbox}`
        : '';
      await page.goto(house.url + address + sandbox, { waitUntil: 'load' });
      return page;
    },
    close: async () => {
      // Where a journey stops can be looked at: JOURNEY_PICTURES names a folder.
      const folder = process.env.JOURNEY_PICTURES;
      if (folder) await page.screenshot({ path: path.join(folder, `${name ?? 'nobody'}.png`) });
      await close();
    },
  };
}

/** Keeps a picture of the whole screen, which scrolls inside its page, in the folder that JOURNEY_PICTURES names; without one none. */
export async function pictureOf(page: Page, name: string): Promise<void> {
  const folder = process.env.JOURNEY_PICTURES;
  if (!folder) return;
  await page.setViewportSize({ width: 390, height: 2400 });
  await page.screenshot({ path: path.join(folder, name) });
  await page.setViewportSize({ width: 390, height: 844 });
}
