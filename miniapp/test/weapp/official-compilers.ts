import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const systems: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' };

/** WeChat's own compiler for templates (`wcc`) or style sheets (`wcsc`), made runnable; an error says where it cannot be. */
function compiler(tool: 'wcc' | 'wcsc'): string {
  const system = systems[process.platform];
  const emulated = process.platform === 'darwin'; // a Mac runs them through Rosetta
  if (!system || (process.arch !== 'x64' && !emulated))
    throw new Error(
      `WeChat publishes ${tool} for x86-64 only (Linux, macOS, Windows); this machine is ${process.platform} ${process.arch}. ` +
        'Run these tests on an x86-64 machine; all others run here.',
    );
  const file = system === 'windows' ? `${tool}.exe` : tool;
  const shipped = join(dirname(require.resolve('miniprogram-compiler/package.json')), 'bin', system, file);
  // The package may be installed without its x bits, and it is not ours to change.
  const own = join(tmpdir(), `linli-wechat-compilers-${process.getuid?.() ?? ''}`);
  const runnable = join(own, file);
  mkdirSync(own, { recursive: true, mode: 0o700 });
  const fresh = join(mkdtempSync(join(own, 'new-')), file);
  copyFileSync(shipped, fresh);
  chmodSync(fresh, 0o755);
  renameSync(fresh, runnable);
  return runnable;
}

function run(tool: 'wcc' | 'wcsc', folder: string, args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(compiler(tool), args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${tool} refuses the build: ${stderr.trim() || stdout.trim()}`);
  return stdout;
}

/** Compiles all templates of a build in one go: JavaScript that defines `$gwx`. Throws what WeChat's compiler says. */
export const compiledTemplates = (folder: string, wxml: string[], wxs: string[]): string =>
  run('wcc', folder, ['-d', '-cc', '0', ...wxml, ...wxs, '-gn', '$gwx']);

/** Compiles all style sheets in one call, as they import each other. Throws what WeChat's compiler says. */
export const compiledStyles = (folder: string, wxss: string[]): string =>
  run('wcsc', folder, ['-lc', '-db', '-pc', '0', ...wxss]);

/** One style sheet that imports none, as CSS. */
export const styleOf = (folder: string, wxss: string): string =>
  // where the compiler leaves room for a prefix of class names
  run('wcsc', folder, [wxss]).replace(/%%HERESUFFIX%%/g, '');
