import { createParamDecorator, Injectable, type ExecutionContext } from '@nestjs/common';
import { Refusal, type Facts, type RefusalCode } from '@linli/shared/refusal';
import { Db, type Opening, type Read, type Tx } from '../db/db';
import { Secrets } from '../secret';
import type { Visited } from './allow';
import { keep, lookUp, type Found, type KeptRow } from './once.rows';
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

/** A look before anything is locked: what it refuses is refused at once; it answers null where only the work itself can tell. */
export type Glance = Opening<Refusal | null>;

/** The same for many at once, in their order. */
export type GlanceAtAll<Ask> = (
  rows: Pick<Read, 'rows'>,
  now: string,
  asks: readonly Ask[],
) => Promise<readonly (Refusal | null)[]>;

/** What one of many asks, under their key. */
export interface Asked<Ask> {
  readonly key: Keyed;
  readonly ask: Ask;
}

/** A no that is kept under a key. */
interface No {
  readonly asked: Keyed;
  readonly no: Refusal;
}

/** Refusals that depend on the moment or the caller, and so are worth asking again. */
const notKept = new Set([401, 403, 429, 503]);
const isKept = ({ status, code }: Refusal): boolean => !notKept.has(status) && !code.startsWith('key.');

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

  /**
   * Does `work` unless this key did it before; then the stored answer or refusal comes back. A `glance` goes with the look for
   * the key: what it refuses is kept in the same transaction, as nothing was done in it.
   */
  async write<T>(asked: Keyed, work: (tx: Tx) => Promise<T>, glance?: Glance): Promise<T> {
    const answer = await this.once(asked, work, glance);
    if (answer instanceof Refusal) throw answer;
    if (asked.writer) await this.db.wrote(asked.writer);
    return answer;
  }

  private async once<T>(
    asked: Keyed,
    work: (tx: Tx) => Promise<T>,
    glance: Glance = () => Promise.resolve(null),
  ): Promise<T | Refusal> {
    const lookUp = this.lookUp(asked);
    try {
      return await this.db.write<T | Refusal, [Found, Refusal | null]>(
        async (tx, [found, seen]) => {
          const before = this.answerOf(asked, found);
          // A Replay is unwrapped before it is sent, so no caller ever sees it as a T.
          if (before) return before as T;
          if (seen) {
            if (isKept(seen)) await this.keepNos(tx, [{ asked, no: seen }]);
            return seen;
          }
          const answer = await work(tx);
          await this.keep(tx, asked, 200, { ok: answer });
          return answer;
        },
        (rows, now) => Promise.all([lookUp(rows), glance(rows, now)]),
      );
    } catch (trouble) {
      if (trouble instanceof Refusal && isKept(trouble)) return await this.keepRefusal<T>(asked, trouble);
      throw trouble;
    }
  }

  /** Whether this key has done its work already: for costly preparation outside the transaction. */
  async wasDone(asked: Keyed): Promise<boolean> {
    return this.db.read(({ rows }) =>
      rows.existsBy(IdempotencyRow, { scope: asked.scope, route: asked.route, key: asked.key }),
    );
  }

  /**
   * What each of many hears at first glance: the no of before, or one that is kept now, in one transaction for all of them; null
   * for whom it takes their own write to tell. No two of them have the same key.
   */
  async glance<Ask>(
    all: readonly Asked<Ask>[],
    glance: GlanceAtAll<Ask>,
  ): Promise<readonly (Refusal | null)[]> {
    const [keys, asks] = [all.map(({ key }) => key), all.map(({ ask: each }) => each)];
    return this.db.write<readonly (Refusal | null)[], [Found[], readonly (Refusal | null)[]]>(
      async (tx, [found, seen]) => {
        const before = keys.map((asked, at) => this.toldBefore(asked, found[at]));
        const now = seen.map((no, at) => (before[at] === undefined ? no : null));
        await this.keepNos(
          tx,
          keys.flatMap((asked, at) => {
            const no = now[at];
            return no && isKept(no) ? [{ asked, no }] : [];
          }),
        );
        return keys.map((_, at) => before[at] ?? now[at] ?? null);
      },
      (rows, now) => Promise.all([lookUp(rows, keys), glance(rows, now, asks)]),
    );
  }

  /** The no that a key hears again; null where it has another answer, undefined where it has none yet. */
  private toldBefore(asked: Keyed, found: Found | undefined): Refusal | null | undefined {
    try {
      return found && this.answerOf(asked, found) ? null : undefined;
    } catch (trouble) {
      // What cannot be read is the trouble of its own write, and not of all.
      return trouble instanceof Refusal ? trouble : null;
    }
  }

  private lookUp(asked: Keyed): (rows: Pick<Read, 'rows'>) => Promise<Found> {
    return async (rows) => {
      const [found] = await lookUp(rows, [asked]);
      return found ?? { free: false, row: null };
    };
  }

  private answerOf({ content }: Keyed, { free, row }: Found): Replay | null {
    if (!free) throw new Refusal('key.busy');
    if (!row) return null;
    if (!row.fingerprint.equals(this.secrets.fingerprint(content))) throw new Refusal('key.reused');
    const stored = JSON.parse(this.secrets.open(row.bodySealed)) as Stored;
    if (stored.no) throw new Refusal(stored.no.code, stored.no.facts, stored.no.fields);
    return new Replay(stored.ok);
  }

  private keep(tx: Tx, asked: Keyed, status: number, stored: Stored): Promise<void> {
    return keep(tx, [this.rowOf(asked, status, stored)]);
  }

  private rowOf({ scope, route, key, content }: Keyed, status: number, stored: Stored): KeptRow {
    return {
      ...{ scope, route, key, status },
      fingerprint: this.secrets.fingerprint(content),
      bodySealed: this.secrets.seal(JSON.stringify(stored)),
    };
  }

  private keepNos(tx: Tx, nos: readonly No[]): Promise<void> {
    return keep(
      tx,
      nos.map(({ asked, no: { code, facts, fields, status } }) =>
        this.rowOf(asked, status, { no: { code, facts, ...(fields && { fields }) } }),
      ),
    );
  }

  /**
   * The effect was rolled back; the "no" is kept by itself and said. Where the same key came in between, what became of that is
   * the answer, or that it is still being done: a "no" beside an effect would be a lie.
   */
  private async keepRefusal<T>(asked: Keyed, refusal: Refusal): Promise<T> {
    const meanwhile = await this.db.write(async (tx, found) => {
      const before = this.answerOf(asked, found);
      if (!before) await this.keepNos(tx, [{ asked, no: refusal }]);
      return before;
    }, this.lookUp(asked));
    if (meanwhile) return meanwhile as T;
    throw refusal;
  }
}
