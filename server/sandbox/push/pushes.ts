import type { Chance } from '../world/chance';
import type { VirtualClock } from '../world/virtual-clock';
import type { PushEvent } from './event';
import { letterOf, type PushConfig, type Trouble } from './letter';
import { faultOfReply } from './reply';

const attemptLimit = 3;
const betweenAttempts = 1000;

interface Pending {
  readonly id: number;
  readonly make: () => PushEvent | Promise<PushEvent>;
  readonly trouble: Trouble | undefined;
  event?: PushEvent;
  happened: number;
  dueAt: number;
  attempts: number;
}

/** One attempt to tell the app something; `fault` says why it did not work. */
export interface PushAttempt {
  readonly id: number;
  readonly event: string;
  readonly openid: string;
  readonly at: string;
  readonly attempt: number;
  readonly trouble?: Trouble;
  readonly fault?: string;
}

/** What WeChat has still to tell the app, each at its instant of the virtual clock, at most three times and a second apart. */
export class Pushes {
  private pending: Pending[] = [];
  private readonly attempts: PushAttempt[] = [];
  private troubles: Trouble[] = [];
  private count = 0;
  private round: Promise<number> = Promise.resolve(0);

  constructor(
    private readonly clock: VirtualClock,
    private readonly chance: Chance,
    private readonly config: () => PushConfig | null,
  ) {}

  /** Keeps an event for later; `make` is called when it is due. Without an address nothing is ever told. */
  put(make: Pending['make'], afterMs = 0): void {
    if (!this.config()) return;
    this.pending.push(this.pendingOf(make, afterMs));
  }

  /** Tells it now, whatever is waiting. */
  async tellNow(make: Pending['make']): Promise<void> {
    if (!this.config()) return;
    await this.attempt(this.pendingOf(make, 0));
  }

  /** Lets something go wrong with the next events, one each. */
  disturb(troubles: readonly Trouble[]): void {
    this.troubles.push(...troubles);
  }

  /** Delivers what is due, one after the other; gives the number of attempts. */
  deliverDue(): Promise<number> {
    // What broke one round must not break the next.
    this.round = this.round.catch(() => 0).then(() => this.deliver());
    return this.round;
  }

  /** Every attempt so far, and what still waits. */
  log(): { attempts: readonly PushAttempt[]; waiting: readonly string[] } {
    const waiting = this.pending.map(({ dueAt }) => new Date(dueAt).toISOString());
    return { attempts: this.attempts, waiting };
  }

  private async deliver(): Promise<number> {
    const due = this.pending
      .filter(({ dueAt }) => dueAt <= this.clock.at())
      .sort((a, b) => a.dueAt - b.dueAt || a.id - b.id);
    if (due.some(({ trouble }) => trouble === 'reorder')) due.reverse();
    for (const one of due) {
      const well = await this.attempt(one);
      if (well || one.attempts >= attemptLimit) this.pending = this.pending.filter((other) => other !== one);
      else one.dueAt = this.clock.at() + betweenAttempts;
      if (one.trouble === 'duplicate' && well) await this.attempt(one);
    }
    return due.length;
  }

  private async attempt(one: Pending): Promise<boolean> {
    one.attempts += 1;
    // When it came about, however long it waited to be told.
    one.happened ||= Math.floor(one.dueAt / 1000);
    one.event ??= await one.make();
    const fault = await this.send(one, one.event);
    this.attempts.push({
      id: one.id,
      event: one.event.event,
      openid: one.event.openid,
      at: new Date(this.clock.at()).toISOString(),
      attempt: one.attempts,
      ...(one.trouble && { trouble: one.trouble }),
      ...(fault && { fault }),
    });
    return !fault;
  }

  private async send({ trouble, happened }: Pending, event: PushEvent): Promise<string | undefined> {
    const config = this.config();
    if (!config) return 'no address is configured';
    const now = Math.floor(this.clock.at() / 1000);
    const { url, contentType, body } = letterOf({
      config,
      event,
      happened,
      now,
      chance: this.chance.bytes(20),
      trouble,
    });
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': contentType },
        body,
        signal: AbortSignal.timeout(config.timeoutMs ?? 5000),
      });
      return faultOfReply(config, answer.status, await answer.text());
    } catch (error) {
      return String(error);
    }
  }

  private pendingOf(make: Pending['make'], afterMs: number): Pending {
    this.count += 1;
    const trouble = this.troubles.shift();
    return { id: this.count, make, trouble, happened: 0, dueAt: this.clock.at() + afterMs, attempts: 0 };
  }
}
