import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { openHouse, type House } from '../src/platform/testing/house';
import { ownProgram } from '../src/platform/testing/own-program';
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

/** Runs the command in a process of its own, as an operator does; answers what it said and how it ended. */
async function audit(...args: string[]): Promise<{ said: string; code: number }> {
  const env = { ...process.env, ...house.env };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ownProgram('start/audit.ts', ...args), {
      env,
    });
    return { said: stdout, code: 0 };
  } catch (trouble) {
    const { stderr, code } = trouble as { stderr: string; code: number };
    return { said: stderr, code };
  }
}

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
