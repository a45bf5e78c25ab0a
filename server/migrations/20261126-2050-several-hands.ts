import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is called to help with a ticket, within which time; who is on call for emergencies; at which level a ticket is handled. */
export class SeveralHands20261126205000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table assignment (
        id uuid primary key,
        ticket_id uuid not null references ticket,
        district_id uuid not null references place,
        cycle smallint not null,
        kind text not null check (kind in ('whistle','emergency','raise','hand')),
        role text not null check (role in ('host','cohost','oversee','organise','lead','assist','aid')),
        level text check (level in ('building','grid','compound','community','street','district')),
        unit_id uuid references place,
        person_id uuid references person,
        state text not null check (state in ('awaited','present','finished','excused','dismissed','relieved','ended')),
        asked_by uuid references person,
        asked_at timestamptz(3) not null,
        arrived_by uuid references person,
        arrived_at timestamptz(3),
        ended_by uuid references person,
        ended_at timestamptz(3),
        check (num_nonnulls(unit_id, person_id) = 1),
        check ((kind = 'hand') = (person_id is not null)),
        check ((kind = 'raise') = (level is not null)),
        check ((ended_at is null) = (state in ('awaited','present')))
      );
      -- nobody is called twice at a time, and one unit hosts
      create unique index assignment_called_once on assignment (ticket_id, coalesce(unit_id, person_id)) where ended_at is null;
      create unique index assignment_one_host on assignment (ticket_id) where ended_at is null and role = 'host';
      create index assignment_ticket on assignment (ticket_id);
      create index assignment_person on assignment (person_id) where ended_at is null;

      -- how long a kind of call gives, a district's own
      create table call_terms (
        district_id uuid not null references place,
        kind text not null check (kind in ('whistle','emergency','raise','hand')),
        arrive jsonb,
        finish jsonb,
        with_ticket boolean not null,
        primary key (district_id, kind)
      );

      create table on_call (
        id uuid primary key,
        district_id uuid not null references place,
        place_id uuid not null references place,
        person_id uuid not null references person,
        from_at timestamptz(3) not null,
        until_at timestamptz(3) not null check (until_at > from_at),
        put_by uuid references person,
        constraint one_turn_at_a_time exclude using gist (place_id with =, person_id with =, tstzrange(from_at, until_at) with &&)
      );
      create index on_call_place on on_call (place_id, until_at);
      create index on_call_person on on_call (person_id);

      -- the level of what is there already: that of its unit
      alter table ticket add column level text check (level in ('building','grid','compound','community','street','district'));
      update ticket t set level = case coalesce(nullif(u.kind, 'department'), above.kind)
          when 'grid' then 'grid' when 'micro_grid' then 'grid' when 'firm' then 'compound' when 'compound' then 'compound'
          when 'street' then 'street' when 'district' then 'district' else 'community' end
        from place u left join stand s on s.place_id = u.id and s.tree = 'administrative' left join place above on above.id = s.parent_id
       where u.id = t.unit_id;
      alter table ticket alter column level set not null;
      create index ticket_solved on ticket (path, closed_at) where state = 'settled' and outcome = 'solved';
      create index ticket_awaited on ticket (path) where closed_at is null and awaited <> '{}';
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
