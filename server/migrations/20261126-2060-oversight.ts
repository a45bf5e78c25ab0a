import { standardLadders } from '@linli/shared/escalation/standard.rules';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is looked after from above and by others: orders, call-backs, the owners' inspectors, and what was joined apart again. */
export class Oversight20261126206000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- what a district lays down for all of it
      create table oversight (
        district_id uuid primary key,
        order_days smallint not null check (order_days between 1 and 60),
        call_share double precision not null check (call_share between 0 and 1),
        call_minimum smallint not null check (call_minimum >= 0),
        call_days smallint not null check (call_days between 1 and 30),
        call_again_minutes smallint not null check (call_again_minutes >= 0),
        question_days smallint not null check (question_days between 1 and 365),
        least_rated smallint not null check (least_rated >= 5),
        figure_months smallint not null check (figure_months between 1 and 12)
      );
      insert into oversight select id, 3, 0.1, 1, 2, 120, 30, 5, 6 from place where kind = 'district';

      create table supervision (
        id uuid primary key,
        district_id uuid not null,
        ticket_id uuid not null,
        cycle smallint not null,
        body_id uuid not null,
        issued_by uuid not null,
        issued_event uuid,
        issued_at timestamptz(3) not null,
        unit_id uuid not null,
        person_id uuid,
        days smallint not null,
        overdue boolean not null,
        answered_by uuid,
        answered_event uuid,
        answered_at timestamptz(3),
        closed_by uuid,
        closed_at timestamptz(3)
      );
      create unique index supervision_runs_once on supervision (ticket_id) where closed_at is null;
      create index supervision_ticket on supervision (ticket_id);
      create index ticket_supervised on ticket (path) where supervision is not null;

      alter table rating
        add column pressed boolean,
        add column channel text not null default 'app' check (channel in ('app','call'));
      alter table rating alter column channel drop default;
      create index rating_pressed on rating (district_id, at) where pressed;

      create table call_back_draw (
        community_id uuid not null,
        day date not null,
        district_id uuid not null,
        pool integer not null,
        share double precision not null,
        minimum smallint not null,
        drawn integer not null,
        at timestamptz(3) not null,
        primary key (community_id, day)
      );
      create table call_back (
        id uuid primary key,
        district_id uuid not null,
        community_id uuid not null,
        ticket_id uuid not null,
        cycle smallint not null,
        person_id uuid not null,
        day date not null,
        why text not null check (why in ('drawn','unable')),
        caller_id uuid,
        state text not null check (state in ('waiting','reached','refused','unreached','lapsed')),
        tries smallint not null,
        tried_at timestamptz(3),
        revealed_at timestamptz(3),
        solved text check (solved in ('yes','partly','no')),
        stars smallint check (stars between 1 and 5),
        pressed boolean,
        words text,
        closed_at timestamptz(3),
        unique (ticket_id, cycle, person_id)
      );
      create index call_back_caller on call_back (caller_id, id);
      create index call_back_waiting on call_back (community_id) where state = 'waiting';
      create index call_back_person on call_back (person_id);
      create index call_back_pressed on call_back (district_id, closed_at) where pressed;
      create index event_ended on event (at) where kind = 'ticket.moved' and facts->>'to' in ('answered','settled');
      create index event_ending on event (actor_id, at) where kind = 'ticket.moved' and facts->>'move' in ('resolve','spot');

      create table remark (
        event_id uuid primary key,
        district_id uuid not null,
        ticket_id uuid not null,
        cycle smallint not null,
        person_id uuid not null,
        kind text not null check (kind in ('remark','question')),
        at timestamptz(3) not null,
        answered_event uuid,
        answered_at timestamptz(3)
      );
      create unique index question_once on remark (ticket_id, cycle, person_id) where kind = 'question';
      create index remark_ticket on remark (ticket_id);
      create index remark_person on remark (person_id);
      create index ticket_compound on ticket (compound_id, at desc) where visibility = 'public';

      -- whoever held it in an earlier cycle does not review it either
      alter table ticket add column formerly uuid[] not null default '{}';
      update ticket t set formerly = coalesce((
        select array_agg(distinct h.id) from event e
          cross join lateral (values (case when e.facts->>'person' is not null then (e.facts->>'person')::uuid end),
                                     (case when e.facts->>'move' in ('accept', 'spot') then e.actor_id end)) h (id)
         where e.subject_id = t.id and h.id is not null and e.at < (select min(c.started_at) from clock c where c.ticket_id = t.id and c.cycle = t.cycle)), '{}')
       where t.cycle > 1;

      -- they follow it because their own was joined to it, and no longer once that is taken apart
      alter table ticket_reporter add column merged_from uuid;
      create index ticket_reporter_merged on ticket_reporter (merged_from) where merged_from is not null;
      update ticket_reporter r set merged_from = d.id
        from ticket d join ticket_reporter own on own.ticket_id = d.id
       where d.duplicate_of = r.ticket_id and own.person_id = r.person_id and not r.first
         and exists (select from event e where e.subject_id = d.id and e.facts->>'outcome' = 'duplicate' and e.at = r.at);

      revoke delete on supervision, call_back, call_back_draw from linli_app;
    `);
    // Districts that have ladders already get those of the clocks that are new here.
    await runner.query(
      `insert into ladder (id, district_id, kind, pace, version, rungs, source, from_at)
       select gen_random_uuid(), p.id, l.kind, l.pace, 1, l.rungs, '邻里通用督办规则', now()
         from place p cross join jsonb_to_recordset($1::jsonb) as l(kind text, pace text, rungs jsonb)
        where p.kind = 'district' and l.kind in ('supervise', 'callback')
       on conflict do nothing`,
      [JSON.stringify(standardLadders)],
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
