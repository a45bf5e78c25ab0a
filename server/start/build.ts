import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ChildWish } from './children';
import type { Settings } from './settings';
import { fingerprint, isStale, noteBuilt } from './staleness';
import type { Built } from './staleness';

/** Runs a program to its end and throws what it last said when it fails. */
export type Run = (wish: ChildWish) => Promise<void>;

/** A build of screens: the mini-program's demo for browsers, its packages for WeChat, or the desk; `script` of a workspace makes it. */
export interface ScreenBuild extends Built {
  name: string;
  script: string;
  workspace: string;
}

/** The builds of all screens, and what each is made of. */
export function screenBuilds({
  root,
  port,
  h5,
  desk,
}: Settings): Record<'demo' | 'weapp' | 'desk', ScreenBuild> {
  const ofMiniapp = [
    'src',
    'config',
    'taro-plugins',
    'babel.config.js',
    'package.json',
    'project.config.json',
  ];
  const sources = [...ofMiniapp.map((name) => `miniapp/${name}`), 'shared/src', 'package-lock.json'];
  const api = { LINLI_API: `http://127.0.0.1:${port}/api` };
  return {
    demo: {
      name: 'build-h5',
      script: 'build:h5',
      workspace: 'miniapp',
      root,
      folder: h5,
      sources,
      settings: { LINLI_DEMO: '1' },
    },
    desk: {
      name: 'build-desk',
      script: 'build:desk',
      workspace: 'server/desk',
      root,
      folder: desk,
      sources: [
        ...['src', 'public', 'index.html', 'vite.config.ts', 'package.json'].map(
          (name) => `server/desk/${name}`,
        ),
        'miniapp/src/styles',
        'shared/src',
        'package-lock.json',
      ],
      settings: { LINLI_DEMO: '1' },
    },
    weapp: {
      name: 'build-weapp',
      script: 'build:weapp',
      workspace: 'miniapp',
      root,
      folder: join(root, 'miniapp/dist/weapp'),
      sources,
      settings: api,
    },
  };
}

/** Compiles the server and what it shares; costs little when nothing changed. */
export async function buildServer({ root, log }: Settings, run: Run): Promise<void> {
  const compiler = require.resolve('typescript/bin/tsc', { paths: [root] });
  // The compiler trusts its own notes, even when what they speak of is gone or was never written.
  const whole = ['shared/dist', 'server/dist/start/leash.js'].every((path) => existsSync(join(root, path)));
  const command = [
    process.execPath,
    compiler,
    '-b',
    'server/tsconfig.build.json',
    ...(whole ? [] : ['--force']),
  ];
  await run({ name: 'build-server', command, cwd: root, log: join(log, 'build-server.log') });
}

/** Builds screens that are stale; true when they were. */
export async function buildScreens(build: ScreenBuild, log: string, run: Run): Promise<boolean> {
  if (!isStale(build)) return false;
  const print = fingerprint(build);
  const command = ['npm', 'run', build.script, '-w', build.workspace];
  const file = join(log, `${build.name}.log`);
  await run({ name: build.name, command, cwd: build.root, env: build.settings, log: file });
  noteBuilt(build, print);
  return true;
}
