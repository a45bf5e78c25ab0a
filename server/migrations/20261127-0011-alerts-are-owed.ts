import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An alert that is open always has an instant at which it goes on, seen or not, up to the district. */
export class AlertsAreOwed20261127001100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table alert_rule
        add column district_after integer check (district_after > street_after),
        add column check_after integer check (check_after > 0),
        add column repeat_after integer check (repeat_after > 0);
      update alert_rule set district_after = street_after * 2, check_after = street_after, repeat_after = street_after * 2;
      alter table alert_rule
        alter column district_after set not null, alter column check_after set not null, alter column repeat_after set not null;

      alter table alert
        add column reminded boolean not null default false,
        drop constraint alert_level_check,
        add constraint alert_level_check check (level between 0 and 3);
      update alert a set next_at = coalesce(a.seen_at, a.raised_at) + make_interval(mins => r.check_after)
        from device d, alert_rule r
       where a.closed_at is null and a.next_at is null and d.id = a.device_id and r.district_id = a.district_id and r.kind = d.kind;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
