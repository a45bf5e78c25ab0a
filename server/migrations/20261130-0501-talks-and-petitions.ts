import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Talks between firm, owners and community, and what owners ask for together. */
export class TalksAndPetitions20261130050100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table talk (
        id uuid primary key,
        district_id uuid not null,
        place_id uuid not null references place,
        path text collate "C" not null,
        topic_id uuid,
        from_id uuid not null references place,
        to_id uuid not null references place check (to_id <> from_id),
        state text not null check (state in ('asked','agreed','held','declined','withdrawn')),
        title text not null,
        words text not null,
        asked_by uuid not null references person,
        at timestamptz(3) not null,
        due_at timestamptz(3) check (due_at is not null = (state in ('asked','agreed'))),
        answer text,
        meet_on date,
        outcome text,
        ended_at timestamptz(3)
      );
      create index talk_place on talk (place_id, id desc);
      create index talk_path on talk (path, id desc);
      create index talk_from on talk (from_id);
      create index talk_to on talk (to_id);

      create table petition (
        id uuid primary key,
        district_id uuid not null,
        place_id uuid not null references place,
        path text collate "C" not null,
        topic_id uuid,
        matter text not null check (matter in ('meeting','rules','covenant','committee','manager','fund_use','fund_raise','rebuild','common_use','other')),
        state text not null check (state in ('open','reached','called','ended','withdrawn')),
        words text,
        made_by uuid not null references person,
        at timestamptz(3) not null,
        closes_at timestamptz(3) not null,
        share smallint not null check (share > 0),
        reached_at timestamptz(3) check (reached_at is null = (state not in ('reached','called'))),
        reached_heads integer,
        all_heads integer,
        reached_area integer,
        all_area integer,
        called_on date,
        called_words text,
        called_by uuid references person,
        ended_at timestamptz(3)
      );
      create unique index petition_once on petition (place_id, matter) where state = 'open';
      create index petition_path on petition (path, id desc);
      create index petition_topic on petition (topic_id) where topic_id is not null;
      create index petition_due on petition (closes_at) where state = 'open';

      create table petition_signature (
        id uuid primary key,
        petition_id uuid not null references petition,
        home_id uuid not null references home,
        person_id uuid references person,
        entered_by uuid references person,
        at timestamptz(3) not null,
        withdrawn_at timestamptz(3)
      );
      create unique index petition_signature_home on petition_signature (petition_id, home_id) where withdrawn_at is null;
      create index petition_signature_person on petition_signature (person_id) where person_id is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
