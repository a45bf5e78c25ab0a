import { statement } from '../../platform/testing/statement';

/** Copies a ticket with its reporters and clocks so many times under keys and numbers of their own. */
export async function crowd(url: string, ticketId: string, count: number): Promise<void> {
  await statement(
    url,
    `with copy as materialized (
       select gen_random_uuid() as id, '9999-' || lpad(n::text, 6, '0') as number from generate_series(1, $2::int) n),
     tickets as (
       insert into ticket select (jsonb_populate_record(t, to_jsonb(c))).* from ticket t, copy c where t.id = $1),
     reporters as (
       insert into ticket_reporter select (jsonb_populate_record(r, jsonb_build_object('ticket_id', c.id))).*
         from ticket_reporter r, copy c where r.ticket_id = $1)
     insert into clock select (jsonb_populate_record(k, jsonb_build_object('id', gen_random_uuid(), 'ticket_id', c.id))).*
       from clock k, copy c where k.ticket_id = $1`,
    [ticketId, count],
  );
}
