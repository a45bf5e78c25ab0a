import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const server = path.resolve(__dirname, '../../..');

/** What Node is given to run a program from its source; `file` below that server’s folder: `src/main.ts`. */
export const programOf = (folder: string, file: string, ...args: readonly string[]): string[] => [
  ...['-r', 'esbuild-register', path.join(folder, 'src/platform/testing/process.ts')],
  ...[path.join(folder, file), ...args],
];

/** What Node is given to run one of our programs from its source. */
export const ownProgram = (file: string, ...args: readonly string[]): string[] =>
  programOf(server, file, ...args);

/** Runs a command of ours in a process of its own, as an operator does; answers what it said and how it ended. */
export async function command(
  env: NodeJS.ProcessEnv,
  file: string,
  ...args: readonly string[]
): Promise<{ said: string; code: number }> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ownProgram(file, ...args), {
      env: { ...process.env, ...env },
    });
    return { said: stdout, code: 0 };
  } catch (trouble) {
    const { stderr, code } = trouble as { stderr: string; code: number };
    return { said: stderr, code };
  }
}
