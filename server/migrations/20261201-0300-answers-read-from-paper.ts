import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody who is asked to judge and has no phone answers on paper or by a call; a worker writes it down, and the row says so. */
export class AnswersReadFromPaper20261201030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table judge add column entered_by uuid references person,
        add column way text check (way in ('paper','call')),
        add constraint judge_entered check ((entered_by is null) = (way is null) and (entered_by is null or done is not null));
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
