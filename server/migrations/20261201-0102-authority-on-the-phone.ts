import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An owner gives an authority on their own phone: there is no paper then, and it is theirs from the beginning. */
export class AuthorityOnThePhone20261201010200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table vote_proxy
        alter document_id drop not null,
        add constraint vote_proxy_written check (document_id is not null or confirmed_at is not null);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
