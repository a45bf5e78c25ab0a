interface Timer {
  id: number;
  at: number;
  run: () => void;
  every: number | null;
}

/** The phone's own time: it stands still until it is moved, so that nothing waits and nothing comes too early. */
export class Clock {
  private timers: Timer[] = [];
  private last = 0;

  constructor(public now: number) {}

  /** Runs something `after` so many milliseconds, or each time they have passed. */
  set(run: () => void, after = 0, every = false): number {
    const wait = Math.max(0, after);
    this.timers.push({ id: ++this.last, at: this.now + wait, run, every: every ? Math.max(1, wait) : null });
    return this.last;
  }

  clear(id: number): void {
    this.timers = this.timers.filter((timer) => timer.id !== id);
  }

  /** Runs the earliest timer that is due by `until`; false when there is none. */
  step(until: number): boolean {
    const [next] = this.timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at || a.id - b.id);
    if (!next) return false;
    this.now = Math.max(this.now, next.at);
    if (next.every === null) this.clear(next.id);
    else next.at = this.now + next.every;
    next.run();
    return true;
  }

  /** Forgets all timers, as when an app is closed. */
  stop(): void {
    this.timers = [];
  }
}
