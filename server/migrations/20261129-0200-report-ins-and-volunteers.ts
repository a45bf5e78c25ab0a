import type { MigrationInterface, QueryRunner } from 'typeorm';
import { standardTerms } from '@linli/shared/service-term/standard.words';
import { standardVolunteering } from '@linli/shared/volunteer/standard.words';

/** Members at buildings and units at compounds; who agreed to serve, what they can do, and their posts. */
export class ReportInsAndVolunteers20261129020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table service_term (
        district_id uuid not null,
        list text not null check (list in ('skill','function','post','team')),
        code text not null,
        name text not null,
        words text,
        skill text,
        sort smallint not null,
        primary key (district_id, list, code)
      );

      create table report_in (
        id uuid primary key,
        district_id uuid not null,
        kind text not null check (kind in ('person','unit')),
        place_id uuid not null references place,
        path text collate "C" not null,
        person_id uuid references person check (kind = 'unit' or person_id is not null),
        unit_name text check ((kind = 'unit') = (unit_name is not null)),
        functions text[] not null,
        state text not null check (state in ('asked','held','declined','withdrawn','ended')),
        asked_at timestamptz(3) not null,
        since date,
        until date,
        decided_by uuid references person,
        decided_at timestamptz(3),
        words text,
        shown_name text check (shown_name is null or state = 'held'),
        offers text check ((offers is null) = (shown_name is null)),
        check (state <> 'held' or since is not null)
      );
      -- one ask and one place at a time; while a move waits, the former place holds
      create unique index report_in_asked on report_in (person_id) where kind = 'person' and state = 'asked';
      create unique index report_in_held on report_in (person_id) where kind = 'person' and state = 'held';
      create unique index report_in_unit on report_in (place_id, unit_name) where kind = 'unit' and state in ('asked','held');
      create index report_in_person on report_in (person_id);
      create index report_in_path on report_in (path, id desc);
      create index report_in_shown on report_in (place_id) where shown_name is not null;
      create index report_in_until on report_in (until) where state = 'held' and until is not null;

      create table neighbour_word (
        id uuid primary key,
        district_id uuid not null,
        report_in_id uuid not null references report_in,
        from_id uuid not null references person,
        to_id uuid not null references person,
        words text not null,
        at timestamptz(3) not null,
        answer text,
        answered_at timestamptz(3)
      );
      create index neighbour_word_from on neighbour_word (from_id, id desc);
      create index neighbour_word_to on neighbour_word (to_id, id desc);
      create index neighbour_word_report_in on neighbour_word (report_in_id);

      create table service_agreement (
        district_id uuid not null,
        version smallint not null,
        words text not null,
        guardian_days smallint not null check (guardian_days > 0),
        least_age smallint not null check (least_age > 0),
        at timestamptz(3) not null,
        primary key (district_id, version)
      );

      create table service_consent (
        id uuid primary key,
        district_id uuid not null,
        person_id uuid not null references person,
        version smallint not null,
        state text not null check (state in ('waiting','given','withdrawn')),
        at timestamptz(3) not null,
        code_hash bytea unique,
        code_until timestamptz(3),
        guardian_id uuid references person check (guardian_id <> person_id),
        birth_year smallint check (birth_year is null or guardian_id is not null),
        ended_at timestamptz(3)
      );
      create unique index service_consent_person on service_consent (person_id) where state <> 'withdrawn';
      create index service_consent_guardian on service_consent (guardian_id) where guardian_id is not null;

      create table volunteer (
        person_id uuid primary key references person,
        district_id uuid not null,
        skills text[] not null,
        times jsonb not null,
        reach text not null check (reach in ('building','compound','community')),
        at timestamptz(3) not null
      );

      create table volunteer_post (
        id uuid primary key,
        district_id uuid not null,
        person_id uuid not null references person,
        code text not null,
        place_id uuid not null references place,
        path text collate "C" not null,
        state text not null check (state in ('asked','held','declined','withdrawn','ended')),
        asked_at timestamptz(3) not null,
        since date,
        until date,
        decided_by uuid references person,
        decided_at timestamptz(3),
        words text
      );
      create unique index volunteer_post_person on volunteer_post (person_id) where state in ('asked','held');
      create index volunteer_post_of on volunteer_post (person_id, id desc);
      create index volunteer_post_path on volunteer_post (path, id desc);
    `);
    await runner.query(
      `insert into service_term (district_id, list, code, name, words, skill, sort)
       select p.id, t.list, t.code, t.name, t.words, t.skill, t.sort
         from place p, jsonb_to_recordset($1) as t(list text, code text, name text, words text, skill text, sort smallint) where p.kind = 'district'`,
      [JSON.stringify(standardTerms.map((term, sort) => ({ ...term, sort })))],
    );
    const { words, guardianDays, leastAge } = standardVolunteering;
    await runner.query(
      `insert into service_agreement (district_id, version, words, guardian_days, least_age, at)
       select id, 1, $1, $2, $3, now() from place where kind = 'district'`,
      [words, guardianDays, leastAge],
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
