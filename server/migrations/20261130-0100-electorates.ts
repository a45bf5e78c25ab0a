import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Electorates of owners' votes. Each row of `electorate` is one edition; once frozen it and its lots, shares and owners
 * can't be changed, except that an account lets go of an owner. What is changed later is a new edition beside a row that
 * says why. Packs of rules are chosen by district.
 */
export class Electorates20261130010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table setting drop constraint setting_kind_check;
      alter table setting add constraint setting_kind_check check (kind in
        ('category','channel','oversight','tenant','template','goal','appearance','duty','bulletin_kind','reach','vote_pack'));
      create table vote_pack (
        district_id uuid primary key,
        pack text not null
      );
      create table electorate (
        id uuid primary key,
        line_id uuid not null references electorate,
        district_id uuid not null,
        community_id uuid not null references place,
        place_id uuid not null references place,
        path text collate "C" not null,
        buildings uuid[] not null,
        name text not null,
        edition smallint not null check (edition > 0),
        state text not null constraint electorate_state_check check (state in ('draft','posted','frozen','dropped')),
        version integer not null,
        made_by uuid references person,
        made_at timestamptz(3) not null,
        posted_on date,
        posted_until date check (posted_until >= posted_on),
        frozen_at timestamptz(3),
        frozen_by uuid references person,
        hash text check (hash ~ '^[0-9a-f]{64}$'),
        text text,
        unique (line_id, edition),
        check ((state = 'frozen') = (hash is not null and text is not null and frozen_at is not null))
      );
      create index electorate_path on electorate (path, made_at);
      create index electorate_place on electorate (place_id, made_at);

      create table electorate_owner (
        electorate_id uuid not null references electorate,
        id uuid not null,
        district_id uuid not null,
        name text not null,
        phone_index bytea,
        id_index bytea,
        person_id uuid references person,
        primary key (electorate_id, id)
      );
      create index electorate_owner_person on electorate_owner (person_id) where person_id is not null;

      create table electorate_lot (
        electorate_id uuid not null references electorate,
        id uuid not null,
        district_id uuid not null,
        home_id uuid references home,
        building_id uuid references place,
        kind text not null constraint electorate_lot_kind_check check (kind in ('home','shop','parking','other')),
        label text not null,
        area integer check (area > 0),
        area_source text not null constraint electorate_lot_area_source_check check (area_source in ('register','survey','contract')),
        area_day date not null,
        proof text not null constraint electorate_lot_proof_check check (proof in ('registered','possession','inheritance','judgment','built','unsold')),
        owner_key text,
        head integer check (head > 0),
        primary key (electorate_id, id),
        unique (electorate_id, label)
      );
      create index electorate_lot_home on electorate_lot (home_id) where home_id is not null;

      create table electorate_share (
        electorate_id uuid not null,
        lot_id uuid not null,
        owner_id uuid not null,
        district_id uuid not null,
        share numeric(8,7) check (share > 0 and share <= 1),
        primary key (electorate_id, lot_id, owner_id),
        foreign key (electorate_id, lot_id) references electorate_lot (electorate_id, id),
        foreign key (electorate_id, owner_id) references electorate_owner (electorate_id, id)
      );
      create index electorate_share_owner on electorate_share (electorate_id, owner_id);

      create table electorate_match (
        electorate_id uuid not null references electorate,
        one_id uuid not null,
        other_id uuid not null check (other_id > one_id),
        district_id uuid not null,
        same boolean not null,
        reason text not null,
        by_id uuid references person,
        at timestamptz(3) not null,
        primary key (electorate_id, one_id, other_id)
      );

      create table electorate_objection (
        id uuid primary key,
        electorate_id uuid not null references electorate,
        district_id uuid not null,
        path text collate "C" not null,
        lot_id uuid,
        asked_by uuid references person,
        entered_by uuid references person,
        who text,
        words text,
        state text not null constraint electorate_objection_state_check check (state in ('open','upheld','refused','withdrawn')),
        answer text,
        answered_by uuid references person,
        version smallint not null,
        at timestamptz(3) not null,
        due_at timestamptz(3) not null,
        late_at timestamptz(3),
        ended_at timestamptz(3)
      );
      create index electorate_objection_of on electorate_objection (electorate_id, at);
      create index electorate_objection_open on electorate_objection (path) where state = 'open';
      create index electorate_objection_asked on electorate_objection (asked_by) where asked_by is not null;
      create index electorate_objection_due on electorate_objection (due_at) where state = 'open' and late_at is null;

      create table electorate_change (
        id uuid primary key,
        electorate_id uuid not null references electorate,
        district_id uuid not null,
        lot_id uuid not null,
        why text not null constraint electorate_change_why_check check (why in ('objection','sale','mistake')),
        reason text not null,
        before jsonb,
        after jsonb,
        objection_id uuid references electorate_objection,
        by_id uuid references person,
        at timestamptz(3) not null
      );
      create index electorate_change_of on electorate_change (electorate_id, at);

      create function electorate_stays() returns trigger language plpgsql as $$
      begin
        if old.state = 'frozen' then
          raise exception 'electorate % is frozen', old.id using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger electorate_stays before update on electorate for each row execute function electorate_stays();

      create function electorate_part_stays() returns trigger language plpgsql as $$
      declare
        one uuid := case tg_op when 'DELETE' then old.electorate_id else new.electorate_id end;
      begin
        if exists (select from electorate where id = one and state = 'frozen')
           and current_user = 'linli_app'
           and not (tg_table_name = 'electorate_owner' and tg_op = 'UPDATE'
                    and to_jsonb(new) - 'person_id' = to_jsonb(old) - 'person_id' and (to_jsonb(new) ->> 'person_id') is null) then
          raise exception 'electorate % is frozen', one using errcode = 'check_violation';
        end if;
        return case tg_op when 'DELETE' then old else new end;
      end $$;
      create trigger electorate_lot_stays before insert or update or delete on electorate_lot
        for each row execute function electorate_part_stays();
      create trigger electorate_share_stays before insert or update or delete on electorate_share
        for each row execute function electorate_part_stays();
      create trigger electorate_owner_stays before insert or update or delete on electorate_owner
        for each row execute function electorate_part_stays();

      revoke update, delete, truncate on electorate_match, electorate_change from linli_app;
      revoke delete, truncate on electorate, electorate_objection from linli_app;
    `);
    await runner.query(
      `insert into vote_pack (district_id, pack) select id, 'national' from place where kind = 'district'`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
