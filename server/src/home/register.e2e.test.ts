import { homeApi } from '@linli/shared/home/home.api';
import type { AskHomes } from '@linli/shared/home/register.contract';
import type { RollOfHome } from './home.service';
import { Db } from '../platform/db/db';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { HomeService } from './home.service';
import { moveIn, tryAsk } from './testing/moving-in';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  await moveIn(house, '王奶奶');
});
afterAll(() => house.close());

const list = async (who: string, place: string, after?: string) =>
  (await house.as(who)).ask(homeApi.homes, { body: { place, ...(after && { after }) } });
const homesAt = (placeId: string) =>
  house.app.get(Db).read((read) => house.app.get(HomeService).behind(read, placeId));
const enter = (rolls: RollOfHome[]) =>
  house.app.get(Db).write((tx) => house.app.get(HomeService).enterRoll(tx, null, '名册', rolls));
const owner = (name: string, more = {}) => ({ name, phone: null, share: null, since: '2020-05-01', ...more });

test('the homes of a place stand by door, floor and room, each with its people and its roll', async () => {
  const [first] = await homesAt(house.town.door);
  await enter([{ homeId: first?.homeId ?? '', districtId: house.town.district, owners: [owner('张三')] }]);
  const { body } = await list('钱洁', house.town.door);
  expect([body.total, body.homes.map(({ room }) => room).slice(0, 3)]).toEqual([12, ['101', '102', '201']]);
  expect(body.homes[0]).toMatchObject({
    door: '槐荫里小区 12 号楼 2 单元',
    area: '68.50',
    people: 0,
    roll: 'entered',
  });
  const granny = body.homes.find(({ room }) => room === '502');
  expect(granny).toMatchObject({ people: 1, roll: 'none' });
  expect((await list('吴敏', house.town.street)).body.total).toBe(24);
});

test('a room is found, and so are the homes that want to be looked at', async () => {
  const clerk = await house.as('钱洁');
  const rooms = async (more: Partial<AskHomes>) => {
    const { body } = await clerk.ask(homeApi.homes, { body: { place: house.town.door, ...more } });
    return [body.total, body.homes.map(({ room }) => room)];
  };
  expect(await rooms({ room: '５０２室' })).toEqual([1, ['502']]);
  await tryAsk(house, '陈姐', { room: '301' });
  expect(await rooms({ look: 'asked' })).toEqual([1, ['301']]);
  expect(await rooms({ look: 'no_owner' })).toEqual([1, ['101']]);
  expect((await rooms({ look: 'empty' }))[0]).toBe(11);
  expect((await rooms({ look: 'no_roll' }))[0]).toBe(11);
  expect(await rooms({ look: 'empty', room: '502' })).toEqual([0, []]);
});

test.each([
  ['何远', 404, 'place.missing'],
  ['周晓禾', 403, 'role.not_yours'],
  ['王奶奶', 403, 'role.not_yours'],
])('are not for %s', async (who, status, code) => {
  const refused = await list(who, house.town.community);
  expect([refused.status, refused.body.code]).toEqual([status, code]);
});

test('a page goes on after its last home, until there is none', async () => {
  const statements = Array.from({ length: 120 }, (_, turn) => `${9000 + turn}`);
  await statement(
    house.databaseUrl,
    `insert into home select gen_random_uuid(), $1, $2, room, 9, 50 from unnest($3::text[]) room`,
    [house.town.district, house.town.otherDoor, statements],
  );
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const { body } = await list('孙主任', house.town.community, after);
    seen.push(...body.homes.map(({ id }) => id));
    after = body.next ?? undefined;
  } while (after);
  expect([seen.length, new Set(seen).size]).toEqual([144, 144]);
});

test('a roll that is entered anew keeps who is on it, ends who is not, and tells the home', async () => {
  const [, second] = await homesAt(house.town.door);
  const roll = (owners: RollOfHome['owners']): RollOfHome[] => [
    { homeId: second?.homeId ?? '', districtId: house.town.district, owners },
  ];
  const zhang = owner('张三', { phone: '13911110000', share: '0.5' });
  expect(await enter(roll([zhang, owner('李四', { share: '0.5' })]))).toEqual({ entered: 2, ended: 0 });
  expect(await enter(roll([zhang, owner('王五', { share: '0.50' })]))).toEqual({ entered: 1, ended: 1 });
  expect(await enter(roll([{ ...zhang, phone: '13911110001' }, owner('王五', { share: '0.5' })]))).toEqual({
    entered: 1,
    ended: 1,
  });
  const clerk = await house.as('钱洁');
  const params = { id: second?.homeId ?? '' };
  const file = (await clerk.ask(homeApi.file, { params })).body;
  expect(file.roll.map(({ name, until }) => [name, until])).toEqual([
    ['张三', null],
    ['王五', null],
    ['张三', '2026-11-18'],
    ['李四', '2026-11-18'],
  ]);
  expect(file.history.map(({ kind, facts }) => [kind, facts.owners])).toEqual([
    ['roll.entered', 2],
    ['roll.entered', 2],
    ['roll.entered', 2],
  ]);
  expect(JSON.stringify(file)).not.toContain('1391111');
  const seen = await clerk.ask(homeApi.reveal, { params, body: { reason: '通知开会' } });
  expect(seen.body.phones).toEqual([{ name: '张三', what: 'roll', phone: '13911110001' }]);
  const [look] = await statement(house.databaseUrl, 'select looker_id, person_id, reason from person_look');
  // The roll knows them from paper: nobody can read of it, and it stands there all the same.
  expect(look).toEqual({ looker_id: house.town.people.钱洁, person_id: null, reason: '通知开会' });
});

test('the file of a home says who came how, and is out of sight elsewhere', async () => {
  const { body } = await list('钱洁', house.town.door);
  const params = { id: body.homes.find(({ room }) => room === '502')?.id ?? '' };
  const file = await (await house.as('钱洁')).ask(homeApi.file, { params });
  expect(file.body.people).toMatchObject([
    { name: '王奶奶', way: 'worker', since: '2026-11-18', ends: true },
  ]);
  expect(file.body.history.map(({ kind, who, by }) => [kind, who, by])).toEqual([
    ['resident.confirmed', '王奶奶', '周晓禾'],
    ['home.ask_decided', '王奶奶', '周晓禾'],
    ['home.asked', '王奶奶', null],
  ]);
  const stranger = await house.as('何远');
  const refused = [
    await stranger.ask(homeApi.file, { params }),
    await stranger.ask(homeApi.reveal, { params, body: { reason: '看看' } }),
  ];
  expect(refused.map(({ body: { code } }) => code)).toEqual(['home.missing', 'home.missing']);
});
