import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A bulletin that waits for a second person is owed a look by an instant. */
export class LooksAreOwed20261129040300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table bulletin_terms add column look_days smallint not null default 1 check (look_days > 0);
      alter table bulletin add column look_due timestamptz(3), add column look_late_at timestamptz(3);
      update bulletin set look_due = at + interval '1 day' where state = 'waiting';
      create index bulletin_look on bulletin (look_due) where look_due is not null and look_late_at is null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
