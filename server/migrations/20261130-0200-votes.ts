import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Votes of owners, the slots of their homes and the ballots that fill them. Ballots, what was entered of papers, results
 * and looks are added to and never changed: a ballot that takes the place of another points to it.
 */
export class Votes20261130020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table vote (
        id uuid primary key,
        district_id uuid not null,
        place_id uuid not null references place,
        path text collate "C" not null,
        buildings uuid[] not null,
        topic_id uuid,
        title text not null,
        matter text not null,
        pack text not null,
        special boolean not null,
        dissent boolean not null,
        rule_document_id uuid references document,
        committee_told boolean not null,
        cents bigint check (cents > 0),
        electorate_id uuid,
        electorate_hash text check (electorate_hash ~ '^[0-9a-f]{64}$'),
        city_address text,
        state text not null constraint vote_state_check check (state in
          ('draft','ready','noticed','open','closed','counted','objections','final','void','cancelled')),
        version smallint not null,
        opens_at timestamptz(3) not null,
        closes_at timestamptz(3) not null check (closes_at > opens_at),
        by_id uuid not null references person,
        at timestamptz(3) not null,
        noticed_at timestamptz(3),
        notice_hash text check (notice_hash ~ '^[0-9a-f]{64}$'),
        closed_at timestamptz(3),
        published_at timestamptz(3),
        objections_until timestamptz(3),
        ended_at timestamptz(3),
        ended_reason text,
        due_at timestamptz(3),
        late_at timestamptz(3),
        city_at timestamptz(3),
        check (state in ('draft','ready','cancelled') or noticed_at is not null and electorate_hash is not null and notice_hash is not null)
      );
      create index vote_path on vote (path, opens_at desc);
      create index vote_topic on vote (topic_id) where topic_id is not null;
      create index vote_opens on vote (opens_at) where state = 'noticed';
      create index vote_closes on vote (closes_at) where state = 'open';
      create index vote_due on vote (due_at) where due_at is not null and late_at is null;

      create table vote_question (
        vote_id uuid not null references vote,
        district_id uuid not null,
        number smallint not null check (number between 1 and 10),
        words text not null,
        primary key (vote_id, number)
      );
      create table vote_document (
        vote_id uuid not null references vote,
        district_id uuid not null,
        document_id uuid not null references document,
        sort smallint not null,
        primary key (vote_id, document_id)
      );

      create table vote_slot (
        id uuid primary key,
        district_id uuid not null,
        vote_id uuid not null references vote,
        owner_key text not null,
        lots jsonb not null check (lots <> '[]'),
        area integer not null check (area >= 0),
        label text not null,
        building text,
        code text not null unique,
        ended_at timestamptz(3),
        paper_asked_at timestamptz(3)
      );
      create index vote_slot_vote on vote_slot (vote_id, label);
      create table vote_slot_lot (
        vote_id uuid not null references vote,
        lot_id uuid not null,
        slot_id uuid not null references vote_slot,
        district_id uuid not null,
        primary key (vote_id, lot_id)
      );
      create index vote_slot_lot_slot on vote_slot_lot (slot_id);

      create table vote_proxy (
        id uuid primary key,
        district_id uuid not null,
        vote_id uuid not null references vote,
        slot_id uuid not null references vote_slot,
        holder_name text,
        holder_index bytea not null,
        document_id uuid not null references document,
        by_id uuid not null references person,
        at timestamptz(3) not null,
        confirmed_at timestamptz(3),
        confirmed_by uuid references person,
        ended_at timestamptz(3)
      );
      create unique index vote_proxy_slot on vote_proxy (slot_id) where ended_at is null;
      create index vote_proxy_holder on vote_proxy (vote_id, holder_index) where ended_at is null;

      create table named_ballot (
        id uuid primary key,
        district_id uuid not null,
        vote_id uuid not null references vote,
        slot_id uuid not null references vote_slot,
        channel text not null constraint named_ballot_channel_check check (channel in ('phone','paper','window','city')),
        answers_sealed bytea not null,
        person_id uuid references person,
        taken_by uuid[] not null,
        proxy_id uuid references vote_proxy,
        document_id uuid references document,
        replaces_id uuid unique references named_ballot,
        at timestamptz(3) not null
      );
      -- one ballot begins a slot, and each can be followed by one: whoever comes second meets an index, whatever the code does
      create unique index named_ballot_first on named_ballot (slot_id) where replaces_id is null;
      create index named_ballot_slot on named_ballot (slot_id, at);
      create index named_ballot_vote on named_ballot (vote_id, at);
      create index named_ballot_person on named_ballot (person_id) where person_id is not null;

      create table named_ballot_void (
        ballot_id uuid primary key references named_ballot,
        district_id uuid not null,
        conflict_id uuid not null,
        at timestamptz(3) not null
      );

      create table paper_entry (
        id uuid primary key,
        district_id uuid not null,
        vote_id uuid not null references vote,
        slot_id uuid not null references vote_slot,
        turn smallint not null check (turn between 1 and 3),
        by_id uuid not null references person,
        answers_sealed bytea not null,
        proxy_id uuid references vote_proxy,
        document_id uuid not null references document,
        at timestamptz(3) not null,
        unique (slot_id, turn),
        unique (slot_id, by_id)
      );
      create index paper_entry_vote on paper_entry (vote_id, slot_id);

      create table vote_conflict (
        id uuid primary key,
        district_id uuid not null,
        vote_id uuid not null references vote,
        slot_id uuid not null references vote_slot,
        kind text not null constraint vote_conflict_kind_check check (kind in
          ('second_ballot','entries_differ','co_owner','sale','proxy')),
        channel text,
        answers_sealed bytea,
        proxy_id uuid references vote_proxy,
        document_id uuid references document,
        words text,
        by_id uuid references person,
        at timestamptz(3) not null,
        decision text check (decision in ('keep','replace','none')),
        reason text,
        decided_by uuid references person,
        decided_at timestamptz(3) check ((decision is null) = (decided_at is null))
      );
      create index vote_conflict_vote on vote_conflict (vote_id, at);
      create index vote_conflict_slot on vote_conflict (slot_id);

      create table vote_delivery (
        id uuid primary key,
        district_id uuid not null,
        vote_id uuid not null references vote,
        slot_id uuid not null references vote_slot,
        means text not null constraint vote_delivery_means_check check (means in ('message','call','door','post','paper')),
        day date not null,
        by_id uuid references person,
        at timestamptz(3) not null,
        unique (slot_id, means, day)
      );
      create index vote_delivery_vote on vote_delivery (vote_id);

      create table vote_count (
        id uuid primary key,
        district_id uuid not null,
        vote_id uuid not null references vote,
        edition smallint not null,
        ballots_hash text not null,
        result jsonb not null,
        by_id uuid not null references person,
        at timestamptz(3) not null,
        unique (vote_id, edition)
      );

      create table vote_objection (
        id uuid primary key,
        district_id uuid not null,
        vote_id uuid not null references vote,
        slot_id uuid not null references vote_slot,
        person_id uuid references person,
        words text,
        at timestamptz(3) not null,
        due_at timestamptz(3) not null,
        answer text,
        upheld boolean,
        answered_by uuid references person,
        answered_at timestamptz(3) check ((answer is null) = (answered_at is null))
      );
      create index vote_objection_vote on vote_objection (vote_id, at);
      create index vote_objection_person on vote_objection (person_id);

      create table vote_look (
        id uuid primary key,
        district_id uuid not null,
        vote_id uuid not null references vote,
        person_id uuid references person,
        reason text,
        at timestamptz(3) not null
      );
      create index vote_look_vote on vote_look (vote_id);

      revoke update, delete, truncate on named_ballot, named_ballot_void, paper_entry, vote_count, vote_delivery, vote_look from linli_app;
      -- an account that leaves is taken out of what it cast and entered, and nothing else
      grant update (person_id) on named_ballot, vote_look to linli_app;
      revoke delete, truncate on vote, vote_slot, vote_question, vote_proxy, vote_conflict, vote_objection from linli_app;
      grant delete on vote_question to linli_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
