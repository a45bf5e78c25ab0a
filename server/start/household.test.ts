import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startChild } from './children';
import { Household } from './household';
import { isAlive } from './process-standing';

const folder = mkdtempSync(join(tmpdir(), 'linli-house-'));
const log = join(folder, 'log/child.log');
const written = (name: string) => join(folder, name);
const until = async (holds: () => boolean) => {
  while (!holds()) await pause(10);
};
const program = (source: string, name = 'child') => ({
  name,
  command: [process.execPath, '-e', `const { writeFileSync } = require('fs'); ${source}`],
  cwd: folder,
  log,
});
const lives = `writeFileSync('up', String(process.pid)); setInterval(() => undefined, 1000);`;

let house: Household;
beforeEach(() => {
  house = new Household();
  for (const name of ['up', 'bye']) rmSync(written(name), { force: true });
});
afterEach(() => house.stop());
afterAll(() => rmSync(folder, { recursive: true }));

it('reports a resident that dies by name, with what it last said and where the rest is', async () => {
  house.moveIn(
    program(`for (let n = 0; n < 50; n += 1) console.log('line ' + n); process.exitCode = 3`, 'worker'),
  );
  const report = await house.broken.catch((error: Error) => error.message);
  expect(report).toContain('worker');
  expect(report).toContain('code 3');
  expect(report).toContain(log);
  expect(report).toContain('  | line 49');
  expect(report).not.toContain('line 29\n');
});

it('reports only what was said this time', async () => {
  await house.errand(program(`console.log('yesterday')`));
  await expect(house.errand(program(`console.error('today'); process.exitCode = 1`))).rejects.toThrow(
    '| today',
  );
  await expect(house.errand(program(`process.exitCode = 1`))).rejects.not.toThrow('yesterday');
});

it('reports a program that cannot be started', async () => {
  const missing = { ...program(''), command: [written('no-such-program')] };
  await expect(house.errand(missing)).rejects.toThrow('ENOENT');
});

it('asks residents to end and lets them finish before it closes the rest, last opened first', async () => {
  const order: string[] = [];
  const goodbye = `process.on('SIGTERM', () => setTimeout(() => { writeFileSync('bye', ''); process.exit(0); }, 100));`;
  house.moveIn(program(goodbye + lives));
  house.afterAll(async () => void order.push(`first opened, goodbye said: ${existsSync(written('bye'))}`));
  house.afterAll(async () => void order.push('last opened'));
  await until(() => existsSync(written('up')));
  await house.stop();
  expect(order).toEqual(['last opened', 'first opened, goodbye said: true']);
});

it('is not broken by a resident that it stops itself, and lets nobody in after that', async () => {
  house.moveIn(program(lives));
  await until(() => existsSync(written('up')));
  await house.stop();
  expect(await Promise.race([house.broken, pause(50, 'whole')])).toBe('whole');
  expect(() => house.moveIn(program(lives))).toThrow('aborted');
});

it('ends one that does not listen, and whatever it started', async () => {
  const deaf = `process.on('SIGTERM', () => undefined); process.on('SIGINT', () => undefined);`;
  const within = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(
    `${deaf} require('fs').writeFileSync('up', String(process.pid)); setInterval(() => undefined, 1000)`,
  )}]);`;
  const child = startChild(program(`${deaf} ${within} setInterval(() => undefined, 1000)`));
  await until(() => existsSync(written('up')) && readFileSync(written('up'), 'utf8') !== '');
  const grandchild = Number(readFileSync(written('up'), 'utf8'));
  await child.stop(100);
  await until(() => !isAlive(grandchild));
  expect((await child.ended).report).toContain('SIGKILL');
});

it('takes leashed residents along when it is killed itself', async () => {
  const script = join(folder, 'resident.js');
  const command = [process.execPath, '-r', 'esbuild-register', '-r', join(__dirname, 'leash.ts'), script];
  const wish = { name: 'child', command, cwd: __dirname, log, leashed: true, env: { UP: written('up') } };
  writeFileSync(
    script,
    `require('fs').writeFileSync(process.env.UP, String(process.pid)); setInterval(() => 0, 1000);`,
  );
  const source = `const { Household } = require('./household.ts'); new Household().moveIn(${JSON.stringify(wish)});`;
  const parent = spawn(process.execPath, ['-r', 'esbuild-register', '-e', source], { cwd: __dirname });
  await until(() => existsSync(written('up')) && readFileSync(written('up'), 'utf8') !== '');
  const resident = Number(readFileSync(written('up'), 'utf8'));
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  await until(() => !isAlive(resident));
});
