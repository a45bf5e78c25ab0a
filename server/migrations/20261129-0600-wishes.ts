import { standardWishes } from '@linli/shared/wish/wish.rules';
import { standardWishKinds } from '@linli/shared/wish/wish.words';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Micro-wishes, the promises to help with them, and what is said between the two sides. */
export class Wishes20261129060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table wish_terms (
        district_id uuid primary key,
        review_days smallint not null check (review_days > 0),
        claim_hours smallint not null check (claim_hours > 0),
        remind_hours smallint not null check (remind_hours > 0 and remind_hours < claim_hours),
        offer_hours smallint not null check (offer_hours > 0),
        confirm_days smallint not null check (confirm_days > 0),
        look_back_days smallint not null check (look_back_days > 0),
        open_days smallint not null check (open_days > 0),
        alarm_days smallint not null check (alarm_days > 0),
        first_hands smallint not null check (first_hands >= 0),
        first_hours smallint not null check (first_hours >= 0),
        most_wishes smallint not null check (most_wishes > 0),
        most_claims smallint not null check (most_claims > 0)
      );
      create table wish_kind (
        district_id uuid not null,
        code text not null,
        name text not null,
        icon text not null,
        hint text,
        skill text,
        rank smallint not null,
        since date not null,
        until date,
        primary key (district_id, code)
      );
      create table wish (
        id uuid primary key,
        district_id uuid not null,
        community_id uuid not null references place,
        place_id uuid not null references place,
        path text collate "C" not null,
        home_id uuid references home,
        kind text not null,
        state text not null check (state in ('pending','open','taken','fulfilled','refused','withdrawn','lapsed')),
        version integer not null,
        wisher_id uuid references person,
        made_by uuid not null references person,
        for_whom text not null check (for_whom in ('self','behalf','coded')),
        whom_sealed bytea,
        phone_sealed bytea,
        code text,
        agreed boolean not null,
        title text,
        words text,
        shown text,
        hands smallint not null check (hands between 1 and 20),
        taken smallint not null default 0,
        confirmed smallint not null default 0,
        spot text not null check (spot in ('station','home','phone')),
        suits text not null check (suits in ('any','weekend','weekday','dates')),
        dates date[] not null default '{}',
        minutes smallint,
        pair boolean not null default false,
        at timestamptz(3) not null,
        review_due timestamptz(3) not null,
        late_at timestamptz(3),
        reviewed_by uuid references person,
        published_at timestamptz(3),
        until date,
        alarmed_at timestamptz(3),
        ended_at timestamptz(3),
        asked_at timestamptz(3),
        look_back text check (look_back in ('good','partly','bad')),
        refused text check (refused in ('private','money','danger','trade','matter','unreachable','other')),
        refused_words text,
        check (taken between 0 and hands),
        check (confirmed between 0 and taken)
      );
      create index wish_path on wish (path, published_at) where state in ('open','taken');
      create index wish_community on wish (community_id, state, at);
      create index wish_wisher on wish (wisher_id, at) where wisher_id is not null;
      create index wish_review on wish (review_due) where state = 'pending' and late_at is null;
      create index wish_ended on wish (community_id, ended_at) where ended_at is not null;
      create index wish_look_back on wish (ended_at) where state = 'fulfilled' and asked_at is null;
      create table wish_card (
        id uuid primary key,
        district_id uuid not null,
        wish_id uuid not null references wish,
        code_hash bytea not null,
        made_by uuid not null references person,
        at timestamptz(3) not null,
        used_at timestamptz(3),
        claim_id uuid
      );
      create index wish_card_wish on wish_card (wish_id);
      create table claim (
        id uuid primary key,
        district_id uuid not null,
        wish_id uuid not null references wish,
        path text collate "C" not null,
        slot smallint not null check (slot > 0),
        person_id uuid not null references person,
        second_id uuid references person,
        team_id uuid references team,
        coordinator boolean not null,
        state text not null check (state in ('held','agreed','under_way','done','confirmed','released','unfulfilled','handed_over')),
        version integer not null,
        at timestamptz(3) not null,
        lock_until timestamptz(3) not null,
        reminded_at timestamptz(3),
        proposed_at timestamptz(3),
        proposed_by text check (proposed_by in ('claimer','wisher')),
        agreed_at timestamptz(3),
        promised_on date,
        companion text check (companion in ('arrange','own')),
        companion_hash bytea,
        hand_hash bytea,
        claimer_phone boolean not null default false,
        wisher_phone boolean not null default false,
        begun_claimer timestamptz(3),
        begun_wisher timestamptz(3),
        done_at timestamptz(3),
        minutes smallint check (minutes > 0),
        confirm_due timestamptz(3),
        asked_at timestamptz(3),
        way text check (way in ('tap','card','phone','second')),
        confirmed_by uuid references person,
        ended_at timestamptz(3),
        reason text check (reason in ('nobody_came','not_possible','not_finished','other')),
        words text,
        thanks text,
        check ((state in ('held','agreed','under_way','done')) = (ended_at is null))
      );
      create unique index claim_slot on claim (wish_id, slot) where ended_at is null or state = 'confirmed';
      create unique index claim_once on claim (wish_id, person_id) where ended_at is null;
      create index claim_wish on claim (wish_id, at);
      create index claim_person on claim (person_id, at);
      create index claim_second on claim (second_id, at) where second_id is not null;
      create index claim_lock on claim (lock_until) where state = 'held';
      create index claim_due on claim (confirm_due) where state in ('agreed','under_way','done') and asked_at is null;
      create unique index claim_companion on claim (companion_hash) where companion_hash is not null and ended_at is null;
      create unique index claim_hand on claim (hand_hash) where hand_hash is not null and ended_at is null;
      create index claim_promised on claim (promised_on, path);
      create table claim_word (
        id uuid primary key,
        district_id uuid not null,
        claim_id uuid not null references claim,
        by_id uuid not null references person,
        side text not null check (side in ('claimer','wisher','worker')),
        words text,
        at timestamptz(3) not null
      );
      create index claim_word_claim on claim_word (claim_id, id);
      create index claim_word_by on claim_word (by_id);
      create table claim_look (
        event_id uuid primary key,
        district_id uuid not null,
        wish_id uuid not null references wish,
        claim_id uuid references claim,
        person_id uuid not null references person,
        what text not null check (what in ('phone','home')),
        reason text not null
      );
      create index claim_look_wish on claim_look (wish_id);
      create table offer (
        id uuid primary key,
        district_id uuid not null,
        wish_id uuid not null references wish,
        claim_id uuid references claim,
        path text collate "C" not null,
        kind text not null check (kind in ('person','team','pool','second')),
        person_id uuid references person,
        team_id uuid references team,
        state text not null check (state in ('queued','offered','accepted','declined','unanswered','recalled')),
        rank smallint not null,
        by_id uuid references person,
        at timestamptz(3) not null,
        due_at timestamptz(3),
        ended_at timestamptz(3),
        why jsonb not null default '{}'
      );
      create index offer_wish on offer (wish_id, rank);
      create index offer_person on offer (person_id, state) where person_id is not null;
      create index offer_team on offer (team_id, state) where team_id is not null;
      create index offer_due on offer (due_at) where state = 'offered';
      create table wish_waiter (
        wish_id uuid not null references wish,
        person_id uuid not null references person,
        district_id uuid not null,
        at timestamptz(3) not null,
        kept_until timestamptz(3),
        primary key (wish_id, person_id)
      );
      create index wish_waiter_person on wish_waiter (person_id);
      create index wish_waiter_kept on wish_waiter (kept_until) where kept_until is not null;

      alter table recording add column wish_id uuid references wish;
      create index recording_wish on recording (wish_id) where wish_id is not null;
      alter table content_check drop constraint content_check_kind_check;
      alter table content_check add constraint content_check_kind_check
        check (kind in ('words','line','photo','recording','name','shown','wish'));
    `);
    // districts that were laid out before have the terms and kinds that new ones start with
    const terms = Object.values(standardWishes);
    const columns = Object.keys(standardWishes).map((name) =>
      name.replace(/[A-Z]/g, (one) => '_' + one.toLowerCase()),
    );
    await runner.query(
      `insert into wish_terms (district_id, ${columns.join(', ')})
       select id, ${terms.map((_, at) => `$${at + 1}::smallint`).join(', ')} from place where kind = 'district'`,
      terms,
    );
    await runner.query(
      `insert into wish_kind (district_id, code, name, icon, hint, skill, rank, since)
       select p.id, k.code, k.name, k.icon, k.hint, k.skill, k.rank, p.since
         from place p cross join jsonb_to_recordset($1::jsonb) as k (code text, name text, icon text, hint text, skill text, rank smallint)
        where p.kind = 'district'`,
      [JSON.stringify(standardWishKinds.map((kind, at) => ({ ...kind, rank: at + 1 })))],
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
