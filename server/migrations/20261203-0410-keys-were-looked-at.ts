import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Looks whether all keys lie before the month that was said, while everybody goes on reading and writing. */
export class KeysWereLookedAt20261203041000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table event validate constraint event_lies_before');
    await runner.query('alter table delivery validate constraint delivery_lies_before');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
