import { standardFeedback } from '@linli/shared/feedback/feedback.rules';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people say about the app, with what a district promises them. */
export class Feedback20261128040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table feedback_terms (
        district_id uuid primary key,
        accept_days smallint not null check (accept_days > 0),
        answer_days smallint not null check (answer_days >= accept_days),
        last_number integer not null default 0
      );
      create table feedback (
        id uuid primary key,
        district_id uuid not null,
        place_id uuid not null references place,
        path text collate "C" not null,
        number integer not null,
        kind text not null check (kind in ('broken','hard','wrong','idea','conduct')),
        state text not null check (state in ('open','taken','answered','declined')),
        page text,
        writer_id uuid not null references person,
        round smallint not null check (round in (1, 2)),
        version smallint not null,
        at timestamptz(3) not null,
        accept_due timestamptz(3) not null,
        answer_due timestamptz(3) not null,
        late_at timestamptz(3),
        ended_at timestamptz(3),
        unique (district_id, number)
      );
      create index feedback_path on feedback (path, at);
      create index feedback_writer on feedback (writer_id, at);
      create index feedback_waiting on feedback (accept_due) where state in ('open','taken') and late_at is null;
      create table feedback_line (
        id uuid primary key,
        feedback_id uuid not null references feedback,
        what text not null check (what in ('said','answered','declined','again')),
        by_id uuid not null references person,
        words text,
        at timestamptz(3) not null
      );
      create index feedback_line_feedback on feedback_line (feedback_id, id);
      create index feedback_line_by on feedback_line (by_id);

      alter table photo add column feedback_id uuid references feedback;
      create index photo_feedback on photo (feedback_id) where feedback_id is not null;
      drop index photo_loose;
      create index photo_loose on photo (created_at)
        where ticket_id is null and bulletin_id is null and feedback_id is null and erased_at is null;
    `);
    // districts that were laid out before have the terms that new ones start with
    const { acceptDays, answerDays } = standardFeedback;
    await runner.query(
      `insert into feedback_terms (district_id, accept_days, answer_days)
       select id, $1::smallint, $2::smallint from place where kind = 'district'`,
      [acceptDays, answerDays],
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
