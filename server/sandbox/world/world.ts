import { Pushes } from '../push/pushes';
import type { PushConfig } from '../push/letter';
import { QrRules } from '../scan/qr-rules';
import type { Call } from './calls';
import { Chance } from './chance';
import { OneTimeCodes } from './codes';
import { Faults } from './faults';
import { Limits } from './limits';
import { Links } from './links';
import type { OutboxMessage } from './outbox';
import { Release } from './release';
import { Subscriptions } from './subscriptions';
import { sandboxTemplates, type Template } from './templates';
import { Tokens } from './tokens';
import { Users } from './users';
import { Verdicts } from './verdicts';
import { VirtualClock } from './virtual-clock';

/**
 * What the stand-in gets from outside: the time in milliseconds, where its warnings go, what its chance starts from, and whether
 * everybody counts as having just used the mini-program, which a demo's browser cannot tell.
 */
export interface WorldOptions {
  readonly now: () => number;
  readonly log?: (line: string) => void;
  readonly seed?: string;
  readonly assumeVisits?: boolean;
}

/** When the result of a media check is told: `delay` after `delayMs`, `late` after half an hour and a minute more. */
export const mediaTimes = ['delay', 'never', 'twice', 'before', 'late'] as const;

export interface MediaPush {
  when: (typeof mediaTimes)[number];
  delayMs: number;
}

/** Everything the stand-in knows, in memory. */
export class World {
  /** How it is wired up, which outlives a reset: where events go, and which origins stand for others when it fetches something. */
  push: PushConfig | null = null;
  hosts: Readonly<Record<string, string>> = {};

  clock: VirtualClock;
  chance: Chance;
  users: Users;
  signIns: OneTimeCodes;
  phones: OneTimeCodes;
  tokens: Tokens;
  limits: Limits;
  faults: Faults;
  links: Links;
  release: Release;
  verdicts: Verdicts;
  subscriptions: Subscriptions;
  pushes: Pushes;
  qrRules: QrRules;
  templates: readonly Template[];
  outbox: OutboxMessage[];
  calls: Call[];
  mediaPush: MediaPush;
  /** Openids that a service message is on its way to. */
  sending: Set<string>;

  constructor(private readonly options: WorldOptions) {
    this.reset();
  }

  /** Begins anew from a seed: nobody has visited, nothing was sent, and it is now. */
  reset(seed = this.options.seed ?? 'linli'): void {
    const clock = new VirtualClock(this.options.now);
    const chance = new Chance(seed);
    this.clock = clock;
    this.chance = chance;
    this.users = new Users(clock, chance, this.options.assumeVisits);
    this.signIns = new OneTimeCodes(clock, chance);
    this.phones = new OneTimeCodes(clock, chance);
    this.tokens = new Tokens(clock, chance);
    this.limits = new Limits(clock);
    this.faults = new Faults(chance);
    this.links = new Links(clock, chance);
    this.release = new Release();
    this.verdicts = new Verdicts();
    this.subscriptions = new Subscriptions();
    this.pushes = new Pushes(clock, chance, () => this.push);
    this.qrRules = new QrRules(clock);
    this.templates = sandboxTemplates;
    this.outbox = [];
    this.calls = [];
    this.mediaPush = { when: 'delay', delayMs: 1500 };
    this.sending = new Set();
  }

  /** Tells whoever watches. */
  warn(line: string): void {
    this.options.log?.(line);
  }

  /** Fetches an address of the app, from where `hosts` says that its origin really is; at most ten seconds. */
  fetch(address: string): Promise<Response> {
    const url = new URL(address);
    const real = this.hosts[url.origin];
    const where = real ? `${real}${url.pathname}${url.search}` : address;
    return fetch(where, { signal: AbortSignal.timeout(10_000) });
  }
}
