import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is owed around a matter that is talked over, with the numbers for it, and consultations. */
export class OwedAndPolls20261130050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table step_term (
        district_id uuid not null,
        name text not null,
        value integer not null check (value >= 0),
        primary key (district_id, name)
      );

      create table owed (
        id uuid primary key,
        district_id uuid not null,
        path text collate "C" not null,
        kind text not null check (kind in ('menu','prereview','petition','talk','task')),
        subject_id uuid not null,
        topic_id uuid,
        place_id uuid not null references place,
        words text not null,
        at timestamptz(3) not null,
        due_at timestamptz(3) not null,
        reminded_at timestamptz(3),
        late_at timestamptz(3),
        done_at timestamptz(3)
      );
      create unique index owed_once on owed (kind, subject_id) where done_at is null;
      create index owed_due on owed (due_at) where done_at is null;
      create index owed_path on owed (path) where done_at is null;

      create table poll (
        id uuid primary key,
        district_id uuid not null,
        place_id uuid not null references place,
        path text collate "C" not null,
        topic_id uuid,
        meeting_id uuid,
        asked_as text not null check (asked_as in ('community','head','group')),
        body_id uuid references body check (body_id is null = (asked_as <> 'group')),
        kind text not null check (kind in ('one','several','rank','menu')),
        state text not null check (state in ('open','closed','called_off')),
        title text not null,
        words text not null,
        most smallint not null check (most > 0),
        opened_by uuid not null references person,
        at timestamptz(3) not null,
        closes_at timestamptz(3) not null,
        closed_at timestamptz(3) check (closed_at is null = (state = 'open')),
        reason text,
        firm_id uuid references place check (firm_id is null or kind = 'menu'),
        firm_due timestamptz(3),
        firm_outcome text check (firm_outcome in ('takes','later','declines')),
        firm_words text,
        firm_on date
      );
      create index poll_path on poll (path, id desc);
      create index poll_topic on poll (topic_id) where topic_id is not null;
      create index poll_meeting on poll (meeting_id) where meeting_id is not null;
      create index poll_due on poll (closes_at) where state = 'open';
      create index poll_opened on poll (opened_by);
      create index poll_firm on poll (firm_id) where firm_id is not null;

      create table poll_option (
        id uuid primary key,
        poll_id uuid not null references poll,
        position smallint not null,
        name text not null,
        note text,
        price integer,
        unit text,
        unique (poll_id, position)
      );

      create table poll_answer (
        id uuid primary key,
        poll_id uuid not null references poll,
        person_id uuid references person,
        home_id uuid not null references home,
        door_id uuid not null references place,
        name text,
        entered_by uuid references person,
        choices uuid[] not null check (cardinality(choices) > 0),
        at timestamptz(3) not null
      );
      create unique index poll_answer_person on poll_answer (poll_id, person_id) where person_id is not null;
      create unique index poll_answer_name on poll_answer (poll_id, home_id, name) where name is not null;
      create index poll_answer_poll on poll_answer (poll_id);
      create index poll_answer_of on poll_answer (person_id) where person_id is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
