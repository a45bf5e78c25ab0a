import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Long lists of tickets are read in the order of what runs out, page by page. */
export class LongLists20261127001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index clock_running on clock (due_at, ticket_id) where stopped_at is null and about_id is null',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
