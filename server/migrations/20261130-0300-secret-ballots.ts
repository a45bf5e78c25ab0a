import { standardBallots } from '@linli/shared/ballot/ballot.rules';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Secret ballots. Who took one stands in `ballot_issue`, what was cast in `ballot`, and nothing joins the two: no key, no moment,
 * no order. Ballots are staged sealed, enter in mixed batches, and are added only; the one who may shuffle them is the owner,
 * in a function that cannot do anything else.
 */
export class SecretBallots20261130030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ballot_terms (
        district_id uuid primary key,
        batch smallint not null check (batch >= 3)
      );
      create table ballot_box (
        vote_id uuid primary key,
        district_id uuid not null,
        state text not null constraint ballot_box_state_check check (state in ('waiting','open','closed','counted')),
        batch smallint not null,
        questions jsonb not null,
        issuing_public text not null,
        issuing_sealed bytea,
        sealing_public text,
        lock jsonb,
        stand text not null,
        restored boolean not null default false,
        restored_note text,
        torn boolean not null default false,
        list_hash bytea,
        counts jsonb,
        check ((state = 'waiting') = (sealing_public is null)),
        check ((issuing_sealed is null) = (state in ('closed','counted'))),
        check ((state = 'counted') = (counts is not null))
      );
      create index ballot_box_open on ballot_box (vote_id) where state = 'open';
      create table ballot_teller (
        vote_id uuid not null references ballot_box,
        person_id uuid not null references person,
        district_id uuid not null,
        public_key bytea,
        primary key (vote_id, person_id)
      );
      create index ballot_teller_person on ballot_teller (person_id);
      create table ballot_issue (
        vote_id uuid not null references ballot_box,
        slot_id uuid not null,
        district_id uuid not null,
        way text not null constraint ballot_issue_way_check check (way in ('phone','paper')),
        blinded_hash bytea,
        primary key (vote_id, slot_id),
        check ((way = 'phone') = (blinded_hash is not null))
      );
      create table ballot_staged (
        vote_id uuid not null references ballot_box,
        mark bytea not null,
        district_id uuid not null,
        sealed bytea not null,
        primary key (vote_id, mark)
      );
      create table ballot (
        vote_id uuid not null references ballot_box,
        credential bytea not null,
        district_id uuid not null,
        tracker text not null,
        sealed bytea not null,
        signature bytea not null,
        primary key (vote_id, credential)
      );
      create table ballot_paper_count (
        batch_id uuid not null,
        round smallint not null,
        by_id uuid not null references person,
        vote_id uuid not null references ballot_box,
        district_id uuid not null,
        counts jsonb not null,
        primary key (batch_id, round, by_id)
      );
      create index ballot_paper_count_vote on ballot_paper_count (vote_id);

      create function ballot_shuffle(box uuid) returns void language sql security definer set search_path = public as $$
        with taken as (delete from ballot where vote_id = box returning *)
        insert into ballot select * from taken order by gen_random_uuid();
      $$;
      revoke execute on function ballot_shuffle from public;
      grant execute on function ballot_shuffle to linli_app;

      revoke update, delete, truncate on ballot, ballot_issue, ballot_paper_count from linli_app;
      revoke update, truncate on ballot_staged from linli_app;
      revoke delete, truncate on ballot_box, ballot_teller from linli_app;
    `);
    // districts that were laid out before have the terms that new ones start with
    await runner.query(
      `insert into ballot_terms (district_id, batch) select id, $1::smallint from place where kind = 'district'`,
      [standardBallots.batch],
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
