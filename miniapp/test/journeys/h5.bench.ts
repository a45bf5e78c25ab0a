import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from 'playwright-core';
import { withDatabase } from '../../../server/bench/database';
import { medianOf, tableOf, type Line } from '../../../server/bench/lines';
import { judgePage } from '../../../server/desk/test/lighthouse';
import { reportFrom } from '../../../server/src/platform/testing/story';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { built } from '../build';
import { endBrowser, openPhone, startBrowser } from './browser';
import { openHouseWith } from './people';

const rounds = 5;
const kB = 1000;
/** Slow 4G, as Lighthouse has it, and a phone of which a desktop is four times as fast. */
const line = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const slower = 4;
const aims = { paint: 2500, script: 200, points: 95 };

interface Look {
  /** Milliseconds until the largest thing was painted. */
  readonly paint: number;
  /** kB of JavaScript, packed by gzip, that had come by then, whatever it was sent as. */
  readonly script: number;
  /** kB of everything, as it came over the line. */
  readonly whole: number;
  /** What was painted. */
  readonly largest: string;
}

/** Opens the page behind a door for the first time, on a slow phone with a slow line. */
async function look(address: string): Promise<Look> {
  const { context, close } = await openPhone(390, 844, 16);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const devtools = await context.newCDPSession(page);
    const scripts = await listen(devtools);
    await devtools.send('Network.emulateNetworkConditions', line);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.goto(address, { waitUntil: 'networkidle' });
    const { paint, largest } = await largestPaint(page);
    const first = scripts.begun();
    const before = await Promise.all(
      scripts.done
        .filter(({ script, at }) => script && (at - first) * 1000 <= paint)
        .map(({ id }) => devtools.send('Network.getResponseBody', { requestId: id })),
    );
    const packed = before.reduce((sum, { body }) => sum + gzipSync(body, { level: 9 }).length, 0);
    const whole = scripts.done.reduce((sum, { bytes }) => sum + bytes, 0);
    return { paint, script: packed / kB, whole: whole / kB, largest };
  } finally {
    await close();
  }
}

/** What came over the line: whether it was a script, its bytes as they were sent, and when it was there, in seconds. */
async function listen(devtools: CDPSession) {
  let begun = 0;
  const scripts = new Set<string>();
  const done: { id: string; script: boolean; bytes: number; at: number }[] = [];
  devtools.on('Network.requestWillBeSent', ({ timestamp }) => void (begun ||= timestamp));
  devtools.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
    done.push({ id: requestId, script: scripts.has(requestId), bytes: encodedDataLength, at: timestamp });
  });
  await devtools.send('Network.enable');
  return { done, begun: () => begun };
}

/** The largest paint so far, and the beginning of what was painted. */
const largestPaint = (page: Page): Promise<{ paint: number; largest: string }> =>
  page.evaluate(
    () =>
      new Promise((tell) => {
        new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1) as PerformanceEntry & { element?: Element };
          const { tagName = '', className = '', textContent = '' } = last.element ?? {};
          tell({ paint: last.startTime, largest: `${tagName}.${className} ${textContent?.slice(0, 20)}` });
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );

const lineOf = (name: string, unit: Line['unit'], values: readonly number[], limit: number): Line => {
  const value = Math.round(medianOf(values) * 10) / 10;
  return { name, unit, value, limit, ratio: Math.round((value / limit) * 100) / 100, rounds: values.length };
};

/** How long a visitor with an old phone waits for the page behind a door, and how much has to come first. */
async function bench(): Promise<void> {
  built('h5');
  await startBrowser();
  const house = await openHouseWith('h5');
  try {
    await house.at('2026-11-18T14:10');
    const granny = await house.as('王奶奶');
    for (const words of ['楼道的灯不亮三天了。', '单元门关不严夜里响。', '水管漏水流到楼道。'])
      await granny.ask(ticketApi.report, { body: reportFrom(house, { words }) });
    await house.settle();
    const address = `/pages/building/index?b=${house.town.doorCode}`;
    const looks: Look[] = [];
    for (let round = 0; round < rounds; round++) looks.push(await look(house.url + address));
    const points: number[] = [];
    for (let round = 0; round < rounds; round++)
      points.push((await judgePage(house.url + address, 'performance')).score * 100);
    const lines = [
      lineOf(
        'largest paint of the page behind a door',
        'ms',
        looks.map(({ paint }) => paint),
        aims.paint,
      ),
      lineOf(
        'JavaScript before it, gzip',
        'kB',
        looks.map(({ script }) => script),
        aims.script,
      ),
      lineOf('the page for speed, by Lighthouse', 'points', points, aims.points),
    ];
    for (const one of lines) process.stdout.write(`${JSON.stringify(one)}\n`);
    const [{ largest, whole } = { largest: '', whole: 0 }] = looks;
    process.stdout.write(
      `${tableOf(lines, 'aim')}\n\nlargest: ${largest} · ${Math.round(whole)} kB in all\n`,
    );
  } finally {
    await house.close();
    await endBrowser();
  }
}

void withDatabase(bench);
