import { standardLadders } from '@linli/shared/escalation/standard.rules';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ladders: what happens as a clock runs out. Every clock knows the instants of its rungs and which comes next. */
export class Ladders20261126201000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ladder (
        id uuid primary key,
        district_id uuid not null,
        kind text not null,
        pace text not null check (pace in ('work','always')),
        version integer not null,
        rungs jsonb not null,
        source text not null,
        from_at timestamptz(3) not null,
        unique (district_id, kind, pace, version)
      );

      create table escalation (
        event_id uuid primary key,
        district_id uuid not null,
        ticket_id uuid not null,
        clock_id uuid not null,
        ladder_id uuid references ladder,
        kind text not null,
        cycle smallint not null,
        level text not null,
        due_at timestamptz(3) not null,
        at timestamptz(3) not null,
        outcome text check (outcome in ('told','nobody','cancelled','superseded')),
        settled_at timestamptz(3),
        told uuid[] not null,
        units uuid[] not null,
        constraint one_level_of_a_clock unique (clock_id, level),
        check ((outcome is null) = (settled_at is null))
      );
      create index escalation_ticket on escalation (ticket_id);

      alter table clock
        add column ladder_id uuid references ladder,
        add column marks jsonb,
        add column fired text[] not null default '{}',
        add column next_at timestamptz(3);

      -- What runs already keeps its due and gets no other rung; what was missed has been told.
      update clock set
        marks = json_build_array(json_build_object('level', 'due', 'at',
          to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))),
        fired = case when breached_at is null then '{}'::text[] else '{due}' end,
        next_at = case when stopped_at is null and breached_at is null then due_at end;
      insert into escalation
        select distinct on (k.id) e.id, k.district_id, k.ticket_id, k.id, null, k.kind, k.cycle, 'due', k.due_at, e.at, 'told', e.at, '{}', '{}'
          from clock k join event e on e.subject_id = k.ticket_id and e.kind = 'clock.breached'
           and e.facts->>'clock' = k.kind and e.facts->>'cycle' = k.cycle::text and e.at = k.breached_at
         order by k.id, e.id;
      update event set kind = 'clock.escalated', facts = facts || '{"level":"due","side":"due"}'
        where kind = 'clock.breached';

      alter table clock alter column marks set not null;
      drop index clock_due;
      create index clock_next on clock (next_at) where next_at is not null;
      revoke delete on escalation from linli_app;
    `);
    await runner.query(
      `insert into ladder (id, district_id, kind, pace, version, rungs, source, from_at)
       select gen_random_uuid(), p.id, l.kind, l.pace, 1, l.rungs, '邻里通用督办规则', now()
         from place p cross join jsonb_to_recordset($1::jsonb) as l(kind text, pace text, rungs jsonb)
        where p.kind = 'district'`,
      [JSON.stringify(standardLadders)],
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
