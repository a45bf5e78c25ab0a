import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a home is used is asked of every table that names homes; these were read from end to end for each home of a file that was taken back. */
export class HomesAreLookedFor20261203043000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index wish_home on wish (home_id) where home_id is not null;
      create index poll_answer_home on poll_answer (home_id);
      create index petition_signature_of on petition_signature (home_id);
      create index sounding_form_home on sounding_form (home_id);
      create index tool_loan_of on tool_loan (home_id) where home_id is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
