import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Looks at somebody's phone or home stand in one table with whose it was, so that they can read who looked and why. Contracts: the three tables that go were in no release. */
export class LooksAtPeople20261202011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person_look (
        id uuid primary key,
        event_id uuid not null,
        district_id uuid not null,
        person_id uuid references person,
        looker_id uuid not null references person,
        what text not null constraint person_look_what_check check (what in ('phone','home')),
        reason text
      );
      create index person_look_person on person_look (person_id, id) where person_id is not null;
      create index person_look_looker on person_look (looker_id);
      create index person_look_event on person_look (event_id);

      insert into person_look (id, event_id, district_id, person_id, looker_id, what, reason)
      select event_id, event_id, district_id, null::uuid, person_id, 'phone', reason from home_look
      union all select event_id, event_id, district_id, null::uuid, person_id, 'phone', reason from topic_look
      union all select l.event_id, l.event_id, l.district_id,
                       case when l.what = 'home' or l.claim_id is null or l.person_id = c.person_id then w.wisher_id else c.person_id end,
                       l.person_id, l.what, l.reason
                  from claim_look l join wish w on w.id = l.wish_id left join claim c on c.id = l.claim_id;
      -- whose phone a ticket or a call-back showed can still be told
      insert into person_look (id, event_id, district_id, person_id, looker_id, what, reason)
      select overlay(gen_random_uuid()::text placing left(e.id::text, 15) from 1 for 15)::uuid, e.id, e.district_id, r.person_id, e.actor_id, 'phone', null
        from event e join ticket_reporter r on r.ticket_id = e.subject_id and r.call_back
       where e.kind = 'ticket.revealed' and e.actor_id is not null and e.district_id is not null
      union all
      select e.id, e.id, e.district_id, c.person_id, e.actor_id, 'phone', null
        from event e join call_back c on c.id = e.subject_id
       where e.kind = 'callback.revealed' and e.actor_id is not null and e.district_id is not null;
      drop table home_look;
      drop table topic_look;
      drop table claim_look;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
