import type { OnModuleDestroy } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { isUnreachable } from './unreachable';

/** Milliseconds for which a replica that could not answer is left alone. */
const rest = 10_000;

/** A copy of the database that follows it: good for whatever may be a moment old. */
export class Replica implements OnModuleDestroy {
  private opening: Promise<DataSource> | null = null;
  /** Until then by the clock of the process nobody asks it. */
  private restsUntil = 0;

  constructor(private readonly source: DataSource) {}

  /**
   * The rows there, if it follows the database and has come as far as `reached`; null when it has not, or cannot be had. Whoever
   * reads them tells `failed` of a trouble.
   */
  async rows(reached: string | null): Promise<EntityManager | null> {
    if (performance.now() < this.restsUntil) return null;
    try {
      const { manager } = await (this.opening ??= this.source.initialize());
      const [{ follows }] = await manager.query<[{ follows: boolean }]>(
        `select exists (select from pg_stat_get_wal_receiver() w where w.pid is not null)
                and ($1::bigint is null or pg_last_wal_replay_lsn() - '0/0'::pg_lsn >= $1::bigint) as follows`,
        [reached],
      );
      return follows ? manager : null;
    } catch (trouble) {
      this.failed(trouble);
      return null;
    }
  }

  /** Leaves it alone for a while if it could not be reached, and says whether the database itself should be asked instead. */
  failed(trouble: unknown): boolean {
    const gone = isUnreachable(trouble) || !this.source.isInitialized;
    if (!this.source.isInitialized) this.opening = null;
    if (gone) this.restsUntil = performance.now() + rest;
    return gone;
  }

  async onModuleDestroy(): Promise<void> {
    await this.opening?.catch(() => undefined);
    if (this.source.isInitialized) await this.source.destroy();
  }
}
