import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserServer } from 'playwright-core';
import { install } from '../../../server/src/platform/testing/debian';

/** Draws pages without window, menus and extensions: two fifths less work than the whole browser. */
const shell = 'chromium-headless-shell';

/** The first of these that is there, the one in CHROME_PATH before all. */
const found = (...names: string[]): string | undefined =>
  [
    process.env.CHROME_PATH,
    ...names.flatMap((name) =>
      (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name)),
    ),
  ].find((place) => place && existsSync(place));

const foundAny = () => found(shell, 'chromium', 'google-chrome', 'chromium-browser');

const hasChineseFont = (): boolean => {
  try {
    return execFileSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return os.platform() !== 'linux';
  }
};

/**
 * The browser of this machine: CHROME_PATH, chromium without a window, chromium or google-chrome. As root on Debian what is missing
 * is installed; elsewhere the error says what to install. Never a silent skip.
 */
export function browserPath(): string {
  if (!found(shell)) installShell();
  install([
    ...(foundAny() ? [] : ['chromium']),
    ...(hasChineseFont() ? [] : ['fonts-noto-cjk', 'fontconfig']),
  ]);
  const browser = foundAny();
  if (!browser || !hasChineseFont())
    throw new Error(
      `The journeys need Chromium or Chrome (or CHROME_PATH) and a Chinese font: install ${shell} and fonts-noto-cjk`,
    );
  return browser;
}

function installShell(): void {
  try {
    install([shell]);
  } catch {
    // where there is none, the whole browser does as well
  }
}

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // a microphone that beeps
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
];

const launching = (type: number) => ({
  executablePath: browserPath(),
  headless: true,
  chromiumSandbox: process.getuid?.() !== 0,
  args: [...flags, `--blink-settings=defaultFontSize=${type}`],
});

const variable = 'LINLI_TEST_BROWSER';
const usual = 16;
let shared: BrowserServer | undefined;

/** Starts the one browser in which all journeys of a run have their phones, and tells the test workers. */
export async function startBrowser(): Promise<void> {
  shared = await chromium.launchServer(launching(usual));
  process.env[variable] = shared.wsEndpoint();
}

/** Ends the run's browser. */
export async function endBrowser(): Promise<void> {
  await shared?.close();
  shared = undefined;
}

/** A browser whose normal text is `type` px: the run's own, or one more where somebody has set another size. */
function browserOf(type: number): Promise<Browser> {
  const running = process.env[variable];
  return type === usual && running ? chromium.connect(running) : chromium.launch(launching(type));
}

/** A phone in the browser whose normal text is `type` px, with a profile of its own that goes when it is closed. */
export async function openPhone(
  width: number,
  height: number,
  type: number,
): Promise<{ context: BrowserContext; close(): Promise<void> }> {
  const browser = await browserOf(type);
  const context = await browser.newContext({
    viewport: { width, height },
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  return {
    context,
    close: async () => {
      await context.close();
      await browser.close();
    },
  };
}
