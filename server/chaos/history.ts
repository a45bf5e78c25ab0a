import type { Route } from '@linli/shared/route';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { oneOf } from './chance';
import type { Phone } from './crowd';

/** What was done, told by those who asked: one line for each thing wanted, however often it was asked for. */
export interface Call<Reply = unknown> {
  readonly kind: Kind;
  /** What it is about: a wish, a ticket, a home. */
  readonly on: string;
  readonly who: string;
  readonly asked: number;
  /** Infinity while nobody knows. */
  readonly answered: number;
  readonly tries: number;
  readonly status: number | null;
  readonly code: string | null;
  readonly reply: Reply | null;
}
export type Kind =
  'report' | 'accept' | 'spot' | 'rate' | 'claim' | 'release' | 'look' | 'read' | 'vote' | 'cast';

/** One thing that somebody wants. */
export interface Wanted<Ask, Reply> {
  readonly kind: Kind;
  readonly on: string;
  readonly who: Phone | null;
  readonly route: Route<Ask, Reply>;
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: Ask;
}

interface Heard {
  readonly status: number;
  readonly body: { code?: string };
}

/** How long one attempt is waited for, in milliseconds. */
const patience = 8_000;

/** Asks as a phone on a bad line does: again and again under one key, at any door, at times twice at once, until there is an answer. */
export class Clients {
  readonly calls: Call[] = [];
  /** Attempts by what came of them: a status, or `lost`. */
  readonly attempts: Record<string, number> = {};
  private given = Infinity;

  constructor(
    private readonly doors: readonly { readonly port: number }[],
    private readonly chance: () => number,
  ) {}

  /** From `moment` on nobody asks once more. */
  giveUpAt(moment: number): void {
    this.given = moment;
  }

  async want<Ask, Reply>(wanted: Wanted<Ask, Reply>): Promise<Call<Reply>> {
    const { kind, on, who } = wanted;
    const key = randomUUID();
    const asked = performance.now();
    let tries = 0;
    for (;;) {
      // A phone that heard nothing for a while asks once more though the first may still be on its way.
      const twice = tries > 0 && this.chance() < 0.3 ? 2 : 1;
      tries += twice;
      const heard = await Promise.all(Array.from({ length: twice }, () => this.attempt(wanted, key)));
      const definite = heard.find(isDefinite);
      const over = performance.now() > this.given;
      if (definite || over) {
        const call: Call<Reply> = {
          ...{ kind, on, who: who?.id ?? '', asked, tries },
          answered: definite ? performance.now() : Infinity,
          status: definite?.status ?? null,
          code: definite?.body.code ?? null,
          reply: definite && definite.status < 300 ? (definite.body as Reply) : null,
        };
        this.calls.push(call);
        return call;
      }
      await pause(20 + this.chance() * 150);
    }
  }

  private async attempt<Ask, Reply>(
    { route: { method, path }, params = {}, body, who }: Wanted<Ask, Reply>,
    key: string,
  ): Promise<Heard | null> {
    const { port } = oneOf(this.doors, this.chance);
    const filled = path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '');
    const headers: Record<string, string> = {
      ...(who && { authorization: `Bearer ${who.token}` }),
      ...(method !== 'GET' && { 'content-type': 'application/json', ...(who && { 'idempotency-key': key }) }),
    };
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/api${filled}`, {
        ...{ method, headers },
        ...(method !== 'GET' && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(patience),
      });
      const heard = { status: answer.status, body: (await answer.json()) as Heard['body'] };
      this.count(String(heard.status));
      return heard;
    } catch {
      this.count('lost');
      return null;
    }
  }

  private count(what: string): void {
    this.attempts[what] = (this.attempts[what] ?? 0) + 1;
  }
}

/** Whether an answer says for good what came of it. */
const isDefinite = (heard: Heard | null): heard is Heard =>
  heard !== null && heard.status < 500 && heard.status !== 429 && heard.body.code !== 'key.busy';
