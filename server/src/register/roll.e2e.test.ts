import { homeApi } from '@linli/shared/home/home.api';
import { provePhone, tryAsk } from '../home/testing/moving-in';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { sandboxPerson } from '../platform/testing/town';
import { bring, moveFile, tryMoveFile } from './testing/bring';

let house: House;
let clerk: Visitor;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  clerk = await house.as('钱洁');
});
afterAll(() => house.close());

const owner = (room: string, name: string, more: Record<string, string> = {}) => ({
  ...{ compound: '槐荫里小区', building: '12号楼', entrance: '2单元', room, name },
  ...more,
});
/** The roll of a room behind the door as it is now. */
const rollOf = async (room: string) =>
  (
    await statement<{ name: string; share: string | null; since: string }>(
      house.databaseUrl,
      `select e.name, e.share::float::text as share, e.since::text from roll_entry e join home h on h.id = e.home_id
        where h.entrance_id = $1 and h.room = $2 and e.until is null order by e.name`,
      [house.town.door, room],
    )
  ).map(({ name, share, since }) => [name, share, since]);

test('the rows of a home become its roll, the next file replaces it, and both are taken back', async () => {
  const file = await bring(house, clerk, 'roll', [
    owner('101', '张三', { phone: '139 1111 0000', share: '50%', since: '2020-05-01' }),
    owner('102', '王五'),
    owner('101室', '李四', { share: '1/2' }),
  ]);
  expect([file.faults, file.counts, file.warnings]).toEqual([
    [],
    { fresh: 3, changed: 0, same: 0, ended: 0 },
    [],
  ]);
  const lines = await statement(house.databaseUrl, 'select wanted, before from register_line');
  expect(JSON.stringify(lines)).not.toMatch(/张三|1111/);
  expect(await rollOf('101')).toEqual([]);
  await moveFile(clerk, file.id, 'take');
  expect(await rollOf('101')).toEqual([
    ['张三', '0.5', '2020-05-01'],
    ['李四', '0.5', '2026-11-18'],
  ]);

  const next = await bring(house, clerk, 'roll', [
    owner('101', '张三', { phone: '13911110000', share: '0.5' }),
    owner('101', '赵六', { share: '0.5' }),
    owner('102', '王五'),
  ]);
  expect(next.counts).toEqual({ fresh: 0, changed: 2, same: 1, ended: 0 });
  expect(next.warnings).toEqual([
    '名册上有 1 位产权人和文件里对不上，收入以后照文件里的，他们从当天起不在名册上',
  ]);
  await moveFile(clerk, next.id, 'take');
  expect((await rollOf('101')).map(([name]) => name)).toEqual(['张三', '赵六']);
  expect((await tryMoveFile(clerk, file.id, 'undo')).body.message).toBe('不能撤回，有 1 行后来又改过');
  await moveFile(clerk, next.id, 'undo');
  expect((await rollOf('101')).map(([name]) => name)).toEqual(['张三', '李四']);
  expect(await rollOf('102')).toEqual([['王五', null, '2026-11-18']]);
  await moveFile(clerk, file.id, 'undo');
  expect([await rollOf('101'), await rollOf('102')]).toEqual([[], []]);
});

test('each fault is told by row and column, the ones between rows of a home too', async () => {
  const file = await bring(house, clerk, 'roll', [
    owner('201', '甲', { share: '60%' }),
    owner('202', '乙', { phone: '123' }),
    owner('201', '丙', { share: '60%' }),
    owner('999', '丁'),
    owner('401', '戊', { since: '2027-01-01' }),
    owner('202', '己', { share: '很多' }),
    owner('301', '庚'),
    owner('301', '庚'),
    owner('302', ''),
  ]);
  expect([file.state, file.openMoves]).toEqual(['faulty', ['again', 'drop']]);
  expect(file.faults.map(({ row, column, words }) => [row, column, words])).toEqual([
    [3, '手机号', '手机号是 11 位，以 1 开头'],
    [4, '份额', '这一户的份额加起来超过 100%，请核对'],
    [5, '房号', '登记里没有2单元 999，请核对，或者先导入它'],
    [6, '取得日期', '取得日期不能晚于今天'],
    [7, '份额', '份额写成 50%、0.5 或 1/2，不超过 100%'],
    [9, '产权人', '和第 8 行说的是同一个，请只留一行'],
    [10, '产权人', '还没填产权人，例如 王秀兰'],
  ]);
  expect(await statement(house.databaseUrl, 'select 1 from roll_entry')).toEqual([]);
});

test('a roll by which somebody moved in stays, and so does a home with a roll', async () => {
  const file = await bring(house, clerk, 'roll', [
    owner('502', '王奶奶', { phone: sandboxPerson('王奶奶').phone }),
  ]);
  await moveFile(clerk, file.id, 'take');
  await provePhone(house, '王奶奶');
  expect((await tryAsk(house, '王奶奶', { phone: undefined })).body.state).toBe('confirmed');
  expect((await tryMoveFile(clerk, file.id, 'undo')).body.message).toBe(
    '不能撤回，已经有 1 位住户的入住用到它们',
  );
});

test('what changed since is looked over again: another roll, or a home that is gone', async () => {
  const homes = await bring(house, clerk, 'homes', [{ ...owner('901', ''), floor: '9', area: '80' }]);
  await moveFile(clerk, homes.id, 'take');
  const [one, another] = [
    await bring(house, clerk, 'roll', [owner('402', '张三')]),
    await bring(house, clerk, 'roll', [owner('402', '李四')]),
  ];
  const gone = await bring(house, clerk, 'roll', [owner('901', '张三')]);
  await moveFile(clerk, one.id, 'take');
  expect((await tryMoveFile(clerk, another.id, 'take')).body.code).toBe('import.changed');
  await moveFile(clerk, homes.id, 'undo');
  expect((await tryMoveFile(clerk, gone.id, 'take')).body.code).toBe('import.changed');
});

test('the history of a home tells of its roll', async () => {
  const file = await bring(house, clerk, 'roll', [owner('601', '张三'), owner('601', '李四')]);
  await moveFile(clerk, file.id, 'take');
  const { body } = await clerk.ask(homeApi.homes, { body: { place: house.town.door } });
  const id = body.homes.find(({ room }) => room === '601')?.id ?? '';
  const { history, roll } = (await clerk.ask(homeApi.file, { params: { id } })).body;
  expect(history.map(({ kind, by, facts }) => [kind, by, facts.owners])).toEqual([
    ['roll.entered', '钱洁', 2],
  ]);
  expect(roll.map(({ name, hasPhone }) => [name, hasPhone])).toEqual([
    ['张三', false],
    ['李四', false],
  ]);
});
