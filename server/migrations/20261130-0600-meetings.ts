import type { MigrationInterface, QueryRunner } from 'typeorm';
import { standardMeetings } from '@linli/shared/meeting/meeting.rules';
import { standardMeetingKinds } from '@linli/shared/meeting/meeting.words';

/** Meetings: kinds, venues, series; who is asked, who comes, what was said and agreed. */
export class Meetings20261130060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table meeting_terms (
        district_id uuid primary key,
        remind_hours smallint not null check (remind_hours > 0),
        remind_minutes smallint not null check (remind_minutes > 0),
        answer_hours smallint not null check (answer_hours > 0),
        minutes_days smallint not null check (minutes_days > 0),
        raise_days smallint not null check (raise_days > 0),
        late_days smallint not null check (late_days > 0),
        most_along smallint not null check (most_along >= 0),
        name_days smallint not null check (name_days > 0)
      );

      create table meeting_kind (
        district_id uuid not null,
        code text not null,
        name text not null,
        open boolean not null,
        parties text[] not null check (parties <@ array['branch','committee','firm','police','department','volunteers','delegates','community','street']),
        template text[] not null,
        closed boolean not null,
        sort smallint not null,
        primary key (district_id, code)
      );

      create table meeting_venue (
        id uuid primary key,
        district_id uuid not null,
        place_id uuid not null references place,
        path text collate "C" not null,
        name text not null,
        spot text not null,
        seats integer check (seats > 0),
        lat double precision,
        long double precision check ((lat is null) = (long is null)),
        code text not null unique,
        closed_at timestamptz(3)
      );
      create index meeting_venue_path on meeting_venue (path);

      create table meeting_series (
        id uuid primary key,
        district_id uuid not null,
        place_id uuid not null references place,
        path text collate "C" not null,
        kind text not null,
        title text not null,
        venue_id uuid references meeting_venue,
        spot text check ((spot is null) <> (venue_id is null)),
        every text not null check (every in ('week','fortnight','month')),
        first_on date not null,
        next_on date not null check (next_on >= first_on),
        from_minute smallint not null,
        until_minute smallint not null check (until_minute > from_minute),
        owner_id uuid not null references person,
        by_id uuid not null references person,
        at timestamptz(3) not null,
        ended_at timestamptz(3),
        foreign key (district_id, kind) references meeting_kind
      );
      create index meeting_series_path on meeting_series (path, next_on) where ended_at is null;

      create table meeting (
        id uuid primary key,
        district_id uuid not null,
        place_id uuid not null references place,
        path text collate "C" not null,
        kind text not null,
        title text not null,
        words text,
        venue_id uuid references meeting_venue,
        spot text check ((spot is null) <> (venue_id is null)),
        starts_at timestamptz(3) not null,
        ends_at timestamptz(3) not null check (ends_at > starts_at),
        capacity integer check (capacity > 0),
        series_id uuid references meeting_series,
        version smallint not null,
        code_key bytea not null,
        by_id uuid not null references person,
        at timestamptz(3) not null,
        minutes_due timestamptz(3) not null,
        withdrawn_at timestamptz(3),
        withdrawn_reason text,
        reminded_day_at timestamptz(3),
        reminded_hour_at timestamptz(3),
        late_at timestamptz(3),
        heads integer check ((heads is null) = (late_at is null)),
        foreign key (district_id, kind) references meeting_kind,
        -- a venue has one meeting at a time; one that is entered afterwards books nothing
        constraint meeting_booked exclude using gist (venue_id with =, tstzrange(starts_at, ends_at) with &&)
          where (withdrawn_at is null and late_at is null and venue_id is not null)
      );
      create index meeting_path on meeting (path, starts_at desc);
      create index meeting_next on meeting (starts_at) where withdrawn_at is null and reminded_hour_at is null;
      create index meeting_venue_next on meeting (venue_id, starts_at) where venue_id is not null;
      create index meeting_series_of on meeting (series_id) where series_id is not null;

      create table agenda_item (
        id uuid primary key,
        meeting_id uuid not null references meeting,
        position smallint not null,
        title text not null,
        minutes smallint not null check (minutes > 0),
        topic_id uuid
      );
      create index agenda_item_meeting on agenda_item (meeting_id, position);
      create index agenda_item_topic on agenda_item (topic_id) where topic_id is not null;

      create table meeting_party (
        id uuid primary key,
        meeting_id uuid not null references meeting,
        kind text not null check (kind in ('branch','committee','firm','police','department','volunteers','delegates','community','street')),
        name text not null,
        person_id uuid references person,
        answer text check (answer in ('comes','sends','cannot')),
        who text check (who is null or answer = 'sends'),
        reason text check ((reason is not null) = (answer is not distinct from 'cannot')),
        answer_by timestamptz(3) not null,
        answered_at timestamptz(3) check ((answered_at is null) = (answer is null)),
        answered_by uuid references person,
        came boolean
      );
      create index meeting_party_meeting on meeting_party (meeting_id, id);
      create index meeting_party_person on meeting_party (person_id) where person_id is not null;

      create table meeting_seat (
        id uuid primary key,
        district_id uuid not null,
        meeting_id uuid not null references meeting,
        person_id uuid references person,
        guest_name text,
        entered_by uuid references person,
        along smallint not null check (along >= 0),
        state text not null check (state in ('in','waiting','left')),
        at timestamptz(3) not null,
        present_at timestamptz(3) check (present_at is null or state = 'in'),
        present_way text check ((present_way is null) = (present_at is null)) check (present_way in ('code','sign','organiser')),
        check (person_id is not null or entered_by is not null)
      );
      create unique index meeting_seat_once on meeting_seat (meeting_id, person_id) where state <> 'left';
      create index meeting_seat_meeting on meeting_seat (meeting_id, id);
      create index meeting_seat_person on meeting_seat (person_id, id) where person_id is not null;
      create index meeting_seat_named on meeting_seat (id) where guest_name is not null;

      create table meeting_word (
        id uuid primary key,
        meeting_id uuid not null references meeting,
        person_id uuid not null references person,
        words text not null,
        at timestamptz(3) not null
      );
      create unique index meeting_word_once on meeting_word (meeting_id, person_id);
      create index meeting_word_person on meeting_word (person_id);

      create table show_of_hands (
        id uuid primary key,
        meeting_id uuid not null references meeting,
        item_id uuid references agenda_item,
        question text not null,
        yes integer not null check (yes >= 0),
        no integer not null check (no >= 0),
        abstain integer not null check (abstain >= 0),
        present integer not null check (yes + no + abstain <= present),
        by_id uuid not null references person,
        at timestamptz(3) not null
      );
      create index show_of_hands_meeting on show_of_hands (meeting_id, id);

      create table meeting_minutes (
        meeting_id uuid not null references meeting,
        version smallint not null,
        edit integer not null,
        state text not null check (state in ('draft','checking','published')),
        items jsonb not null,
        words text,
        because text check ((because is not null) = (version > 1)),
        writers uuid[] not null,
        written_by uuid not null references person,
        written_at timestamptz(3) not null,
        returned text,
        published_at timestamptz(3) check ((published_at is not null) = (state = 'published')),
        checked_by uuid references person check (checked_by is null or checked_by <> all(writers)),
        primary key (meeting_id, version)
      );
      -- one version is at work at a time
      create unique index meeting_minutes_open on meeting_minutes (meeting_id) where state <> 'published';

      create table meeting_action (
        id uuid primary key,
        meeting_id uuid not null references meeting,
        item_id uuid references agenda_item,
        words text not null,
        owner_id uuid not null references person,
        due_on date not null,
        ticket_id uuid references ticket,
        by_id uuid not null references person,
        at timestamptz(3) not null,
        done_at timestamptz(3) check (done_at is null or ticket_id is null),
        done_by uuid references person
      );
      create index meeting_action_meeting on meeting_action (meeting_id, id);
      create index meeting_action_due on meeting_action (due_on) where done_at is null;

      create table meeting_raise (
        id uuid primary key,
        district_id uuid not null,
        meeting_id uuid not null unique references meeting,
        place_id uuid not null references place,
        path text collate "C" not null,
        level text not null check (level in ('community','street','district')),
        reason text not null,
        by_id uuid not null references person,
        at timestamptz(3) not null,
        due_at timestamptz(3) not null,
        next_id uuid references meeting
      );
      create index meeting_raise_open on meeting_raise (path) where next_id is null;
    `);
    await runner.query(
      `insert into meeting_terms select p.id, t.* from place p, jsonb_to_record($1) as t("remindHours" smallint, "remindMinutes" smallint,
         "answerHours" smallint, "minutesDays" smallint, "raiseDays" smallint, "lateDays" smallint, "mostAlong" smallint, "nameDays" smallint)
        where p.kind = 'district'`,
      [JSON.stringify(standardMeetings)],
    );
    await runner.query(
      `insert into meeting_kind (district_id, code, name, open, parties, template, closed, sort)
       select p.id, k.code, k.name, k.open, k.parties, k.template, false, k.sort
         from place p, jsonb_to_recordset($1) as k(code text, name text, open boolean, parties text[], template text[], sort smallint)
        where p.kind = 'district'`,
      [JSON.stringify(standardMeetingKinds.map((kind, at) => ({ ...kind, sort: at + 1 })))],
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
