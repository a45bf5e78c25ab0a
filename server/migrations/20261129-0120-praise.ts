import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words of praise, shown only while whom they praise agrees. */
export class Praise20261129012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table praise (
        id uuid primary key,
        district_id uuid not null,
        person_id uuid references person,
        place_id uuid not null references place,
        path text collate "C" not null,
        words text,
        state text not null check (state in ('proposed','shown','declined','withdrawn')),
        version smallint not null,
        by_id uuid not null references person,
        at timestamptz(3) not null,
        moved_at timestamptz(3)
      );
      create index praise_path on praise (path, at);
      create index praise_person on praise (person_id, at);
      create index praise_shown on praise (place_id) where state = 'shown';
      revoke delete on praise from linli_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
