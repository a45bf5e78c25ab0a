import { kpiApi } from '@linli/shared/kpi/kpi.api';
import type { AskReport, ReportForm } from '@linli/shared/kpi/overview.contract';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { move, report } from '../platform/testing/story';
import { printed } from '../sign/testing/sign-reading';

let house: House;
let secretary: Visitor;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  const [granny, worker] = [await house.as('王奶奶'), await house.as('周晓禾')];
  secretary = await house.as('孙主任');
  const { id } = await report(house, granny);
  await move(worker, id, 'accept');
  await report(house, granny, { category: 'trash' });
  await house.at('2026-11-24T09:00');
  await house.settle();
});
afterAll(() => house.close());

async function fileOf(form: ReportForm, ask: Partial<AskReport> = {}): Promise<Response> {
  const { status, body } = await secretary.ask(kpiApi.report, { body: { form, ...ask } });
  expect([status, body.message]).toEqual([200, undefined]);
  return open(secretary, body.url);
}
const open = (visitor: Visitor, url: string) =>
  fetch(house.url + url, { headers: visitor.token ? { authorization: `Bearer ${visitor.token}` } : {} });

test('the report is one page A4 that says the figures, how they are made, where and when', async () => {
  const got = await fileOf('pdf');
  expect(got.headers.get('content-type')).toBe('application/pdf');
  const [page, more] = await printed(Buffer.from(await got.arrayBuffer()));
  expect([page?.sizeInMm, more]).toEqual([[210, 297], undefined]);
  for (const words of [
    '青石桥社区数字报告',
    '2026年11月1日 – 11月30日',
    '11月24日 09:00 生成',
    '自动生成，不用填',
    '按时办结率',
    '0/2',
    '按时办结的 ÷ 到期该办结的',
    '槐荫里小区',
    '没说原因 1',
    '受理就晚了 1',
  ])
    expect(page?.text).toContain(words);
  expect(page?.text).not.toMatch(/周晓禾|王奶奶/);
});

test('the table has what is above and below every line, and what looks like a formula stays text', async () => {
  await statement(house.databaseUrl, `update place set name = '=1+1' where id = '${house.town.compound}'`);
  const book = Buffer.from(await (await fileOf('xlsx')).arrayBuffer());
  await statement(
    house.databaseUrl,
    `update place set name = '槐荫里小区' where id = '${house.town.compound}'`,
  );
  // An ES module, which a CommonJS file may only import this way.
  const { default: readExcel } = await import('read-excel-file/node');
  const sheets = await readExcel(book);
  const rows = (name: string) => sheets.find(({ sheet }) => sheet === name)?.data ?? [];
  const resolve = rows('数字').find(([name]) => name === '按时办结率');
  expect(resolve?.slice(0, 4)).toEqual(['按时办结率', 0, 2, 0]);
  expect(rows('各处').map(([name]) => name)).toEqual(['哪里', '=1+1', '第3网格', '第4网格', '青石桥社区']);
  expect(rows('类别').map(([name, sent]) => [name, sent])).toEqual([
    ['类别', '派单'],
    ['照明', 1],
    ['垃圾', 1],
  ]);
});

test('who took what with them is kept, and the link is theirs alone and for a while', async () => {
  const { body } = await secretary.ask(kpiApi.report, {
    body: { form: 'pdf', span: 'own', from: '2026-11-18', until: '2026-11-20' },
  });
  const kept = await statement(
    house.databaseUrl,
    "select actor_id, subject_id, facts from event where kind = 'figures.exported' order by id desc limit 1",
  );
  expect(kept).toEqual([
    {
      actor_id: house.town.people['孙主任'],
      subject_id: house.town.community,
      facts: { form: 'pdf', from: '2026-11-18', until: '2026-11-20', category: null, channel: null },
    },
  ]);
  expect((await open(secretary, body.url)).status).toBe(200);
  expect((await open(await house.as('吴敏'), body.url)).status).toBe(403);
  expect((await open(secretary, body.url.replace('2026-11-18', '2026-11-01'))).status).toBe(403);
  await house.at('2026-11-24T10:00');
  expect((await open(secretary, body.url)).status).toBe(403);
});

test('nobody takes the figures of a place that they do not look at', async () => {
  const far = await house.as('何远');
  const ask = { form: 'pdf', place: house.town.community } as const;
  expect((await far.ask(kpiApi.report, { body: ask })).status).toBe(404);
});
