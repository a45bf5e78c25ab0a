import type { Imported, ImportLook } from '@linli/shared/intake/import.contract';
import { intakeApi } from '@linli/shared/intake/intake.api';
import { randomUUID } from 'node:crypto';
import { doersOf } from '../platform/testing/doers';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, report } from '../platform/testing/story';
import { gb18030 } from './testing/gb18030';

let house: House;
let clerk: Visitor;
let far: Visitor;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  clerk = await house.as('钱洁');
  far = await house.as('何远');
});
afterAll(() => house.close());

const heads = '工单编号,来电人,联系电话,诉求类别,诉求地址,诉求内容,受理时间,满意度';
const rowOf = (id: string, more: Partial<Record<'phone' | 'category' | 'address' | 'at', string>> = {}) =>
  [
    id,
    '刘女士',
    more.phone ?? '137 0000 1111',
    more.category ?? '照明',
    more.address ?? '槐荫里小区12号楼2单元',
    '"来电反映楼道灯坏了，\n希望尽快修"',
    more.at ?? '2026/11/18 8:40',
    '一般',
  ].join(',');
const fileOf = (...rows: string[]) => [heads, ...rows].join('\r\n');

async function bring<T>(who: Visitor, what: 'lookOver' | 'importFile', file: string | Buffer) {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(Buffer.from(file))]), '导出.csv');
  form.append('channel', 'hotline');
  const answer = await fetch(`${house.url}/api${intakeApi[what].path}`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${who.token}`, 'idempotency-key': randomUUID() },
  });
  return {
    status: answer.status,
    body: (await answer.json()) as T & { code?: string; message?: string },
  };
}
const lookOver = (file: string | Buffer, who = clerk) => bring<ImportLook>(who, 'lookOver', file);
const importFile = (file: string | Buffer, who = clerk) => bring<Imported>(who, 'importFile', file);
const tickets = async () =>
  (await statement<{ count: number }>(house.databaseUrl, 'select count(*)::int from ticket'))[0]?.count ?? 0;

test('a file is looked over, then taken in, and its rows are tickets', async () => {
  const file = fileOf(rowOf('A-1'), rowOf('A-2', { address: '槐荫里12栋' }));
  const seen = await lookOver(file);
  expect([seen.status, seen.body]).toEqual([200, { rows: 2, fresh: 2, known: 0, faultCount: 0, faults: [] }]);
  expect(await tickets()).toBe(0);
  expect((await importFile(file)).body).toEqual({ rows: 2, fresh: 2, known: 0, twice: false });
  expect(await doersOf(house.databaseUrl, 'intake.imported')).toEqual([house.town.people.钱洁]);
  const [row] = await statement<{ id: string }>(
    house.databaseUrl,
    "select id from ticket where foreign_id = 'A-1'",
  );
  const ticket = await look(await house.as('周晓禾'), row?.id ?? '');
  expect(ticket).toMatchObject({
    words: '来电反映楼道灯坏了，\n希望尽快修',
    source: { channel: '12345热线', foreignId: 'A-1' },
    reporter: { name: '刘女士', hasPhone: true },
  });
  expect(ticket.history[0]?.facts.capturedAt).toBe('2026-11-18T00:40:00.000Z');
});

test('the same file twice changes nothing, nor does a row that was there before', async () => {
  const before = await tickets();
  const file = fileOf(rowOf('B-1'), rowOf('A-1'));
  expect((await importFile(file)).body).toEqual({ rows: 2, fresh: 1, known: 1, twice: false });
  expect((await importFile(file)).body).toEqual({ rows: 2, fresh: 0, known: 2, twice: true });
  expect(await tickets()).toBe(before + 1);
});

test('a fault is named by row and column, and then nothing at all is taken in', async () => {
  const before = await tickets();
  const file = fileOf(
    rowOf('C-1'),
    rowOf('C-2', { phone: '12', category: '外星人' }),
    rowOf('C-1'),
    rowOf('C-4', { address: '天涯海角', at: '2026-02-30 10:00' }),
  );
  const { body } = await lookOver(file);
  expect(body.faults).toEqual([
    { row: 3, column: '联系电话', words: '手机号是 11 位，少了 9 位' },
    { row: 3, column: '诉求类别', words: '没有这一类，也没有对应关系' },
    { row: 4, column: '工单编号', words: '和第 2 行的外部编号一样' },
    { row: 5, column: '受理时间', words: '受理时间至少写 20 个字，还差 4 个' },
    { row: 5, column: '诉求地址', words: '没认出这是哪里，写小区和楼号，或门牌码' },
  ]);
  const refused = await importFile(file);
  expect([refused.status, refused.body.message]).toEqual([422, '有 5 处要改，一行也没有导入']);
  expect(await tickets()).toBe(before);
});

test('what lies elsewhere is not theirs to bring', async () => {
  const { body } = await lookOver(fileOf(rowOf('D-1')), far);
  expect(body.faults).toEqual([{ row: 2, column: '诉求地址', words: '这个地方不在您的辖区' }]);
});

test('GB18030 and UTF-8 with its mark are read alike', async () => {
  const file = fileOf(rowOf('E-1'));
  for (const bytes of [gb18030(file), Buffer.from(`\uFEFF${file}`)])
    expect((await lookOver(bytes)).body).toMatchObject({ rows: 1, fresh: 1, faultCount: 0 });
});

test.each([
  [
    'a picture',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00, 0x01]),
    415,
    '这个文件读不出来，请另存为 CSV（UTF-8 或 GBK）再导入',
  ],
  [
    'a file without the columns that are needed',
    '姓名,电话\n张三,1',
    422,
    '第一行里没有这几列：外部编号、类别、内容、地址',
  ],
  ['a file with a quote left open', `${heads}\n1,"刘女士,2`, 422, '第 2 行读不下去，多半是引号没有成对'],
  ['a head without rows', heads, 422, '这个文件里一行也没有'],
])('%s is refused, and what to do is said', async (_, file, status, message) => {
  const refused = await lookOver(file);
  expect([refused.status, refused.body.message]).toEqual([status, message]);
});

test('a file too long by one row is refused', async () => {
  const rows = Array.from({ length: 5001 }, (_, index) => rowOf(`F-${index}`));
  expect((await lookOver(fileOf(...rows))).body.message).toBe(
    '这个文件有 5001 行，一次最多 5000 行，请分几次导入',
  );
});

test('of five thousand rows the wrong one is named', async () => {
  const rows = Array.from({ length: 5000 }, (_, index) =>
    rowOf(`G-${index}`, { phone: String(13_600_000_000 + index) }),
  );
  const broken = [...rows.slice(0, 4319), rowOf('G-4319', { category: '外星人' }), ...rows.slice(4320)];
  const { body } = await lookOver(fileOf(...broken));
  expect(body).toMatchObject({ rows: 5000, faultCount: 1 });
  expect(body.faults[0]).toMatchObject({ row: 4321, column: '诉求类别' });
});

test('while a long file is taken in, nobody who reports waits for it', async () => {
  const rows = Array.from({ length: 400 }, (_, index) =>
    rowOf(`H-${index}`, { phone: String(13_600_000_000 + index) }),
  );
  const granny = await house.as('王奶奶');
  const before = await tickets();
  const taking = importFile(fileOf(...rows));
  let reported = 0;
  while (reported < 3 && (await tickets()) === before + reported) {
    await report(house, granny);
    reported++;
  }
  expect(reported).toBe(3);
  expect((await taking).body).toEqual({ rows: 400, fresh: 400, known: 0, twice: false });
  expect(await tickets()).toBe(before + reported + 400);
});

test('the files that were brought are listed for those who steer there', async () => {
  const { files, channels } = (await clerk.ask(intakeApi.imports)).body;
  expect(files.map(({ rows, fresh }) => [rows, fresh])).toEqual([
    [400, 400],
    [2, 1],
    [2, 2],
  ]);
  expect(files[0]).toMatchObject({ channel: '12345热线', by: '钱洁' });
  expect(channels.map(({ code }) => code)).toEqual(['city', 'express', 'hotline', 'open311']);
  expect((await far.ask(intakeApi.imports)).body.files).toEqual([]);
  expect((await (await house.as('周晓禾')).ask(intakeApi.imports)).status).toBe(403);
});

test('a row under the name of a matter that lies elsewhere is not theirs to bring', async () => {
  await importFile(fileOf(rowOf('B-1')));
  await statement(
    house.databaseUrl,
    "update ticket set path = (select s.path from stand s where s.place_id = $1 and s.tree = 'administrative') where foreign_id = 'B-1'",
    [house.town.farCommunity],
  );
  const { body } = await lookOver(fileOf(rowOf('B-2'), rowOf('B-1')));
  expect(body.faults).toEqual([{ row: 3, column: '工单编号', words: '这个地方不在您的辖区' }]);
});
