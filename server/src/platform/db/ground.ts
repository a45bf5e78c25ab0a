import type { INestApplicationContext } from '@nestjs/common';
import type { Logger } from 'nestjs-pino';
import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../config';
import { WrongConfiguration } from '../variables';
import { Db, type Read } from './db';
import { isUnreachable, startRest, startTries } from './unreachable';

/** What the database says of itself that decides whether something acknowledged can be lost, or too much be done. */
export interface Ground {
  readonly fsync: string;
  readonly full_page_writes: string;
  readonly synchronous_commit: string;
  readonly superuser: string;
  readonly role: string;
  /** 0 for none. */
  readonly statement_timeout: string;
}

/** What of it is unsafe, a sentence each. */
export function unsafeGround(
  ground: Ground,
  { pooled, appRole }: Pick<Config, 'pooled' | 'appRole'>,
): string[] {
  const faults = (['fsync', 'full_page_writes', 'synchronous_commit'] as const)
    .filter((name) => ground[name] === 'off')
    .map((name) => `the database runs with ${name}=off: after a power cut what was acknowledged can be gone`);
  if (ground.superuser === 'true')
    faults.push('DATABASE_APP_ROLE is a superuser: what happened could be changed and deleted through it');
  // Behind a pooler nothing is set for a session: the login brings it.
  if (pooled && appRole !== null && ground.role !== appRole)
    faults.push(
      `behind the pooler we work as ${ground.role}: the login must work as ${appRole} (alter role … set role = '${appRole}')`,
    );
  if (pooled && ground.statement_timeout === '0')
    faults.push(
      'behind the pooler statements have no limit: the login must have one (alter role … set statement_timeout)',
    );
  return faults;
}

/** How the database that we stand on is set. */
export async function groundOf({ rows }: Read): Promise<Ground> {
  const [ground] = await rows.query<[Ground]>(
    `select current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes,
            current_setting('synchronous_commit') as synchronous_commit,
            (select rolsuper from pg_roles where rolname = current_user)::text as superuser,
            current_user as role, current_setting('statement_timeout') as statement_timeout`,
  );
  return ground;
}

async function groundWhenThere(db: Db): Promise<Ground> {
  for (let turn = 1; ; turn++)
    try {
      return await db.read(groundOf);
    } catch (trouble) {
      if (turn >= startTries || !isUnreachable(trouble)) throw trouble;
      await pause(startRest);
    }
}

/** Refuses an unsafe database in production; elsewhere, and of what is no fault, the log is told. */
export async function checkGround(
  app: INestApplicationContext,
  config: Config,
  log: Pick<Logger, 'warn'>,
): Promise<void> {
  const { production, warnings } = config;
  const unsafe = unsafeGround(await groundWhenThere(app.get(Db)), config);
  if (production && unsafe.length) throw new WrongConfiguration(unsafe);
  for (const words of [...warnings, ...unsafe]) log.warn(words, 'start');
}
