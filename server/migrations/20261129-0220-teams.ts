import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Teams of people who serve together, and who is in them by their own ask. */
export class Teams20261129022000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table team (
        id uuid primary key,
        district_id uuid not null,
        place_id uuid not null references place,
        path text collate "C" not null,
        name text not null,
        kind text not null,
        parent text,
        words text,
        opened_by uuid not null references person,
        since date not null,
        until date
      );
      create unique index team_name on team (place_id, name) where until is null;
      create index team_place on team (place_id);
      create index team_path on team (path);

      create table team_member (
        id uuid primary key,
        district_id uuid not null,
        team_id uuid not null references team,
        person_id uuid not null references person,
        state text not null check (state in ('asked','held','declined','withdrawn','ended')),
        lead text not null check (lead in ('no','offered','yes')) check (lead = 'no' or state = 'held'),
        asked_at timestamptz(3) not null,
        since date,
        until date,
        decided_by uuid references person,
        words text
      );
      create unique index team_member_once on team_member (team_id, person_id) where state in ('asked','held');
      create unique index team_member_lead on team_member (team_id) where lead = 'yes';
      create index team_member_person on team_member (person_id, id desc);
      create index team_member_team on team_member (team_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
