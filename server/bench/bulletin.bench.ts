import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { BulletinService } from '../src/bulletin/bulletin.service';
import { BulletinClock } from '../src/bulletin/bulletin.clock';
import { BulletinRounds } from '../src/bulletin/bulletin.rounds';
import { ReachQueries } from '../src/bulletin/reach.queries';
import { Db } from '../src/platform/db/db';
import { newId } from '../src/platform/db/id';
import { statement } from '../src/platform/testing/statement';
import type { City } from './city';
import { copyInto } from './copied';
import { lineOf, timed, type Line } from './lines';

const homes = 100_000;
const rounds = 3;

/** A bulletin to a hundred thousand homes: how long it takes to be taken, until all are told, and how long a look at its reach takes; beside the telling, COPY of the same rows. */
export async function bulletinBench({ house }: City): Promise<Line[]> {
  const [db, service, clock, telling, reach] = [
    house.app.get(Db),
    house.app.get(BulletinService),
    house.app.get(BulletinClock),
    house.app.get(BulletinRounds),
    house.app.get(ReachQueries),
  ];
  const { district, compound, community } = house.town;
  await layHomes(house.databaseUrl, { district, compound });
  const { path } = await db.read(async ({ rows }) => {
    const [stand] = await rows.query<[{ path: string }]>('select path from stand where place_id = $1', [
      community,
    ]);
    return stand;
  });
  const writer = house.town.people.孙主任 ?? '';
  const posts = [{ permission: 'lead' as const, placeId: community, path }];
  const me = { id: writer, sessionId: writer, name: null, posts };
  const [taken, told, bare, looks]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let round = 0; round < rounds; round++) {
    let id = '';
    taken.push(
      await timed(async () => {
        const at = await db.read(async ({ at }) => at);
        const day = 24 * 60 * 60_000;
        const written = await db.write((tx) =>
          service.write(tx, me, {
            ...{ unitId: community, kind: 'outage', title: '停水', words: '明天停水，请存水。', photos: [] },
            ...{ from: at.toISOString(), until: new Date(at.getTime() + day).toISOString() },
            ...{ places: [compound], roles: ['residents'], manner: 'plain' },
          }),
        );
        ({ id } = written);
      }),
    );
    await statement(house.databaseUrl, "update bulletin set state = 'scheduled' where id = $1", [id]);
    await db.write((tx) => clock.sendDue(tx));
    told.push(
      await timed(async () => {
        while (await db.write((tx) => telling.tellNext(tx)));
      }),
    );
    looks.push(await timed(() => db.read((read) => reach.reach(read, me, id))));
    bare.push(await copyBare(house.databaseUrl, id));
  }
  const what = `a bulletin to ${homes.toLocaleString('en')} homes`;
  return [
    lineOf(`taking ${what}`, taken),
    lineOf(`telling of ${what}`, told, bare),
    lineOf(`the reach of ${what}`, looks),
  ];
}

/** Entrances of twelve homes each below a compound, an owner for each. */
async function layHomes(
  url: string,
  { district, compound }: { district: string; compound: string },
): Promise<void> {
  await statement(
    url,
    `with top as (select path from stand where place_id = $2 and tree = 'administrative'),
          d as (select gen_random_uuid() as id, n from generate_series(1, $3::int / 12) n),
          p as (insert into place (id, district_id, kind, name, number, since) select id, $1, 'entrance', n || 'E', n, '2026-01-01' from d),
          s as (insert into stand (tree, place_id, district_id, parent_id, path)
                select 'administrative', id, $1, $2, top.path || right(id::text, 12) || '/' from d, top),
          w as (select gen_random_uuid() as id, d.id as door, room from d, generate_series(1, 12) room),
          h as (insert into home (id, district_id, entrance_id, room, floor, area) select id, $1, door, room::text, room, 80 from w),
          people as (insert into person (id, created_at) select id, '2026-01-01' from w)
     insert into resident (id, district_id, home_id, person_id, kind, way, confirmed_at, since)
     select gen_random_uuid(), $1, id, id, 'owner', 'worker', '2026-01-05', '2026-01-05' from w`,
    [district, compound, homes],
  );
  await statement(url, 'vacuum analyze');
}

/** Milliseconds that COPY takes for the rows which a bulletin left, under one that nobody wrote. */
async function copyBare(url: string, bulletin: string): Promise<number> {
  const told = await statement<{ row: string }>(
    url,
    `select concat_ws(e'\t', district_id, $2::text, version, batch, coalesce(building_id::text, '\\N'), coalesce(home_id::text, '\\N'), person_id, means, outcome, at) as row
       from attempt where bulletin_id = $1 order by id`,
    [bulletin, randomUUID()],
  );
  const lines = told.map(({ row }, at) => `${newId(new Date(at))}\t${row}\n`);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await timed(() =>
      copyInto(
        client,
        'copy attempt (id, district_id, bulletin_id, version, batch, building_id, home_id, person_id, means, outcome, at) from stdin',
        inChunks(lines),
      ),
    );
  } finally {
    await client.end();
  }
}

function* inChunks(lines: readonly string[]): Iterable<Buffer> {
  for (let at = 0; at < lines.length; at += 500) yield Buffer.from(lines.slice(at, at + 500).join(''));
}
