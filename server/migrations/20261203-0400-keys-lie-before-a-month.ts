import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Says of events and deliveries that their keys lie before a month that is far enough off, without looking yet: the first of three steps
 * by which both become tables of months, so that none of them keeps anybody waiting while rows are read.
 */
export class KeysLieBeforeAMonth20261203040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$
      declare
        newest timestamptz := now();
        month timestamptz;
        bound text;
      begin
        -- the clock of a machine may have been wrong once: what is kept already counts as well
        select greatest(newest, max(to_timestamp(('x' || left(replace(id::text, '-', ''), 12))::bit(48)::bigint / 1000.0))) into newest
          from ((select id from event order by id desc limit 1) union all (select event_id from delivery order by event_id desc limit 1)) last;
        month := (date_trunc('month', newest at time zone 'Asia/Shanghai') + interval '2 months') at time zone 'Asia/Shanghai';
        bound := lpad(to_hex((extract(epoch from month) * 1000)::bigint), 12, '0') || '70008000000000000000';
        execute format('alter table event add constraint event_lies_before check (id < %L::uuid) not valid', bound);
        execute format('alter table delivery add constraint delivery_lies_before check (event_id < %L::uuid) not valid', bound);
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
