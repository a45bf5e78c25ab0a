import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Settings as data: what was laid down once has versions, by whose right and from when on; and exceptions from the rules of restraint. */
export class Settings20261127050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table policy_rule add column source text;
      -- a category that is opened later has a policy from its first matter on
      insert into policy_rule (id, district_id, policy_code, from_at, source)
        select gen_random_uuid(), p.id, '123', '2020-01-01', '邻里初始规则' from place p
         where p.kind = 'district' and exists (select from policy o where o.district_id = p.id and o.code = '123')
           and not exists (select from policy_rule r where r.district_id = p.id
                              and r.category_id is null and r.urgent is null and r.place_kind is null and r.until_at is null);

      alter table dispatch_rule add column source text;
      -- one that is replaced on its first day was never in force
      do $$ declare old text; begin
        select conname into strict old from pg_constraint
         where conrelid = 'dispatch_rule'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%until > since%';
        execute format('alter table dispatch_rule drop constraint %I', old);
      end $$;
      alter table dispatch_rule add constraint dispatch_rule_days check (until >= since);
      create index dispatch_rule_district on dispatch_rule (district_id);

      alter table category add column place_kinds text[] check (place_kinds <> '{}');

      create table setting (
        id uuid primary key,
        district_id uuid not null,
        kind text not null check (kind in ('category','channel','oversight','tenant')),
        subject_id uuid not null,
        version integer not null,
        value jsonb not null,
        source text not null,
        from_at timestamptz(3) not null,
        applied_at timestamptz(3),
        unique (kind, subject_id, version)
      );
      create index setting_district on setting (district_id, kind);
      create index setting_due on setting (from_at) where applied_at is null;

      create table setting_exception (
        id uuid primary key,
        district_id uuid not null,
        rule text not null,
        kind text not null,
        why text not null check (why in ('security','emergency')),
        words text not null,
        approver text not null,
        since timestamptz(3) not null,
        until date not null,
        ended_at timestamptz(3)
      );
      create index setting_exception_district on setting_exception (district_id, until);
      revoke delete on setting, setting_exception from linli_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
