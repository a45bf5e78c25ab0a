import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The access token of WeChat, which all processes share. */
export class WechatToken20261126100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table wechat_token (
        app_id text primary key,
        token_sealed bytea,
        expires_at timestamptz(3),
        asked_at timestamptz(3),
        leased_until timestamptz(3)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
