import { createParamDecorator, Injectable, type ExecutionContext } from '@nestjs/common';
import { Refusal, type Facts, type RefusalCode } from '@linli/shared/refusal';
import { Db, type Tx } from '../db/db';
import { Secrets } from '../secret';
import type { Visited } from './allow';
import { IdempotencyRow } from './once.entity';

/** A write with its key: whose it is, which route, and what it says. */
export interface Keyed {
  readonly scope: string;
  /** Id of whoever writes; null for a visitor. */
  readonly writer: string | null;
  readonly route: string;
  readonly key: string;
  readonly content: string;
}

/** Same content, same text: object keys in order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join(',')}}`;
}

/** The `Idempotency-Key` of a write, bare or quoted, 16–64 of A–Z a–z 0–9 _ -. Missing or malformed: refused. */
export const Key = createParamDecorator((_: unknown, context: ExecutionContext): Keyed => {
  const request = context.switchToHttp().getRequest<Visited>();
  const header = request.headers['idempotency-key'];
  if (!header) throw new Refusal('key.missing');
  const key = /^"?([A-Za-z0-9_-]{16,64})"?$/.exec(String(header))?.[1];
  if (!key) throw new Refusal('key.malformed');
  return {
    scope: request.actor?.id ?? `at ${request.ip}`,
    writer: request.actor?.id ?? null,
    route: `${request.method} ${request.routeOptions.url}`,
    key,
    content: canonical([request.params, request.body ?? null]),
  };
});

/** An answer that was given before: sent again as it was, with the header that says so. */
export class Replay {
  constructor(readonly body: unknown) {}
}

interface Stored {
  readonly ok?: unknown;
  readonly no?: { code: RefusalCode; facts: Facts; fields?: Record<string, string> };
}

/** Refusals that depend on the moment or the caller, and so are worth asking again. */
const notKept = new Set([401, 403, 429, 503]);

/**
 * Writes that happen once: key, effect and outbox rows commit together, and the same key brings the same answer.
 * Semantics of the IETF draft Idempotency-Key header (httpapi, 2025).
 */
@Injectable()
export class Once {
  constructor(
    private readonly db: Db,
    private readonly secrets: Secrets,
  ) {}

  /** Does `work` unless this key did it before; then the stored answer or refusal comes back. */
  async write<T>(ask: Keyed, work: (tx: Tx) => Promise<T>): Promise<T> {
    const answer = await this.once(ask, work);
    if (ask.writer) await this.db.wrote(ask.writer);
    return answer;
  }

  private async once<T>(ask: Keyed, work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await this.db.write(async (tx) => {
        const before = await this.lookUp(tx, ask);
        // The interceptor unwraps a Replay before it is sent, so no caller ever sees it as a T.
        if (before) return before as T;
        const answer = await work(tx);
        await this.keep(tx, ask, 200, { ok: answer });
        return answer;
      });
    } catch (trouble) {
      if (trouble instanceof Refusal && !notKept.has(trouble.status) && !trouble.code.startsWith('key.'))
        return await this.keepRefusal<T>(ask, trouble);
      throw trouble;
    }
  }

  /** Whether this key has done its work already: for costly preparation outside the transaction. */
  async wasDone(ask: Keyed): Promise<boolean> {
    return this.db.read(({ rows }) =>
      rows.existsBy(IdempotencyRow, { scope: ask.scope, route: ask.route, key: ask.key }),
    );
  }

  private async lookUp(tx: Tx, ask: Keyed): Promise<Replay | null> {
    const [{ free }] = await tx.rows.query<[{ free: boolean }]>(
      'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as free',
      [`${ask.scope}\n${ask.route}\n${ask.key}`],
    );
    if (!free) throw new Refusal('key.busy');
    const row = await tx.rows.findOneBy(IdempotencyRow, { scope: ask.scope, route: ask.route, key: ask.key });
    if (!row) return null;
    if (!row.fingerprint.equals(this.secrets.fingerprint(ask.content))) throw new Refusal('key.reused');
    const stored = JSON.parse(this.secrets.open(row.bodySealed)) as Stored;
    if (stored.no) throw new Refusal(stored.no.code, stored.no.facts, stored.no.fields);
    return new Replay(stored.ok);
  }

  private async keep(tx: Tx, ask: Keyed, status: number, stored: Stored): Promise<void> {
    await tx.rows.insert(IdempotencyRow, {
      scope: ask.scope,
      route: ask.route,
      key: ask.key,
      fingerprint: this.secrets.fingerprint(ask.content),
      status,
      bodySealed: this.secrets.seal(JSON.stringify(stored)),
      at: tx.at,
    });
  }

  /**
   * The effect was rolled back; the "no" is kept by itself and said. Where the same key came in between, what became of that is
   * the answer, or that it is still being done: a "no" beside an effect would be a lie.
   */
  private async keepRefusal<T>(ask: Keyed, refusal: Refusal): Promise<T> {
    const { code, facts, fields, status } = refusal;
    const meanwhile = await this.db.write(async (tx) => {
      const before = await this.lookUp(tx, ask);
      if (!before) await this.keep(tx, ask, status, { no: { code, facts, ...(fields && { fields }) } });
      return before;
    });
    if (meanwhile) return meanwhile as T;
    throw refusal;
  }
}
