import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions of training, who was invited, who came, and certificates. No column says how long anybody learned. */
export class Training20261128040100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table training (
        id uuid primary key,
        district_id uuid not null,
        place_id uuid not null references place,
        path text collate "C" not null,
        roles text[] not null check (roles <> '{}'),
        title text not null,
        words text,
        venue text not null,
        starts_at timestamptz(3) not null,
        ends_at timestamptz(3) not null check (ends_at > starts_at),
        materials jsonb not null,
        capacity integer check (capacity > 0),
        valid_months smallint check (valid_months > 0),
        remind_days smallint not null check (remind_days > 0),
        version smallint not null,
        code_key bytea not null,
        by_id uuid not null references person,
        at timestamptz(3) not null,
        withdrawn_at timestamptz(3),
        withdrawn_reason text
      );
      create index training_path on training (path, starts_at desc);
      create table training_guest (
        training_id uuid not null references training,
        person_id uuid not null references person,
        role_name text not null,
        answer text check (answer in ('yes','no','later')),
        reason text,
        came_at timestamptz(3),
        entered_by uuid references person,
        certificate text unique check (came_at is not null or certificate is null),
        certified_at timestamptz(3),
        valid_until date,
        reminded_at timestamptz(3),
        primary key (training_id, person_id)
      );
      create index training_guest_person on training_guest (person_id);
      create index training_guest_due on training_guest (valid_until) where valid_until is not null and reminded_at is null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
