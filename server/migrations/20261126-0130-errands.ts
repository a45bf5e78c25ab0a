import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls to the outside, written with what caused them; and every later table belongs to the application's role as the first ones do. */
export class Errands20261126013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter default privileges in schema public grant select, insert, update, delete on tables to linli_app;

      create table errand (
        id uuid primary key,
        district_id uuid,
        kind text not null,
        subject_id uuid not null,
        lane text not null,
        attempts smallint not null default 0,
        next_at timestamptz(3) not null,
        leased_until timestamptz(3),
        done_at timestamptz(3),
        parked_at timestamptz(3),
        trouble text
      );
      create index errand_due on errand (next_at, id) where done_at is null and parked_at is null;
      create index errand_lane on errand (lane, leased_until) where done_at is null;
      create index errand_done on errand (done_at) where done_at is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
