import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What WeChat and people think of what is written and uploaded, and what neighbours complain of. */
export class ContentChecks20261126033000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table content_check (
        id uuid primary key,
        district_id uuid,
        kind text not null check (kind in ('words','line','photo','recording','name','shown')),
        subject_id uuid not null,
        ticket_id uuid,
        person_id uuid not null references person,
        -- a copy that is there only until the check is decided
        words text,
        state text not null check (state in ('waiting','sent','passed','doubted','risky','unheard','complained','allowed','withheld')),
        tries smallint not null,
        label integer,
        asked_at timestamptz(3) not null,
        sent_at timestamptz(3),
        due_at timestamptz(3),
        decided_by uuid,
        decided_at timestamptz(3),
        reason text check (reason in ('privacy','abuse','advert','untrue','other')),
        reason_words text,
        unique (kind, subject_id)
      );
      create index content_check_held on content_check (ticket_id) where state not in ('passed','allowed','complained');
      create index content_check_due on content_check (due_at) where state in ('waiting','sent');
      create index content_check_open on content_check (asked_at) where state in ('doubted','risky','unheard','complained');
      create index content_check_decided on content_check (decided_at) where decided_at is not null;
      create index content_check_person on content_check (person_id);

      -- what WeChat answered under which name, in whichever order the two arrive
      create table check_trace (
        trace_id text primary key,
        check_id uuid,
        answer text check (answer in ('pass','review','risky','failed')),
        label integer,
        at timestamptz(3) not null
      );
      create index check_trace_at on check_trace (at);

      create table complaint (
        ticket_id uuid not null,
        person_id uuid not null references person,
        district_id uuid not null,
        reason text not null check (reason in ('privacy','abuse','advert','untrue','other')),
        words text,
        at timestamptz(3) not null,
        primary key (ticket_id, person_id)
      );
      create index complaint_person on complaint (person_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
