import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Long matters with their plans, days that are cleared, questions that wait for an answer, and what was found unwatched. */
export class LongMatters20261126207000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table project_policy (
        district_id uuid not null,
        kind text not null check (kind in ('ledger','clinic','secretary')),
        approver text not null check (approver in ('coordinate','lead','supervise')),
        answer_days smallint not null check (answer_days between 1 and 20),
        longest_days smallint not null check (longest_days between 1 and 3660),
        primary key (district_id, kind)
      );
      insert into project_policy
        select d.id, k.kind, k.approver, 2, 730 from place d, (values ('ledger','supervise'),('clinic','coordinate'),('secretary','lead')) k(kind, approver)
         where d.kind = 'district';
      -- the newest of a ticket is the one in force, while the ticket asks for it or is carried
      create table project (
        id uuid primary key,
        district_id uuid not null,
        ticket_id uuid not null,
        kind text not null check (kind in ('ledger','clinic','secretary')),
        asked_by uuid not null references person,
        asked_at timestamptz(3) not null,
        approved_by uuid references person check (approved_by <> asked_by),
        approved_at timestamptz(3),
        review_on date not null,
        check ((approved_by is null) = (approved_at is null))
      );
      create index project_ticket on project (ticket_id, id);
      create table milestone (
        id uuid primary key,
        project_id uuid not null references project,
        position smallint not null,
        name text not null,
        planned_on date not null,
        reached_at timestamptz(3),
        reached_by uuid references person,
        replaced_at timestamptz(3),
        check ((reached_at is null) = (reached_by is null)),
        check (reached_at is null or replaced_at is null)
      );
      create index milestone_project on milestone (project_id);
      alter table ticket
        add column carry_approver text check (carry_approver in ('coordinate','lead','supervise')),
        add constraint ticket_carry_asked check ((carry_asked_by is null) = (carry_approver is null));
      create index ticket_carried on ticket (path) where state = 'carried' or carry_asked_by is not null;

      create table day_close (
        community_id uuid not null,
        day date not null,
        district_id uuid not null,
        closed_by uuid not null references person,
        closed_at timestamptz(3) not null,
        left_over integer not null check (left_over >= 0),
        reasons jsonb not null,
        primary key (community_id, day)
      );
      create index ticket_came on ticket (district_id, at);
      create index event_moved on event (district_id, at) where kind = 'ticket.moved';

      create table watch_policy (
        district_id uuid primary key,
        answer_days smallint not null check (answer_days between 1 and 60),
        exclusion_days smallint not null check (exclusion_days between 1 and 60)
      );
      insert into watch_policy select id, 5, 7 from place where kind = 'district';
      create table question (
        id uuid primary key,
        district_id uuid not null,
        ticket_id uuid not null,
        asked_by uuid not null references person,
        asked_at timestamptz(3) not null,
        due_at timestamptz(3) not null,
        ended_at timestamptz(3),
        ended_how text check (ended_how in ('answered','silent','over')),
        check ((ended_at is null) = (ended_how is null))
      );
      create index question_open on question (due_at) where ended_at is null;
      create index question_ticket on question (ticket_id);
      create table unwatched (
        ticket_id uuid not null,
        gap text not null,
        version integer not null,
        district_id uuid not null,
        found_at timestamptz(3) not null,
        mended boolean not null,
        primary key (ticket_id, gap, version)
      );
      create index unwatched_found on unwatched (district_id, found_at);
      create index ticket_open on ticket (id) where closed_at is null;
      create index ticket_ordered on ticket (id) where supervision = 'issued';
      create index delivery_parked on delivery (parked_at) where parked_at is not null and done_at is null;
      create index errand_parked on errand (parked_at) where parked_at is not null and done_at is null;
      create index letter_undelivered on letter (district_id, at) where state in ('waiting','refused','failed');
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
