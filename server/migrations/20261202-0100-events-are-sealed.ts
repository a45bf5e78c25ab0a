import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What happened is sealed a moment after it was written: events wait in `unsealed`, written with them, and one worker at a time
 * chains them into `seal`. Nothing of the chain is touched where work is done, and the application can only add to it.
 */
export class EventsAreSealed20261202010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table unsealed (
        event_id uuid primary key
      );
      create table seal (
        seq bigint primary key,
        at timestamptz(3) not null,
        total bigint not null,
        event_ids uuid[] not null,
        district_ids uuid[] not null,
        leaves bytea not null,
        previous bytea not null,
        head bytea not null,
        check (cardinality(event_ids) > 0 and cardinality(district_ids) = cardinality(event_ids)),
        check (octet_length(leaves) = 32 * cardinality(event_ids))
      );
      create table seal_anchor (
        day date primary key,
        at timestamptz(3) not null,
        seq bigint not null,
        total bigint not null,
        head bytea not null,
        public_key bytea not null,
        signature bytea not null,
        kept_at timestamptz(3)
      );
      insert into unsealed (event_id) select id from event;
      revoke update, truncate on unsealed from linli_app;
      revoke update, delete, truncate on seal, seal_anchor from linli_app;
      grant update (kept_at) on seal_anchor to linli_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
