import { Injectable } from '@nestjs/common';
import { setTimeout as rest } from 'node:timers/promises';
import { Db } from '../platform/db/db';
import { newestMigration } from '../platform/db/migrate';
import { Leaving } from '../platform/http/leaving';
import { Storage } from '../platform/storage/storage';

/** Milliseconds after which what does not answer counts as gone. */
const patience = 2_000;
/** Milliseconds for which a storage that was found well is not asked again. */
const storageHolds = 15_000;

/** What a process needs to serve. */
@Injectable()
export class Readiness {
  private readonly newest = newestMigration();
  private storageWell = -Infinity;

  constructor(
    private readonly db: Db,
    private readonly storage: Storage,
    private readonly leaving: Leaving,
  ) {}

  /** What lacks, by name; nothing: it can serve. */
  async lacks(): Promise<string[]> {
    if (this.leaving.begun) return ['leaving'];
    const [schema, files] = await Promise.all([inTime(this.schema()), inTime(this.files())]);
    return [
      ...(schema === 'late' ? ['database'] : schema ? [] : ['schema']),
      ...(files === 'late' ? ['files'] : []),
    ];
  }

  /** Whether the database has this release's schema; a later one does no harm. */
  private schema(): Promise<boolean> {
    return this.db.read(async ({ rows }) => {
      const [{ there }] = await rows.query<[{ there: boolean }]>(
        'select exists (select from migrations where right(name, 14) = $1) as there',
        [this.newest],
      );
      return there;
    });
  }

  private async files(): Promise<void> {
    if (performance.now() - this.storageWell < storageHolds) return;
    await this.storage.look();
    this.storageWell = performance.now();
  }
}

async function inTime<T>(work: Promise<T>): Promise<T | 'late'> {
  const stop = new AbortController();
  const late = rest(patience, 'late' as const, { signal: stop.signal }).catch(() => 'late' as const);
  try {
    return await Promise.race([work.catch(() => 'late' as const), late]);
  } finally {
    stop.abort();
  }
}
