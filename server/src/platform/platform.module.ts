import { Global, Logger, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { AnchorKey } from './audit/anchor';
import { Anchoring } from './audit/anchoring';
import { Sealing } from './audit/sealing';
import { databaseClock, shiftedClock } from './clock';
import { CONFIG, type Config } from './config';
import { dataSource, dataSourceOptions } from './db/data-source';
import { Db } from './db/db';
import { Replica } from './db/replica';
import { isUnreachable, startRest, startTries } from './db/unreachable';
import { Leftovers } from './erasure/leftovers';
import { Errands } from './errand/errands';
import { ErrandRunner } from './errand/runner';
import { Leaving } from './http/leaving';
import { Once } from './http/once';
import { RefusalFilter } from './http/refusal.filter';
import { ThrottleStorage } from './http/throttle.storage';
import { contractPipe } from './http/validation';
import { platformBack } from '@linli/shared/identity/identity.api';
import { Months } from './months/months';
import { Issuer } from './oidc/issuer';
import { Courier } from './outbox/courier';
import { Outbox } from './outbox/outbox';
import { Reaper } from './outbox/reaper';
import { Recogniser } from './recogniser/recogniser';
import { Secrets } from './secret';
import { DiskStorage } from './storage/disk.storage';
import { S3Storage } from './storage/s3.storage';
import { Storage } from './storage/storage';
import { Meter } from './telemetry/meter';
import { WeChat } from './wechat/wechat';

const outboxLog = new Logger('outbox');
const errandLog = new Logger('errand');

/** What every feature stands on and no feature owns. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [CONFIG],
      useFactory: ({ databaseUrl, poolSize, appRole, answerWithin, pooled }: Config) => ({
        ...dataSourceOptions(databaseUrl, { poolSize, appRole, answerWithin, pooled }),
        // A database that is away for a moment keeps nobody from starting; one that refuses us is told at once.
        retryAttempts: startTries,
        retryDelay: startRest,
        toRetry: isUnreachable,
      }),
    }),
    ThrottlerModule.forRootAsync({
      inject: [ThrottleStorage],
      useFactory: (storage: ThrottleStorage) => ({ storage, throttlers: [{ ttl: 60_000, limit: 20 }] }),
    }),
  ],
  providers: [
    {
      provide: Db,
      inject: [getDataSourceToken(), CONFIG, Replica],
      useFactory: (source: DataSource, config: Config, replica: Replica | null) =>
        new Db(source, config.shiftedClock ? shiftedClock : databaseClock, replica),
    },
    {
      provide: Replica,
      inject: [CONFIG],
      useFactory: ({ replicaUrl, poolSize, appRole, answerWithin, pooled }: Config) =>
        replicaUrl && new Replica(dataSource(replicaUrl, { poolSize, appRole, answerWithin, pooled })),
    },
    {
      provide: Secrets,
      inject: [CONFIG],
      useFactory: ({ secret, sealing }: Config) => new Secrets(secret, sealing),
    },
    {
      provide: WeChat,
      inject: [CONFIG, Db, Secrets],
      useFactory: ({ wechat }: Config, db: Db, secrets: Secrets) => new WeChat(wechat, db, secrets),
    },
    { provide: Outbox, useFactory: () => new Outbox() },
    {
      provide: Courier,
      inject: [Db, Outbox],
      useFactory: (db: Db, outbox: Outbox) =>
        new Courier(db, outbox, (words, trouble) => outboxLog.error({ err: trouble }, words)),
    },
    { provide: Errands, useFactory: () => new Errands() },
    {
      provide: ErrandRunner,
      inject: [Db, Errands],
      useFactory: (db: Db, errands: Errands) =>
        new ErrandRunner(db, errands, (words, trouble) => errandLog.error({ err: trouble }, words)),
    },
    {
      provide: Storage,
      inject: [CONFIG],
      useFactory: ({ storage }: Config) =>
        storage.kind === 'disk' ? new DiskStorage(storage.folder) : new S3Storage(storage),
    },
    {
      provide: Recogniser,
      inject: [CONFIG],
      useFactory: ({ recogniser }: Config) => recogniser && new Recogniser(recogniser),
    },
    {
      provide: Issuer,
      inject: [CONFIG],
      useFactory: ({ issuer, publicUrl }: Config) => new Issuer(issuer, `${publicUrl}/api${platformBack}`),
    },
    {
      provide: Meter,
      inject: [Db, getDataSourceToken()],
      useFactory: (db: Db, source: DataSource) => new Meter(db, source),
    },
    Leaving,
    Leftovers,
    Months,
    Once,
    Reaper,
    Sealing,
    {
      provide: Anchoring,
      inject: [Db, Storage, Secrets],
      useFactory: (db: Db, storage: Storage, { anchoring }: Secrets) =>
        new Anchoring(db, storage, new AnchorKey(anchoring)),
    },
    ThrottleStorage,
    { provide: APP_PIPE, useFactory: contractPipe },
    { provide: APP_FILTER, useClass: RefusalFilter },
  ],
  exports: [
    Db,
    Secrets,
    WeChat,
    Outbox,
    Courier,
    Errands,
    ErrandRunner,
    Storage,
    Recogniser,
    Issuer,
    Meter,
    Leaving,
    Leftovers,
    Once,
    Months,
    Reaper,
    Sealing,
    Anchoring,
    ThrottleStorage,
  ],
})
export class PlatformModule {}
