import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Freezing a list and answering what is objected are owed like everything else that waits by a day. */
export class WhatElectoratesOwe20261130091000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table owed drop constraint owed_kind_check;
      alter table owed add constraint owed_kind_check check (kind in
        ('menu','prereview','petition','talk','task','electorate','objection'));
      alter table electorate_objection drop column late_at;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
