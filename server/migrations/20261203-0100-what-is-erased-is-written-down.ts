import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whatever a rule erases is written down beside it, and files go after their rows. Nobody who works with the app's role takes a line back. */
export class WhatIsErasedIsWrittenDown20261203010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table erasure (
        id uuid primary key,
        rule text not null,
        at timestamptz(3) not null,
        district_id uuid,
        person_id uuid references person,
        counts jsonb not null constraint erasure_counts_check check (jsonb_typeof(counts) = 'object')
      );
      create index erasure_at on erasure (at);
      create index erasure_person on erasure (person_id) where person_id is not null;
      revoke update, delete, truncate on erasure from linli_app;

      create table leftover (
        key text primary key,
        at timestamptz(3) not null
      );
      create index leftover_at on leftover (at);

      create index session_over on session (least(until, revoked_at));
      create index browser_pass_until on browser_pass (until);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
