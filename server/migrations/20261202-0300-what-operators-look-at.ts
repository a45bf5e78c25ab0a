import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which promises passed lately is counted all the time, and they are few among many. */
export class WhatOperatorsLookAt20261202030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index clock_breached on clock (breached_at) where breached_at is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
