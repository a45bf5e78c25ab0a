import { standardHours } from '@linli/shared/hours/hours.rules';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The book of hours by double entry. Movements, their entries and what was served are added to and never changed; a
 * wrong one is answered by a counter-movement that points to it. Words stand apart, so that they can be erased.
 */
export class Hours20261129010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hours_terms (
        district_id uuid primary key,
        late_cap integer not null check (late_cap >= 0),
        late_days smallint not null check (late_days > 0),
        answer_days smallint not null check (answer_days > 0),
        least_shown smallint not null check (least_shown > 0)
      );
      create table hours_organisation (
        id uuid primary key,
        district_id uuid not null,
        kind text not null check (kind in ('community','team')),
        place_id uuid not null references place,
        path text collate "C" not null,
        name text check ((name is null) = (kind = 'community'))
      );
      create index hours_organisation_path on hours_organisation (path);
      create table hours_account (
        id uuid primary key,
        district_id uuid not null,
        unit text not null check (unit in ('minute','point')),
        kind text not null check (kind in ('person','issue','correction','spent')),
        owner_id uuid,
        main boolean not null,
        number text check (kind = 'person' or number is null)
      );
      create unique index hours_account_main on hours_account (owner_id, district_id, unit, kind) where main;
      create index hours_account_owner on hours_account (owner_id);
      create table hours_movement (
        id uuid primary key,
        district_id uuid not null,
        account_id uuid not null references hours_account,
        source_kind text not null,
        source_id uuid not null,
        corrects_id uuid unique references hours_movement,
        by_id uuid references person,
        at timestamptz(3) not null,
        unique (source_kind, source_id, account_id)
      );
      create index hours_movement_account on hours_movement (account_id, at);
      create table hours_entry (
        movement_id uuid not null references hours_movement,
        account_id uuid not null references hours_account,
        district_id uuid not null,
        amount integer not null check (amount <> 0),
        primary key (movement_id, account_id)
      );
      create index hours_entry_account on hours_entry (account_id);
      create table hours_service (
        movement_id uuid primary key references hours_movement,
        district_id uuid not null,
        account_id uuid not null references hours_account,
        organisation_id uuid not null references hours_organisation,
        place_id uuid not null references place,
        day date not null,
        minutes integer not null check (minutes between 1 and 720),
        grade text not null check (grade in ('A','B','C')),
        confirmed_by uuid[] not null
      );
      create index hours_service_account on hours_service (account_id, day);
      create index hours_service_organisation on hours_service (organisation_id, day);
      create table hours_words (
        movement_id uuid primary key references hours_movement,
        district_id uuid not null,
        title text,
        reason text
      );
      create table hours_ask (
        id uuid primary key,
        district_id uuid not null,
        service_id uuid not null references hours_service,
        path text collate "C" not null,
        asked_by uuid references person,
        minutes integer not null check (minutes between 0 and 720),
        words text,
        state text not null constraint hours_ask_state_check check (state in ('open','granted','refused')),
        answer text,
        answered_by uuid references person,
        version smallint not null,
        at timestamptz(3) not null,
        due_at timestamptz(3) not null,
        late_at timestamptz(3),
        ended_at timestamptz(3)
      );
      create unique index hours_ask_open on hours_ask (service_id) where state = 'open';
      create index hours_ask_service on hours_ask (service_id, at);
      create index hours_ask_path on hours_ask (path) where state = 'open';
      create index hours_ask_asked on hours_ask (asked_by);
      create index hours_ask_waiting on hours_ask (due_at) where state = 'open' and late_at is null;
      create table hours_certificate (
        code text primary key,
        district_id uuid not null,
        person_id uuid references person,
        year smallint,
        minutes_a integer not null,
        minutes_b integer not null,
        minutes_c integer not null,
        services uuid[] not null check (services <> '{}'),
        at timestamptz(3) not null
      );
      create index hours_certificate_person on hours_certificate (person_id, at);

      create function hours_movement_moves() returns trigger language plpgsql as $$
      begin
        if not exists (select from hours_entry where movement_id = new.id) then
          raise exception 'movement % moves nothing', new.id using errcode = 'check_violation';
        end if;
        return null;
      end $$;
      create constraint trigger hours_movement_moves after insert on hours_movement
        deferrable initially deferred for each row execute function hours_movement_moves();
      create function hours_entry_balances() returns trigger language plpgsql as $$
      begin
        if exists (select from hours_entry e join hours_account a on a.id = e.account_id
                    where e.movement_id = new.movement_id group by a.unit having sum(e.amount) <> 0) then
          raise exception 'movement % does not balance', new.movement_id using errcode = 'check_violation';
        end if;
        return null;
      end $$;
      create constraint trigger hours_entry_balance after insert on hours_entry
        deferrable initially deferred for each row execute function hours_entry_balances();

      revoke update, delete, truncate on hours_movement, hours_entry, hours_service from linli_app;
      revoke delete on hours_account, hours_ask, hours_certificate, hours_words from linli_app;
    `);
    // districts that were laid out before have the terms that new ones start with
    const { lateCap, lateDays, answerDays, leastShown } = standardHours;
    await runner.query(
      `insert into hours_terms (district_id, late_cap, late_days, answer_days, least_shown)
       select id, $1::integer, $2::smallint, $3::smallint, $4::smallint from place where kind = 'district'`,
      [lateCap, lateDays, answerDays, leastShown],
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
