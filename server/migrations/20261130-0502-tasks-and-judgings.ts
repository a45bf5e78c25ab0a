import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was decided on topics, with how it goes, and whether it was done as people say. */
export class TasksAndJudgings20261130050200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table task (
        id uuid primary key,
        district_id uuid not null,
        topic_id uuid not null references topic,
        owner_id uuid not null references place,
        title text not null,
        state text not null check (state in ('doing','paused','done','dropped')),
        planned_on date not null,
        due_on date not null,
        done_on date check (done_on is not null = (state = 'done')),
        words text,
        money integer check (money >= 0),
        spent integer check (spent >= 0),
        planned_by uuid not null references person,
        at timestamptz(3) not null
      );
      create index task_topic on task (topic_id);
      create index task_owner on task (owner_id) where state in ('doing','paused');

      create table judging (
        id uuid primary key,
        district_id uuid not null,
        topic_id uuid not null references topic,
        round smallint not null check (round > 0),
        at timestamptz(3) not null,
        closes_at timestamptz(3) not null,
        drawn integer not null,
        pool integer not null check (pool >= drawn),
        share smallint not null,
        outcome text check (outcome in ('done','again','silent')),
        unique (topic_id, round)
      );
      create index judging_due on judging (closes_at) where outcome is null;

      create table judge (
        judging_id uuid not null references judging,
        person_id uuid not null references person,
        reason text not null check (reason in ('part','drawn')),
        done boolean,
        words text,
        answered_at timestamptz(3) check (answered_at is null = (done is null)),
        primary key (judging_id, person_id)
      );
      create index judge_person on judge (person_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
