import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What building heads hear at the doors about topics, and what branches say first. */
export class SoundingsAndPrereviews20261130050300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sounding (
        id uuid primary key,
        district_id uuid not null,
        topic_id uuid not null references topic,
        place_id uuid not null references place,
        path text collate "C" not null,
        question text not null,
        until date not null,
        opened_by uuid not null references person,
        at timestamptz(3) not null
      );
      create index sounding_topic on sounding (topic_id);
      create index sounding_path on sounding (path, until);

      create table sounding_form (
        sounding_id uuid not null references sounding,
        home_id uuid not null references home,
        stance text not null check (stance in ('agree','worry','away')),
        line text,
        filled_by uuid not null references person,
        at timestamptz(3) not null,
        primary key (sounding_id, home_id)
      );

      create table prereview_matter (
        id uuid primary key,
        district_id uuid not null,
        name text not null,
        unique (district_id, name)
      );

      create table prereview (
        id uuid primary key,
        district_id uuid not null,
        topic_id uuid not null references topic,
        matter_id uuid not null references prereview_matter,
        branch_id uuid not null references place,
        asked_by uuid not null references person,
        at timestamptz(3) not null,
        due_at timestamptz(3) not null,
        met_on date,
        present text,
        opinion text check (opinion in ('agree','amend','disagree')),
        words text,
        given_by uuid references person,
        given_at timestamptz(3) check (given_at is null = (opinion is null))
      );
      create unique index prereview_waiting on prereview (topic_id) where given_at is null;
      create index prereview_topic on prereview (topic_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
