import { statement } from '../../platform/testing/statement';

/** Copies a ticket with its reporters and clocks so many times under keys and numbers of their own. */
export async function crowd(url: string, ticketId: string, count: number): Promise<void> {
  await statement(
    url,
    `with copy as materialized (
       select gen_random_uuid() as id, '9999-' || lpad(n::text, 6, '0') as number from generate_series(1, $2::int) n),
     tickets as (
       insert into ticket select t2.* from ticket t, copy c, jsonb_populate_record(t, to_jsonb(c)) t2 where t.id = $1),
     reporters as (
       insert into ticket_reporter select r2.*
         from ticket_reporter r, copy c, jsonb_populate_record(r, jsonb_build_object('ticket_id', c.id)) r2 where r.ticket_id = $1)
     insert into clock select k2.*
       from clock k, copy c, jsonb_populate_record(k, jsonb_build_object('id', gen_random_uuid(), 'ticket_id', c.id)) k2
      where k.ticket_id = $1`,
    [ticketId, count],
  );
}
