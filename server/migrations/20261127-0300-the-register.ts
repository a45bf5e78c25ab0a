import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Base data by the file: what a file says row by row, what is wrong in it, and what it changed, so that it can be taken back. */
export class TheRegister20261127030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table register_terms (
        district_id uuid primary key,
        undo_days smallint not null check (undo_days > 0),
        wait_days smallint not null check (wait_days > 0),
        walk_least smallint not null check (walk_least > 0),
        walk_most smallint not null check (walk_most >= walk_least)
      );
      insert into register_terms (district_id, undo_days, wait_days, walk_least, walk_most)
      select id, 7, 7, 50, 80 from place where kind = 'district';

      create table register_file (
        id uuid primary key,
        district_id uuid not null,
        kind text not null check (kind in ('places','homes','covers','people')),
        path text collate "C" not null,
        name text not null,
        state text not null check (state in ('reading','ready','faulty','unreadable','taken','undone','dropped')),
        attempt integer not null,
        total integer,
        done integer not null,
        counts jsonb,
        fault_count integer not null,
        warnings text[] not null,
        refusal jsonb,
        -- the first rows as they were written; they may name people
        head_sealed bytea,
        brought_by uuid not null references person,
        at timestamptz(3) not null,
        read_at timestamptz(3),
        taken_at timestamptz(3),
        taken_by uuid references person,
        ended_at timestamptz(3),
        emptied_at timestamptz(3)
      );
      create index register_file_path on register_file (path, id desc);
      create index register_file_full on register_file (at) where emptied_at is null;

      -- what each row would do; gone once the file is taken in or dropped
      create table register_line (
        file_id uuid not null references register_file on delete cascade,
        row integer not null,
        effect text not null check (effect in ('fresh','changed','ended')),
        subject_id uuid not null,
        wanted jsonb,
        before jsonb,
        -- what tells of a person
        sealed bytea,
        primary key (file_id, row)
      );
      create table register_fault (
        file_id uuid not null references register_file on delete cascade,
        row integer not null,
        "column" text not null,
        words text not null,
        primary key (file_id, row, "column")
      );

      -- what a file did, as long as it may be taken back
      create table register_change (
        file_id uuid not null references register_file on delete cascade,
        subject_id uuid not null,
        effect text not null check (effect in ('fresh','changed','ended')),
        before jsonb,
        after jsonb not null,
        primary key (file_id, subject_id)
      );

      alter table cover drop constraint cover_grid_kind_check;
      alter table cover add constraint cover_grid_kind_check check (grid_kind in ('living','production','micro'));
      create table grid_profile (
        place_id uuid primary key references place,
        district_id uuid not null,
        kind text not null check (kind in ('living','production','micro')),
        origin text
      );
      insert into grid_profile (place_id, district_id, kind)
      select id, district_id, case kind when 'grid' then 'living' else 'micro' end from place where kind in ('grid','micro_grid');

      create table document (
        id uuid primary key,
        district_id uuid not null,
        place_id uuid not null references place,
        purpose text not null check (purpose in ('rules','evidence','emergency_plan','other')),
        name text not null,
        kind text not null check (kind in ('pdf','jpg','png','xlsx','docx')),
        bytes integer not null,
        kept_by uuid not null references person,
        at timestamptz(3) not null,
        removed_at timestamptz(3),
        erased_at timestamptz(3)
      );
      create index document_place on document (place_id) where removed_at is null;
      create index document_removed on document (removed_at) where removed_at is not null and erased_at is null;
      create table redrawing (
        id uuid primary key,
        district_id uuid not null,
        community_id uuid not null references place,
        what text not null check (what in ('grids','communities')),
        day date not null,
        state text not null check (state in ('planned','done','failed','cancelled')),
        plan jsonb not null,
        trouble text,
        planned_by uuid not null references person,
        at timestamptz(3) not null,
        ended_at timestamptz(3)
      );
      create index redrawing_due on redrawing (day) where state = 'planned';
      create index redrawing_community on redrawing (community_id, id desc);

      alter table place drop constraint place_kind_check;
      alter table place add constraint place_kind_check check (kind in ('district','street','community','compound','building','entrance','open_place','grid','micro_grid','firm','department','body'));
      -- how deep a tree is, and what its levels are called here
      create table tree_level (
        district_id uuid not null,
        tree text not null check (tree in ('administrative','grid','party','owners')),
        depth smallint not null check (depth > 0),
        name text not null,
        primary key (district_id, tree, depth)
      );
      create table body (
        place_id uuid primary key references place,
        district_id uuid not null,
        for_id uuid not null references place,
        type text not null check (type in ('big_committee','branch','party_group','residents_committee','property_committee','owners_committee','self_governing_group')),
        branch_kind text check (branch_kind in ('single','joint')),
        term_from date,
        term_until date check (term_until > term_from),
        units uuid[] not null
      );
      create index body_for on body (for_id);
      create table seat (
        id uuid primary key,
        district_id uuid not null,
        body_id uuid not null references body (place_id),
        person_id uuid not null references person,
        name text,
        kind text not null check (kind in ('secretary','deputy_secretary','chair','deputy_chair','member')),
        since date not null,
        until date check (until >= since),
        -- told with the consent of whoever holds it
        party_member boolean,
        seated_by uuid not null references person
      );
      create index seat_body on seat (body_id);
      create index seat_person on seat (person_id);

      -- the file of a compound: its number, and how it stands with the work standard
      create table compound_number (
        compound_id uuid primary key references place,
        district_id uuid not null,
        number integer not null check (number > 0),
        unique (district_id, number)
      );
      create table standard_point (
        id uuid primary key,
        district_id uuid not null,
        code text not null,
        sort smallint not null,
        title text not null,
        words text not null,
        retired_at timestamptz(3),
        unique (district_id, code)
      );
      create table compound_point (
        compound_id uuid not null references place,
        point_id uuid not null references standard_point,
        district_id uuid not null,
        met boolean not null,
        owner_id uuid references person,
        due date,
        note text,
        evidence uuid[] not null,
        told_by uuid not null references person,
        at timestamptz(3) not null,
        primary key (compound_id, point_id)
      );
      create index compound_point_owner on compound_point (owner_id);

      alter table appointment add column engagement text check (engagement in ('full_time','hired','part_time'));
      alter table appointment add column origin text check (origin in ('retiree','property','volunteer','auxiliary_police','party_member','other'));

      -- who came to a post and left it, by the place of the post
      create index event_posts on event ((facts->>'placeId'), id) where kind in ('person.appointed','appointment.changed','appointment.ended');
      create index event_covers on event ((facts->>'grid'), id) where kind = 'place.covered';
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
