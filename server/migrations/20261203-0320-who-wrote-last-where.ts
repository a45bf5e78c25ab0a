import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far the log had come when somebody last wrote: a replica that is behind does not answer them. Needs no disk, as it is of use for seconds. */
export class WhoWroteLastWhere20261203032000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unlogged table last_write (
        person_id uuid primary key references person on delete cascade,
        reached bigint not null
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
