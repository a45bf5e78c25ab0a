import { standardPoints } from '@linli/shared/points/points.rules';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Points as a private book: who wants them, what stations give for them, and what was asked for. No money, no order of persons. */
export class Points20261129011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table points_terms (
        district_id uuid primary key,
        per_hour jsonb not null,
        order_days smallint not null check (order_days > 0)
      );
      create table points_consent (
        person_id uuid primary key references person,
        at timestamptz(3) not null,
        ended_at timestamptz(3)
      );
      create table points_good (
        id uuid primary key,
        district_id uuid not null,
        place_id uuid not null references place,
        path text collate "C" not null,
        name text not null,
        "where" text not null,
        price integer not null check (price > 0),
        "left" integer not null check ("left" >= 0),
        version smallint not null
      );
      create index points_good_path on points_good (path);
      create table points_order (
        id uuid primary key,
        district_id uuid not null,
        good_id uuid not null references points_good,
        person_id uuid not null references person,
        price integer not null check (price > 0),
        code text not null,
        state text not null constraint points_order_state_check check (state in ('open','handed','given_up','lapsed')),
        at timestamptz(3) not null,
        until timestamptz(3) not null,
        ended_at timestamptz(3),
        handed_by uuid references person
      );
      create unique index points_order_code on points_order (code) where state = 'open';
      create index points_order_person on points_order (person_id, at);
      create index points_order_good on points_order (good_id);
      create index points_order_open on points_order (until) where state = 'open';
      revoke delete on points_good, points_order from linli_app;
    `);
    await runner.query(
      `insert into points_terms (district_id, per_hour, order_days)
       select id, $1::jsonb, $2::smallint from place where kind = 'district'`,
      [JSON.stringify(standardPoints.perHour), standardPoints.orderDays],
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
