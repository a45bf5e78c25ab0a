import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { houseAt, openHouse, type House } from '../src/platform/testing/house';
import { statement } from '../src/platform/testing/statement';
import { reportFrom } from '../src/platform/testing/story';
import { startBuilt } from './memory';

interface Weight {
  readonly name: string;
  readonly rows: number;
  readonly heap: number;
  readonly indexes: number;
}

/**
 * What a matter leaves behind: so many are reported with a photo, accepted, resolved, fed back and rated over HTTP, and everybody is told.
 * Bytes of each table by row and by matter, and the memory that the API takes meanwhile.
 */
export async function bytesBench(say: (line: string) => void, lives = 100): Promise<void> {
  const house = await openHouse();
  const api = await startBuilt(house);
  try {
    await house.at('2026-11-18T10:00');
    const before = await weigh(house);
    say(`memory of the API at its start: ${await api.megabytes()} MB`);
    const there = houseAt(house, api.url);
    for (let turn = 0; turn < lives; turn++) {
      await statement(house.databaseUrl, "update ticket_reporter set at = at - interval '2 hours'");
      await statement(house.databaseUrl, 'delete from throttle');
      await live(there);
      if (turn % 10 === 9) say(`${turn + 1} matters are lived`);
    }
    say('everybody is told');
    await house.settle();
    say(`memory of the API after ${lives} matters: ${await api.megabytes()} MB`);
    // Without what updates have left behind.
    for (const { name, rows } of await weigh(house))
      if (rows >= lives) await statement(house.databaseUrl, `vacuum full ${name}`);
    const was = new Map(before.map((each) => [each.name, each]));
    const grown = (await weigh(house)).map((now) => {
      const then = was.get(now.name);
      return {
        name: now.name,
        rows: now.rows - (then?.rows ?? 0),
        heap: now.heap - (then?.heap ?? 0),
        indexes: now.indexes - (then?.indexes ?? 0),
      };
    });
    let [heaps, indexes] = [0, 0];
    say(
      '| table | rows of a matter | bytes of a row | of its indexes | bytes of a matter |\n|---|---|---|---|---|',
    );
    for (const each of grown.filter(({ rows }) => rows >= lives / 20)) {
      heaps += each.heap;
      indexes += each.indexes;
      const [row, index, matter] = [
        each.heap / each.rows,
        each.indexes / each.rows,
        (each.heap + each.indexes) / lives,
      ];
      say(
        `| ${each.name} | ${(each.rows / lives).toFixed(1)} | ${Math.round(row)} | ${Math.round(index)} | ${Math.round(matter)} |`,
      );
    }
    say(`a matter: ${Math.round(heaps / lives)} bytes and ${Math.round(indexes / lives)} of indexes`);
  } finally {
    await api.tellToGo();
    await house.close();
  }
}

async function live(house: House): Promise<void> {
  const [granny, worker] = [await house.as('王奶奶'), await house.as('周晓禾')];
  const done = <T>({ status, body }: { status: number; body: T }): T => {
    if (status > 201) throw new Error(JSON.stringify(body));
    return body;
  };
  const photo = done(await granny.photo(await picture()));
  const { id } = done(
    await granny.ask(ticketApi.report, { body: reportFrom(house, { photos: [photo.id] }) }),
  );
  const moves = [
    [worker, 'accept', {}],
    [worker, 'resolve', { outcome: 'solved', words: '灯管换了新的，开关也看过，都好了。' }],
    [worker, 'feedback', { channel: 'visit', words: '当面看过，灯亮了' }],
    [granny, 'rate', { solved: 'yes', stars: 5 }],
  ] as const;
  for (const [who, move, fields] of moves) {
    const { version } = done(await who.ask(ticketApi.detail, { params: { id } }));
    done(await who.ask(ticketApi.move, { params: { id }, body: { move, version, fields } }));
  }
}

/** Small, for its bytes lie in storage: what counts here is its row. */
const picture = () =>
  sharp(randomBytes(48), { raw: { width: 4, height: 4, channels: 3 } })
    .jpeg()
    .toBuffer();

/** Rows and bytes of every table that holds any, those of all months together. */
async function weigh(house: House): Promise<Weight[]> {
  const weights = await statement<Record<keyof Weight, string>>(
    house.databaseUrl,
    `select name, sum(rows)::text as rows, sum(pg_table_size(oid))::text as heap, sum(pg_indexes_size(oid))::text as indexes
       from (select c.oid, coalesce(whole.relname, c.relname) as name,
                    (xpath('/row/n/text()', query_to_xml('select count(*) n from ' || c.oid::regclass, false, true, '')))[1]::text::int as rows
               from pg_class c left join pg_inherits i on i.inhrelid = c.oid left join pg_class whole on whole.oid = i.inhparent
              where c.relkind = 'r' and c.relnamespace in ('public'::regnamespace, 'months'::regnamespace)) t
      where rows > 0 group by name order by name`,
  );
  return weights.map(({ name, rows, heap, indexes }) => ({
    name,
    rows: Number(rows),
    heap: Number(heap),
    indexes: Number(indexes),
  }));
}
