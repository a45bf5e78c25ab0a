import { peopleApi } from '@linli/shared/people/people.api';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { report } from '../platform/testing/story';
import { sandboxPerson } from '../platform/testing/town';
import { bring, moveFile, preview, tryMoveFile } from './testing/bring';

let house: House;
let secretary: Visitor;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  secretary = await house.as('孙主任');
});
afterAll(() => house.close());

const within = { community: '青石桥社区', compound: '槐荫里小区' };
const answering = (door: string, day: string) =>
  statement<{ grid: string; kind: string }>(
    house.databaseUrl,
    'select g.name as grid, c.grid_kind as kind from cover c join place g on g.id = c.grid_id where c.place_id = $1 and c.during @> $2::date order by 2',
    [door, day],
  );

test('places are laid below each other whatever the order of the rows, closed, and taken back', async () => {
  const file = await bring(house, secretary, 'places', [
    { kind: '单元', ...within, building: '15', entrance: '1' },
    { kind: '楼栋', ...within, building: '15', phone: '8555 0133' },
    { kind: '公共地点', ...within, name: '北门' },
    { kind: '公共地点', ...within, name: '东门', until: '2026-12-01' },
  ]);
  expect([file.faults, file.counts]).toEqual([[], { fresh: 3, changed: 0, same: 0, ended: 1 }]);
  await moveFile(secretary, file.id, 'take');
  const laid = () =>
    statement<{ name: string; above: string | null; until: string | null }>(
      house.databaseUrl,
      `select p.name, a.name as above, p.until::text from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
         join place a on a.id = s.parent_id join stand t on t.place_id = a.id and t.tree = s.tree and starts_with(s.path, t.path)
        where p.name in ('15号楼', '北门', '东门') or a.name = '15号楼' order by p.name`,
    );
  expect(await laid()).toEqual([
    { name: '15号楼', above: '槐荫里小区', until: null },
    { name: '1单元', above: '15号楼', until: null },
    { name: '东门', above: '槐荫里小区', until: '2026-12-01' },
    { name: '北门', above: '槐荫里小区', until: null },
  ]);
  const homes = await bring(house, secretary, 'homes', [
    { ...within, building: '15', entrance: '1', floor: '1', room: '101', area: '70' },
  ]);
  await moveFile(secretary, homes.id, 'take');
  expect((await tryMoveFile(secretary, file.id, 'undo')).body.message).toBe('不能撤回，已经有 1 户用到它们');
  await moveFile(secretary, homes.id, 'undo');
  await moveFile(secretary, file.id, 'undo');
  expect(await laid()).toEqual([{ name: '东门', above: '槐荫里小区', until: null }]);
});

test('a place about which somebody has reported stays', async () => {
  const file = await bring(house, secretary, 'places', [{ kind: '公共地点', ...within, name: '凉亭' }]);
  await moveFile(secretary, file.id, 'take');
  const [place] = await statement<{ id: string }>(
    house.databaseUrl,
    "select id from place where name = '凉亭'",
  );
  await report(house, await house.as('王奶奶'), { placeId: place?.id ?? '' });
  expect((await tryMoveFile(secretary, file.id, 'undo')).body.message).toBe(
    '不能撤回，已经有 1 件事用到它们',
  );
});

test('rows about places say what they lack', async () => {
  const { faults } = await bring(house, secretary, 'places', [
    { kind: '厂房', ...within },
    { kind: '单元', ...within, building: '12' },
    { kind: '单元', ...within, building: '77', entrance: '1' },
    { kind: '楼栋', ...within, building: '16', since: '2026-02-30' },
    { kind: '楼栋', ...within, building: '17', since: '2099-01-01' },
    { kind: '楼栋', ...within, building: '18', since: '2026-03-01', until: '2026-02-01' },
  ]);
  expect(faults.map(({ row, words }) => [row, words])).toEqual([
    [2, '类型写这几种里的一种：小区、楼栋、单元、公共地点'],
    [3, '这种地点要写单元'],
    [4, '登记里没有槐荫里小区 77，请核对，或者先导入它'],
    [5, '开始日期写成 2026-03-01 这样的日期'],
    [6, '开始日期离现在太远，请核对年份'],
    [7, '结束日期要在开始的那天以后'],
  ]);
});

test('grids are laid with what they answer for from a day on, the one before ends then, and small walks are only told', async () => {
  const { door, gate } = house.town;
  const file = await bring(house, secretary, 'covers', [
    { ...within, grid: '第3网格', gridKind: '居住网格', building: '12', entrance: '1', since: '2026-12-01' },
    { ...within, grid: '第3网格', gridKind: '居住网格', building: '12', entrance: '2', since: '2026-12-01' },
    {
      ...within,
      grid: '第3网格微网格1',
      gridKind: '微网格',
      building: '12',
      entrance: '2',
      since: '2026-12-01',
    },
    { ...within, grid: '沿街商户网格', gridKind: '生产网格', open: '东门', since: '2026-12-01' },
  ]);
  expect([file.faults, file.counts]).toEqual([[], { fresh: 2, changed: 1, same: 1, ended: 0 }]);
  expect(file.warnings).toEqual(['第3网格微网格1有 12 户，一般是 50—80 户，可以照样收入']);
  await moveFile(secretary, file.id, 'take');
  expect(await answering(house.town.otherDoor, '2026-11-30')).toEqual([{ grid: '第4网格', kind: 'living' }]);
  expect(await answering(house.town.otherDoor, '2026-12-01')).toEqual([{ grid: '第3网格', kind: 'living' }]);
  expect((await answering(door, '2026-12-01')).map(({ kind }) => kind)).toEqual(['living', 'micro']);
  expect((await answering(gate, '2026-12-01')).map(({ kind }) => kind)).toEqual(['living', 'production']);
  const early = await bring(house, secretary, 'covers', [
    { ...within, grid: '第4网格', gridKind: '居住网格', building: '12', entrance: '1', since: '2026-11-30' },
    {
      ...within,
      grid: '沿街商户网格',
      gridKind: '居住网格',
      building: '12',
      entrance: '2',
      since: '2027-01-01',
    },
  ]);
  expect(early.faults.map(({ words }) => words)).toEqual([
    '这一天不能早于原来网格开始管的 2026-12-01',
    '登记里它是生产网格，请改成一样的',
  ]);
  await moveFile(secretary, file.id, 'undo');
  expect(await answering(house.town.otherDoor, '2026-12-01')).toEqual([{ grid: '第4网格', kind: 'living' }]);
  expect(await answering(gate, '2026-12-01')).toEqual([{ grid: '第3网格', kind: 'living' }]);
});

const post = (more: Record<string, string> = {}) => ({
  name: '刘新',
  phone: '138 0000 7788',
  role: '网格员',
  community: '青石桥社区',
  grid: '第4网格',
  workPhone: '8555 0177',
  engagement: '兼职',
  origin: '退休人员',
  since: '2026-11-01',
  ...more,
});
const held = () =>
  statement<{ name: string; phone: string; until: string | null; engagement: string; person: string }>(
    house.databaseUrl,
    "select work_name as name, work_phone as phone, until::text, engagement, person_id as person from appointment where work_name like '刘新%'",
  );

test('people come with dated posts, which are changed and taken back', async () => {
  const file = await bring(house, secretary, 'people', [post()]);
  expect([file.faults, file.counts?.fresh]).toEqual([[], 1]);
  expect(
    JSON.stringify(await statement(house.databaseUrl, 'select wanted, before from register_line')),
  ).not.toContain('7788');
  await moveFile(secretary, file.id, 'take');
  expect(await held()).toMatchObject([
    { name: '刘新', phone: '8555 0177', until: null, engagement: 'part_time' },
  ]);
  const changed = await bring(house, secretary, 'people', [post({ engagement: '专职' })]);
  expect(changed.counts).toMatchObject({ changed: 1 });
  await moveFile(secretary, changed.id, 'take');
  expect((await tryMoveFile(secretary, file.id, 'undo')).body.message).toBe('不能撤回，有 1 行后来又改过');
  await moveFile(secretary, changed.id, 'undo');
  expect((await held())[0]?.engagement).toBe('part_time');
  await moveFile(secretary, file.id, 'undo');
  expect(await held()).toEqual([]);
});

test('whoever proves a phone that a file named has the post', async () => {
  const file = await bring(house, secretary, 'people', [post({ phone: sandboxPerson('李明').phone })]);
  await moveFile(secretary, file.id, 'take');
  const neighbour = await house.as('李明');
  await neighbour.ask(peopleApi.givePhone, { body: { code: await house.code('李明', 'phone') } });
  expect((await neighbour.ask(peopleApi.me)).body.posts).toMatchObject([
    { role: 'grid_worker', placeName: '第4网格' },
  ]);
});

test('a post ends with the day its row says, and what its holder has goes back to the queue', async () => {
  const { otherDoor, people } = house.town;
  const worker = await house.as('赵强');
  await worker.ask(peopleApi.givePhone, { body: { code: await house.code('赵强', 'phone') } });
  const ticket = await report(house, await house.as('王奶奶'), { placeId: otherDoor });
  await statement(house.databaseUrl, 'update ticket set handler_id = $1 where id = $2', [
    people['赵强'],
    ticket.id,
  ]);
  const row = {
    ...post({ name: '赵强', phone: sandboxPerson('赵强').phone, until: '2026-11-17' }),
    workPhone: '',
  };
  const file = await bring(house, secretary, 'people', [row]);
  expect(file.counts).toEqual({ fresh: 0, changed: 0, same: 0, ended: 1 });
  await moveFile(secretary, file.id, 'take');
  const holder = () =>
    statement<{ until: string | null; holder: string | null }>(
      house.databaseUrl,
      'select a.until::text, t.handler_id as holder from appointment a, ticket t where a.person_id = $1 and t.id = $2',
      [people['赵强'], ticket.id],
    );
  expect(await holder()).toEqual([{ until: '2026-11-17', holder: null }]);
  await moveFile(secretary, file.id, 'undo');
  expect(await holder()).toEqual([{ until: null, holder: null }]);
});

test('nobody gives a post of their own rank or above, or one that does not fit the place', async () => {
  const { faults } = await bring(house, secretary, 'people', [
    post({ role: '社区书记', grid: '' }),
    post({ role: '网格员', grid: '' }),
    post({ role: '厨师' }),
    post({ phone: '123' }),
    post({ until: '2026-11-10' }),
  ]);
  expect(faults.map(({ row, column }) => [row, column])).toEqual([
    [2, '职责'],
    [3, '职责'],
    [4, '职责'],
    [5, '手机号'],
    [6, '结束日期'],
  ]);
  expect(faults[0]?.words).toBe('这个职责要由上一级来任命');
  expect(faults[1]?.words).toBe('职责和地点对不上，这个职责要写到网格');
});

test('a file that nobody decided on is dropped after a week with all it said', async () => {
  const file = await bring(house, secretary, 'people', [post({ phone: '13800007799' })]);
  await house.at('2026-11-25T10:01');
  await house.settle();
  expect(await preview(secretary, file.id)).toMatchObject({ state: 'dropped', rows: [], openMoves: [] });
  expect(await statement(house.databaseUrl, 'select 1 from register_line')).toEqual([]);
});
