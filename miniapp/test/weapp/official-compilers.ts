import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const systems: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' };

/** The folder of WeChat's compilers for a machine; an error says plainly where there are none. */
export function compilersFor(platform: NodeJS.Platform, arch: string): string {
  const system = systems[platform];
  const translated = platform === 'darwin'; // a Mac of any kind runs them, newer ones through Rosetta
  if (system && (arch === 'x64' || translated)) return system;
  throw new Error(
    `WeChat publishes its compilers for x86-64 only (Linux, macOS, Windows), and this machine is ${platform} ${arch}. ` +
      'Whatever runs the shipped mini-program must be tested on another machine; all other tests run here.',
  );
}

/** WeChat's own compiler for templates (`wcc`) or style sheets (`wcsc`), made runnable. */
function compiler(tool: 'wcc' | 'wcsc'): string {
  const system = compilersFor(process.platform, process.arch);
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
