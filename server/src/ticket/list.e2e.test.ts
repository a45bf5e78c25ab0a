import type { AskTickets } from '@linli/shared/ticket/list.contract';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import type { TicketLine } from '@linli/shared/ticket/ticket.contract';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { move, report } from '../platform/testing/story';

let house: House;
let granny: Visitor;
let worker: Visitor;
let secretary: Visitor;
/** By the order of their dues: three that were reported at ten, two an hour later, one that is over, one about a lift. */
const made: string[] = [];
let over = '';
let lift = '';

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T10:00');
  [granny, worker] = [await house.as('王奶奶'), await house.as('周晓禾')];
  secretary = await house.as('孙主任');
  for (const [hour, times] of [
    ['10:00', 3],
    ['11:00', 2],
  ] as const) {
    await house.at(`2026-11-18T${hour}`);
    for (let turn = 0; turn < times; turn++) made.push((await report(house, granny)).id);
  }
  over = (await report(house, granny)).id;
  await move(granny, over, 'withdraw');
  await house.at('2026-11-19T10:00');
  lift = (await report(house, granny, { category: 'lift', words: '电梯门关不上了。' })).id;
  await house.at('2026-11-20T09:00');
});
afterAll(() => house.close());

const ask = (visitor: Visitor, body: AskTickets = {}) => visitor.ask(ticketApi.list, { body });
const ids = (tickets: readonly TicketLine[]) => tickets.map(({ id }) => id);
const found = async (body: AskTickets, visitor = secretary) => ids((await ask(visitor, body)).body.tickets);
/** Everything, page by page, and how long each page is. */
async function allOf(body: AskTickets) {
  const pages: string[][] = [];
  for (let after: string | undefined; ;) {
    const { body: page } = await ask(secretary, { ...body, ...(after && { after }) });
    pages.push(ids(page.tickets));
    if (page.next === null) return pages;
    after = page.next;
  }
}

test('page by page everything comes once, the nearest due first, and the last page says that it is the last', async () => {
  const pages = await allOf({ most: '2' });
  expect(pages.map(({ length }) => length)).toEqual([2, 2, 2]);
  expect(pages.flat()).toEqual(await found({}));
  expect([...pages.flat()].sort()).toEqual([...made, lift].sort());
  expect(pages.flat().at(-1)).toBe(lift);
});

test('what is done between two pages makes none stand twice or go missing', async () => {
  const { body: first } = await ask(secretary, { most: '3' });
  const gone = first.tickets[0]?.id ?? '';
  await move(worker, gone, 'accept');
  const { body: second } = await ask(secretary, { most: '3', after: first.next ?? '' });
  // it has another due now and comes again as what it is
  expect(ids(second.tickets).filter((id) => id !== gone)).toEqual(
    (await found({})).filter((id) => ![...ids(first.tickets), gone].includes(id)),
  );
});

test('a list can be of states, with what is over last; of a category, a unit, a place, and how near the due is', async () => {
  const everything = await found({ states: 'dispatched,accepted,withdrawn' });
  expect(everything.at(-1)).toBe(over);
  expect((await allOf({ states: 'dispatched,accepted,withdrawn', most: '1' })).flat()).toEqual(everything);
  expect(await found({ states: 'withdrawn' })).toEqual([over]);
  expect(await found({ states: 'settled' })).toEqual([]);
  expect(await found({ category: 'lift' })).toEqual([lift]);
  expect(await found({ unit: house.town.firm })).toEqual([lift]);
  expect(await found({ below: house.town.compound })).toHaveLength(6);
  const late = await found({ urgency: 'over' });
  expect(late).toHaveLength(5);
  const rest = await Promise.all((['soon', 'ample', 'hold'] as const).map((urgency) => found({ urgency })));
  expect([late, ...rest].flat().sort()).toEqual([...made, lift].sort());
});

test('nobody sees what is not below them, or kept from them; residents and workers have no such list', async () => {
  expect((await ask(secretary, { below: house.town.district })).body.code).toBe('place.missing');
  expect(await found({}, await house.as('何远'))).toEqual([]);
  await statement(house.databaseUrl, 'update ticket set hidden_from = array[$2::uuid] where id = $1', [
    lift,
    house.town.people['孙主任'],
  ]);
  expect(await found({ category: 'lift' })).toEqual([]);
  for (const visitor of [granny, worker]) expect((await ask(visitor)).status).toBe(403);
});

test.each<[AskTickets, string]>([
  [{ after: 'first.12.nobody' }, 'after'],
  [{ most: '101' }, 'most'],
  [{ most: '0' }, 'most'],
  [{ states: 'accepted,lost' }, 'states'],
])('%j is refused at its field', async (body, field) => {
  const { status, body: answer } = await ask(secretary, body);
  expect([status, Object.keys(answer.fields ?? {})]).toEqual([400, [field]]);
});

test('what I follow comes open ones first, fifty at a time, and says how many it is', async () => {
  const { body: few } = await granny.ask(ticketApi.mine);
  expect([few.count, few.next, few.tickets.at(-1)?.id]).toEqual([7, null, over]);
  expect(few.tickets[0]?.id).toBe(lift);
  await statement(
    house.databaseUrl,
    `with copy as (select gen_random_uuid() as id, '9999-' || lpad(n::text, 6, '0') as number from generate_series(1, 60) n),
       tickets as (insert into ticket select t2.* from ticket t, copy c, jsonb_populate_record(t, to_jsonb(c)) t2 where t.id = $1)
     insert into ticket_reporter select r2.* from ticket_reporter r, copy c, jsonb_populate_record(r, jsonb_build_object('ticket_id', c.id)) r2 where r.ticket_id = $1`,
    [over],
  );
  const { body: first } = await granny.ask(ticketApi.mine);
  expect([first.count, first.tickets.length]).toEqual([67, 50]);
  const { body: second } = await granny.ask(ticketApi.mine, { body: { after: first.next ?? '' } });
  expect([second.tickets.length, second.next]).toEqual([17, null]);
  expect(new Set(ids([...first.tickets, ...second.tickets])).size).toBe(67);
});

test('what the owners’ inspectors watch goes on after a page, too', async () => {
  const inspector = await house.as('许老师');
  const { body: before } = await inspector.ask(ticketApi.inspected);
  await statement(
    house.databaseUrl,
    `with copy as (select gen_random_uuid() as id, '9998-' || lpad(n::text, 6, '0') as number from generate_series(1, 60) n)
     insert into ticket select t2.* from ticket t, copy c, jsonb_populate_record(t, to_jsonb(c)) t2 where t.id = $1`,
    [made[0]],
  );
  const { body: first } = await inspector.ask(ticketApi.inspected);
  const { body: second } = await inspector.ask(ticketApi.inspected, { body: { after: first.next ?? '' } });
  const all = [...first.tickets, ...second.tickets].map(({ id }) => id);
  expect([first.tickets.length, second.next, new Set(all).size]).toEqual([
    50,
    null,
    before.tickets.length + 60,
  ]);
});
