import type { MigrationInterface, QueryRunner } from 'typeorm';
import { standardTopics } from '@linli/shared/topic/standard.words';

/** Topics, the stages they go through, who took part, what speaks for and against them, and what everyone was told. */
export class Topics20261130040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table topic_terms (
        district_id uuid not null,
        version smallint not null,
        at timestamptz(3) not null,
        by_id uuid references person,
        steps jsonb not null,
        building_support smallint not null check (building_support > 0),
        compound_support smallint not null check (compound_support > 0),
        review_days smallint not null check (review_days > 0),
        argument_days smallint not null check (argument_days > 0),
        call_days smallint not null check (call_days > 0),
        study_days smallint not null check (study_days > 0),
        most_open smallint not null check (most_open > 0),
        most_said smallint not null check (most_said > 0),
        primary key (district_id, version)
      );
      create table topic (
        id uuid primary key,
        district_id uuid not null,
        community_id uuid not null references place,
        place_id uuid not null references place,
        path text collate "C" not null,
        grid_id uuid references place,
        group_id uuid references place,
        ticket_id uuid references ticket,
        state text not null check (state in ('pending','open','done','declined','merged','withdrawn','refused')),
        stage text not null check (stage in ('raise','hear','discuss','decide','do','judge')),
        version integer not null,
        terms_version smallint not null,
        raiser_id uuid references person,
        made_by uuid not null references person,
        helper_id uuid references person,
        whom_sealed bytea,
        phone_sealed bytea,
        title text,
        words text,
        supports integer not null default 0 check (supports >= 0),
        threshold smallint not null check (threshold > 0),
        at timestamptz(3) not null,
        moved_at timestamptz(3) not null,
        review_due timestamptz(3) not null,
        late_at timestamptz(3),
        reviewed_by uuid references person,
        published_at timestamptz(3),
        refused text check (refused in ('private','matter','same','law','unclear','other')),
        refused_words text,
        answer text check (answer in ('taken','studying','not_taken')),
        answer_because text,
        answer_cost integer check (answer_cost >= 0),
        answer_on date,
        answered_at timestamptz(3),
        answered_by uuid references person,
        study_due timestamptz(3),
        study_late_at timestamptz(3),
        into_id uuid references topic,
        ended_at timestamptz(3),
        foreign key (district_id, terms_version) references topic_terms
      );
      create index topic_community on topic (community_id, state, at);
      create index topic_path on topic (path, state);
      create index topic_moved on topic (community_id, moved_at);
      create index topic_raiser on topic (raiser_id, at) where raiser_id is not null;
      create unique index topic_ticket on topic (ticket_id) where ticket_id is not null and state not in ('withdrawn','refused');
      create index topic_into on topic (into_id) where into_id is not null;
      create index topic_review on topic (review_due) where state = 'pending' and late_at is null;
      create index topic_study on topic (study_due) where study_due is not null and study_late_at is null;
      create table topic_stage (
        id uuid primary key,
        district_id uuid not null,
        topic_id uuid not null references topic,
        stage text not null check (stage in ('raise','hear','discuss','decide','do','judge')),
        owner_id uuid not null references place,
        permission text not null check (permission in ('handle','coordinate','lead','supervise')),
        by_id uuid references person,
        because text not null,
        entered_at timestamptz(3) not null,
        due_at timestamptz(3) not null,
        late_at timestamptz(3),
        left_at timestamptz(3)
      );
      create index topic_stage_topic on topic_stage (topic_id, entered_at);
      create unique index topic_stage_now on topic_stage (topic_id) where left_at is null;
      create index topic_stage_due on topic_stage (due_at) where left_at is null and late_at is null;
      create index topic_stage_owner on topic_stage (owner_id) where left_at is null;
      create table topic_part (
        topic_id uuid not null references topic,
        person_id uuid not null references person,
        part text not null check (part in ('raised','supported','came','spoke','voted','judged')),
        district_id uuid not null,
        at timestamptz(3) not null,
        primary key (topic_id, person_id, part)
      );
      create index topic_part_person on topic_part (person_id, at);
      create table topic_follow (
        topic_id uuid not null references topic,
        person_id uuid not null references person,
        district_id uuid not null,
        wants boolean not null,
        primary key (topic_id, person_id)
      );
      create index topic_follow_person on topic_follow (person_id);
      create table topic_argument (
        id uuid primary key,
        district_id uuid not null,
        topic_id uuid not null references topic,
        person_id uuid not null references person,
        side text not null check (side in ('for','worry','fact')),
        words text,
        state text not null check (state in ('pending','shown','withheld')),
        at timestamptz(3) not null,
        due_at timestamptz(3) not null,
        late_at timestamptz(3),
        decided_by uuid references person,
        decided_at timestamptz(3),
        reason text check (reason in ('private','abuse','advert','off_topic','same','other')),
        note text
      );
      create index topic_argument_topic on topic_argument (topic_id, state, at);
      create index topic_argument_person on topic_argument (person_id);
      create index topic_argument_due on topic_argument (due_at) where state = 'pending' and late_at is null;
      create table topic_echo (
        id uuid primary key,
        district_id uuid not null,
        topic_id uuid not null references topic,
        at timestamptz(3) not null,
        line text not null,
        helper_id uuid references person,
        call_due timestamptz(3),
        late_at timestamptz(3),
        called_at timestamptz(3),
        called_by uuid references person,
        note text,
        check ((helper_id is null) = (call_due is null))
      );
      create index topic_echo_topic on topic_echo (topic_id, at);
      create index topic_echo_helper on topic_echo (helper_id, call_due) where called_at is null and helper_id is not null;
      create table topic_look (
        event_id uuid primary key,
        district_id uuid not null,
        topic_id uuid not null references topic,
        person_id uuid not null references person,
        reason text not null
      );
      create index topic_look_topic on topic_look (topic_id);
      alter table content_check drop constraint content_check_kind_check;
      alter table content_check add constraint content_check_kind_check
        check (kind in ('words','line','photo','recording','name','shown','wish','topic','argument'))`);
    // districts that were laid out before have the terms that new ones start with
    const { steps, ...terms } = standardTopics;
    const names = [
      'buildingSupport',
      'compoundSupport',
      'reviewDays',
      'argumentDays',
      'callDays',
      'studyDays',
      'mostOpen',
      'mostSaid',
    ] as const;
    await runner.query(
      `insert into topic_terms (district_id, version, at, steps, building_support, compound_support, review_days, argument_days, call_days, study_days, most_open, most_said)
       select id, 1, since::timestamptz, $1::jsonb, $2, $3, $4, $5, $6, $7, $8, $9 from place where kind = 'district'`,
      [JSON.stringify(steps), ...names.map((name) => terms[name])],
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
