import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A call ends for whoever gets the ticket itself; that a report is about its usual handler is kept with it. */
export class WhoHasItOwesNoCall20261127001200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table assignment
        drop constraint assignment_state_check,
        add constraint assignment_state_check
          check (state in ('awaited','present','finished','excused','dismissed','relieved','taken','ended'));
      alter table ticket add column about_handler boolean not null default false;
      update ticket set about_handler = true where hidden_from <> '{}';
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
