import { boardApi } from '@linli/shared/board/board.api';
import { doorApi } from '@linli/shared/door/door.api';
import type { Route } from '@linli/shared/route';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { Client } from 'pg';
import { layGround } from '../../seeds/ground';
import { verbsOf } from '../../seeds/hands';
import { PeopleService } from '../people/people.service';
import { PlaceService } from '../place/place.service';
import { Db } from '../platform/db/db';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { sentDuring, type Sent } from '../platform/testing/sent';
import { statement } from '../platform/testing/statement';
import { move, report } from '../platform/testing/story';
import { tenantTables } from './tenant.tables';

/**
 * No hot path needs the rows of another district: with nothing but its own to be seen, each answers the same and each write goes
 * through. The other district has the same people at work on the same kinds of matters, so whatever counts over all of them shows.
 */
let house: House;
let granny: Visitor;
let worker: Visitor;
const since = '2026-01-01';

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  [granny, worker] = [await house.as('王奶奶'), await house.as('周晓禾')];
  const otherDoor = await layOther();
  const otherWorker = await house.as('新邻居');
  for (const each of [granny, await house.as('陈姐')]) {
    const { id } = await report(house, each, { placeId: otherDoor, words: '那边的灯也不亮，看不清台阶。' });
    await move(otherWorker, id, 'accept');
    await report(house, each, { placeId: otherDoor, words: '那边的井盖松了，走过去会响。' });
    await later();
  }
  await enclose();
});
afterAll(() => house.close());

/** Whoever reports twice within a while is asked to wait. */
const later = () => statement(house.databaseUrl, "update ticket_reporter set at = at - interval '2 hours'");

/** Another district that works like the town's; answers one of its doors. */
async function layOther(): Promise<string> {
  const [places, people] = [house.app.get(PlaceService), house.app.get(PeopleService)];
  return house.app.get(Db).write(async (tx) => {
    const lay = (
      kind: Parameters<typeof places.layPlace>[2]['kind'],
      name: string,
      parentId: string | null,
    ) => places.layPlace(tx, null, { kind, name, parentId, since });
    const districtId = await lay('district', '另一区', null);
    await layGround(tx, verbsOf(house.app), districtId);
    const community = await lay('community', '另一社区', await lay('street', '另一街道', districtId));
    const building = await lay('building', '1号楼', await lay('compound', '另一小区', community));
    const [door, grid] = [await lay('entrance', '1单元', building), await lay('grid', '第1网格', community)];
    await places.cover(tx, grid, 'living', door, since);
    const personId = house.town.people['新邻居'] ?? '';
    const post = { districtId, placeId: grid, personId, role: 'grid_worker' };
    await people.appoint(tx, null, { ...post, workName: null, workPhone: null, since });
    return door;
  });
}

/** From now on the API sees and writes rows of the district in `only_district` alone, as long as one is in it. */
async function enclose(): Promise<void> {
  const tables = await house.app.get(Db).read(({ rows }) => tenantTables(rows));
  const sql = (text: string) => statement(house.databaseUrl, text);
  await sql('create table only_district (id uuid not null)');
  await sql('grant select on only_district to linli_app');
  const only = '(select id from only_district)';
  // An account is a person's own, whichever districts they go to.
  for (const { name, where } of tables.filter((table) => table.name !== 'person')) {
    const own = where.replaceAll('t.', `${name}.`).replaceAll('$1', only);
    const nobodys = /^t\.district_id = \$1$/.test(where) ? `or ${name}.district_id is null` : '';
    const rule = `(not exists (select from only_district) or (${own}) ${nobodys})`;
    await sql(`alter table ${name} enable row level security`);
    // What belongs to a district by another row may be written in one statement with it, which does not see it yet.
    const written = nobodys ? rule : 'true';
    await sql(`create policy own_district on ${name} using ${rule} with check (${written})`);
  }
}
const alone = async <T>(work: () => Promise<T>): Promise<T> => {
  await statement(house.databaseUrl, 'insert into only_district values ($1)', [house.town.district]);
  try {
    return await work();
  } finally {
    await statement(house.databaseUrl, 'delete from only_district');
  }
};

/** The looks among them that find something else when only rows of the district are there. */
async function crossing(sent: readonly Sent[]): Promise<string[]> {
  const client = new Client({ connectionString: house.databaseUrl });
  await client.connect();
  const found = async ({ text, values }: Sent, district: string | null) => {
    await client.query('begin');
    if (district) await client.query('insert into only_district values ($1)', [district]);
    await client.query('set local role linli_app');
    const { rows } = await client.query<object>(text, [...values]);
    await client.query('rollback');
    return JSON.stringify(rows);
  };
  const others: string[] = [];
  for (const each of sent)
    if ((await found(each, null)) !== (await found(each, house.town.district))) others.push(each.text);
  await client.end();
  return others;
}

const isLook = ({ text }: Sent): boolean =>
  /^\s*(select|with)\b/i.test(text) &&
  !text.includes('test_clock') &&
  !/\b(insert into|update \w+ (\w+ )?set|delete from)\b/i.test(text);

/** What hangs on the second at which one asks. */
const byTheClock = new Set(['now', 'share', 'left', 'from', 'until']);
/** What somebody is answered, that aside. */
const answerOf = async (
  who: Visitor,
  route: Route<unknown, unknown>,
  params: Record<string, string> = {},
) => {
  const { status, body } = await who.ask(route, { params });
  expect(status).toBe(200);
  return JSON.stringify(body, (name, value: unknown) => (byTheClock.has(name) ? null : value));
};

/** A matter from the report to the rating. */
const life = async () => {
  const { id } = await report(house, granny);
  await move(worker, id, 'accept');
  await move(worker, id, 'resolve', { outcome: 'solved', words: '换好了' });
  await move(worker, id, 'feedback', { channel: 'visit', words: '当面看过，灯亮了' });
  await move(granny, id, 'rate', { solved: 'yes', stars: 5 });
  return id;
};

test('report, accept, end and rate go through with only the rows of their district, and look at no others', async () => {
  const sent = await sentDuring(life);
  expect(sent.filter(isLook).length).toBeGreaterThan(40);
  expect(await crossing(sent.filter(isLook))).toEqual([]);
  await later();
  await alone(life);
});

test('what is opened most answers the same with only the rows of its district', async () => {
  const { id } = await report(house, await house.as('陈姐'));
  const [secretary, street] = [await house.as('孙主任'), await house.as('吴敏')];
  const looks: [string, Visitor, Route<unknown, unknown>, Record<string, string>?][] = [
    ['the page behind a door', house.anyone(), doorApi.door, { code: house.town.doorCode }],
    ['the same, signed in', granny, doorApi.door, { code: house.town.doorCode }],
    ['the inbox', worker, ticketApi.inbox],
    ['the detail', worker, ticketApi.detail, { id }],
    ['the queue', secretary, ticketApi.queue],
    ['the list', secretary, ticketApi.list],
    ['the areas of the board', street, boardApi.areas],
    ['its wall', street, boardApi.wall],
    ['its plan', street, boardApi.plan],
    ['its tabs', street, boardApi.tabs],
  ];
  for (const [name, ...asking] of looks) {
    let answer = '';
    const sent = await sentDuring(async () => (answer = await answerOf(...asking)));
    expect([name, await crossing(sent.filter(isLook))]).toEqual([name, []]);
    expect([name, await alone(() => answerOf(...asking))]).toEqual([name, answer]);
  }
});

test('a statement that counts over all districts is found, and a write into another is refused', async () => {
  const planted: Sent[] = [
    { text: 'select count(*) from ticket where category_id is not null', values: [] },
    { text: 'select t.id from ticket t join event e on e.subject_id = t.id', values: [] },
    { text: 'select count(*) from ticket where district_id = $1', values: [house.town.district] },
  ];
  expect(await crossing(planted)).toEqual(planted.slice(0, 2).map(({ text }) => text));
  const [there] = await statement<{ place_id: string }>(
    house.databaseUrl,
    'select place_id from ticket where district_id <> $1 limit 1',
    [house.town.district],
  );
  const ask = await alone(() =>
    granny.ask(ticketApi.report, {
      body: {
        placeId: there?.place_id ?? '',
        category: 'lighting',
        words: '那边又不亮了，晚上看不清。',
        photos: [],
        callBack: false,
        hideName: false,
      },
    }),
  );
  expect(ask.status).toBe(404);
});
