import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Places get positions (WGS 84), tickets the moment since which what the public may know of them has not changed, and
 * districts that open themselves to other systems a name there and keys for those who report.
 */
export class Open31120261126203000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table place
        add column lat numeric(8,6) check (lat between -90 and 90),
        add column long numeric(9,6) check (long between -180 and 180),
        add constraint place_position check ((lat is null) = (long is null));
      create index place_located on place (district_id, lat) where lat is not null;
      create index place_name on place (district_id, name);

      alter table ticket add column changed_at timestamptz(3);
      update ticket t set changed_at = coalesce((select max(e.at) from event e where e.subject_id = t.id), t.at);
      alter table ticket alter column changed_at set not null;
      create index ticket_public_at on ticket (district_id, at desc, id desc) where visibility = 'public';
      create index ticket_public_changed on ticket (district_id, changed_at, id) where visibility = 'public';

      create table jurisdiction (
        district_id uuid primary key references place,
        code text not null unique check (code ~ '^[a-z0-9.-]{3,80}$'),
        -- how far in metres a reported point may lie from the building it is taken for
        radius smallint not null check (radius between 1 and 2000)
      );
      create table open311_key (
        id uuid primary key,
        district_id uuid not null references jurisdiction,
        hash bytea not null unique,
        contact text not null,
        per_hour integer not null check (per_hour > 0),
        issued_at timestamptz(3) not null,
        expires_at timestamptz(3) not null check (expires_at > issued_at),
        revoked_at timestamptz(3)
      );
      create index open311_key_district on open311_key (district_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
