import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';

const found = (): string | null => {
  const places = [
    process.env.CHROME_PATH,
    ...['chromium', 'google-chrome', 'chromium-browser'].flatMap((name) =>
      (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name)),
    ),
  ];
  return places.find((place) => place && existsSync(place)) ?? null;
};

const hasChineseFont = (): boolean => {
  try {
    return execFileSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return os.platform() !== 'linux';
  }
};

/**
 * The browser of this machine: CHROME_PATH, chromium or google-chrome. As root on Debian what is missing is installed;
 * elsewhere the error says what to install. Never a silent skip.
 */
export function browserPath(): string {
  const missing = [
    ...(found() ? [] : ['chromium']),
    ...(hasChineseFont() ? [] : ['fonts-noto-cjk', 'fontconfig']),
  ];
  if (missing.length && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    execFileSync('apt-get', ['update'], options);
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...missing], options);
  }
  const browser = found();
  if (!browser || !hasChineseFont())
    throw new Error(
      'The journeys need Chromium or Chrome (or CHROME_PATH) and a Chinese font: install chromium and fonts-noto-cjk',
    );
  return browser;
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

/** A phone in the browser whose normal text is `type` px, with a profile of its own that goes when it is closed. */
export async function openPhone(
  width: number,
  height: number,
  type: number,
): Promise<{ context: BrowserContext; close(): Promise<void> }> {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'linli-phone-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath(),
    headless: true,
    chromiumSandbox: process.getuid?.() !== 0,
    args: [...flags, `--blink-settings=defaultFontSize=${type}`],
    viewport: { width, height },
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  return {
    context,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
