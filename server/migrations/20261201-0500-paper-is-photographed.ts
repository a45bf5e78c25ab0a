import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever counts a batch of unmarked paper keeps pictures of it, so that anybody who doubts the count can count again. */
export class PaperIsPhotographed20261201050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table photo add column ballot_batch_id uuid;
      create index photo_ballot_batch on photo (ballot_batch_id) where ballot_batch_id is not null;
      drop index photo_loose;
      create index photo_loose on photo (created_at)
        where ticket_id is null and bulletin_id is null and feedback_id is null and ballot_batch_id is null and erased_at is null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
