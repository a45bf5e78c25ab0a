import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each home that is taken back is looked for in every table that names homes: without an index those are read whole, each time. */
export class KeysToHomes20261129040600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index vouch_home on vouch (home_id);
      create index party_home_any on party_home (home_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
