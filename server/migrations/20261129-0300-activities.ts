import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Activities, who signed up for them and came, and what a district lays down for them. */
export class Activities20261129030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table activity_terms (
        district_id uuid primary key,
        offer_minutes integer not null check (offer_minutes > 0),
        keep_hours smallint not null check (keep_hours >= 0),
        remind_hours smallint not null check (remind_hours > 0),
        prepare_minutes smallint not null check (prepare_minutes >= 0),
        most_dates smallint not null check (most_dates > 0),
        name_days smallint not null check (name_days > 0)
      );
      insert into activity_terms select id, 240, 24, 20, 120, 26, 30 from place where kind = 'district';

      create table activity (
        id uuid primary key,
        district_id uuid not null,
        series_id uuid,
        place_id uuid not null references place,
        path text collate "C" not null,
        unit_id uuid not null references place,
        title text not null,
        words text,
        venue text not null,
        starts_at timestamptz(3) not null,
        ends_at timestamptz(3) not null check (ends_at > starts_at),
        capacity integer check (capacity > 0),
        first_places smallint not null check (first_places >= 0),
        version smallint not null,
        code_key bytea not null,
        by_id uuid not null references person,
        at timestamptz(3) not null,
        withdrawn_at timestamptz(3),
        withdrawn_reason text,
        reminded_at timestamptz(3),
        held_at timestamptz(3) check (held_at is null or withdrawn_at is null),
        held_by uuid references person
      );
      create index activity_path on activity (path, starts_at desc);
      create index activity_due on activity (starts_at) where reminded_at is null and withdrawn_at is null;

      create table sign_up (
        id uuid primary key,
        district_id uuid not null,
        activity_id uuid not null references activity,
        person_id uuid references person,
        guest_name text,
        entered_by uuid references person,
        state text not null check (state in ('in','waiting','offered','left')),
        first boolean not null,
        at timestamptz(3) not null,
        offer_until timestamptz(3) check ((state = 'offered') = (offer_until is not null)),
        checked_in_at timestamptz(3),
        came boolean,
        helped_minutes smallint check (helped_minutes is null or helped_minutes > 0 and came),
        witness_id uuid references sign_up check ((witness_id is null) = (helped_minutes is null)),
        check (person_id is not null or entered_by is not null)
      );
      create unique index sign_up_once on sign_up (activity_id, person_id) where state <> 'left';
      create index sign_up_activity on sign_up (activity_id, id);
      create index sign_up_person on sign_up (person_id, id) where person_id is not null;
      create index sign_up_offered on sign_up (offer_until) where state = 'offered';
      create index sign_up_waiting on sign_up (activity_id) where state = 'waiting';
      create index sign_up_named on sign_up (id) where guest_name is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
