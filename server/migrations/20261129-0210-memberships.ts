import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As what members of the party belong to a community, by their own word and only while they want it known. */
export class Memberships20261129021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table membership (
        id uuid primary key,
        district_id uuid not null,
        person_id uuid not null references person,
        kind text not null check (kind in ('own','in_service','young','retired','mobile')),
        place_id uuid not null references place,
        path text collate "C" not null,
        since date not null,
        until date,
        consent_at timestamptz(3) not null
      );
      create unique index membership_person on membership (person_id) where until is null;
      create index membership_of on membership (person_id);
      create index membership_path on membership (path) where until is null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
