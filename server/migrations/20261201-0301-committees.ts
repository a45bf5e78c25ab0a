import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What owners' committees decided by themselves, and how far a compound without one is on the way to its first meeting of owners. */
export class Committees20261201030100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table committee_sitting (
        id uuid primary key,
        district_id uuid not null,
        body_id uuid not null references body (place_id),
        held_on date not null,
        matter text,
        words text not null,
        members smallint not null check (members > 0),
        present smallint not null check (present between 0 and members),
        signed smallint not null check (signed between 0 and present),
        decides boolean not null,
        written_by uuid not null references person,
        at timestamptz(3) not null
      );
      create index committee_sitting_body on committee_sitting (body_id, held_on);

      create table owners_preparation (
        compound_id uuid primary key references place,
        district_id uuid not null,
        -- how far it is handed over: homes and their area in 0.01 square metres
        first_on date not null,
        homes integer not null check (homes between 0 and of_homes),
        of_homes integer not null check (of_homes > 0),
        area bigint not null check (area between 0 and of_area),
        of_area bigint not null check (of_area > 0),
        due_since date,
        formed_on date,
        members smallint,
        owners smallint check (owners between 0 and members),
        told_by uuid not null references person,
        at timestamptz(3) not null,
        check (formed_on is null = (members is null) and formed_on is null = (owners is null))
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
