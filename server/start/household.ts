import { startChild } from './children';
import type { Child, ChildWish } from './children';

/** Everything that one start keeps running: children that must all live, and what is stopped after them, last in first out. */
export class Household {
  /** Rejects with a report as soon as one of the residents dies; never resolves. */
  readonly broken: Promise<never>;
  private break: (reason: Error) => void = () => undefined;
  private readonly children = new Set<Child>();
  private readonly afterwards: (() => Promise<void>)[] = [];
  private readonly end = new AbortController();

  constructor() {
    this.broken = new Promise((_, reject) => (this.break = reject));
    // Nobody may be waiting in the moment it breaks.
    this.broken.catch(() => undefined);
  }

  /** Aborted as soon as the end has begun. */
  get closing(): AbortSignal {
    return this.end.signal;
  }

  /** Starts a program that is to live as long as we do. */
  moveIn(wish: ChildWish): void {
    void this.start(wish).ended.then(({ report }) => this.fail(report));
  }

  /** Runs a program to its end and throws its report unless it went well. */
  async errand(wish: ChildWish): Promise<void> {
    const child = this.start(wish);
    const { code, report } = await child.ended;
    this.children.delete(child);
    if (code !== 0) throw new Error(report);
  }

  /** Reports that something the household needs is gone. */
  fail(report: string): void {
    if (!this.closing.aborted) this.break(new Error(report));
  }

  /** Keeps a closing step for after all children have ended. */
  afterAll(step: () => Promise<void>): void {
    this.afterwards.unshift(step);
  }

  /** Stops every child, then the rest, last in first out; asked again, it stops what was just being opened. */
  async stop(): Promise<void> {
    this.end.abort();
    await Promise.all([...this.children].map((child) => child.stop()));
    for (let step = this.afterwards.shift(); step; step = this.afterwards.shift()) await step();
  }

  private start(wish: ChildWish): Child {
    this.closing.throwIfAborted();
    const child = startChild(wish);
    this.children.add(child);
    return child;
  }
}
