import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tellers of a secret vote open its box within so many days of its end; so many days after the count its key is gone for good. */
export class BoxesAreOpenedInTime20261201010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ballot_terms
        add open_days smallint not null default 3 check (open_days > 0),
        add keep_days smallint not null default 15 check (keep_days > 0);
      alter table home_vote add late_at timestamptz(3);
      alter table ballot_box add counted_at timestamptz(3);
      update ballot_box b set counted_at = v.closes_at from home_vote v where v.id = b.vote_id and b.state = 'counted';
      create index ballot_box_closed on ballot_box (vote_id) where state = 'closed';
      create index ballot_box_counted on ballot_box (counted_at) where state = 'counted' and lock is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
