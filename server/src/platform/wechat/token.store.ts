import { Logger } from '@nestjs/common';
import { setTimeout as rest } from 'node:timers/promises';
import type { Db, Read, Tx } from '../db/db';
import type { Secrets } from '../secret';
import { WechatTokenRow } from './token.entity';

const minute = 60_000;

/** With more than this left a token is shown as it is; with less it is renewed while it still works. */
const fresh = 10 * minute;

/** What is left of its life when it is no longer shown: a call must arrive before the token ends. */
const last = minute / 2;

/**
 * WeChat hands out the same token until its last five minutes, so asking more often than this brings nothing; and while one process
 * asks, the others go on with what they have.
 */
const between = minute;

/** Milliseconds for one renewal with all its tries; after that another process may begin. */
const lease = 20_000;

/** A token as WeChat hands it out. */
export interface FreshToken {
  readonly value: string;
  /** What is left of its life, which is often much less than two hours. */
  readonly seconds: number;
}

interface Kept {
  /** Null when there is none that works. */
  readonly value: string | null;
  readonly ageing: boolean;
}

/** A renewal that is ours to do: until when, and what may be shown if it fails. */
interface Turn {
  readonly began: Date;
  readonly value: string | null;
}

/**
 * The one access token of all processes. It is renewed by whoever first finds it ageing: a lease in its row keeps the others from
 * asking too, and the call itself happens outside any transaction.
 */
export class TokenStore {
  private readonly log = new Logger('wechat');
  private asking: Promise<string> | null = null;

  constructor(
    private readonly db: Db,
    private readonly secrets: Secrets,
    private readonly account: { readonly appId: string; renew(): Promise<FreshToken> },
  ) {}

  /** A token that works as far as we know. Calls at the same moment share one look and one renewal. */
  current(): Promise<string> {
    if (this.asking) return this.asking;
    const asking = this.find().finally(() => {
      if (this.asking === asking) this.asking = null;
    });
    this.asking = asking;
    return asking;
  }

  /** A token after WeChat refused `failed`: that one is dropped unless someone has replaced it already. */
  async instead(failed: string): Promise<string> {
    const dropped = await this.db.write(async (tx) => {
      const row = await this.lock(tx);
      if (this.kept(row, tx.at).value !== failed) return false;
      await tx.rows.update(WechatTokenRow, row.appId, { tokenSealed: null });
      return true;
    });
    // A look that began before would bring back what was dropped.
    if (dropped) this.asking = null;
    return this.current();
  }

  private async find(): Promise<string> {
    const { value, ageing } = await this.db.read((read) => this.look(read));
    if (value && !ageing) return value;
    for (;;) {
      const turn = await this.db.write((tx) => this.takeTurn(tx));
      if (typeof turn === 'string') return turn;
      if (turn) return this.renew(turn);
      await rest(100);
    }
  }

  /** A token that needs no renewal any more; a turn when it is ours to renew; null while someone else does. */
  private async takeTurn(tx: Tx): Promise<string | Turn | null> {
    const row = await this.lock(tx);
    const { value, ageing } = this.kept(row, tx.at);
    if (value && !ageing) return value;
    if (row.leasedUntil && row.leasedUntil > tx.at) return null;
    const leasedUntil = new Date(tx.at.getTime() + lease);
    await tx.rows.update(WechatTokenRow, row.appId, { leasedUntil, askedAt: tx.at });
    return { began: tx.at, value };
  }

  private async renew({ began, value }: Turn): Promise<string> {
    try {
      const fresh = await this.account.renew();
      const expiresAt = new Date(began.getTime() + fresh.seconds * 1000);
      await this.end(began, { tokenSealed: this.secrets.seal(fresh.value), expiresAt });
      return fresh.value;
    } catch (trouble) {
      await this.end(began, {});
      if (!value) throw trouble;
      this.log.warn({ err: trouble }, 'the token could not be renewed; the old one still works');
      return value;
    }
  }

  /** Ends our turn; a turn that took too long is someone else's by now and changes nothing. */
  private async end(began: Date, found: Partial<WechatTokenRow>): Promise<void> {
    const leasedUntil = new Date(began.getTime() + lease);
    await this.db.write(({ rows }) =>
      rows.update(
        WechatTokenRow,
        { appId: this.account.appId, leasedUntil },
        { ...found, leasedUntil: null },
      ),
    );
  }

  private async look({ rows, at }: Read): Promise<Kept> {
    const row = await rows.findOneBy(WechatTokenRow, { appId: this.account.appId });
    return row ? this.kept(row, at) : { value: null, ageing: true };
  }

  private async lock({ rows }: Tx): Promise<WechatTokenRow> {
    const { appId } = this.account;
    await rows.query('insert into wechat_token (app_id) values ($1) on conflict do nothing', [appId]);
    return rows.findOneOrFail(WechatTokenRow, { where: { appId }, lock: { mode: 'pessimistic_write' } });
  }

  private kept({ tokenSealed, expiresAt, askedAt }: WechatTokenRow, at: Date): Kept {
    const left = expiresAt ? expiresAt.getTime() - at.getTime() : 0;
    if (!tokenSealed || left < last) return { value: null, ageing: true };
    const asked = askedAt ? at.getTime() - askedAt.getTime() : between;
    return { value: this.opened(tokenSealed), ageing: left < fresh && asked >= between };
  }

  /** Null for a token that was sealed with another secret: a new one is fetched, nothing else depends on it. */
  private opened(sealed: Buffer): string | null {
    try {
      return this.secrets.open(sealed);
    } catch {
      return null;
    }
  }
}
