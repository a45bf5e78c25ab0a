import { statement } from '../../src/platform/testing/statement';
import type { Property } from '../verdict';

/** What can be broken on purpose in a program, by the property that breaks with it. */
export const controls = [
  'wishes',
  'tickets',
  'homes',
  'twice',
  'outbox',
  'clocks',
] as const satisfies Property[];
export type Control = (typeof controls)[number];

/** Takes away the rules of the database that stand behind the locks of the programs. */
export async function weaken(url: string): Promise<void> {
  for (const sql of [
    'drop index claim_slot',
    'alter table wish drop constraint wish_check',
    'alter table ballot_issue drop constraint ballot_issue_pkey',
    'alter table escalation drop constraint one_level_of_a_clock',
    'drop index clock_runs_once',
  ])
    await statement(url, sql);
}

/** Lets the database promise what it has not written down yet, or again only what it has. */
export async function promiseEarly(port: number, early: boolean): Promise<void> {
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  for (const [name, value] of [
    ['synchronous_commit', early ? "'off'" : 'default'],
    ['wal_writer_delay', early ? "'10s'" : 'default'],
    ['wal_writer_flush_after', early ? "'1GB'" : 'default'],
  ] as const)
    await statement(url, `alter system set ${name} = ${value}`);
  await statement(url, 'select pg_reload_conf()');
}
