import { randomUUID } from 'node:crypto';
import type { Actor } from '@linli/shared/people/people.rules';
import { DoorQueries } from '../door/door.queries';
import { OrderQueries } from '../offer/order.queries';
import { PeopleService } from '../people/people.service';
import { PlaceService } from '../place/place.service';
import { Db, type Read } from '../platform/db/db';
import { openHouse, type House } from '../platform/testing/house';
import { sentDuring } from '../platform/testing/sent';
import { statement } from '../platform/testing/statement';
import { report } from '../platform/testing/story';
import { FollowedQueries } from './followed.queries';
import { ListQueries } from './list.queries';
import { AreaQueries } from '../board/area.queries';
import { CountQueries } from '../board/count.queries';
import { LiveQueries } from '../board/live.queries';
import { WallQueries } from '../board/wall.queries';
import { crowd } from './testing/crowd';
import { TicketQueries } from './ticket.queries';
import { TicketWatch } from './ticket.watch';

interface Node {
  readonly 'Node Type': string;
  readonly 'Actual Rows': number;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Node[];
}

let house: House;
/** A town of its size: twenty thousand tickets in four hundred units, most of them closed. */
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  const { id } = await report(house, await house.as('王奶奶'));
  await crowd(house.databaseUrl, id, 20_000);
  const key = (seed: string) => `md5(${seed})::uuid`;
  await statement(
    house.databaseUrl,
    `update ticket t set handler_id = case when n % 50 = 0 then null else ${key("'h' || n % 400")} end, unit_id = ${key("'u' || n % 400")},
            building_id = ${key("'b' || n % 2000")}, path = 'Z' || n % 400 || '/' || n, closed_at = case when n % 4 > 0 then at end
       from (select id, row_number() over (order by id) as n from ticket where number like '9999-%') as numbered where numbered.id = t.id`,
  );
  await statement(
    house.databaseUrl,
    `update clock k set next_at = case when t.closed_at is null then next_at + random() * interval '20 days' end,
            stopped_at = t.closed_at, verdict = case when t.closed_at is not null then 'met' end from ticket t where t.id = k.ticket_id and t.number like '9999-%'`,
  );
  await statement(
    house.databaseUrl,
    `insert into ticket_gram select id, district_id, array['/' || split_part(path, '/', 1), 'w' || n % 1000, '灯不', '不亮'], '灯不亮'
       from (select id, district_id, path, row_number() over (order by id) as n from ticket where number like '9999-%') as numbered`,
  );
  await statement(
    house.databaseUrl,
    `insert into event (id, district_id, kind, subject_id, at, facts)
     select ('01900000' || right(md5(n::text), 24))::uuid, district_id, 'ticket.moved', id, at, '{}'
       from ticket, generate_series(1, 20000) n where number not like '9999-%'`,
  );
  await statement(house.databaseUrl, 'vacuum analyze ticket, clock, ticket_reporter, event, ticket_gram');
}, 60_000);
afterAll(() => house.close());

/** The plan of the first statement of `work` that has `part` in it, as the planner makes it for these values. */
async function planOf(part: string, work: (read: Read) => Promise<unknown>): Promise<Node[]> {
  const sent = await sentDuring(() => house.app.get(Db).read(work));
  const asked = sent.find(({ text }) => text.includes(part));
  if (!asked) throw new Error(`nothing was asked with ${part}`);
  const [row] = await statement<{ 'QUERY PLAN': [{ Plan: Node }] }>(
    house.databaseUrl,
    `explain (analyze, timing off, format json) ${asked.text}`,
    [...asked.values],
  );
  const nodes = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodes)];
  return row ? nodes(row['QUERY PLAN'][0].Plan) : [];
}

/** What every list of tickets is read with. */
const lines = 'join category c on c.id = t.category_id';

/** The indexes that a plan reads, and the large tables that it reads from end to end. */
const indexes = (plan: readonly Node[]) => new Set(plan.map((node) => node['Index Name']));
const readWhole = (plan: readonly Node[]) =>
  plan
    .filter(
      (node) => node['Node Type'] === 'Seq Scan' && ['ticket', 'clock'].includes(node['Relation Name'] ?? ''),
    )
    .map((node) => node['Relation Name']);

async function actor(name: string): Promise<Actor> {
  const id = house.town.people[name] ?? '';
  const posts = await house.app.get(Db).read((read) => house.app.get(PeopleService).postsOf(read, id));
  return { id, sessionId: id, name, posts };
}

test('an inbox reads what its worker holds and what waits in the unit by their indexes', async () => {
  const me = await actor('周晓禾');
  const plan = await planOf(lines, (read) => house.app.get(TicketQueries).inbox(read, me));
  expect([...indexes(plan)]).toEqual(
    expect.arrayContaining(['ticket_handler', expect.stringMatching(/^ticket_unit/)]),
  );
  expect(readWhole(plan)).toEqual([]);
});

test('what a worker or a volunteer is called to is found by its index, however few or many tickets are open', async () => {
  const me = await actor('周晓禾');
  const called = 'called.awaited || called.present <>';
  for (const look of [
    (read: Read) => house.app.get(TicketQueries).inbox(read, me),
    (read: Read) => house.app.get(OrderQueries).of(read, me),
  ]) {
    const plan = await planOf(called, look);
    expect([...indexes(plan)]).toContain('ticket_called');
    expect(readWhole(plan)).toEqual([]);
  }
});

test('a queue reads what waits below its place by the index of what waits', async () => {
  const me = await actor('孙主任');
  const plan = await planOf("t.state in ('reported'", (read) => house.app.get(TicketQueries).queue(read, me));
  expect([...indexes(plan)]).toContain('ticket_waiting');
  expect(readWhole(plan)).toEqual([]);
});

const someone: Actor = { id: randomUUID(), sessionId: randomUUID(), name: null, posts: [] };
const sorted = (plan: readonly Node[]) => plan.some((node) => node['Node Type'].includes('Sort'));
/** How many rows the parts of a plan that read tables brought at most. */
const read = (plan: readonly Node[]) =>
  Math.max(...plan.filter((node) => node['Relation Name']).map((node) => node['Actual Rows']));

test.each(['from the start', 'from the middle'])(
  'a page of five thousand open tickets reads them in the order of their dues and stops at its end, %s',
  async (where) => {
    const sought = { below: ['Z'] };
    const page = (after: string | undefined) => (look: Read) =>
      house.app.get(ListQueries).page(look, someone, sought, { after, most: 50 });
    const { next } = await house.app.get(Db).read(page(undefined));
    const after = where === 'from the start' ? undefined : (next ?? '');
    const plan = await planOf('order by k.due_at', page(after));
    expect([...indexes(plan)]).toContain('clock_running');
    expect([sorted(plan), readWhole(plan)]).toEqual([false, []]);
    expect(read(plan)).toBeLessThan(500);
  },
);

test('a page of a small place reads what is open there, and nothing else', async () => {
  const plan = await planOf('order by k.due_at', (look) =>
    house.app.get(ListQueries).page(look, someone, { below: ['Z7/'] }, { after: undefined, most: 50 }),
  );
  expect([...indexes(plan)]).toContain('ticket_open_path');
  expect(readWhole(plan)).toEqual([]);
  expect(read(plan)).toBeLessThan(100);
});

test('what someone follows is read by the index of who follows what, the newest first', async () => {
  const me = await actor('王奶奶');
  const plan = await planOf('from ticket_reporter r join ticket t', (look) =>
    house.app.get(FollowedQueries).mine(look, me),
  );
  expect([...indexes(plan)]).toContain('ticket_reporter_person');
  expect([sorted(plan), readWhole(plan)]).toEqual([false, []]);
});

test('a building’s page reads its own matters', async () => {
  const plan = await planOf(lines, (read) =>
    house.app.get(DoorQueries, { strict: false }).door(read, null, house.town.doorCode),
  );
  expect([...indexes(plan)]).toContain('ticket_building');
  expect(readWhole(plan)).toEqual([]);
});

test('what places are called, and what stands above one, is read by key, however many places there are', async () => {
  const { district, community } = house.town;
  await statement(
    house.databaseUrl,
    `insert into place (id, district_id, kind, name, since)
     select ('0' || substr(md5('spot' || n), 2))::uuid, $1, 'open_place', '空地' || n, '2020-01-01' from generate_series(1, 10000) n`,
    [district],
  );
  await statement(
    house.databaseUrl,
    `insert into stand (tree, place_id, district_id, parent_id, path)
     select 'administrative', p.id, $1, $2, s.path || right(p.id::text, 12) || '/'
       from place p join stand s on s.place_id = $2 and s.tree = 'administrative' where p.name like '空地%'`,
    [district, community],
  );
  await statement(house.databaseUrl, 'analyze place, stand');
  const spots = await statement<{ id: string }>(
    house.databaseUrl,
    "select id from place where name like '空地%' limit 20",
  );
  const ids = spots.map(({ id }) => id);
  const places = house.app.get(PlaceService);
  for (const plan of [
    await planOf('as "placeName"', (look) => places.platesOf(look, ids)),
    await planOf('order by up.height', (look) => places.chainOf(look, ids[0] ?? '')),
  ]) {
    expect(plan.filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([]);
    expect([...indexes(plan)]).toEqual(expect.arrayContaining(['stand_pkey', 'place_pkey']));
  }
});

test('a round reads the clocks whose next mark has passed in the order of their marks, and sorts nothing', async () => {
  await house.at('2026-11-19T14:00');
  const plan = await planOf('from clock k join ticket t', (read) =>
    house.app.get(TicketWatch).soundClocks(read as Parameters<TicketWatch['soundClocks']>[0]),
  );
  expect([...indexes(plan)]).toContain('clock_next');
  expect(plan.map((node) => node['Node Type'])).not.toContain('Sort');
  expect(readWhole(plan)).toEqual([]);
});

const desk = { strict: false } as const;
const supervisor = () => actor('吴敏');

test('the areas of a street read what is open there and what is late', async () => {
  const me = await supervisor();
  const plan = await planOf('"gridId"', (look) => house.app.get(AreaQueries, desk).areas(look, me));
  expect([...indexes(plan)]).toEqual(expect.arrayContaining(['ticket_open_path', 'clock_running']));
  expect(readWhole(plan)).toEqual([]);
});

test('the wall of a street reads the clocks of what is open there', async () => {
  const me = await supervisor();
  const plan = await planOf('width_bucket', (look) => house.app.get(WallQueries, desk).wall(look, me, {}));
  expect([...indexes(plan)]).toContain('ticket_open_path');
  expect(readWhole(plan)).toEqual([]);
  expect(read(plan)).toBeLessThan(100);
});

test('the counts of tabs and badges each read an index of their own', async () => {
  const me = await supervisor();
  const tabs = await planOf('as adjudicate', (look) => house.app.get(CountQueries, desk).tabs(look, me, {}));
  expect([...indexes(tabs)]).toEqual(expect.arrayContaining(['ticket_waiting', 'ticket_urged']));
  const badges = await planOf('as reviews', (look) => house.app.get(CountQueries, desk).badges(look, me));
  expect([...indexes(badges)]).toEqual(expect.arrayContaining(['ticket_waiting', 'ticket_asked']));
  expect([readWhole(tabs), readWhole(badges)]).toEqual([[], []]);
});

const foundBelow = (place: string, q: string) =>
  planOf('order by k.due_at', (look) =>
    house.app
      .get(ListQueries)
      .page(look, someone, { below: [place], filter: { q } }, { after: undefined, most: 50 }),
  );

test('a rare word is looked for by its pieces, a number by itself', async () => {
  const [word, number] = [await foundBelow('Z', 'w77'), await foundBelow('Z', '9999-000123')];
  expect([...indexes(word)]).toContain('ticket_gram_grams');
  expect([...indexes(number)]).toContain('ticket_number_day');
  expect([readWhole(word), readWhole(number)]).toEqual([[], []]);
});

test('a frequent word in a small place reads no more than lies there', async () => {
  const plan = await foundBelow('Z7/', '灯不亮');
  expect(readWhole(plan)).toEqual([]);
  expect(read(plan)).toBeLessThan(100);
});

test('a stream reads what happened lately by the keys of events', async () => {
  const plan = await planOf('from event e join ticket t', (look) =>
    house.app.get(LiveQueries, desk).since(look, look.at, 1_000),
  );
  expect([...indexes(plan)]).toContain('event_pkey');
  expect(plan.map((node) => node['Relation Name'])).toContain('event_earlier');
  const whole = plan.filter((node) => node['Node Type'] === 'Seq Scan');
  // behind all months stands nothing
  expect(whole.filter((node) => node['Relation Name'] !== 'event_later')).toEqual([]);
});
