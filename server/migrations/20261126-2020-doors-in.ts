import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every way in is a row, and every ticket says through which it came. What stood before came by a sign. */
export class DoorsIn20261126202000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table channel (
        id uuid primary key,
        district_id uuid not null,
        code text not null,
        name text not null,
        kind text not null check (kind in ('sign','phone','window','finding','system','device')),
        secret_sealed bytea,
        retired_at timestamptz(3),
        unique (district_id, code)
      );
      insert into channel (id, district_id, code, name, kind)
        select gen_random_uuid(), p.id, c.code, c.name, c.kind
          from place p cross join (values
            ('sign', '扫码报事', 'sign'), ('hotline', '12345热线', 'system'), ('city', '城市通', 'system'),
            ('express', '民意直通车', 'system'), ('window', '窗口和电话', 'window'), ('finding', '网格员发现', 'finding'),
            ('device', '设备报警', 'device'), ('open311', 'Open311', 'system')) c (code, name, kind)
         where p.kind = 'district';

      alter table ticket add column channel_id uuid references channel, add column foreign_id text,
        add column entered_by uuid;
      update ticket t set channel_id = c.id from channel c where c.district_id = t.district_id and c.code = 'sign';
      alter table ticket alter column channel_id set not null;
      create index ticket_channel on ticket (channel_id, at);
      create unique index ticket_foreign on ticket (channel_id, foreign_id) where foreign_id is not null;
      create index ticket_entered on ticket (entered_by, at desc) where entered_by is not null;

      -- accounts made at the window, and what became of them once their phone was proved
      alter table person add column phone_at timestamptz(3), add column merged_into uuid references person;

      -- what other systems tell
      create table channel_category (
        channel_id uuid not null references channel,
        said text not null,
        category_id uuid not null references category,
        primary key (channel_id, said)
      );
      create table intake_signature (
        channel_id uuid not null references channel,
        signature bytea not null,
        at timestamptz(3) not null,
        primary key (channel_id, signature)
      );
      create index intake_signature_at on intake_signature (channel_id, at);
      create table foreign_telling (
        channel_id uuid not null references channel,
        foreign_id text not null,
        fingerprint bytea not null,
        ticket_id uuid not null,
        at timestamptz(3) not null,
        primary key (channel_id, foreign_id, fingerprint)
      );
      create table intake_refused (
        id uuid primary key,
        district_id uuid not null,
        channel_id uuid not null references channel,
        mark text not null,
        foreign_id text,
        path text collate "C" not null,
        line_sealed bytea,
        faults jsonb not null,
        times integer not null,
        at timestamptz(3) not null,
        decided_at timestamptz(3),
        decided_by uuid,
        ticket_id uuid,
        reason text
      );
      create unique index intake_refused_open on intake_refused (channel_id, mark) where decided_at is null;
      create index intake_refused_path on intake_refused (path) where decided_at is null;
      create table import_file (
        id uuid primary key,
        district_id uuid not null,
        channel_id uuid not null references channel,
        hash bytea not null,
        path text collate "C" not null,
        rows integer not null,
        fresh integer not null,
        known integer not null,
        imported_by uuid,
        at timestamptz(3) not null,
        unique (channel_id, hash)
      );
      create index import_file_path on import_file (path, id desc);

      -- what devices tell
      create table alert_rule (
        district_id uuid not null,
        kind text not null check (kind in ('lift','smoke','charging')),
        category_id uuid not null references category,
        community_after integer not null check (community_after > 0),
        street_after integer not null check (street_after > community_after),
        primary key (district_id, kind)
      );
      insert into alert_rule (district_id, kind, category_id, community_after, street_after)
        select c.district_id, k.kind, c.id, 10, 30
          from (values ('lift', 'lift'), ('smoke', 'fire_lane'), ('charging', 'charging')) k (kind, code)
          join category c on c.code = k.code;
      create table device (
        id uuid primary key,
        district_id uuid not null,
        channel_id uuid not null references channel,
        foreign_id text not null,
        place_id uuid not null references place,
        kind text not null check (kind in ('lift','smoke','charging')),
        name text not null,
        retired_at timestamptz(3),
        unique (channel_id, foreign_id)
      );
      create table alert (
        id uuid primary key,
        district_id uuid not null,
        channel_id uuid not null references channel,
        device_id uuid not null references device,
        foreign_id text not null,
        path text collate "C" not null,
        unit_id uuid not null,
        person_id uuid,
        words text,
        times integer not null,
        level smallint not null check (level between 0 and 2),
        raised_at timestamptz(3) not null,
        last_at timestamptz(3) not null,
        next_at timestamptz(3),
        seen_at timestamptz(3),
        seen_by uuid,
        closed_at timestamptz(3),
        closed_by uuid,
        ticket_id uuid,
        reason text,
        unique (channel_id, foreign_id)
      );
      create unique index alert_open on alert (device_id) where closed_at is null;
      create index alert_next on alert (next_at) where next_at is not null;
      create index alert_unit on alert (unit_id) where closed_at is null;
      create index alert_path on alert (path) where closed_at is null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
