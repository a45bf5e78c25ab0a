import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ThrottlerStorageService } from '@nestjs/throttler';
import { createApp } from '../../app';
import { openHouse, type House } from '../testing/house';
import { statement } from '../testing/statement';
import { ThrottleStorage } from './throttle.storage';

let house: House;
const others: NestFastifyApplication[] = [];
/** Three instances of one house. */
const urls: string[] = [];
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  for (let turn = 0; turn < 2; turn++) {
    const other = await createApp(house.config);
    await other.listen(0, '127.0.0.1');
    others.push(other);
  }
  urls.push(house.url, ...(await Promise.all(others.map((one) => one.getUrl()))));
});
afterAll(async () => {
  await Promise.all(others.map((one) => one.close()));
  await house.close();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await statement(house.databaseUrl, 'delete from throttle');
});

const most = 30;

/** Tries so many codes of doors at all instances in turn; answers how many were looked up. */
async function guess(at: readonly string[], headers: (turn: number) => Record<string, string> = () => ({})) {
  const tries = Array.from({ length: 3 * most + 6 }, async (_, turn) => {
    const url = `${at[turn % at.length]}/s/AAAAAAAA${1000 + turn}/wechat`;
    return (await fetch(url, { headers: headers(turn), redirect: 'manual' })).status;
  });
  return (await Promise.all(tries)).filter((status) => status !== 429).length;
}

const elsewhere = (turn: number) => ({
  'x-forwarded-for': `10.1.${turn}.1`,
  'x-real-ip': `10.1.${turn}.1`,
  forwarded: `for=10.1.${turn}.1`,
});

test('whoever guesses codes at three instances gets as many tries as at one', async () => {
  expect(await guess(urls)).toBe(most);
});

test('control: where each instance counts for itself, three give three times as many', async () => {
  const counters = new Map<ThrottleStorage, ThrottlerStorageService>();
  jest.spyOn(ThrottleStorage.prototype, 'increment').mockImplementation(function (
    this: ThrottleStorage,
    ...[key, ttl, limit, block]: Parameters<ThrottleStorage['increment']>
  ) {
    const own = counters.get(this) ?? new ThrottlerStorageService();
    counters.set(this, own);
    return own.increment(key, ttl, limit, block, 'default');
  });
  expect(await guess(urls)).toBe(3 * most);
  for (const one of counters.values()) one.onApplicationShutdown();
});

test('nobody gets more tries by writing down another address of theirs', async () => {
  expect(await guess(urls, elsewhere)).toBe(most);
});

test('control: behind a proxy that is trusted, the address it writes down is another visitor', async () => {
  const behind = await createApp({ ...house.config, trustProxy: 1 });
  await behind.listen(0, '127.0.0.1');
  try {
    expect(await guess([await behind.getUrl()], elsewhere)).toBe(3 * most + 6);
  } finally {
    await behind.close();
  }
});

test('one person guesses the codes of browsers ten times a minute, at however many instances', async () => {
  const { token } = await house.as('钱洁');
  const tries = Array.from({ length: 24 }, async (_, turn) => {
    const answer = await fetch(`${urls[turn % 3]}/api/passes/confirm`, {
      method: 'POST',
      body: JSON.stringify({ code: `ABCD${1000 + turn}` }),
      headers: {
        'content-type': 'application/json',
        'idempotency-key': `0123456789abcdef-${turn}`,
        authorization: `Bearer ${token}`,
      },
    });
    return answer.status;
  });
  const answers = await Promise.all(tries);
  expect([404, 429].map((status) => answers.filter((one) => one === status).length)).toEqual([10, 14]);
});
