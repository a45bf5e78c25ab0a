import { randomBytes } from 'node:crypto';

const second = 1000;
const lifetime = 7200 * second;
const overlap = 300 * second;
const forcesPerDay = 20;
const betweenForces = 30 * second;

interface Token {
  value: string;
  endsAt: number;
  replaced: boolean;
}

/** The stable access token: the same one until its last five minutes, then a new one beside it; `now` gives milliseconds. */
export class StableTokens {
  private tokens: Token[] = [];
  private forces: number[] = [];

  constructor(private readonly now: () => number) {}

  /** The token to hand out and the whole seconds it still lives. */
  current(): { access_token: string; expires_in: number } {
    const at = this.now();
    let token = this.tokens.at(-1);
    if (!token || token.replaced || token.endsAt - at < overlap) {
      token = {
        value: `sandbox_${randomBytes(48).toString('base64url')}`,
        endsAt: at + lifetime,
        replaced: false,
      };
      this.tokens.push(token);
    }
    return { access_token: token.value, expires_in: Math.floor((token.endsAt - at) / second) };
  }

  /** Replaces the token at once, at most 20 times in 24 hours; within 30 s of the last time it stays. False: none left today. */
  force(): boolean {
    const at = this.now();
    const last = this.forces.at(-1);
    if (last !== undefined && at - last < betweenForces) return true;
    this.forces = this.forces.filter((then) => at - then < 24 * 3600 * second);
    if (this.forces.length >= forcesPerDay) return false;
    this.forces.push(at);
    for (const token of this.tokens) token.replaced = true;
    return true;
  }

  /** The error number for a token that does not open, or nothing. */
  check(value: string | undefined): number | undefined {
    if (!value) return 41001;
    if (!value.startsWith('sandbox_')) return 40014;
    const token = this.tokens.find((known) => known.value === value);
    if (!token || token.replaced) return 40001;
    return this.now() >= token.endsAt ? 42001 : undefined;
  }

  /** Forgets every token. */
  clear(): void {
    this.tokens = [];
    this.forces = [];
  }
}
