import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const miniapp = join(__dirname, '..');

/** Every file below a folder. */
export const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  );

const newest = (folders: string[]) =>
  Math.max(...folders.flatMap(files).map((file) => statSync(file).mtimeMs));

/** Where the phones of the tests reach the API: builds for WeChat are made for an address as a real one has. */
export const weappApi = 'https://linli.test/api';

const desk = join(miniapp, '..', 'server', 'desk');
const below = (folder: string, ...names: string[]) => names.map((name) => join(folder, name));

/** A build: the workspace and script that make it, what of our environment it is told, its folder there, a file that it has, and what it is made of. */
interface Build {
  readonly workspace: string;
  readonly script: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly folder: string;
  readonly mark: string;
  readonly sources: readonly string[];
}

const ofMiniapp = below(miniapp, 'src', 'config', 'taro-plugins');
const h5 = { workspace: miniapp, script: 'build:h5', mark: 'index.html', sources: ofMiniapp };

const builds = {
  // The folder that DevTools open belongs to whoever runs the app here; the tests build beside it.
  weapp: {
    workspace: miniapp,
    script: 'build:weapp',
    env: { LINLI_API: weappApi, LINLI_OUT: 'dist/weapp-test' },
    folder: 'dist/weapp-test',
    mark: 'app.json',
    sources: ofMiniapp,
  },
  h5: { ...h5, folder: 'dist/h5' },
  'h5-demo': { ...h5, env: { LINLI_DEMO: '1' }, folder: 'dist/h5-demo' },
  desk: {
    workspace: desk,
    script: 'build:desk',
    folder: 'dist/desk',
    mark: 'index.html',
    sources: [...below(desk, 'src'), ...below(miniapp, 'src/styles')],
  },
} as const satisfies Record<string, Build>;
type Kind = keyof typeof builds;

/** The folder of a build as it is shipped, or the demo's, made anew when there is none or a source is newer than it. */
export function built(kind: Kind): string {
  const wanted: Build = builds[kind];
  const dist = join(wanted.workspace, wanted.folder);
  const mark = join(dist, wanted.mark);
  const changed = newest([...wanted.sources, join(miniapp, '..', 'shared', 'src')]);
  const fresh = () => existsSync(mark) && statSync(mark).mtimeMs > changed;
  oneAtATime(`${dist}.lock`, () => {
    if (!fresh()) build(wanted);
  });
  return dist;
}

/**
 * Makes builds in processes of their own: each row at the same time, as one build keeps one core busy, and those in a row one
 * after the other, as each goes on from what those before it kept.
 */
export async function builtTogether(rows: Kind[][]): Promise<void> {
  const program = (row: Kind[]) =>
    `${JSON.stringify(row)}.forEach(require(${JSON.stringify(__filename)}).built)`;
  const run = promisify(execFile);
  await Promise.all(rows.map((row) => run(process.execPath, ['-r', 'esbuild-register', '-e', program(row)])));
}

function build({ workspace, script, env }: Build): void {
  execFileSync('npm', ['run', '-s', script], {
    cwd: workspace,
    stdio: 'pipe',
    // on a busy machine its progress alone is more than the usual megabyte
    maxBuffer: 64 * 1024 * 1024,
    // jest's own NODE_ENV would build something that nobody ships
    env: { ...process.env, NODE_ENV: 'production', LINLI_DEMO: '', ...env },
  });
}

/** Several of jest's processes want the same build: the first makes it, the others wait. A lock whose holder is gone counts for nothing. */
function oneAtATime(lock: string, work: () => void): void {
  mkdirSync(dirname(lock), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch {
      if (!isHeld(lock)) rmSync(lock, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function isHeld(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}

/** Code and styles of a build, by file. */
export const codeIn = (dist: string): [string, string][] =>
  files(dist)
    .filter((file) => /\.(js|wxml|wxss|json|wxs|css|html)$/.test(file))
    .map((file) => [file, readFileSync(file, 'utf8')]);

/** What gives the demo away: the stand-in's paths, its memory, its words (also as escapes), its reader of pictures. */
export const demoTraces = /__sandbox|demo\.person|h5-demo|演示|\\u6f14\\u793a|jsQR/i;
