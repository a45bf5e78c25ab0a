import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a board of many tickets reads: which were urged, what each is found by, kept filters, many moves at once. */
export class Board20261127040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ticket add column urged_on date;
      update ticket t set urged_on = u.day
        from (select ticket_id, max(urged_on) as day from ticket_reporter where urged_on is not null and left_at is null group by 1) u
       where u.ticket_id = t.id and t.state in ('reported','dispatched','accepted','returned','carried','adjudicating','resolved','reviewing');
      create index ticket_category_unit on ticket (category_id, unit_id, at);
      create index ticket_urged on ticket (path) where urged_on is not null;
      create index ticket_waiting on ticket (path) where state in ('reported','returned','adjudicating','reviewing');
      create index ticket_asked on ticket (path) where delay_asked_by is not null or carry_asked_by is not null;

      -- what a ticket is found by; rebuilt from the ticket at any time
      create table ticket_gram (
        ticket_id uuid primary key,
        district_id uuid not null,
        grams text[] not null,
        said text not null
      );
      create index ticket_gram_grams on ticket_gram using gin (grams);
      -- up to which ticket those that came before this table have been taken in
      create table ticket_gram_fill (
        only_one boolean primary key default true check (only_one),
        after uuid not null
      );
      insert into ticket_gram_fill (after) values ('00000000-0000-0000-0000-000000000000');

      create table saved_filter (
        id uuid primary key,
        person_id uuid not null,
        name text not null check (char_length(name) between 1 and 20),
        filter jsonb not null
      );
      create index saved_filter_person on saved_filter (person_id, id);

      create table bulk (
        id uuid primary key,
        person_id uuid not null,
        move text not null,
        fields jsonb not null,
        at timestamptz(3) not null,
        runs_at timestamptz(3) not null,
        started_at timestamptz(3),
        undone_at timestamptz(3),
        done_at timestamptz(3)
      );
      create index bulk_person on bulk (person_id, at desc);
      create index bulk_open on bulk (runs_at) where done_at is null and undone_at is null;
      create index bulk_old on bulk (at);
      create table bulk_item (
        bulk_id uuid not null references bulk on delete cascade,
        place smallint not null,
        ticket_id uuid not null,
        version integer not null,
        attempts smallint not null default 0,
        outcome text check (outcome in ('moved','refused')),
        code text,
        facts jsonb,
        fields jsonb,
        ended_at timestamptz(3),
        primary key (bulk_id, place),
        unique (bulk_id, ticket_id)
      );
      create index bulk_item_open on bulk_item (bulk_id, place) where outcome is null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
