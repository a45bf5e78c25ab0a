import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Duties, kinds of bulletins and how homes are reached are published in versions; a kind that is no longer offered keeps its name. */
export class SettingsOfTelling20261129040200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table bulletin_kind add column open boolean not null default true;
      alter table setting drop constraint setting_kind_check;
      alter table setting add constraint setting_kind_check check (kind in
        ('category','channel','oversight','tenant','template','goal','appearance','duty','bulletin_kind','reach'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
