import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each line of the ledger knows its day, so that weeks and quarters can be added up; what a district asks of its figures is laid down. */
export class DaysOfFigures20261127060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table kpi_entry add column day date;
      -- closed months stay as they are but for the day, which nobody could know of before
      alter table kpi_entry disable trigger user;
      update kpi_entry e set day = coalesce(
        (select (k.due_at at time zone 'Asia/Shanghai')::date from clock k
          where k.id = e.about_id and to_char(k.due_at at time zone 'Asia/Shanghai', 'YYYY-MM') = e.period),
        (select (b.due_at at time zone 'Asia/Shanghai')::date from clock b
          where b.ticket_id = e.ticket_id and b.cycle = e.cycle and b.kind = 'resolve' and b.about_id is null
            and e.indicator in ('closed', 'delayed', 'carried', 'response')
            and to_char(b.due_at at time zone 'Asia/Shanghai', 'YYYY-MM') = e.period order by b.started_at limit 1),
        (select (t.at at time zone 'Asia/Shanghai')::date from ticket t
          where t.id = e.ticket_id and e.indicator in ('returned', 'return_upheld', 'dispatched_right', 'supervised')
            and to_char(t.at at time zone 'Asia/Shanghai', 'YYYY-MM') = e.period),
        (select (t.closed_at at time zone 'Asia/Shanghai')::date from ticket t
          where t.id = e.ticket_id and to_char(t.closed_at at time zone 'Asia/Shanghai', 'YYYY-MM') = e.period),
        (e.period || '-01')::date);
      alter table kpi_entry enable trigger user;
      alter table kpi_entry alter column day set not null;
      create index kpi_entry_days on kpi_entry (district_id, day, indicator) include (path, part, whole, excluded, ticket_id);

      -- below so many cases a place is not compared; and the shares that a district asks for
      alter table oversight add column least_compared smallint not null default 30 check (least_compared >= 5);
      alter table oversight add column goals jsonb not null default '{}';
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
