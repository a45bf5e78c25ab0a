import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What WeChat tells us. */
export class Pushed20261126100100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table pushed (
        id uuid primary key,
        key bytea not null unique,
        kind text not null,
        body jsonb,
        openid_sealed bytea,
        openid_index bytea,
        at timestamptz(3) not null
      );
      create index pushed_openid on pushed (openid_index) where openid_index is not null;
      create index pushed_at on pushed (at);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
