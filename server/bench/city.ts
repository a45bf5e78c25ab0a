import { Client } from 'pg';
import { openHouse, type House } from '../src/platform/testing/house';
import { move, report } from '../src/platform/testing/story';
import type { Written } from './copied';
import { layTickets } from './city.load';
import { people, places } from './city.sql';
import { belongings, communitiesOf, type Models, type Plan } from './city.tickets';

/** A house with a whole city of tickets in it. */
export interface City extends Plan {
  readonly house: House;
}

/** Opens a house and lays so many tickets into it, each copied from one that was really reported; all are open unless told otherwise. */
export async function openCity(size: number, { open = size, waiting = 0 } = {}): Promise<City> {
  const plan = { size, open, waiting };
  const house = await openHouse();
  const client = new Client({ connectionString: house.databaseUrl });
  await client.connect();
  try {
    const models = await modelsOf(house, client);
    for (const sql of [...places(communitiesOf(plan)), people(communitiesOf(plan))])
      await client.query(sql, [house.town.district]);
    await layTickets(house.databaseUrl, plan, models);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
  return { house, ...plan };
}

/** Lives through one ticket until it is settled and reports another; answers what they left. */
async function modelsOf(house: House, client: Client): Promise<Models> {
  await house.at('2026-11-02T09:00');
  const [granny, worker] = [await house.as('王奶奶'), await house.as('周晓禾')];
  const { id: settled } = await report(house, granny);
  await house.at('2026-11-02T14:00');
  await move(worker, settled, 'accept');
  await house.at('2026-11-03T10:00');
  await move(worker, settled, 'resolve', { outcome: 'solved', words: '灯管换了新的，开关也看过，都好了。' });
  await house.at('2026-11-03T15:00');
  await move(worker, settled, 'feedback', { channel: 'visit', words: '当面看过，灯亮了' });
  await house.at('2026-11-03T20:00');
  await move(granny, settled, 'rate', { solved: 'yes', stars: 5 });
  await house.settle();
  await house.at('2026-11-18T09:00');
  const { id: reported } = await report(house, granny);
  await house.settle();
  const written = async (sql: string, values: unknown[]) =>
    (
      await client.query<Written>({
        text: sql,
        values,
        types: { getTypeParser: () => (value: unknown) => value },
      })
    ).rows;
  const rowsOf = async (id: string) => {
    const rows: Record<string, readonly Written[]> = {};
    for (const [table, column] of Object.entries(belongings))
      rows[table] = await written(`select * from ${table} where ${column} = $1 order by 1`, [id]);
    return rows;
  };
  const kinds = await written('select id from category where district_id = $1 order by id', [
    house.town.district,
  ]);
  const [stand] = await written("select path from stand where place_id = $1 and tree = 'administrative'", [
    house.town.district,
  ]);
  return {
    reported: await rowsOf(reported),
    settled: await rowsOf(settled),
    kinds: kinds.map(({ id }) => id ?? ''),
    below: stand?.path ?? '',
  };
}
