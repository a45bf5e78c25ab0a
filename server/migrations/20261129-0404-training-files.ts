import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Material of a session may be files that are kept with its place, beside links. */
export class TrainingFiles20261129040400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table document drop constraint document_purpose_check;
      alter table document add constraint document_purpose_check
        check (purpose in ('rules','evidence','emergency_plan','training','other'));
      alter table training add column document_ids uuid[] not null default '{}';
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
