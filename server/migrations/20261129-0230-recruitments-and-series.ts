import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls for members with who stands, and services that are given again and again. */
export class RecruitmentsAndSeries20261129023000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table recruitment (
        id uuid primary key,
        district_id uuid not null,
        place_id uuid not null references place,
        path text collate "C" not null,
        title text not null,
        words text not null,
        until date not null,
        posted_by uuid not null references person,
        at timestamptz(3) not null,
        closed_at timestamptz(3)
      );
      create index recruitment_place on recruitment (place_id, until);
      create index recruitment_path on recruitment (path, id desc);

      create table nominee (
        id uuid primary key,
        district_id uuid not null,
        recruitment_id uuid not null references recruitment,
        person_id uuid references person check ((state = 'named' and person_id is null) or state = 'withdrawn' or person_id is not null),
        nominated_by uuid references person check (nominated_by <> person_id),
        name text,
        code_hash bytea unique,
        words text,
        state text not null check (state in ('named','standing','chosen','declined','withdrawn')),
        at timestamptz(3) not null,
        answered_by uuid references person,
        answer text
      );
      create unique index nominee_once on nominee (recruitment_id, person_id) where state <> 'withdrawn';
      create index nominee_recruitment on nominee (recruitment_id);
      create index nominee_person on nominee (person_id) where person_id is not null;
      create index nominee_by on nominee (nominated_by) where nominated_by is not null;

      create table series (
        id uuid primary key,
        district_id uuid not null,
        place_id uuid not null references place,
        path text collate "C" not null,
        team_id uuid references team,
        title text not null,
        words text,
        venue text not null,
        first_day date not null,
        last_day date,
        weeks smallint not null check (weeks in (1, 2, 4)),
        from_minute smallint not null check (from_minute >= 0),
        until_minute smallint not null check (until_minute > from_minute and until_minute <= 1440),
        opened_by uuid not null references person,
        at timestamptz(3) not null
      );
      create index series_place on series (place_id);
      create index series_path on series (path);
      create index series_team on series (team_id) where team_id is not null;

      create table series_off (
        series_id uuid not null references series,
        day date not null,
        reason text not null,
        by_id uuid not null references person,
        at timestamptz(3) not null,
        primary key (series_id, day)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
