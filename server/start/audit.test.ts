import path from 'node:path';
import { openHouse, type House } from '../src/platform/testing/house';
import { command } from '../src/platform/testing/own-program';
import { statement } from '../src/platform/testing/statement';
import { report } from '../src/platform/testing/story';

jest.setTimeout(180_000);

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  await report(house, await house.as('王奶奶'));
  await house.settle();
});
afterAll(() => house.close());

const audit = (...args: string[]) => command(house.env, 'start/audit.ts', ...args);

test('an operator sees that nothing was changed, and which event was', async () => {
  expect(await audit()).toEqual({ code: 1, said: expect.stringContaining('npm run audit -- verify') });
  const [, key = ''] = /：([0-9a-f]{64})/.exec((await audit('key')).said) ?? [];
  const anchors = ['--anchors', path.join(house.env.STORAGE_DIR ?? '', 'anchor')];
  expect(await audit('verify', ...anchors, '--key', key)).toEqual({
    code: 0,
    said: expect.stringContaining('核对了 2 个锚'),
  });
  const [row] = await statement<{ id: string }>(
    house.databaseUrl,
    `update event set kind = 'ticket.gone' where id = (select id from event where kind = 'ticket.reported' limit 1) returning id`,
  );
  const found = await audit('verify', ...anchors);
  expect(found).toEqual({ code: 1, said: expect.stringContaining(`事件和封存时不一样：${row?.id}`) });
  const other = await audit('verify', '--key', key.replace(/^../, '00'));
  expect(other.said).toContain('锚上的签名不对：2026-11-18');
});
