import { standardBulletins } from '@linli/shared/bulletin/standard.words';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bulletins and what carries them to every home; groups, pages of law, and the stations where opinions are collected. */
export class Bulletins20261127020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- what a district lays down
      create table bulletin_terms (
        district_id uuid primary key,
        look_from integer not null check (look_from > 0)
      );
      create table bulletin_kind (
        district_id uuid not null,
        code text not null,
        name text not null,
        icon text not null,
        sort smallint not null,
        primary key (district_id, code)
      );
      create table bulletin_template (
        district_id uuid not null,
        sort smallint not null,
        kind text not null,
        title text not null,
        words text not null,
        primary key (district_id, sort)
      );
      create table bulletin_step (
        district_id uuid not null,
        manner text not null check (manner in ('plain','thorough','urgent')),
        means text not null check (means in ('call','door','paper')),
        after_minutes integer not null check (after_minutes > 0),
        primary key (district_id, manner, means)
      );

      create table bulletin (
        id uuid primary key,
        district_id uuid not null,
        unit_id uuid not null references place,
        path text collate "C" not null,
        kind text not null,
        state text not null check (state in ('waiting','returned','scheduled','sent','withdrawn')),
        version smallint not null,
        live smallint not null,
        manner text not null check (manner in ('plain','thorough','urgent')),
        urgent_reason text,
        roles text[] not null,
        homes integer not null,
        from_at timestamptz(3) not null,
        until_at timestamptz(3) not null check (until_at > from_at),
        publish_at timestamptz(3) not null,
        sent_at timestamptz(3),
        next_step_at timestamptz(3),
        withdrawn_at timestamptz(3),
        withdrawn_by uuid,
        withdrawn_reason text,
        at timestamptz(3) not null
      );
      create index bulletin_path on bulletin (path, id desc);
      create index bulletin_due on bulletin (publish_at) where state = 'scheduled';
      create index bulletin_steps on bulletin (next_step_at) where next_step_at is not null;
      create table bulletin_version (
        bulletin_id uuid not null references bulletin,
        version smallint not null,
        title text not null,
        words text not null,
        from_at timestamptz(3) not null,
        until_at timestamptz(3) not null,
        why text,
        written_by uuid not null,
        written_at timestamptz(3) not null,
        looked_by uuid,
        looked_at timestamptz(3),
        returned_words text,
        sent_at timestamptz(3),
        primary key (bulletin_id, version)
      );
      create table bulletin_place (
        bulletin_id uuid not null references bulletin,
        place_id uuid not null references place,
        path text collate "C" not null,
        grid boolean not null,
        primary key (bulletin_id, place_id)
      );
      create index bulletin_place_place on bulletin_place (place_id, bulletin_id desc);

      -- one telling of one version, batch by batch; a newer version or the withdrawal stops it
      create table bulletin_round (
        bulletin_id uuid not null references bulletin,
        version smallint not null,
        what text not null check (what in ('told','withdrawn')),
        event_id uuid not null,
        batch integer not null default 0,
        reached uuid,
        begun_at timestamptz(3) not null,
        done_at timestamptz(3),
        stopped_at timestamptz(3),
        primary key (bulletin_id, version)
      );
      create index bulletin_round_open on bulletin_round (begun_at) where done_at is null and stopped_at is null;

      -- each try to reach a person or a home
      create table attempt (
        id uuid primary key,
        district_id uuid not null,
        bulletin_id uuid not null,
        version smallint not null,
        batch integer not null,
        building_id uuid,
        home_id uuid,
        person_id uuid,
        means text not null check (means in ('message','call','door','paper')),
        outcome text not null check (outcome in ('sent','reached','nobody','posted')),
        by_id uuid,
        at timestamptz(3) not null
      );
      create index attempt_bulletin on attempt (bulletin_id, version, batch);
      create index attempt_home on attempt (home_id, bulletin_id) where home_id is not null;
      create index attempt_person on attempt (person_id) where person_id is not null;
      create unique index attempt_told_once on attempt (bulletin_id, version, person_id, home_id) nulls not distinct
        where means = 'message' and person_id is not null;
      create table bulletin_read (
        bulletin_id uuid not null,
        version smallint not null,
        person_id uuid not null references person,
        at timestamptz(3) not null,
        primary key (bulletin_id, version, person_id)
      );
      create index bulletin_read_person on bulletin_read (person_id);

      alter table message add column bulletin_id uuid;
      create index message_bulletin on message (bulletin_id, person_id) where bulletin_id is not null;
      alter table letter
        add column bulletin_id uuid,
        drop constraint letter_kind_check,
        add constraint letter_kind_check check (kind in ('progress','result','task','bulletin'));
      create index letter_bulletin on letter (bulletin_id) where state = 'waiting' and bulletin_id is not null;
      alter table subscription
        drop constraint subscription_kind_check,
        add constraint subscription_kind_check check (kind in ('progress','result','task','bulletin'));

      alter table photo add column bulletin_id uuid;
      create index photo_bulletin on photo (bulletin_id) where bulletin_id is not null;
      drop index photo_loose;
      create index photo_loose on photo (created_at) where ticket_id is null and bulletin_id is null and erased_at is null;

      create table chat_group (
        id uuid primary key,
        district_id uuid not null,
        place_id uuid not null references place,
        path text collate "C" not null,
        name text not null,
        purpose text not null,
        owner_id uuid,
        since date not null,
        until date,
        put_by uuid not null
      );
      create index chat_group_path on chat_group (path);
      create index chat_group_owner on chat_group (owner_id) where owner_id is not null;

      create table law_page (
        id uuid primary key,
        district_id uuid not null,
        place_id uuid not null references place,
        path text collate "C" not null,
        readers text[] not null,
        title text not null,
        words text not null,
        source text not null,
        link text,
        on_day date not null,
        written_by uuid not null,
        at timestamptz(3) not null,
        removed_at timestamptz(3)
      );
      create index law_page_path on law_page (path, on_day desc) where removed_at is null;

      create table opinion_station (
        place_id uuid primary key references place,
        district_id uuid not null,
        channel_id uuid not null unique references channel,
        hours text not null,
        set_by uuid not null,
        at timestamptz(3) not null
      );
      create index opinion_station_district on opinion_station (district_id);

      revoke delete on bulletin, bulletin_version, bulletin_round from linli_app;
    `);
    const { lookFrom, kinds, templates, steps } = standardBulletins;
    // Districts that stand already begin with what new ones begin with.
    await runner.query(
      `with d as (select id from place where kind = 'district'),
            terms as (insert into bulletin_terms select id, $1 from d),
            kinds as (insert into bulletin_kind select d.id, k.code, k.name, k.icon, k.sort from d,
                        jsonb_to_recordset($2::jsonb) k(code text, name text, icon text, sort smallint)),
            templates as (insert into bulletin_template select d.id, t.sort, t.kind, t.title, t.words from d,
                        jsonb_to_recordset($3::jsonb) t(sort smallint, kind text, title text, words text))
       insert into bulletin_step select d.id, s.manner, s.means, s."afterMinutes" from d,
              jsonb_to_recordset($4::jsonb) s(manner text, means text, "afterMinutes" integer)`,
      [lookFrom, JSON.stringify(kinds), JSON.stringify(templates), JSON.stringify(steps)],
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
