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

type Kind = 'weapp' | 'h5' | 'h5-demo';

// The folder that DevTools open belongs to whoever runs the app here; the tests build beside it.
const folders: Record<Kind, string> = { weapp: 'weapp-test', h5: 'h5', 'h5-demo': 'h5-demo' };

/** The folder of a build as it is shipped, or the demo's, made anew when there is none or a source is newer than it. */
export function built(kind: Kind): string {
  const dist = join(miniapp, 'dist', folders[kind]);
  const sources = ['src', 'config', 'taro-plugins'].map((folder) => join(miniapp, folder));
  const mark = join(dist, kind === 'weapp' ? 'app.json' : 'index.html');
  const changed = newest([...sources, join(miniapp, '..', 'shared', 'src')]);
  const fresh = () => existsSync(mark) && statSync(mark).mtimeMs > changed;
  oneAtATime(`${dist}.lock`, () => {
    if (!fresh()) build(kind);
  });
  return dist;
}

/** The folder of the desk as it is shipped, made anew when there is none or a source is newer than it. */
export function builtDesk(): string {
  const desk = join(miniapp, '..', 'server', 'desk');
  const dist = join(desk, 'dist', 'desk');
  const mark = join(dist, 'index.html');
  const sources = [join(desk, 'src'), join(miniapp, 'src', 'styles'), join(miniapp, '..', 'shared', 'src')];
  const fresh = () => existsSync(mark) && statSync(mark).mtimeMs > newest(sources);
  oneAtATime(`${dist}.lock`, () => {
    if (fresh()) return;
    const env = { ...process.env, NODE_ENV: 'production', LINLI_DEMO: '' };
    execFileSync('npm', ['run', '-s', 'build:desk'], { cwd: desk, stdio: 'pipe', env });
  });
  return dist;
}

/** Makes several builds at the same time, each in a process of its own: one build keeps one core busy. */
export async function builtTogether(kinds: (Kind | 'desk')[]): Promise<void> {
  const program = (kind: Kind | 'desk') =>
    `require(${JSON.stringify(__filename)}).${kind === 'desk' ? 'builtDesk()' : `built('${kind}')`}`;
  const run = promisify(execFile);
  await Promise.all(
    kinds.map((kind) => run(process.execPath, ['-r', 'esbuild-register', '-e', program(kind)])),
  );
}

function build(kind: Kind): void {
  // jest's own NODE_ENV would build something that nobody ships
  const production = { ...process.env, NODE_ENV: 'production', LINLI_DEMO: kind === 'h5-demo' ? '1' : '' };
  const weapp = { LINLI_API: weappApi, LINLI_OUT: `dist/${folders.weapp}` };
  execFileSync('npm', ['run', '-s', kind === 'weapp' ? 'build:weapp' : 'build:h5'], {
    cwd: miniapp,
    stdio: 'pipe',
    // on a busy machine its progress alone is more than the usual megabyte
    maxBuffer: 64 * 1024 * 1024,
    env: { ...production, ...(kind === 'weapp' && weapp) },
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
