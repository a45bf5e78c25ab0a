import { homeApi } from '@linli/shared/home/home.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { moveIn } from '../home/testing/moving-in';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { move, report } from '../platform/testing/story';

/** Marks that stand nowhere else, each said or given in another way. */
const marks = {
  name: '王桂己',
  resident: '王桂庚',
  words: '三层的灯甲不亮三天了',
  added: '昨晚乙更黑了',
  rated: '来得丁挺快',
  reason: '约戊时间上门',
  contact: '13912345678',
};

let house: House;
let granny: string;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  granny = house.town.people.王奶奶 ?? '';
  const [visitor, worker] = [await house.as('王奶奶'), await house.as('周晓禾')];
  await visitor.ask(peopleApi.rename, { body: { name: marks.name } });
  await visitor.ask(peopleApi.givePhone, { body: { code: await house.code('王奶奶', 'phone') } });
  await moveIn(house, '王奶奶', { name: marks.resident });
  const body = { words: marks.words, callBack: true, phone: marks.contact };
  const { id } = await report(house, visitor, body);
  const look = { params: { id }, body: { what: 'phone' as const, reason: marks.reason } };
  expect((await worker.ask(ticketApi.reveal, look)).status).toBe(200);
  await move(visitor, id, 'add', { words: marks.added });
  await move(worker, id, 'spot', { outcome: 'solved', words: '换了声控灯，测试三次都亮。' });
  await move(visitor, id, 'rate', { solved: 'yes', stars: 5, words: marks.rated });
  await house.settle();
  expect((await visitor.ask(homeApi.mine)).body.homes).toHaveLength(1);
});
afterAll(() => house.close());

/** In which tables a text stands in any row, as it is. */
async function where(text: string): Promise<string[]> {
  const tables = await statement<{ name: string }>(
    house.databaseUrl,
    "select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by 1",
  );
  const [found] = await statement<{ names: string[] | null }>(
    house.databaseUrl,
    `select array_agg(name) as names from (${tables
      .map(({ name }) => `(select '${name}' as name from "${name}" t where strpos(t::text, $1) > 0 limit 1)`)
      .join(' union all ')}) x`,
    [text],
  );
  return found?.names ?? [];
}
const sealed = async () =>
  (
    await statement<{ count: number }>(
      house.databaseUrl,
      `select ((select count(*) from person where id = $1 and (phone_sealed is not null or phone_index is not null or openid is not null))
             + (select count(*) from ticket_reporter where person_id = $1 and phone_sealed is not null)
             + (select count(*) from home_ask where person_id = $1 and phone_sealed is not null))::int as count`,
      [granny],
    )
  )[0]?.count;

test('what somebody said and gave stands in rows before, and in none after they left and their matters are over', async () => {
  for (const [what, mark] of Object.entries(marks))
    expect([what, (await where(mark)).length > 0]).toEqual([what, what !== 'contact']);
  expect(await sealed()).toBeGreaterThan(0);
  await (await house.as('王奶奶')).ask(peopleApi.leaveLinli);
  await house.at('2026-11-19T08:00');
  await house.settle();
  expect(await where(marks.name)).not.toEqual([]);
  await house.at('2026-12-20T09:00');
  await house.settle();
  const left = await Promise.all(
    Object.entries(marks).map(async ([what, mark]) => [what, await where(mark)]),
  );
  expect(left).toEqual(Object.keys(marks).map((what) => [what, []]));
  expect(await sealed()).toBe(0);
  const history = 'select count(*)::int as count from event where actor_id = $1';
  expect(await statement(house.databaseUrl, history, [granny])).not.toEqual([{ count: 0 }]);
});
