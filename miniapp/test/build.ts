import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const miniapp = join(__dirname, '..');

/** Every file below a folder. */
export const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  );

const newest = (folders: string[]) =>
  Math.max(...folders.flatMap(files).map((file) => statSync(file).mtimeMs));

/** The folder of a build as it is shipped, or the demo's, made anew when there is none or a source is newer than it. */
export function built(kind: 'weapp' | 'h5' | 'h5-demo'): string {
  const dist = join(miniapp, 'dist', kind);
  const sources = ['src', 'config', 'taro-plugins'].map((folder) => join(miniapp, folder));
  const mark = join(dist, kind === 'weapp' ? 'app.json' : 'index.html');
  const changed = newest([...sources, join(miniapp, '..', 'shared', 'src')]);
  if (existsSync(mark) && statSync(mark).mtimeMs > changed) return dist;
  // jest's own NODE_ENV would build something that nobody ships
  const env = { ...process.env, NODE_ENV: 'production', LINLI_DEMO: kind === 'h5-demo' ? '1' : '' };
  execFileSync('npm', ['run', '-s', kind === 'weapp' ? 'build:weapp' : 'build:h5'], {
    cwd: miniapp,
    stdio: 'pipe',
    env,
  });
  return dist;
}

/** Code and styles of a build, by file. */
export const codeIn = (dist: string): [string, string][] =>
  files(dist)
    .filter((file) => /\.(js|wxml|wxss|json|wxs|css|html)$/.test(file))
    .map((file) => [file, readFileSync(file, 'utf8')]);

/** What gives the demo away: the stand-in's paths, its memory, its words (also as escapes), its reader of pictures. */
export const demoTraces = /__sandbox|demo\.person|h5-demo|演示|\\u6f14\\u793a|jsQR/i;
