import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts elsewhere by which people come in, words of an issuer that were used, and what a district allows of it; and what stays of a district that has ended. */
export class Embedding20261128050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table setting drop constraint setting_kind_check;
      alter table setting add constraint setting_kind_check
        check (kind in ('category','channel','oversight','tenant','template','goal','appearance'));

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

      -- what is left of a district that was deleted
      create table decommission (
        district_id uuid primary key,
        name text not null,
        manifest_hash text not null,
        done_by text not null,
        begun_at timestamptz(3) not null,
        ended_at timestamptz(3),
        counts jsonb not null
      );
      create table ended_sign (
        code char(12) primary key,
        spoken char(6) not null,
        district_id uuid not null
      );
      create index ended_sign_spoken on ended_sign (spoken);
      revoke insert, update, delete on decommission, ended_sign from linli_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
