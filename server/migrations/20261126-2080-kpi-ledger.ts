import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ledger of figures: one line per case and indicator, months that are closed for good, and what is left out on request. */
export class KpiLedger20261126208000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table kpi_entry (
        ticket_id uuid not null,
        cycle smallint not null,
        indicator text not null,
        about_id uuid not null,
        district_id uuid not null,
        period char(7) not null,
        path text collate "C" not null,
        unit_id uuid not null,
        part numeric(12,2) not null,
        whole numeric(12,2) not null,
        excluded text,
        approved_by uuid,
        primary key (ticket_id, cycle, indicator, about_id)
      );
      create index kpi_entry_figures on kpi_entry (district_id, period, indicator, path) include (part, whole, excluded, unit_id);
      create table kpi_period (
        district_id uuid not null,
        period char(7) not null,
        frozen_at timestamptz(3) not null,
        frozen_by uuid,
        primary key (district_id, period)
      );
      -- what a closed month would say differently today
      create table kpi_drift (
        ticket_id uuid not null,
        cycle smallint not null,
        indicator text not null,
        about_id uuid not null,
        district_id uuid not null,
        period char(7) not null,
        seen_at timestamptz(3) not null,
        primary key (ticket_id, cycle, indicator, about_id)
      );
      create index kpi_drift_period on kpi_drift (district_id, period);
      create table kpi_exclusion (
        id uuid primary key,
        district_id uuid not null,
        ticket_id uuid not null,
        cycle smallint not null,
        clock_id uuid not null,
        reason text not null check (reason in ('offline','disaster','mistaken','other')),
        words text,
        asked_by uuid not null references person,
        asked_at timestamptz(3) not null,
        decided_by uuid references person check (decided_by <> asked_by),
        decided_at timestamptz(3),
        granted boolean,
        check ((decided_at is null) = (granted is null))
      );
      create unique index kpi_exclusion_clock on kpi_exclusion (clock_id) where granted is distinct from false;
      create index kpi_exclusion_ticket on kpi_exclusion (ticket_id);
      create index kpi_exclusion_open on kpi_exclusion (district_id, asked_at) where decided_at is null;

      -- a line of a closed month cannot be changed by anyone, the application included
      create function kpi_month_is_closed() returns trigger language plpgsql as $$
      begin
        if exists (select from kpi_period p where (p.district_id, p.period) in ((old.district_id, old.period))) then
          raise exception 'the figures of % are closed', old.period;
        end if;
        return case tg_op when 'DELETE' then old else new end;
      end $$;
      create trigger kpi_entry_stays before update or delete on kpi_entry for each row execute function kpi_month_is_closed();
      create function kpi_month_takes_no_more() returns trigger language plpgsql as $$
      begin
        if exists (select from kpi_period p where (p.district_id, p.period) in ((new.district_id, new.period))) then
          raise exception 'the figures of % are closed', new.period;
        end if;
        return new;
      end $$;
      create trigger kpi_entry_is_late before insert or update on kpi_entry for each row execute function kpi_month_takes_no_more();
      revoke update, delete on kpi_period from linli_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
