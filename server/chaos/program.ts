import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { ownProgram } from '../src/platform/testing/own-program';

/** A program of ours in a process of its own that is started again and again. */
export class Program {
  private child: ChildProcess | undefined;
  private meant = false;
  /** What it said before it ended though nobody ended it. */
  readonly died: string[] = [];

  /** `line` is its file below the server's folder with its arguments; with a `url` it is up once that says it is ready. */
  constructor(
    readonly name: string,
    private readonly line: readonly string[],
    private readonly env: NodeJS.ProcessEnv,
    private readonly url: string | null,
  ) {}

  async start(): Promise<void> {
    const [file = '', ...more] = this.line;
    const child = spawn(process.execPath, ownProgram(file, ...more), {
      env: { ...process.env, ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    this.meant = false;
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (part: Buffer) => (said = (said + String(part)).slice(-2000)));
    child.once('exit', () => {
      if (!this.meant) this.died.push(said);
    });
    while (this.url && !(await this.isReady(child))) await pause(50);
  }

  private async isReady(child: ChildProcess): Promise<boolean> {
    // whoever ended it meanwhile does not want it ready
    if (child.exitCode !== null || child.signalCode !== null) return true;
    return fetch(`${this.url}/api/health/live`).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  get isRunning(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Ends it as a machine that loses its power would. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Asks it to end, and waits until it has. */
  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { child } = this;
    if (!child || !this.isRunning) return;
    this.meant = true;
    child.kill(signal);
    await once(child, 'exit');
  }

  /** Lets it stand still, as a machine that is busy with something else. */
  freeze(): void {
    if (this.isRunning) this.child?.kill('SIGSTOP');
  }

  thaw(): void {
    if (this.isRunning) this.child?.kill('SIGCONT');
  }
}
