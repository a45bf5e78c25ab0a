import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { startWords } from './start.words';

/** A program to run: its name for people, the command line, what it is told beside our environment, and its log file; `leashed` opens the channel that leash.ts watches. */
export interface ChildWish {
  name: string;
  command: string[];
  cwd: string;
  env?: NodeJS.ProcessEnv;
  log: string;
  leashed?: boolean;
}

/** A program that was started: `ended` says how it ended with the last lines of its log, `code` 0 when all went well. */
export interface Child {
  name: string;
  ended: Promise<{ code: number | null; report: string }>;
  stop(patienceMs?: number): Promise<void>;
}

/** Starts a program in a process group of its own, so that Ctrl-C reaches us alone and we choose the order of ending. */
export function startChild({ name, command, cwd, env, log, leashed }: ChildWish): Child {
  mkdirSync(dirname(log), { recursive: true });
  const out = openSync(log, 'a');
  const before = statSync(log).size;
  const [program = '', ...args] = command;
  const windows = process.platform === 'win32';
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    detached: !windows,
    // npm is a script there, which only a shell can start.
    shell: windows && program === 'npm',
    stdio: ['ignore', out, out, ...(leashed ? ['ipc' as const] : [])],
  });
  closeSync(out);
  const ended = new Promise<{ code: number | null; report: string }>((resolve) => {
    const tell = (how: string, code: number | null) =>
      resolve({ code, report: startWords.childEnded(name, how, log, lastLines(log, before)) });
    child.once('error', (error) => tell(error.message, null));
    child.once('exit', (code, signal) => tell(signal ?? `code ${code}`, code));
  });
  const send = (signal: NodeJS.Signals) => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    try {
      if (windows) child.kill(signal);
      else process.kill(-child.pid, signal);
    } catch {
      // It ended in this very moment.
    }
  };
  return {
    name,
    ended,
    stop: async (patienceMs = 10_000) => {
      send('SIGTERM');
      const hard = setTimeout(send, patienceMs, 'SIGKILL');
      await ended;
      clearTimeout(hard);
    },
  };
}

/** The last lines a program wrote since a place in its log, at most 20. */
export function lastLines(log: string, from: number): string {
  return readFileSync(log).subarray(from).toString('utf8').trimEnd().split('\n').slice(-20).join('\n');
}
