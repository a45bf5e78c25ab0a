import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tools that neighbours share: where they hang, who has one, who waits for one. */
export class Tools20261129031000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tool_terms (
        district_id uuid primary key,
        remind_days smallint not null check (remind_days >= 0),
        most_lent smallint not null check (most_lent > 0),
        hold_hours smallint not null check (hold_hours > 0),
        name_days smallint not null check (name_days > 0)
      );
      insert into tool_terms select id, 1, 2, 24, 30 from place where kind = 'district';

      create table tool (
        id uuid primary key,
        district_id uuid not null,
        place_id uuid not null references place,
        path text collate "C" not null,
        reach text collate "C" not null,
        code char(8) not null unique,
        name text not null,
        words text,
        loan_days smallint not null check (loan_days > 0),
        state text not null constraint tool_state_check check (state in ('free','held','lent','repair','lost','retired')),
        note text,
        note_by uuid references person,
        version integer not null,
        by_id uuid not null references person,
        at timestamptz(3) not null
      );
      create index tool_path on tool (path, name);
      create index tool_reach on tool (reach, name);

      create table tool_loan (
        id uuid primary key,
        district_id uuid not null,
        tool_id uuid not null references tool,
        person_id uuid references person,
        home_id uuid references home,
        name text,
        "where" text,
        entered_by uuid references person,
        lent_at timestamptz(3) not null,
        due date not null,
        soon_at timestamptz(3),
        over_at timestamptz(3),
        ended_at timestamptz(3),
        ended text check (ended in ('back','broken','lost')) check ((ended is null) = (ended_at is null)),
        check ((person_id is not null and home_id is not null) or entered_by is not null)
      );
      create unique index tool_loan_once on tool_loan (tool_id) where ended_at is null;
      create index tool_loan_home on tool_loan (home_id) where ended_at is null;
      create index tool_loan_person on tool_loan (person_id) where ended_at is null;
      create index tool_loan_due on tool_loan (due) where ended_at is null;
      create index tool_loan_named on tool_loan (ended_at) where name is not null;

      create table tool_wait (
        id uuid primary key,
        district_id uuid not null,
        tool_id uuid not null references tool,
        person_id uuid not null references person,
        at timestamptz(3) not null,
        held_until timestamptz(3),
        ended_at timestamptz(3)
      );
      create unique index tool_wait_once on tool_wait (tool_id, person_id) where ended_at is null;
      create index tool_wait_held on tool_wait (held_until) where ended_at is null and held_until is not null;
      create index tool_wait_person on tool_wait (person_id) where ended_at is null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
