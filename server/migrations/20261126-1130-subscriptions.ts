import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters: messages that WeChat carries to a person who let us send them. What they say is kept until they have gone. */
export class Subscriptions20261126113000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table subscription (
        person_id uuid not null references person,
        kind text not null check (kind in ('progress','result','task')),
        template_id text not null,
        remaining integer not null default 0 check (remaining >= 0),
        standing boolean not null default false,
        wanted boolean not null default true,
        refused_at timestamptz(3),
        updated_at timestamptz(3) not null,
        primary key (person_id, kind)
      );

      create table consent (
        person_id uuid not null references person,
        kind text not null,
        told_by text not null check (told_by in ('phone','wechat')),
        mark text not null,
        at timestamptz(3) not null,
        matched boolean not null default false,
        primary key (person_id, kind, told_by, mark)
      );

      create table quiet_hours (
        person_id uuid primary key references person,
        from_minute smallint check (from_minute between 0 and 1439),
        to_minute smallint check (to_minute between 0 and 1439),
        check ((from_minute is null) = (to_minute is null))
      );

      create table letter (
        id uuid primary key,
        district_id uuid,
        person_id uuid not null references person,
        message_id uuid not null unique,
        ticket_id uuid,
        kind text not null check (kind in ('progress','result','task')),
        staff boolean not null,
        emergency boolean not null,
        said jsonb,
        state text not null check (state in ('waiting','sent','refused','failed','skipped')),
        why text,
        taken boolean not null default false,
        at timestamptz(3) not null,
        sent_at timestamptz(3),
        check (state = 'waiting' or said is null)
      );
      create index letter_person on letter (person_id, id desc);
      create index letter_waiting on letter (person_id, message_id) where state = 'waiting';
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
