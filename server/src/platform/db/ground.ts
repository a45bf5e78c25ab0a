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
}

/** What of it is unsafe, a sentence each. */
export function unsafeGround(ground: Ground): string[] {
  const faults = (['fsync', 'full_page_writes', 'synchronous_commit'] as const)
    .filter((name) => ground[name] === 'off')
    .map((name) => `the database runs with ${name}=off: after a power cut what was acknowledged can be gone`);
  if (ground.superuser === 'true')
    faults.push('DATABASE_APP_ROLE is a superuser: what happened could be changed and deleted through it');
  return faults;
}

/** How the database that we stand on is set. */
export async function groundOf({ rows }: Read): Promise<Ground> {
  const [ground] = await rows.query<[Ground]>(
    `select current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes,
            current_setting('synchronous_commit') as synchronous_commit,
            (select rolsuper from pg_roles where rolname = current_user)::text as superuser`,
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
  { production, warnings }: Config,
  log: Pick<Logger, 'warn'>,
): Promise<void> {
  const unsafe = unsafeGround(await groundWhenThere(app.get(Db)));
  if (production && unsafe.length) throw new WrongConfiguration(unsafe);
  for (const words of [...warnings, ...unsafe]) log.warn(words, 'start');
}
