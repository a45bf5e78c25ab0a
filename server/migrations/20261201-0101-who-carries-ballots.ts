import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who brought a signed ballot from its owner, as whoever entered it was told. */
export class WhoCarriesBallots20261201010100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table paper_entry add carried_by text');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
