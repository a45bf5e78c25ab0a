import { Injectable } from '@nestjs/common';
import type { ThrottlerStorage } from '@nestjs/throttler';
import { Db } from '../db/db';
import { ask } from '../db/lane';

interface Counted {
  hits: number;
  expires: number;
  blocked: number;
}

/** Counts knocks in an unlogged table, so that the limits hold over all instances together. */
@Injectable()
export class ThrottleStorage implements ThrottlerStorage {
  constructor(private readonly db: Db) {}

  /** One more knock of `key`; `ttl` and `blockDuration` in milliseconds, answers in seconds. */
  async increment(
    key: string,
    ttl: number,
    limit: number,
    blockDuration: number,
  ): ReturnType<ThrottlerStorage['increment']> {
    const [row] = await this.db.look((rows, now) =>
      ask<Counted>(
        rows,
        `insert into throttle as t (key, hits, until) values ($1, 1, ${now} + make_interval(secs => $2))
         on conflict (key) do update set
           hits = case when t.until <= ${now} then 1 else t.hits + 1 end,
           until = case when t.until <= ${now} then excluded.until else t.until end,
           blocked_until = case when t.blocked_until > ${now} then t.blocked_until
                                when t.until > ${now} and t.hits + 1 > $3 then ${now} + make_interval(secs => $4) end
         returning hits, extract(epoch from until - ${now})::float as expires, coalesce(extract(epoch from blocked_until - ${now}), 0)::float as blocked`,
        [key, ttl / 1000, limit, blockDuration / 1000],
      ),
    );
    if (!row) throw new Error('the throttle did not count');
    return {
      totalHits: row.hits,
      timeToExpire: Math.ceil(row.expires),
      isBlocked: row.blocked > 0,
      timeToBlockExpire: Math.ceil(row.blocked),
    };
  }
}
