import { Injectable } from '@nestjs/common';
import type { ThrottlerStorage } from '@nestjs/throttler';
import { Db } from '../db/db';
import { ask } from '../db/lane';
import { Batches } from './batches';

interface Counted {
  readonly key: string;
  readonly hits: number;
  readonly expires: number;
  readonly blocked: number;
}

/** How often somebody may knock, and for how long that counts, in milliseconds. */
interface Limit {
  readonly ttl: number;
  readonly limit: number;
  readonly blockDuration: number;
}

/** Counts knocks in an unlogged table, so that the limits hold over all instances together. */
@Injectable()
export class ThrottleStorage implements ThrottlerStorage {
  /** Those who knock at once under the same limit are counted together. */
  private readonly doors = new Map<string, Batches<string, Counted>>();

  constructor(private readonly db: Db) {}

  /** One more knock of `key`; `ttl` and `blockDuration` in milliseconds, answers in seconds. */
  async increment(
    key: string,
    ttl: number,
    limit: number,
    blockDuration: number,
  ): ReturnType<ThrottlerStorage['increment']> {
    const { hits, expires, blocked } = await this.door({ ttl, limit, blockDuration }).do(key);
    return {
      totalHits: hits,
      timeToExpire: Math.ceil(expires),
      isBlocked: blocked > 0,
      timeToBlockExpire: Math.ceil(blocked),
    };
  }

  private door(limit: Limit): Batches<string, Counted> {
    const name = `${limit.ttl} ${limit.limit} ${limit.blockDuration}`;
    const door =
      this.doors.get(name) ??
      new Batches(
        (key: string) => key,
        (keys) => this.count(keys, limit),
      );
    this.doors.set(name, door);
    return door;
  }

  /** One more knock of each of these keys. In the order of their names, so that two processes do not wait for each other. */
  private async count(
    keys: readonly string[],
    { ttl, limit, blockDuration }: Limit,
  ): Promise<readonly Counted[]> {
    const rows = await this.db.look((read, now) =>
      ask<Counted>(
        read,
        `insert into throttle as t (key, hits, until)
         select k, 1, ${now} + make_interval(secs => $2) from unnest($1::text[]) k order by k collate "C"
         on conflict (key) do update set
           hits = case when t.until <= ${now} then 1 else t.hits + 1 end,
           until = case when t.until <= ${now} then excluded.until else t.until end,
           blocked_until = case when t.blocked_until > ${now} then t.blocked_until
                                when t.until > ${now} and t.hits + 1 > $3 then ${now} + make_interval(secs => $4) end
         returning key, hits, extract(epoch from until - ${now})::float as expires, coalesce(extract(epoch from blocked_until - ${now}), 0)::float as blocked`,
        [keys, ttl / 1000, limit, blockDuration / 1000],
      ),
    );
    const counted = new Map(rows.map((row) => [row.key, row]));
    return keys.map((key) => {
      const row = counted.get(key);
      if (!row) throw new Error('the throttle did not count');
      return row;
    });
  }
}
