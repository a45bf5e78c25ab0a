import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A signature from paper has a day and the line of the roll on which its owner stands, and counts once somebody else has looked at it. */
export class SignaturesOnPaper20261201040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table petition_signature
        add column signed_on date,
        add column roll_entry_id uuid,
        add column checked_by uuid references person,
        add column checked_at timestamptz(3),
        add column refused text;
      update petition_signature set signed_on = (at at time zone 'Asia/Shanghai')::date, checked_at = at where entered_by is not null;
      alter table petition_signature
        add constraint petition_signature_paper check ((signed_on is null) = (entered_by is null) and (checked_at is null or entered_by is not null)),
        add constraint petition_signature_second check (checked_by <> entered_by),
        add constraint petition_signature_refused check (refused is null or withdrawn_at is not null);
      create index petition_signature_waits on petition_signature (petition_id) where entered_by is not null and checked_at is null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
