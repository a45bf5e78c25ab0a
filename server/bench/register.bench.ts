import { registerApi } from '@linli/shared/register/register.api';
import { columnWords } from '@linli/shared/register/columns.words';
import { ErrandRunner } from '../src/platform/errand/runner';
import { openHouse, type House, type Visitor } from '../src/platform/testing/house';
import { statement } from '../src/platform/testing/statement';
import { places } from './city.sql';
import { lineOf, timed, type Line } from './lines';

/** A district of a hundred thousand homes: so many doors with so many homes each. */
const communities = 50;
const homesPerDoor = 100;
const doors = communities * 20;

/** A workbook of all homes of a district: read and looked over with progress, taken in, and taken back. */
export async function registerBench(): Promise<Line[]> {
  const house = await openHouse();
  try {
    await house.at('2026-11-18T09:00');
    for (const sql of places(communities)) await statement(house.databaseUrl, sql, [house.town.district]);
    await nameAsFilesDo(house);
    const admin = await house.as('管理员');
    const id = await brought(house, admin, await workbook());
    const progress: number[] = [];
    const watch = setInterval(
      () => void admin.ask(registerApi.file, { params: { id } }).then(({ body }) => progress.push(body.done)),
      250,
    );
    const looked = await timed(() => house.app.get(ErrandRunner).run());
    clearInterval(watch);
    const { counts, faults } = (await admin.ask(registerApi.file, { params: { id } })).body;
    if (counts?.fresh !== doors * homesPerDoor) throw new Error(JSON.stringify([counts, faults.slice(0, 3)]));
    if (new Set(progress).size < 3) throw new Error(`no progress was seen: ${progress.join()}`);
    const move = (name: 'take' | 'undo') =>
      timed(() => admin.ask(registerApi.move, { params: { id }, body: { move: name } }));
    const taken = await move('take');
    const undone = await move('undo');
    const of = `a file of ${(doors * homesPerDoor).toLocaleString('en')} homes`;
    return [
      lineOf(`looking over ${of}`, [looked]),
      lineOf(`taking in ${of}`, [taken], [await bare(house)]),
      lineOf(`taking back ${of}`, [undone]),
    ];
  } finally {
    await house.close();
  }
}

/** The city's buildings stand in communities; here each community is a compound of its own with numbered doors. */
async function nameAsFilesDo(house: House): Promise<void> {
  await statement(
    house.databaseUrl,
    "update place set kind = 'compound' where kind = 'community' and name ~ '^community'",
  );
}

async function workbook(): Promise<Buffer> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const heads = Object.values(columnWords.homes).map(({ names }) => names[0]);
  const rows = Array.from({ length: doors * homesPerDoor }, (_, index) => {
    const door = Math.floor(index / homesPerDoor);
    const [floor, beside] = [1 + Math.floor((index % homesPerDoor) / 4), 1 + (index % 4)];
    const compound = `community${Math.floor(door / 20)}`;
    return ['', compound, `${door}`, `${door}`, floor, `${floor}0${beside}`, 50 + (index % 70)];
  });
  return writeXlsxFile([heads, ...rows]).toBuffer();
}

async function brought(house: House, admin: Visitor, bytes: Buffer): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), '户.xlsx');
  form.append('kind', 'homes');
  const answer = await fetch(`${house.url}/api${registerApi.bring.path}`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${admin.token}`, 'idempotency-key': 'bench-register-homes' },
  });
  const { id, message } = (await answer.json()) as { id?: string; message?: string };
  if (!id) throw new Error(message);
  return id;
}

/** The same rows by one statement that reads and checks nothing. */
const bare = (house: House): Promise<number> =>
  timed(() =>
    statement(
      house.databaseUrl,
      `insert into home (id, district_id, entrance_id, room, floor, area)
       select gen_random_uuid(), p.district_id, p.id, 'bare ' || n, 1, 80 from place p, generate_series(1, ${homesPerDoor}) n
        where p.kind = 'entrance' and p.name ~ '^door'`,
    ),
  );
