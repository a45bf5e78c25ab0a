import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, move, report } from '../platform/testing/story';
import { publicTickets } from '../ticket/public-tickets.queries';
import { ask, both, rest } from './testing/client';

let house: House;
/** Reports by a name of the test, each on a day of its own. */
const ids: Record<string, string> = {};
const names = (body: readonly { service_request_id: string }[]) =>
  body.map(({ service_request_id }) => Object.keys(ids).find((name) => ids[name] === service_request_id));

beforeAll(async () => {
  house = await openHouse();
  const tell = async (name: string, at: string, more: object) => {
    await house.at(at);
    ids[name] = (await report(house, await house.as('王奶奶'), more)).id;
  };
  await tell('ancient', '2026-07-01T10:00', {});
  await tell('old', '2026-08-21T10:00', { category: 'trash' });
  await tell('lift', '2026-11-10T10:00', { category: 'lift', placeId: house.town.otherDoor });
  await tell('gate', '2026-11-12T10:00', { placeId: house.town.gate });
  await tell('withdrawn', '2026-11-14T10:00', {});
  await move(await house.as('王奶奶'), ids.withdrawn ?? '', 'withdraw');
  await house.at('2026-11-18T09:00');
});
beforeEach(() => rest(house));
afterAll(() => house.close());

const asked = async (query: Record<string, string>) =>
  names((await both<{ service_request_id: string }[]>(house, 'requests', 'requests', query)).body);

test.each<[string, Record<string, string>, string[]]>([
  ['nothing: ninety days, the newest first', {}, ['withdrawn', 'gate', 'lift', 'old']],
  [
    'a span of dates',
    { start_date: '2026-11-10T00:00:00+08:00', end_date: '2026-11-12T10:00:00+08:00' },
    ['lift'],
  ],
  ['a span long ago', { start_date: '2026-06-01T00:00:00Z', end_date: '2026-08-01T00:00:00Z' }, ['ancient']],
  ['only a start, ninety days from it', { start_date: '2026-06-30T00:00:00Z' }, ['old', 'ancient']],
  ['only an end, ninety days before it', { end_date: '2026-08-22T00:00:00Z' }, ['old', 'ancient']],
  ['codes', { service_code: 'lift,trash' }, ['lift', 'old']],
  ['one code of which there is nothing', { service_code: 'green' }, []],
  ['open ones', { status: 'open' }, ['gate', 'lift', 'old']],
  ['closed ones', { status: 'closed' }, ['withdrawn']],
  ['both', { status: 'open,closed' }, ['withdrawn', 'gate', 'lift', 'old']],
  ['codes and status together', { status: 'closed', service_code: 'lighting' }, ['withdrawn']],
  ['what lies around a point', { lat: '30.6595', long: '104.0625', radius: '30' }, ['gate']],
  [
    'what lies in a wider circle',
    { lat: '30.6605', long: '104.0604', radius: '30', status: 'open' },
    ['lift', 'old'],
  ],
  ['what lies around nowhere', { lat: '0', long: '0', radius: '30' }, []],
  ['a page', { page_size: '3', page: '2' }, ['old']],
  ['a page behind the last', { page_size: '3', page: '3' }, []],
])('asked for %s', async (_, query, found) => {
  expect(await asked(query)).toEqual(found);
});

test('ids override every other filter, and what is no id of ours is not in the list', async () => {
  const service_request_id = [ids.ancient, 'nothing', ids.lift, '00000000-0000-4000-8000-000000000000'].join(
    ',',
  );
  expect(await asked({ service_request_id, status: 'closed', service_code: 'nothing', page: '9' })).toEqual([
    'lift',
    'ancient',
  ]);
  expect(await asked({ service_request_id: 'nothing' })).toEqual([]);
});

test('how many they are is told without them', async () => {
  const { body } = await both(house, 'requests', 'count', { just_count: 'true', status: 'open' });
  expect(body).toEqual([{ count: 3 }]);
});

test('what has changed after an instant is told exactly, the longest ago first', async () => {
  const changed = async () =>
    new Map(
      (
        await statement<{ id: string; at: Date }>(
          house.databaseUrl,
          'select id, changed_at as at from ticket',
        )
      ).map(({ id, at }) => [id, at]),
    );
  const after = async (at: Date) => asked({ updated_after: at.toISOString() });
  await house.at('2026-11-18T10:00');
  await move(await house.as('周晓禾'), ids.ancient ?? '', 'accept', { show: true });
  const [lift, ancient] = await changed().then((all) => [
    all.get(ids.lift ?? ''),
    all.get(ids.ancient ?? ''),
  ]);
  if (!lift || !ancient) throw new Error('they are gone');
  expect(await after(new Date(lift.getTime() - 1))).toEqual(['lift', 'gate', 'withdrawn', 'ancient']);
  expect(await after(lift)).toEqual(['gate', 'withdrawn', 'ancient']);
  // WeChat looks at the words of whoever has the app open; only then are they to be seen.
  await house.at('2026-11-18T10:05');
  await look(await house.as('王奶奶'), ids.ancient ?? '');
  await house.settle();
  expect(await after(ancient)).toEqual(['ancient']);
  const shown = (await changed()).get(ids.ancient ?? '');
  if (!shown) throw new Error('it is gone');
  // A note among colleagues is nobody else's business.
  const worker = await house.as('周晓禾');
  await house.at('2026-11-18T11:00');
  await move(worker, ids.ancient ?? '', 'note', { words: '等配件到' });
  expect(await after(shown)).toEqual([]);
});

test('a request that came out of sight is told again, so that copies of it can follow', async () => {
  await house.at('2026-11-18T12:00');
  const [{ at } = { at: new Date(0) }] = await statement<{ at: Date }>(
    house.databaseUrl,
    'select max(changed_at) as at from ticket',
  );
  await statement(house.databaseUrl, 'update person set leaving_at = $1 where id = $2', [
    new Date('2026-11-17T00:00:00Z'),
    house.town.people['王奶奶'],
  ]);
  await house.settle();
  const told = await both<{ service_request_id: string; description: string }[]>(
    house,
    'requests',
    'requests',
    {
      updated_after: at.toISOString(),
    },
  );
  expect(names(told.body)).toEqual(['withdrawn']);
  expect(told.body[0]?.description).toBe('照明');
});

describe('among twenty thousand tickets', () => {
  beforeAll(async () => {
    await statement(
      house.databaseUrl,
      `insert into ticket select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'at', t.at - n * interval '9 minutes',
                'changed_at', t.at - n * interval '7 minutes', 'closed_at', null, 'visibility', case when n % 10 = 0 then 'staff' else 'public' end))).*
         from ticket t, generate_series(1, 20000) n where t.id = $1`,
      [ids.gate],
    );
    await statement(house.databaseUrl, 'analyze ticket');
  }, 60_000);

  test('a thousand come at once, no more, and pages do not overlap', async () => {
    const page = async (query: Record<string, string>) =>
      (
        JSON.parse((await ask(house, 'requests.json', { query })).text) as { service_request_id: string }[]
      ).map((each) => each.service_request_id);
    expect(await page({})).toHaveLength(1000);
    const [first, second] = [await page({ page_size: '500' }), await page({ page_size: '500', page: '2' })];
    expect(new Set([...first, ...second]).size).toBe(1000);
    expect([...first, ...second]).toEqual(await page({}));
  });

  test.each<[string, Parameters<typeof publicTickets>[0], string]>([
    ['the newest ones', { districtId: '', from: new Date('2026-08-20T00:00:00Z') }, 'ticket_public_at'],
    ['open ones', { districtId: '', from: new Date('2026-08-20T00:00:00Z'), open: true }, 'ticket_public_at'],
    [
      'those that changed lately',
      { districtId: '', changedAfter: new Date('2026-11-01T00:00:00Z') },
      'ticket_public_changed',
    ],
  ])('%s are found by an index', async (_, choice, index) => {
    const { sql, values } = publicTickets(
      { ...choice, districtId: house.town.district },
      { most: 1000, after: 0 },
    );
    const plan = await statement<{ 'QUERY PLAN': string }>(house.databaseUrl, `explain ${sql}`, values);
    const lines = plan.map((row) => row['QUERY PLAN']);
    expect(lines.filter((line) => / on ticket t\b/.test(line)).join()).toContain(index);
  });
});
