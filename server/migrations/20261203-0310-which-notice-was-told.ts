import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which version of the privacy notice somebody has opened last; null for none. */
export class WhichNoticeWasTold20261203031000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table person add column notice_version smallint
        constraint person_notice_version_check check (notice_version > 0);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
