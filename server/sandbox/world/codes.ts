import type { Chance } from './chance';
import type { VirtualClock } from './virtual-clock';

/** How long a code lives, in milliseconds: five minutes, for sign-in codes and phone codes alike. */
export const codeLifetime = 5 * 60 * 1000;

interface Code {
  openid: string;
  risky: boolean;
  issuedAt: number;
  used: boolean;
}

/** Codes that open once within five minutes. */
export class OneTimeCodes {
  private readonly codes = new Map<string, Code>();

  constructor(
    private readonly clock: VirtualClock,
    private readonly chance: Chance,
  ) {}

  /** A new code for a person; `risky` marks one whose sign-in WeChat would block. */
  issue(openid: string, risky = false): string {
    const code = `0${this.chance.letters(31)}`;
    this.codes.set(code, { openid, risky, issuedAt: this.clock.at(), used: false });
    return code;
  }

  /** Uses a code up; a code of somebody else than `openid` is unknown and stays unused. */
  take(code: string, openid?: string): { openid: string; risky: boolean } | 'unknown' | 'used' {
    const found = this.codes.get(code);
    if (found?.used) return 'used';
    if (!found || this.clock.at() - found.issuedAt >= codeLifetime) return 'unknown';
    if (openid !== undefined && openid !== found.openid) return 'unknown';
    found.used = true;
    return { openid: found.openid, risky: found.risky };
  }
}
