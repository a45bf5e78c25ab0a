import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../src/platform/db/db';
import { statement } from '../src/platform/testing/statement';
import { ListQueries } from '../src/ticket/list.queries';
import type { City } from './city';
import { lineOf, timed, type Line } from './lines';

const rounds = 30;

/** A rare word in the whole city, and a frequent one within a community, looked for among all its tickets; beside it, the pieces alone. */
export async function searchBench({ house, size }: City): Promise<Line[]> {
  const url = house.databaseUrl;
  await layGrams(url);
  const db = house.app.get(Db);
  const lists = house.app.get(ListQueries);
  const [top] = await placesOf(url, 'district', 1);
  const nobody: Actor = { id: top?.id ?? '', sessionId: top?.id ?? '', name: null, posts: [] };
  const measure = async (name: string, paths: readonly string[], q: (round: number) => string) => {
    const [values, limits]: [number[], number[]] = [[], []];
    for (const [round, path] of paths.entries()) {
      const sought = { below: [path], filter: { q: q(round) } };
      const ours = () => db.read((read) => lists.page(read, nobody, sought, { after: undefined, most: 50 }));
      const theirs = () =>
        db.read(({ rows }) =>
          rows.query('select ticket_id from ticket_gram where grams @> $1 limit 50', [
            [q(round), `/${path.split('/').at(-2)}`],
          ]),
        );
      // The first look brings the pages into memory, for either.
      await ours();
      values.push(await timed(ours));
      limits.push(await timed(theirs));
    }
    return lineOf(`${name} at ${size.toLocaleString('en')} open tickets`, values, limits);
  };
  const communities = (await placesOf(url, 'community', rounds)).map(({ path }) => path);
  const whole = Array.from({ length: rounds }, () => top?.path ?? '');
  return [
    await measure('rare word in the city', whole, (round) => rare(round)),
    await measure('frequent word in a community', communities, () => '楼道'),
  ];
}

/** Two characters that about one ticket in two thousand has. */
const rare = (round: number): string =>
  String.fromCodePoint(0x4e00 + round * 3, 0x5e00 + ((round * 3) % 2_000));

/** What each ticket of a city is found by: words that half of them have, and two characters of few. */
const layGrams = (url: string) =>
  statement(
    url,
    `insert into ticket_gram (ticket_id, district_id, grams, said)
     select t.id, t.district_id,
            array(select '/' || part from unnest(string_to_array(trim(both '/' from t.path), '/')) part)
              || array['灯', '不', '亮', '灯不', '不亮', chr(19968 + n % 2000) || chr(24064 + n % 2000)]
              || case when n % 2 = 0 then array['楼', '道', '楼道'] else '{}' end,
            '灯不亮'
       from (select id, district_id, path, (row_number() over (order by id))::int as n from ticket) t
     on conflict (ticket_id) do nothing`,
  ).then(() => statement(url, 'vacuum analyze ticket_gram'));

const placesOf = (url: string, kind: string, most: number) =>
  statement<{ id: string; path: string }>(
    url,
    `select p.id, s.path from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
      where p.kind = $1 and (p.name ~ '^[a-z]' or p.kind = 'district') order by md5(p.id::text) limit $2`,
    [kind, most],
  );
