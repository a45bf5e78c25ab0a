import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words to begin bulletins with, and what a district asks of its figures, are laid down in versions like everything else. */
export class TemplatesAndGoals20261128010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table setting drop constraint setting_kind_check,
        add constraint setting_kind_check check (kind in ('category','channel','oversight','tenant','template','goal'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
