import { registerApi } from '@linli/shared/register/register.api';
import type { AskExport } from '@linli/shared/register/register.contract';
import { tableIn } from '../platform/sheet/table';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { report } from '../platform/testing/story';
import { bring, fileOf, moveFile, preview, upload } from './testing/bring';

/** Two doors of the town, with twelve homes each. */
const townHomes = 24;

let house: House;
let clerk: Visitor;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  clerk = await house.as('钱洁');
  await report(house, await house.as('王奶奶'));
  const home = { compound: '槐荫里小区', building: '12', entrance: '2', floor: '9', area: '86.5' };
  const file = await bring(house, clerk, 'homes', [
    { ...home, room: '902' },
    { ...home, room: '901' },
  ]);
  await moveFile(clerk, file.id, 'take');
});
afterAll(() => house.close());

const fetched = async (who: Visitor, url: string) => {
  const answer = await fetch(house.url + url, { headers: { authorization: `Bearer ${who.token}` } });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
};
async function exported(who: Visitor, ask: AskExport) {
  const { status, body } = await who.ask(registerApi.export, { body: ask });
  expect([status, body.message]).toEqual([200, undefined]);
  const file = await fetched(who, body.url);
  return { url: body.url, headers: file.headers, table: await tableIn(file.bytes) };
}

test.each(['csv', 'xlsx'] as const)(
  'homes go out as %s in their order, under heads that can come in again',
  async (format) => {
    const { table, headers } = await exported(clerk, { list: 'homes', format });
    // a head, the homes that the town has, and those of the file
    expect(table).toHaveLength(1 + townHomes + 2);
    expect([table[0], ...table.slice(-2)]).toEqual([
      ['社区', '小区', '楼号', '单元', '楼层', '房号', '面积'],
      ['青石桥社区', '槐荫里小区', '12', '2', '9', '901', '86.5'],
      ['青石桥社区', '槐荫里小区', '12', '2', '9', '902', '86.5'],
    ]);
    expect(headers.get('content-disposition')).toContain(encodeURIComponent(`户.${format}`));
  },
);

test('what went out comes in again as the same', async () => {
  const { body } = await clerk.ask(registerApi.export, { body: { list: 'homes', format: 'csv' } });
  const file = await upload(house, clerk, { kind: 'homes', bytes: (await fetched(clerk, body.url)).bytes });
  await house.settle();
  expect((await preview(clerk, file.body.id)).counts).toEqual({
    fresh: 0,
    changed: 0,
    same: townHomes + 2,
    ended: 0,
  });
});

test('posts, matters and figures go out as their readers see them', async () => {
  const people = await exported(clerk, { list: 'people', format: 'csv' });
  expect(people.table.map(([name, role, place]) => [name, role, place])).toContainEqual([
    '周晓禾',
    '网格员',
    '青石桥社区 第3网格',
  ]);
  const tickets = await exported(clerk, { list: 'tickets', format: 'csv' });
  expect(tickets.table.slice(1).map((cells) => cells.slice(1, 6))).toEqual([
    ['照明', '3 层楼道的灯不亮三天了，晚上看不清台阶', '槐荫里小区 12 号楼 2 单元', '2 单元', '待受理'],
  ]);
  const figures = await exported(clerk, { list: 'figures', format: 'csv' });
  expect(figures.table[0]?.slice(0, 3)).toEqual(['地点', '月份', '指标']);
});

test('who took what out is recorded, and nobody else can fetch it', async () => {
  const { url } = await exported(clerk, { list: 'people', format: 'csv', place: house.town.community });
  const id = url.split('/').pop();
  expect(
    await statement(house.databaseUrl, 'select kind, actor_id, facts from event where subject_id = $1', [id]),
  ).toEqual([
    {
      kind: 'list.exported',
      actor_id: house.town.people['钱洁'],
      facts: { list: 'people', format: 'csv', place: house.town.community, period: null },
    },
  ]);
  expect((await fetched(await house.as('孙主任'), url)).status).toBe(404);
  await house.at('2026-11-18T09:11');
  expect((await fetched(clerk, url)).status).toBe(404);
});

test('a place that is not theirs, and a workbook that is too long, are refused', async () => {
  const elsewhere = { list: 'homes', format: 'csv', place: house.town.farCommunity } as const;
  expect((await clerk.ask(registerApi.export, { body: elsewhere })).status).toBe(404);
  await statement(
    house.databaseUrl,
    `insert into home (id, district_id, entrance_id, room, floor, area) select gen_random_uuid(), $1, $2, 'X' || n, 1, 50 from generate_series(1, 5000) n`,
    [house.town.district, house.town.otherDoor],
  );
  const refused = await clerk.ask(registerApi.export, { body: { list: 'homes', format: 'xlsx' } });
  expect([refused.status, refused.body.message]).toEqual([
    413,
    '超过 5000 行，Excel 装不下，请选 CSV（Excel 也能打开）',
  ]);
  expect((await exported(clerk, { list: 'homes', format: 'csv' })).table).toHaveLength(
    1 + townHomes + 2 + 5000,
  );
});

test('the faults of a file come as a workbook with a word at each wrong row, and templates are there to begin with', async () => {
  const wrong = {
    compound: '槐荫里小区',
    building: '12',
    entrance: '2',
    floor: 'x',
    room: '=1+1',
    area: '0',
  };
  const { body } = await upload(house, clerk, { kind: 'homes', bytes: await fileOf('homes', [wrong]) });
  await house.settle();
  const { faultSheet } = await preview(clerk, body.id);
  const table = await tableIn((await fetched(clerk, faultSheet ?? '')).bytes);
  expect(table[1]).toEqual([
    '楼层写整数，地下写负数，例如 3 或 -1；面积写平方米，大于 0、小于 10000，例如 86.50',
    '2',
    ...['', '槐荫里小区', '12', '2', 'x', "'=1+1", '0'],
  ]);
  const { kinds } = (await clerk.ask(registerApi.files)).body;
  for (const { kind, template } of kinds) {
    const file = await upload(house, clerk, { kind, bytes: (await fetched(clerk, template)).bytes });
    await house.settle();
    expect((await preview(clerk, file.body.id)).state).not.toBe('unreadable');
  }
});

test('the history of a door tells of its homes and its grid, that of a grid of its posts, to those who steer there', async () => {
  const lines = async (id: string) =>
    (await clerk.ask(registerApi.placeHistory, { params: { id } })).body.lines.map(({ words, by }) => [
      words,
      by,
    ]);
  expect(await lines(house.town.door)).toEqual([
    ['登记了 2 户', '钱洁'],
    ['李阿姨任楼栋长', null],
    ['发了门牌码', null],
    ['登记了 12 户', null],
    ['从2026年1月1日起归第3网格（居住网格）', null],
    ['登记了这个地点', null],
  ]);
  expect((await lines(house.town.grid)).map(([words]) => words)).toContain('周晓禾任网格员');
  const far = await house.as('何远');
  expect((await far.ask(registerApi.placeHistory, { params: { id: house.town.door } })).status).toBe(404);
});
