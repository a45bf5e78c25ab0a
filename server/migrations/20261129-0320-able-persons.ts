import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who can do something and agreed to be asked; who was named and has still to be asked; what is asked. */
export class AblePersons20261129032000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table able_terms (
        district_id uuid primary key,
        most_asks smallint not null check (most_asks > 0),
        ask_days smallint not null check (ask_days > 0)
      );
      insert into able_terms select id, 5, 7 from place where kind = 'district';

      create table able_field (
        district_id uuid not null,
        code text not null,
        sort smallint not null,
        name text not null,
        words text not null,
        primary key (district_id, code)
      );
      insert into able_field select p.id, f.* from place p, (values
        ('mediation', 0, '调解', '劝和、评理、家长里短'), ('repair', 1, '修理', '水电、家电、缝补、磨刀'),
        ('arts', 2, '文艺', '唱歌、书画、舞蹈、摄影'), ('health', 3, '健康', '急救、护理、量血压'),
        ('teaching', 4, '教学', '辅导功课、手工、教用手机'), ('policy', 5, '政策法律', '社保、物业、法律常识')
      ) f where p.kind = 'district';

      create table able_person (
        id uuid primary key,
        district_id uuid not null,
        community_id uuid not null references place,
        path text collate "C" not null,
        person_id uuid not null references person,
        field text not null,
        words text,
        way text not null check (way in ('self','visit','peer')),
        state text not null constraint able_person_state_check check (state in ('proposed','agreed','listed','declined','withdrawn')),
        show text not null check (show in ('surname','field')),
        daily boolean not null,
        emergency boolean not null,
        by_id uuid not null references person,
        at timestamptz(3) not null,
        agreed_at timestamptz(3) check (agreed_at is not null or state in ('proposed','withdrawn')),
        decided_at timestamptz(3),
        decided_by uuid references person,
        withdrawn_at timestamptz(3),
        foreign key (district_id, field) references able_field,
        check (agreed_at is not null or not (daily or emergency))
      );
      create unique index able_person_once on able_person (person_id, field) where state in ('proposed','agreed','listed');
      create index able_person_path on able_person (path, state);
      create index able_person_person on able_person (person_id, id);

      create table able_tip (
        id uuid primary key,
        district_id uuid not null,
        path text collate "C" not null,
        field text not null,
        name text,
        "where" text,
        words text,
        way text not null check (way in ('visit','peer')),
        by_id uuid not null references person,
        at timestamptz(3) not null,
        closed_at timestamptz(3),
        closed_by uuid references person,
        foreign key (district_id, field) references able_field
      );
      create index able_tip_path on able_tip (path, id) where closed_at is null;

      create table able_ask (
        id uuid primary key,
        district_id uuid not null,
        able_id uuid not null references able_person,
        from_id uuid not null references person,
        use text not null check (use in ('daily','emergency')),
        words text,
        at timestamptz(3) not null,
        answered_at timestamptz(3),
        yes boolean check ((yes is null) = (answered_at is null)),
        answer_words text
      );
      create index able_ask_able on able_ask (able_id, id);
      create index able_ask_from on able_ask (from_id, id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
