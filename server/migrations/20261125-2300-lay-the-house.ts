import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The first house. Three decisions hold for every table after it:
 * the application works as role `linli_app`, which may not change or delete an event;
 * every table that grows carries its district;
 * keys are UUIDv7, whose order is time, so that a table can be split into months by its key.
 */
export class LayTheHouse20261125230000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists btree_gist;

      -- places and bodies, and where they stand
      create table place (
        id uuid primary key,
        district_id uuid not null,
        kind text not null check (kind in ('district','street','community','compound','building','entrance','open_place','grid','micro_grid','firm','department')),
        name text not null,
        number text,
        phone text,
        note text,
        since date not null,
        until date check (until > since)
      );
      create table stand (
        tree text not null check (tree in ('administrative','grid','party','owners')),
        place_id uuid not null references place,
        district_id uuid not null,
        parent_id uuid references place,
        path text collate "C" not null,
        primary key (tree, place_id)
      );
      create unique index stand_path on stand (tree, path);
      create index stand_parent on stand (parent_id, tree);
      create table cover (
        id uuid primary key,
        district_id uuid not null,
        grid_id uuid not null references place,
        grid_kind text not null check (grid_kind in ('living','micro')),
        place_id uuid not null references place,
        during daterange not null,
        constraint one_grid_per_kind_and_day exclude using gist (place_id with =, grid_kind with =, during with &&)
      );
      create index cover_grid on cover (grid_id);
      create table home (
        id uuid primary key,
        district_id uuid not null,
        entrance_id uuid not null references place,
        room text not null,
        floor smallint not null,
        area numeric(8,2) not null check (area > 0),
        unique (entrance_id, room)
      );
      create table sign (
        code char(12) primary key,
        spoken char(6) not null,
        district_id uuid not null,
        place_id uuid not null references place,
        issued_at timestamptz(3) not null,
        issued_by uuid,
        revoked_at timestamptz(3),
        unique (spoken)
      );
      create unique index sign_in_force on sign (place_id) where revoked_at is null;

      -- people
      create table role (
        code text primary key,
        name text not null,
        permission text not null check (permission in ('reside','assist','volunteer','handle','coordinate','lead','supervise','administer')),
        kinds text[] not null
      );
      create table person (
        id uuid primary key,
        openid text unique,
        name text,
        phone_sealed bytea,
        phone_index bytea unique,
        created_at timestamptz(3) not null,
        leaving_at timestamptz(3),
        forgotten_at timestamptz(3)
      );
      create index person_leaving on person (leaving_at) where leaving_at is not null and forgotten_at is null;
      create table appointment (
        id uuid primary key,
        district_id uuid not null,
        person_id uuid not null references person,
        role_code text not null references role,
        place_id uuid not null references place,
        work_name text,
        work_phone text,
        since date not null,
        until date check (until >= since),
        appointed_by uuid
      );
      create index appointment_person on appointment (person_id);
      create index appointment_place on appointment (place_id, role_code);
      create table leave (
        id uuid primary key,
        district_id uuid not null,
        person_id uuid not null references person,
        substitute_id uuid references person check (substitute_id <> person_id),
        since date not null,
        until date not null check (until >= since),
        begun_at timestamptz(3),
        ended_at timestamptz(3),
        constraint one_leave_a_day exclude using gist (person_id with =, daterange(since, until, '[]') with &&) where (ended_at is null)
      );
      create table invitation (
        id uuid primary key,
        code_hash bytea not null unique,
        district_id uuid not null,
        role_code text not null references role,
        place_id uuid not null references place,
        name text not null,
        work_phone text,
        phone_index bytea,
        invited_by uuid not null references person,
        until timestamptz(3) not null,
        used_at timestamptz(3),
        used_by uuid references person
      );
      create index invitation_phone on invitation (phone_index) where used_at is null;
      create table session (
        id uuid primary key,
        person_id uuid not null references person,
        token_hash bytea not null unique,
        kind text not null check (kind in ('phone','browser')),
        created_at timestamptz(3) not null,
        until timestamptz(3) not null,
        revoked_at timestamptz(3)
      );
      create index session_person on session (person_id);
      create table browser_pass (
        id uuid primary key,
        code_hash bytea not null unique,
        browser_hash bytea not null,
        until timestamptz(3) not null,
        person_id uuid references person,
        confirmed_at timestamptz(3),
        used_at timestamptz(3)
      );
      create table block (
        id uuid primary key,
        district_id uuid not null,
        person_id uuid not null references person,
        -- the report that gave cause
        ticket_id uuid not null,
        reason text not null,
        blocked_by uuid not null references person,
        since timestamptz(3) not null,
        until timestamptz(3) not null,
        lifted_at timestamptz(3),
        appeal text,
        appealed_at timestamptz(3),
        answer text,
        answered_at timestamptz(3)
      );
      create index block_person on block (person_id);

      -- calendars and policies: dated facts and versioned rows
      create table calendar (
        id uuid primary key,
        district_id uuid not null,
        version integer not null,
        source text not null,
        years integer[] not null,
        shifts jsonb not null,
        from_at timestamptz(3) not null,
        unique (district_id, version)
      );
      create table calendar_day (
        calendar_id uuid not null references calendar,
        day date not null,
        kind text not null check (kind in ('work','off')),
        note text,
        primary key (calendar_id, day)
      );
      create table policy (
        id uuid primary key,
        district_id uuid not null,
        code text not null,
        version integer not null,
        terms jsonb not null,
        from_at timestamptz(3) not null,
        unique (district_id, code, version)
      );

      -- what may be reported, and who answers for it
      create table category (
        id uuid primary key,
        district_id uuid not null,
        code text not null,
        name text not null,
        icon text not null,
        hint text,
        tile smallint check (tile between 1 and 8),
        sort smallint not null,
        visibility text not null check (visibility in ('public','staff')),
        urgent boolean not null,
        policy_code text not null,
        retired_at timestamptz(3),
        unique (district_id, code)
      );
      create table dispatch_rule (
        id uuid primary key,
        district_id uuid not null,
        category_id uuid references category,
        place_id uuid not null references place,
        unit_id uuid not null references place,
        person_id uuid references person,
        what text,
        since date not null,
        until date check (until > since)
      );
      create index dispatch_rule_place on dispatch_rule (place_id, category_id);

      -- photos
      create table photo (
        id uuid primary key,
        district_id uuid,
        owner_id uuid not null references person,
        ticket_id uuid,
        event_id uuid,
        role text check (role in ('before','after','more')),
        width integer not null,
        height integer not null,
        bytes integer not null,
        created_at timestamptz(3) not null,
        erased_at timestamptz(3)
      );
      create index photo_ticket on photo (ticket_id) where ticket_id is not null;
      create index photo_loose on photo (created_at) where ticket_id is null and erased_at is null;

      -- tickets
      create table ticket_number (
        district_id uuid not null,
        day date not null,
        last integer not null,
        primary key (district_id, day)
      );
      create table ticket (
        id uuid primary key,
        district_id uuid not null,
        number text not null check (number ~ '^\\d{4}-\\d{4,6}$'),
        place_id uuid not null,
        building_id uuid not null,
        compound_id uuid not null,
        community_id uuid not null,
        path text collate "C" not null,
        grid_id uuid,
        floor smallint,
        outside boolean not null,
        category_id uuid not null,
        visibility text not null check (visibility in ('public','staff')),
        urgent boolean not null,
        state text not null check (state in ('reported','dispatched','accepted','returned','adjudicating','resolved','answered','reviewing','settled','declined','withdrawn')),
        cycle smallint not null,
        version integer not null,
        outcome text check (outcome in ('solved','eased','nothing_found','no_action','not_ours','duplicate','withdrawn')),
        solved_how text check (solved_how in ('fixed','talked')),
        duplicate_of uuid,
        unit_id uuid not null,
        handler_id uuid,
        handlers uuid[] not null,
        hidden_from uuid[] not null,
        passes smallint not null,
        adjudicated boolean not null,
        policy_id uuid not null,
        rating_open boolean not null,
        rated boolean,
        title text not null,
        words text,
        words_shown boolean not null,
        line text,
        at timestamptz(3) not null,
        closed_at timestamptz(3)
      );
      create index ticket_number_day on ticket (district_id, number);
      create index ticket_open_path on ticket (path) where closed_at is null;
      create index ticket_handler on ticket (handler_id) where closed_at is null;
      create index ticket_unit on ticket (unit_id) where closed_at is null;
      create index ticket_path on ticket (path, id);
      create index ticket_building on ticket (building_id, at desc);
      create table ticket_reporter (
        ticket_id uuid not null,
        person_id uuid not null,
        district_id uuid not null,
        at timestamptz(3) not null,
        first boolean not null,
        call_back boolean not null,
        hide_name boolean not null,
        phone_sealed bytea,
        urged_on date,
        left_at timestamptz(3),
        primary key (ticket_id, person_id)
      );
      create index ticket_reporter_person on ticket_reporter (person_id, ticket_id);
      create table ticket_words (
        event_id uuid primary key,
        ticket_id uuid not null,
        district_id uuid not null,
        person_id uuid,
        words text not null
      );
      create index ticket_words_ticket on ticket_words (ticket_id);
      create table rating (
        ticket_id uuid not null,
        cycle smallint not null,
        person_id uuid not null,
        district_id uuid not null,
        solved text not null check (solved in ('yes','partly','no')),
        stars smallint not null check (stars between 1 and 5),
        reasons text[] not null,
        words text,
        at timestamptz(3) not null,
        changeable_until timestamptz(3) not null,
        primary key (ticket_id, cycle, person_id)
      );

      -- clocks: never overwritten; each ends once
      create table clock (
        id uuid primary key,
        ticket_id uuid not null,
        district_id uuid not null,
        cycle smallint not null,
        kind text not null check (kind in ('accept','resolve','feedback','rating','review','adjudicate')),
        term jsonb not null,
        policy_id uuid not null,
        calendar_id uuid not null,
        started_at timestamptz(3) not null,
        due_at timestamptz(3) not null,
        provisional boolean not null,
        stopped_at timestamptz(3),
        breached_at timestamptz(3),
        verdict text check (verdict in ('met','late','neutral')),
        check ((stopped_at is null) = (verdict is null))
      );
      create unique index clock_runs_once on clock (ticket_id, kind) where stopped_at is null;
      create index clock_ticket on clock (ticket_id);
      create index clock_due on clock (due_at) where stopped_at is null and breached_at is null;

      -- history, audit and outbox in one
      create table event (
        id uuid primary key,
        district_id uuid,
        kind text not null,
        subject_id uuid not null,
        actor_id uuid,
        at timestamptz(3) not null,
        facts jsonb not null
      );
      create index event_subject on event (subject_id, id);
      create table delivery (
        event_id uuid not null,
        listener text not null,
        attempts smallint not null default 0,
        next_at timestamptz(3) not null,
        done_at timestamptz(3),
        parked_at timestamptz(3),
        trouble text,
        primary key (event_id, listener)
      );
      create index delivery_open on delivery (next_at) where done_at is null and parked_at is null;
      create index delivery_done on delivery (done_at) where done_at is not null;

      create table message (
        id uuid primary key,
        district_id uuid,
        person_id uuid not null,
        event_id uuid not null,
        ticket_id uuid,
        title text not null,
        words text not null,
        staff boolean not null,
        at timestamptz(3) not null,
        read_at timestamptz(3),
        unique (event_id, person_id)
      );
      create index message_person on message (person_id, id desc);

      create table idempotency (
        scope text not null,
        route text not null,
        key text not null,
        fingerprint bytea not null,
        status smallint not null,
        body_sealed bytea not null,
        at timestamptz(3) not null,
        primary key (scope, route, key)
      );
      create index idempotency_at on idempotency (at);

      create unlogged table throttle (
        key text primary key,
        hits integer not null,
        until timestamptz(3) not null,
        blocked_until timestamptz(3)
      );
    `);
    await runner.query(`
      do $$ begin
        create role linli_app nologin;
      exception when duplicate_object then null;
      end $$;
      do $$ begin
        execute format('grant linli_app to %I', current_user);
      exception when others then null;
      end $$;
      grant usage on schema public to linli_app;
      grant select, insert, update, delete on all tables in schema public to linli_app;
      revoke update, delete, truncate on event from linli_app;
      revoke delete on ticket, clock from linli_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
