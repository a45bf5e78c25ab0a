import type { MigrationInterface, QueryRunner } from 'typeorm';
import { standardDuties } from '@linli/shared/party/party.words';

/** Secretaries filed with their street, households of party members by consent, and what those who look after neighbours do. */
export class Party20261128030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table secretary_filing (
        id uuid primary key,
        district_id uuid not null,
        seat_id uuid not null references seat,
        path text collate "C" not null,
        compound_type text not null check (compound_type in ('old','commercial','resettlement','family_yard')),
        source text not null check (source in ('full_time','in_service','committee','other')),
        mentor_seat_id uuid references seat,
        day date not null,
        state text not null check (state in ('filed','confirmed','returned')),
        filed_by uuid not null references person,
        at timestamptz(3) not null,
        decided_by uuid references person,
        decided_at timestamptz(3),
        words text
      );
      create index secretary_filing_path on secretary_filing (path, id desc);
      create index secretary_filing_mentor on secretary_filing (mentor_seat_id);
      -- one at a time; what was returned makes room for the next
      create unique index secretary_filing_seat on secretary_filing (seat_id) where state <> 'returned';

      -- says of a home, with the consent of whoever lives there, that a member of the party does
      create table party_home (
        id uuid primary key,
        district_id uuid not null,
        home_id uuid not null references home,
        path text collate "C" not null,
        person_id uuid not null references person,
        state text not null check (state in ('offered','confirmed','declined','withdrawn')),
        offered_at timestamptz(3) not null,
        decided_by uuid references person,
        decided_at timestamptz(3),
        withdrawn_at timestamptz(3)
      );
      create unique index party_home_home on party_home (home_id) where state in ('offered','confirmed');
      create index party_home_path on party_home (path, id desc) where state in ('offered','confirmed');
      create index party_home_person on party_home (person_id);

      create table duty (
        district_id uuid not null,
        sort smallint not null,
        class text not null check (class in ('policy','information','mediation','service','civility')),
        words text not null,
        primary key (district_id, sort)
      );
    `);
    await runner.query(
      `insert into duty (district_id, sort, class, words)
       select p.id, d.sort, d.class, d.words from place p, unnest($1::int[], $2::text[], $3::text[]) as d(sort, class, words)
        where p.kind = 'district'`,
      [
        standardDuties.map((_, sort) => sort),
        standardDuties.map(([kind]) => kind),
        standardDuties.map(([, words]) => words),
      ],
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
