import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { IsNull } from 'typeorm';
import { postsOf } from '../people/people.queries';
import type { Read, Tx } from '../platform/db/db';
import { ask } from '../platform/db/lane';
import { BrowserPassRow, SessionRow } from './session.entity';

/** How sessions and browser passes are found, locked and ended. */
@Injectable()
export class SessionRepository {
  /** Whose session this is, by its key or the hash of its token, if it is alive and its person was not forgotten. */
  async alive(
    { rows, at }: Read,
    { id = null, tokenHash = null }: { id?: string | null; tokenHash?: Buffer | null },
  ): Promise<Omit<Actor, 'posts'> | null> {
    const [actor] = await rows.query<Omit<Actor, 'posts'>[]>(
      `select p.id, s.id as "sessionId", p.name
         from session s join person p on p.id = s.person_id
        where (s.id = $1 or s.token_hash = $2) and s.revoked_at is null and s.until > $3 and p.forgotten_at is null`,
      [id, tokenHash, at],
    );
    return actor ?? null;
  }

  /** Whose token this is while its session is alive, with the posts in force; `now` is the moment as an expression. */
  async actorBehind(rows: Pick<Read, 'rows'>, tokenHash: Buffer, now: string): Promise<Actor | null> {
    const [actor] = await ask<Actor>(
      rows,
      `select p.id, s.id as "sessionId", p.name, ${postsOf('p.id', 'm.day')} as posts
         from (select c.at, (c.at at time zone 'Asia/Shanghai')::date as day from (select ${now} as at) c) m
         join session s on s.token_hash = $1 and s.revoked_at is null and s.until > m.at
         join person p on p.id = s.person_id and p.forgotten_at is null`,
      [tokenHash],
    );
    return actor ?? null;
  }

  async end({ rows, at }: Tx, id: string): Promise<void> {
    await rows.update(SessionRow, { id, revokedAt: IsNull() }, { revokedAt: at });
  }

  async endAllOf({ rows, at }: Tx, personId: string): Promise<void> {
    await rows.update(SessionRow, { personId, revokedAt: IsNull() }, { revokedAt: at });
  }

  isPhone({ rows }: Read, id: string): Promise<boolean> {
    return rows.existsBy(SessionRow, { id, kind: 'phone' });
  }

  async reap({ rows, at }: Tx): Promise<number> {
    let removed = 0;
    for (const sql of [
      `delete from session where ctid in (select ctid from session where least(until, revoked_at) < $1::timestamptz - interval '30 days' limit 5000)`,
      `delete from browser_pass where ctid in (select ctid from browser_pass where until < $1::timestamptz - interval '1 day' limit 5000)`,
    ]) {
      const [, count] = await rows.query<[unknown[], number]>(sql, [at]);
      removed += count;
    }
    return removed;
  }

  passById({ rows }: Read, id: string): Promise<BrowserPassRow | null> {
    return rows.findOneBy(BrowserPassRow, { id });
  }

  lockPass({ rows }: Tx, where: { id: string } | { codeHash: Buffer }): Promise<BrowserPassRow | null> {
    return rows.findOne(BrowserPassRow, { where, lock: { mode: 'pessimistic_write' } });
  }
}
