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
      create unique index ticket_foreign on ticket (district_id, channel_id, foreign_id) where foreign_id is not null;
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
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
