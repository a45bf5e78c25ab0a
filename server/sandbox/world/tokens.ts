import type { Chance } from './chance';
import type { VirtualClock } from './virtual-clock';

const second = 1000;
const lifetime = 7200 * second;
const overlap = 300 * second;
const forcesPerDay = 20;
const betweenForces = 30 * second;

interface Token {
  value: string;
  endsAt: number;
  /** From when another one stands in its place and it opens nothing. */
  replacedAt: number;
}

/** What a call for a token answers: the token and the whole seconds it still lives. */
export interface HandedOut {
  access_token: string;
  expires_in: number;
}

/**
 * Access tokens of both kinds, which do not touch each other. The stable one is the same until its last five minutes, then a new one
 * lives beside it; the plain one is new with every call, and the one before opens for five minutes more.
 */
export class Tokens {
  private readonly stables: Token[] = [];
  private readonly plains: Token[] = [];
  private forces: number[] = [];

  constructor(
    private readonly clock: VirtualClock,
    private readonly chance: Chance,
  ) {}

  /** The stable token. */
  stable(): HandedOut {
    const at = this.clock.at();
    const last = this.stables.at(-1);
    return last && last.replacedAt > at && last.endsAt - at >= overlap
      ? this.handOut(last)
      : this.mint(this.stables);
  }

  /** A new plain token. */
  plain(): HandedOut {
    const last = this.plains.at(-1);
    if (last) last.replacedAt = Math.min(last.replacedAt, this.clock.at() + overlap);
    return this.mint(this.plains);
  }

  /** Replaces the stable token at once, at most 20 times in 24 hours; within 30 s of the last time it stays. False: none left today. */
  force(): boolean {
    const at = this.clock.at();
    const last = this.forces.at(-1);
    if (last !== undefined && at - last < betweenForces) return true;
    this.forces = this.forces.filter((then) => at - then < 24 * 3600 * second);
    if (this.forces.length >= forcesPerDay) return false;
    this.forces.push(at);
    for (const token of this.stables) token.replacedAt = Math.min(token.replacedAt, at);
    return true;
  }

  /** Makes every token handed out so far worthless, as a new secret does. */
  revoke(): void {
    for (const token of [...this.stables, ...this.plains]) token.replacedAt = this.clock.at();
  }

  /** The error number for a token that does not open, or nothing. */
  check(value: string | undefined): number | undefined {
    if (!value) return 41001;
    if (!value.startsWith('sandbox_')) return 40014;
    const token = [...this.stables, ...this.plains].find((known) => known.value === value);
    if (!token || this.clock.at() >= token.replacedAt) return 40001;
    return this.clock.at() >= token.endsAt ? 42001 : undefined;
  }

  private mint(kind: Token[]): HandedOut {
    const value = `sandbox_${this.chance.letters(42)}${this.chance.letters(42)}`;
    const token = { value, endsAt: this.clock.at() + lifetime, replacedAt: Infinity };
    kind.push(token);
    return this.handOut(token);
  }

  private handOut({ value, endsAt }: Token): HandedOut {
    return { access_token: value, expires_in: Math.floor((endsAt - this.clock.at()) / second) };
  }
}
