import { registerApi } from '@linli/shared/register/register.api';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { gb18030 } from '../intake/testing/gb18030';
import { bring, fileOf, moveFile, preview, tryMoveFile, upload } from './testing/bring';

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

const home = (room: string, more: Record<string, string> = {}) => ({
  compound: '槐荫里小区',
  building: '12号楼',
  entrance: '2单元',
  floor: room.slice(0, -2),
  room,
  area: '86.5',
  ...more,
});
const homes = () =>
  statement<{ room: string; floor: number; area: string }>(
    house.databaseUrl,
    'select room, floor, area from home where entrance_id = $1 and floor > 8 order by room',
    [house.town.door],
  );
const count = async (table: string) =>
  (await statement<{ count: number }>(house.databaseUrl, `select count(*)::int from ${table}`))[0]?.count ??
  0;

test('homes are looked over, taken in whole, changed by the next file, and taken back', async () => {
  const file = await bring(house, clerk, 'homes', [home('901'), home('902')]);
  expect(file).toMatchObject({
    state: 'ready',
    total: 2,
    done: 2,
    counts: { fresh: 2, changed: 0, same: 0, ended: 0 },
    openMoves: ['again', 'take', 'drop'],
    broughtBy: '钱洁',
  });
  expect(file.rows.map(({ row, effect, cells }) => [row, effect, cells[5]])).toEqual([
    [2, 'fresh', '901'],
    [3, 'fresh', '902'],
  ]);
  expect(await homes()).toEqual([]);
  await moveFile(clerk, file.id, 'take');
  expect(await homes()).toEqual([
    { room: '901', floor: 9, area: '86.50' },
    { room: '902', floor: 9, area: '86.50' },
  ]);
  const next = await bring(house, clerk, 'homes', [home('901'), home('902', { area: '90' }), home('911')]);
  expect(next.counts).toEqual({ fresh: 1, changed: 1, same: 1, ended: 0 });
  await moveFile(clerk, next.id, 'take');
  expect((await homes()).map(({ area }) => area)).toEqual(['86.50', '90.00', '86.50']);
  await moveFile(clerk, next.id, 'undo');
  expect((await homes()).map(({ area }) => area)).toEqual(['86.50', '86.50']);
  expect((await preview(clerk, next.id)).state).toBe('undone');
});

test('each fault is told by row and column, with what to write, and nothing is taken in', async () => {
  const before = await count('home');
  const file = await bring(house, clerk, 'homes', [
    home('951'),
    home('952', { area: '0' }),
    home('951'),
    home('953', { compound: '天涯小区' }),
    home('954', { floor: 'B1' }),
    home('955', { room: '' }),
    home('956', { entrance: '9' }),
  ]);
  expect([file.state, file.faultCount, file.openMoves]).toEqual(['faulty', 6, ['again', 'drop']]);
  expect(file.faults).toEqual([
    { row: 3, column: '面积', words: '面积写平方米，大于 0、小于 10000，例如 86.50' },
    { row: 4, column: '房号', words: '和第 2 行说的是同一个，请只留一行' },
    { row: 5, column: '小区', words: '登记里没有天涯小区，请核对，或者先导入它' },
    { row: 6, column: '楼层', words: '楼层写整数，地下写负数，例如 3 或 -1' },
    { row: 7, column: '房号', words: '还没填房号，例如 301' },
    { row: 8, column: '单元', words: '登记里没有12号楼 9，请核对，或者先导入它' },
  ]);
  expect((await tryMoveFile(clerk, file.id, 'take')).status).toBe(409);
  expect(await count('home')).toBe(before);
});

test('what lies elsewhere is not theirs to bring, and their file is not for others to see', async () => {
  const file = await bring(house, far, 'homes', [home('961')]);
  expect(file.faults).toEqual([{ row: 2, column: '单元', words: '2单元不在您的辖区' }]);
  expect((await clerk.ask(registerApi.file, { params: { id: file.id } })).status).toBe(404);
  expect(
    (await upload(house, far, { kind: 'homes', bytes: Buffer.from('a'), place: house.town.community }))
      .status,
  ).toBe(404);
});

test('a worker may bring nothing', async () => {
  const worker = await house.as('周晓禾');
  expect((await worker.ask(registerApi.files)).status).toBe(403);
});

test('workbooks and GB18030 are read like UTF-8', async () => {
  const rows = [home('701')];
  const csv = (await fileOf('homes', rows)).toString().replace('\uFEFF', '');
  for (const bytes of [await fileOf('homes', rows, 'xlsx'), gb18030(csv), Buffer.from(csv)]) {
    const { body } = await upload(house, clerk, { kind: 'homes', bytes });
    await house.settle();
    expect(await preview(clerk, body.id)).toMatchObject({ state: 'ready', counts: { fresh: 1 } });
  }
});

test('nonsense is refused at once; a file with other columns says which are missing and which are there', async () => {
  const refused = await upload(house, clerk, { kind: 'homes', bytes: Buffer.alloc(1_000_000, 0xff) });
  expect([refused.status, refused.body.message]).toEqual([
    415,
    '这个文件读不出来，请用 Excel（.xlsx）或 CSV 表格',
  ]);
  const vast = await upload(house, clerk, { kind: 'homes', bytes: Buffer.alloc(10 * 1024 * 1024 + 1, 'a') });
  expect([vast.status, vast.body.message]).toEqual([413, '这个文件超过 10 MB，请分几次导入']);
  const { body } = await upload(house, clerk, { kind: 'homes', bytes: Buffer.from('姓名,房号\n张三,1') });
  await house.settle();
  expect(await preview(clerk, body.id)).toMatchObject({
    state: 'unreadable',
    says: '第一行里没有这几列：小区、楼号、单元、楼层、面积。现在的第一行是：姓名、房号',
    openMoves: ['drop'],
  });
  const other = await upload(house, clerk, { kind: 'cars', bytes: Buffer.from('a,b') });
  expect([other.status, other.body.fields]).toEqual([400, { kind: '请在给出的里面选导入什么' }]);
});

test('what changed since it was looked over is looked over again before it is taken in', async () => {
  const [one, another] = [
    await bring(house, clerk, 'homes', [home('801')]),
    await bring(house, clerk, 'homes', [home('801', { area: '99' })]),
  ];
  await moveFile(clerk, one.id, 'take');
  const refused = await tryMoveFile(clerk, another.id, 'take');
  expect([refused.status, refused.body.code]).toEqual([409, 'import.changed']);
  await moveFile(clerk, another.id, 'again');
  await house.settle();
  expect((await preview(clerk, another.id)).counts).toEqual({ fresh: 0, changed: 1, same: 0, ended: 0 });
  await moveFile(clerk, another.id, 'take');
  const undone = await tryMoveFile(clerk, one.id, 'undo');
  expect([undone.status, undone.body.message]).toEqual([409, '不能撤回，有 1 行后来又改过']);
});

test('after seven days a file can no longer be taken back, and its bytes are gone', async () => {
  const file = await bring(house, clerk, 'homes', [home('901')]);
  await moveFile(clerk, file.id, 'take');
  await house.at('2026-11-25T09:01');
  await house.settle();
  expect((await preview(clerk, file.id)).openMoves).toEqual([]);
  expect((await tryMoveFile(clerk, file.id, 'undo')).body.message).toBe('收入已经超过 7 天，不能撤回了');
  expect(await count("register_file where emptied_at is null and state = 'taken'")).toBe(0);
  expect(await count('register_change')).toBe(0);
});
