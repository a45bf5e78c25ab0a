import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Communities may have a calendar of their own; which policy a matter has is told by dated rules; pauses and extensions of
 * tickets, and what a clock was given of them.
 */
export class CalendarsAndDelays20261126204000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table calendar add column community_id uuid references place;
      create index calendar_in_force on calendar (district_id, community_id, from_at desc, version desc);

      alter table policy add column name text, add column source text;
      update policy set source = '邻里初始规则',
        name = case code when '123' then '一般的事' when '10min_1h' then '人身安全' when 'same_day' then '当天要办的事' else code end,
        terms = terms || jsonb_build_object(
          'pause', jsonb_build_object(
            'mostDays', case code when '10min_1h' then 3 when 'same_day' then 10 else 20 end,
            'mostTimes', case code when '10min_1h' then 1 else 2 end,
            'reasons', case code when '10min_1h' then '["reporter","procedure"]'::jsonb
              else '["reporter","weather","materials","works","vote","procedure"]' end),
          'extension', jsonb_build_object(
            'mostDays', case code when '10min_1h' then 2 when 'same_day' then 3 else 5 end,
            'mostTimes', 1,
            'reasons', case code when '10min_1h' then '["reporter","works","procedure"]'::jsonb
              else '["reporter","weather","materials","works","vote","procedure"]' end));
      alter table policy alter column name set not null, alter column source set not null;

      create table policy_rule (
        id uuid primary key,
        district_id uuid not null,
        category_id uuid references category,
        urgent boolean,
        place_kind text,
        policy_code text not null,
        from_at timestamptz(3) not null,
        until_at timestamptz(3) check (until_at > from_at)
      );
      create index policy_rule_district on policy_rule (district_id, category_id);
      insert into policy_rule (id, district_id, category_id, policy_code, from_at)
        select gen_random_uuid(), district_id, id, policy_code, '2020-01-01' from category;
      alter table category drop column policy_code;

      alter table clock add column own_calendar_id uuid,
        add column delays jsonb not null default '{"pauses": [], "extraDays": 0}';
      alter table clock alter column delays drop default;

      create table delay (
        id uuid primary key,
        ticket_id uuid not null,
        district_id uuid not null,
        cycle smallint not null,
        kind text not null check (kind in ('pause','extension')),
        reason text not null check (reason in ('reporter','weather','materials','works','vote','procedure')),
        asked_by uuid not null references person,
        asked_at timestamptz(3) not null,
        until_at timestamptz(3),
        days smallint check (days > 0),
        decided_by uuid references person,
        decided_at timestamptz(3),
        verdict text check (verdict in ('granted','denied','lapsed')),
        from_at timestamptz(3),
        ended_at timestamptz(3),
        ended_by uuid references person,
        check ((kind = 'pause') = (until_at is not null)),
        check ((kind = 'extension') = (days is not null)),
        check ((verdict is null) = (decided_at is null)),
        check ((from_at is not null) = (kind = 'pause' and verdict is not distinct from 'granted')),
        check (ended_at is null or from_at is not null)
      );
      create index delay_ticket on delay (ticket_id, cycle);
      create unique index delay_one_ask on delay (ticket_id) where verdict is null;
      create unique index delay_one_pause on delay (ticket_id) where from_at is not null and ended_at is null;
      revoke delete on delay from linli_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
