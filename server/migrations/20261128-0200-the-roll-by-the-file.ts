import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The roll of owners comes by the file too. */
export class TheRollByTheFile20261128020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table register_file drop constraint register_file_kind_check;
      alter table register_file add constraint register_file_kind_check check (kind in ('places','homes','covers','people','roll'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
