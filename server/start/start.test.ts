import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port';
import { readPidFile } from './postgres-orphan';
import { isAlive } from './process-standing';

// A tree of the same shape as ours with programs of a few lines, so that only the start itself is tried.
const root = mkdtempSync(join(tmpdir(), 'linli-start-'));
chmodSync(root, 0o755);
const put = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
const build = (folder: string, notes = '../notes') =>
  `node -e "fs.mkdirSync('dist/${folder}',{recursive:true});fs.appendFileSync('${notes}','${folder}\\n')"`;
const note = `import { appendFileSync } from 'node:fs';
const note = (line: string) => appendFileSync('notes', line + '\\n');`;
const listens = (port: string, reply: string, ending: string) => `${note}
import { createServer } from 'node:http';
import { Client } from 'pg';
createServer((_request, reply) => reply.end('${reply}')).listen(Number(process.env.${port}), '127.0.0.1');
process.on('SIGTERM', async () => { ${ending}; process.exit(0); });
export const client = new Client(process.env.DATABASE_URL);`;

beforeAll(() => {
  symlinkSync(resolve(__dirname, '../../node_modules'), join(root, 'node_modules'));
  put(
    'package.json',
    JSON.stringify({ name: 'tried', private: true, workspaces: ['miniapp', 'server/desk'] }),
  );
  const scripts = { 'build:h5': build('h5-demo'), 'build:weapp': build('weapp') };
  put('miniapp/package.json', JSON.stringify({ name: 'miniapp', version: '1.0.0', scripts }));
  const deskScripts = { 'build:desk': build('desk-demo', '../../notes') };
  put('server/desk/package.json', JSON.stringify({ name: 'desk', version: '1.0.0', scripts: deskScripts }));
  const compilerOptions = {
    module: 'node16',
    outDir: 'dist',
    rootDir: '.',
    skipLibCheck: true,
    types: ['node'],
  };
  put('server/tsconfig.build.json', JSON.stringify({ compilerOptions }));
  put(
    'server/start/migrate.ts',
    `${note} note('migrate ' + new URL(process.env.DATABASE_URL ?? '').pathname);`,
  );
  put('server/start/seed.ts', `${note} note('seed');`);
  for (const preloaded of ['leash.ts', 'own-source-maps.ts'])
    copyFileSync(join(__dirname, preloaded), join(root, 'server/start', preloaded));
  const person = '[{"name":"王奶奶","phone":"13800004401","what":"居民"}]';
  put('server/sandbox/main.ts', listens('SANDBOX_PORT', person, `note('sandbox ends')`));
  const asks = `await client.connect(); await client.query('select 1'); await client.end(); note('api ends, the database answers')`;
  put('server/src/main.ts', listens('PORT', 'ready', asks));
  put('server/src/worker.ts', `console.log('worker up'); setInterval(() => undefined, 1000);`);
});
afterEach(() => ending?.());
afterAll(() => rmSync(root, { recursive: true, force: true }));

let ending: (() => Promise<void>) | undefined;
interface Started {
  process: ChildProcess;
  said(): string;
  until(words: string): Promise<void>;
  code: Promise<number | null>;
}

function start(port: number): Started {
  const source = `require('./start.ts').start(process.argv[1], process.env).then((code) => process.exit(code))`;
  const env = { ...process.env, PORT: String(port), DATABASE_URL: '' };
  const child = spawn(process.execPath, ['-r', 'esbuild-register', '-e', source, root], {
    cwd: __dirname,
    env,
  });
  let said = '';
  for (const out of [child.stdout, child.stderr]) out.on('data', (text: Buffer) => (said += text.toString()));
  const code = once(child, 'exit').then(([ended]) => ended as number | null);
  ending = async () => {
    child.kill('SIGTERM');
    await code;
  };
  const until = async (words: string) => {
    while (!said.includes(words)) {
      if (child.exitCode !== null) throw new Error(`ended without saying "${words}":\n${said}`);
      await pause(20);
    }
  };
  return { process: child, said: () => said, until, code };
}

const notes = () => readFileSync(join(root, 'notes'), 'utf8').trim().split('\n');

it('builds, migrates, seeds, greets, and on Ctrl-C stops the database last', async () => {
  const first = start(await freePort());
  await first.until('小程序编译好了');
  expect(first.said()).toContain('王奶奶');
  expect(notes().slice(0, 2).sort()).toEqual(['desk-demo', 'h5-demo']);
  expect(notes().slice(2)).toEqual(['migrate /linli', 'seed', 'weapp']);
  const database = readPidFile(join(root, '.data/postgres'))?.pid ?? 0;
  expect(isAlive(database)).toBe(true);
  first.process.kill('SIGINT');
  expect(await first.code).toBe(0);
  expect(notes().slice(5).sort()).toEqual(['api ends, the database answers', 'sandbox ends']);
  expect(isAlive(database)).toBe(false);
}, 60_000);

it('opens again on the same port after it was killed outright, and can be stopped while it opens', async () => {
  const port = await freePort();
  const killed = start(port);
  await killed.until('邻里开门了');
  const database = readPidFile(join(root, '.data/postgres'))?.pid ?? 0;
  killed.process.kill('SIGKILL');
  await killed.code;
  const again = start(port);
  await again.until('preparing');
  expect(readPidFile(join(root, '.data/postgres'))?.pid).toBe(database);
  again.process.kill('SIGINT');
  expect(await again.code).toBe(0);
  expect(again.said()).not.toContain('邻里开门了');
  expect(isAlive(database)).toBe(false);
}, 60_000);

it('builds nothing again, and when a part dies says which and stops the rest', async () => {
  rmSync(join(root, 'notes'));
  put('server/src/worker.ts', `setTimeout(() => { console.log('out of paper'); process.exit(7); }, 1500);`);
  const second = start(await freePort());
  expect(await second.code).toBe(1);
  expect(second.said()).toMatch(/worker .*code 7[^]*\| out of paper/);
  expect(notes()).not.toContain('h5-demo');
  expect(notes()).not.toContain('desk-demo');
  expect(readPidFile(join(root, '.data/postgres'))).toBeUndefined();
}, 60_000);

it('closes when the database goes, and says where its log is', async () => {
  put('server/src/worker.ts', `setInterval(() => undefined, 1000);`);
  const bereft = start(await freePort());
  await bereft.until('邻里开门了');
  process.kill(readPidFile(join(root, '.data/postgres'))?.pid ?? 0, 'SIGINT');
  expect(await bereft.code).toBe(1);
  expect(bereft.said()).toContain(join(root, '.data/postgres/server.log'));
}, 60_000);

it('shows what the compiler says and starts nothing', async () => {
  put('server/src/worker.ts', `const count: number = 'many'; export { count };`);
  const third = start(await freePort());
  expect(await third.code).toBe(1);
  expect(third.said()).toMatch(/build-server[^]*src\/worker\.ts\(1,7\): error TS2322/);
  expect(third.said()).not.toContain('邻里开门了');
  expect(readPidFile(join(root, '.data/postgres'))).toBeUndefined();
}, 60_000);

it('does not touch anything when its port is taken', async () => {
  const port = await freePort();
  const taken = createServer().listen(port, '127.0.0.1');
  await once(taken, 'listening');
  const fourth = start(port);
  expect(await fourth.code).toBe(1);
  expect(fourth.said()).toContain(`PORT=${port + 100} npm start`);
  expect(fourth.said()).not.toContain('building');
  taken.close();
}, 60_000);
