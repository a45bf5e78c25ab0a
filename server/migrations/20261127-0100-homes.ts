import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who belongs to a home, who asks to, the roll of owners, and who may act for another. */
export class Homes20261127010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table home_policy (
        district_id uuid primary key references place,
        answer_days smallint not null check (answer_days between 0 and 30),
        vouch_days smallint not null check (vouch_days between 1 and 30),
        most_asks smallint not null check (most_asks between 1 and 20),
        mandate_days smallint not null check (mandate_days between 1 and 366)
      );

      -- the roll: owners as the community's papers know them
      create table roll_entry (
        id uuid primary key,
        district_id uuid not null,
        home_id uuid not null references home,
        name text not null,
        phone_sealed bytea,
        phone_index bytea,
        share numeric(8,7) check (share > 0 and share <= 1),
        since date not null,
        until date check (until >= since),
        source text not null,
        entered_by uuid,
        entered_at timestamptz(3) not null
      );
      create index roll_entry_home on roll_entry (home_id);
      create index roll_entry_phone on roll_entry (phone_index) where until is null and phone_index is not null;

      create table home_ask (
        id uuid primary key,
        district_id uuid not null,
        community_id uuid not null references place,
        place_id uuid not null references place,
        path text collate "C" not null,
        home_id uuid references home,
        room text not null,
        person_id uuid not null references person,
        kind text not null check (kind in ('owner','tenant','family')),
        name text,
        phone_sealed bytea,
        phone_index bytea,
        state text not null check (state in ('waiting','confirmed','refused','withdrawn')),
        at timestamptz(3) not null,
        due_at timestamptz(3) not null,
        late_at timestamptz(3),
        decided_at timestamptz(3),
        decided_by uuid,
        reason text,
        words text,
        check ((state = 'waiting') = (decided_at is null))
      );
      create unique index home_ask_once on home_ask (person_id, place_id, room) where state = 'waiting';
      create index home_ask_person on home_ask (person_id, id);
      create index home_ask_open on home_ask (path) where state = 'waiting';
      create index home_ask_home on home_ask (home_id) where home_id is not null;
      create index home_ask_due on home_ask (due_at) where state = 'waiting' and late_at is null;

      -- until is the first day on which a person no longer belongs
      create table resident (
        id uuid primary key,
        district_id uuid not null,
        home_id uuid not null references home,
        person_id uuid not null references person,
        kind text not null check (kind in ('owner','tenant','family')),
        name text,
        way text not null check (way in ('worker','roll','vouch')),
        ask_id uuid references home_ask,
        vouched_by uuid references resident,
        confirmed_at timestamptz(3) not null,
        since date not null,
        until date check (until >= since),
        ended_by uuid,
        constraint one_belonging_at_a_time exclude using gist (person_id with =, home_id with =, daterange(since, until) with &&)
      );
      create index resident_person on resident (person_id);
      create index resident_home on resident (home_id);
      create index resident_vouched on resident (vouched_by) where vouched_by is not null;

      create table vouch (
        id uuid primary key,
        code_hash bytea not null unique,
        district_id uuid not null,
        home_id uuid not null references home,
        kind text not null check (kind in ('owner','tenant','family')),
        name text not null,
        vouched_by uuid not null references resident,
        until timestamptz(3) not null,
        used_at timestamptz(3),
        used_by uuid
      );
      create index vouch_by on vouch (vouched_by) where used_at is null;

      -- why somebody looked at phones; the event says who and when
      create table home_look (
        event_id uuid primary key,
        district_id uuid not null,
        person_id uuid not null,
        reason text not null
      );
      create index home_look_person on home_look (person_id);

      create table mandate (
        id uuid primary key,
        district_id uuid not null,
        subject_id uuid not null references person,
        subject_name text,
        agent_id uuid references person,
        agent_name text,
        scopes text[] not null check (scopes <@ array['report','rate'] and cardinality(scopes) > 0),
        since date not null,
        until date not null check (until >= since),
        way text not null check (way in ('phone','window')),
        written_by uuid,
        heard_by text,
        code_hash bytea unique,
        code_until timestamptz(3),
        ended_at timestamptz(3),
        ended_by uuid,
        check (agent_id <> subject_id)
      );
      create index mandate_subject on mandate (subject_id);
      create index mandate_agent on mandate (agent_id) where agent_id is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
