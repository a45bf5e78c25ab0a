import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts elsewhere by which people come in, words of an issuer that were used, and what a district allows of it. */
export class Embedding20261128050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity (
        id uuid primary key,
        issuer text not null,
        subject text not null,
        person_id uuid not null references person,
        linked_at timestamptz(3) not null,
        unique (issuer, subject)
      );
      create index identity_person on identity (person_id);

      create table identity_use (
        mark bytea primary key,
        until timestamptz(3) not null
      );
      create index identity_use_until on identity_use (until);

      create table identity_terms (
        district_id uuid primary key references place,
        by_phone boolean not null
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
