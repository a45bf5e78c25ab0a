import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tellers of a secret vote open its box within so many days of its end. */
export class BoxesAreOpenedInTime20261201010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ballot_terms add open_days smallint not null default 3 check (open_days > 0);
      create index home_vote_over on home_vote (path) where state <> 'lapsed';
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
