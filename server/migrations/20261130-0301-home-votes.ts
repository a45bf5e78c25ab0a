import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Secret votes with one voice for each home; their ballots lie in the boxes of secret ballots. */
export class HomeVotes20261130030100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ballot_terms add most_days smallint not null default 60 check (most_days > 0);
      create table home_vote (
        id uuid primary key,
        district_id uuid not null,
        place_id uuid not null references place,
        path text collate "C" not null,
        topic_id uuid,
        title text not null,
        words text not null,
        who text not null constraint home_vote_who_check check (who in ('owner','resident')),
        state text not null constraint home_vote_state_check check (state in ('running','over','lapsed')),
        by_id uuid not null references person,
        at timestamptz(3) not null,
        closes_at timestamptz(3) not null
      );
      create index home_vote_path on home_vote (path);
      create index home_vote_topic on home_vote (topic_id);
      create index home_vote_due on home_vote (closes_at) where state = 'running';
      revoke delete, truncate on home_vote from linli_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
