import { standardCare } from '@linli/shared/care/care.rules';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Visits to see how a home is, by appointment. No column says anything of the people who live there. */
export class CareVisits20261129040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table care_terms (
        district_id uuid primary key,
        answer_days smallint not null check (answer_days > 0),
        record_days smallint not null check (record_days > 0),
        keep_days smallint not null check (keep_days > 0)
      );
      create table care_visit (
        id uuid primary key,
        district_id uuid not null,
        community_id uuid not null references place,
        home_id uuid not null references home,
        path text collate "C" not null,
        starts_at timestamptz(3) not null,
        visitor_id uuid references person,
        ground text not null check (ground in ('consent','law')),
        basis text,
        state text not null check (state in ('asked','agreed','declined','done','withdrawn')),
        outcome text check (outcome in ('well','help','nobody','unwanted')),
        ticket_id uuid references ticket,
        version smallint not null,
        by_id uuid not null references person,
        at timestamptz(3) not null,
        answer_due timestamptz(3) not null,
        record_due timestamptz(3) not null,
        -- when what is owed next falls due; null once it has ended
        due_at timestamptz(3),
        late_at timestamptz(3),
        ended_at timestamptz(3),
        check ((state in ('asked','agreed')) = (ended_at is null)),
        check ((state = 'done') = (outcome is not null))
      );
      create unique index care_visit_coming on care_visit (home_id) where state in ('asked','agreed');
      create index care_visit_home on care_visit (home_id);
      create index care_visit_path on care_visit (path, starts_at);
      create index care_visit_visitor on care_visit (visitor_id, starts_at) where visitor_id is not null;
      create index care_visit_due on care_visit (due_at) where due_at is not null and late_at is null;
      create index care_visit_ended on care_visit (ended_at) where ended_at is not null;
      create index care_visit_ticket on care_visit (ticket_id) where ticket_id is not null;
    `);
    // districts that were laid out before have the terms that new ones start with
    const { answerDays, recordDays, keepDays } = standardCare;
    await runner.query(
      `insert into care_terms (district_id, answer_days, record_days, keep_days)
       select id, $1::smallint, $2::smallint, $3::smallint from place where kind = 'district'`,
      [answerDays, recordDays, keepDays],
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
