import { bodyApi } from '@linli/shared/body/body.api';
import { petitionApi as api, petitionOfficeApi as officeApi } from '@linli/shared/petition/petition.api';
import type { LookAtPaper } from '@linli/shared/petition/petition.contract';
import { topicApi } from '@linli/shared/topic/topic.api';
import { HomeService } from '../home/home.service';
import { moveIn } from '../home/testing/moving-in';
import { Db } from '../platform/db/db';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { openTopic } from '../topic/testing/deliberating';

let house: House;
let clerk: Visitor;
let granny: Visitor;
let chen: Visitor;
let secretary: Visitor;
let id: string;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  [clerk, granny, chen] = [await house.as('钱洁'), await house.as('王奶奶'), await house.as('陈姐')];
  secretary = await house.as('孙主任');
  await moveIn(house, '王奶奶', { room: '501', kind: 'owner' });
  await moveIn(house, '陈姐', { room: '502', kind: 'tenant' });
  const homes = await statement<{ id: string; room: string }>(
    house.databaseUrl,
    `select h.id, h.room from home h where h.entrance_id = '${house.town.door}' order by h.room`,
  );
  // 老周 owns two homes by one phone, four others own one each.
  await house.app.get(Db).write(async (tx) => {
    const rolls = homes.slice(0, 6).map(({ id: homeId, room }, turn) => ({
      homeId,
      districtId: house.town.district,
      owners: [
        {
          name: turn < 2 ? '老周' : `业主${room}`,
          phone: turn < 2 ? '13900000777' : `1390000078${turn}`,
          share: null,
          since: '2026-01-01',
        },
      ],
    }));
    await house.app.get(HomeService).enterRoll(tx, null, '名册', rolls);
  });
});
afterAll(() => house.close());

const page = async (who: Visitor) => (await who.ask(api.page, { params: { id } })).body;
const make = (who: Visitor, words = '车位的收益三年没有公布了') =>
  who.ask(api.make, { body: { placeId: house.town.door, matter: 'meeting', words } });
const note = (room: string, name: string, on = '2026-11-18') =>
  clerk.ask(officeApi.enter, { params: { id }, body: { doorId: house.town.door, room, name, on } });
const papers = async (who: Visitor) => (await who.ask(officeApi.papers, { params: { id } })).body.papers;
const look = (who: Visitor, paper: string, body: LookAtPaper) =>
  who.ask(officeApi.look, { params: { id, paper }, body });
/** Written down by one and counted by another. */
async function enter(room: string, name: string) {
  const noted = await note(room, name);
  const [paper] = noted.status === 200 ? await papers(secretary) : [];
  return paper ? look(secretary, paper.id, { counts: true }) : noted;
}

test('an owner asks, tenants read why they cannot, and the words stay in the compound', async () => {
  expect((await make(chen)).body.message).toContain('业主');
  expect((await make(granny, '请打 13812345678 找我')).body.fields).toHaveProperty('words');
  id = (await make(granny)).body.id;
  expect((await make(granny)).body.code).toBe('petition.runs');
  // 24 homes, two of which have one owner.
  expect(await page(granny)).toMatchObject({ heads: 1, allHeads: 23, area: 6850, missing: 4, signed: true });
  expect(await page(chen)).toMatchObject({ words: '车位的收益三年没有公布了', rights: { sign: false } });
  expect(await page(house.anyone())).toMatchObject({ words: null, why: '登录以后才能联名' });
  const { petitions, mayMake } = (await chen.ask(api.at, { body: { place: house.town.door } })).body;
  expect([petitions.length, mayMake]).toEqual([1, false]);
});

test('a signature is taken back and given again while it is not reached; paper ones are checked with the roll', async () => {
  await granny.ask(api.unsign, { params: { id } });
  expect(await page(granny)).toMatchObject({ heads: 0, missing: 5, rights: { sign: true, unsign: false } });
  await granny.ask(api.sign, { params: { id } });
  expect((await granny.ask(api.sign, { params: { id } })).body.code).toBe('petition.unfit');
  expect((await enter('101', '别人')).body.fields).toHaveProperty('name');
  expect((await enter('101', '老周')).status).toBe(200);
  expect((await enter('101', '老周')).body.fields).toHaveProperty('room');
  // His second home is area, and no second head.
  expect((await enter('102', '老周')).status).toBe(200);
  expect(await page(granny)).toMatchObject({ heads: 2, area: 20_550, missing: 3, state: 'open' });
});

test('each signature and each taken back stand in the history under who gave it', async () => {
  const told = await statement<{ kind: string; homes: string; hers: boolean }>(
    house.databaseUrl,
    `select kind, facts->>'homes' as homes, actor_id = (select made_by from petition where id = $1) as hers
       from event where subject_id = $1 and kind in ('petition.signed', 'petition.unsigned') order by id`,
    [id],
  );
  expect(told.map(({ kind, homes, hers }) => [kind, homes, hers])).toEqual([
    ['petition.signed', '1', true],
    ['petition.unsigned', '1', true],
    ['petition.signed', '1', true],
  ]);
});

test('what stands on paper counts once somebody else has held it, and one’s own hand takes its place', async () => {
  expect((await note('201', '业主201', '2026-11-19')).body.fields).toHaveProperty('on');
  expect((await note('201', '业主201', '2026-11-17')).body.fields).toHaveProperty('on');
  expect((await note('201', '业主201')).status).toBe(200);
  expect((await note('201', '业主201')).body.fields).toHaveProperty('room');
  expect(await page(granny)).toMatchObject({ heads: 2, missing: 3 });
  const [paper] = await papers(clerk);
  expect(paper).toMatchObject({ name: '业主201', on: '2026-11-18', mine: true, refused: null });
  expect((await secretary.ask(officeApi.list)).body.petitions).toMatchObject([{ papers: 1 }]);
  const seen = paper?.id ?? '';
  expect((await look(clerk, seen, { counts: true })).body.code).toBe('paper.own');
  expect((await chen.ask(officeApi.papers, { params: { id } })).status).toBe(403);
  expect((await look(secretary, seen, { counts: false })).body.fields).toHaveProperty('reason');
  await look(secretary, seen, { counts: false, reason: '纸上没有签名' });
  expect((await look(secretary, seen, { counts: true })).body.code).toBe('paper.over');
  expect(await papers(clerk)).toMatchObject([{ id: seen, refused: '纸上没有签名' }]);
  expect(await page(granny)).toMatchObject({ heads: 2 });
  // 王奶奶 signs by phone while the paper of her home waits: one home, one signature
  await granny.ask(api.unsign, { params: { id } });
  expect((await note('501', '业主501')).body.fields).toHaveProperty('name');
  await statement(
    house.databaseUrl,
    `insert into roll_entry (id, district_id, home_id, name, since, source, entered_at)
       select gen_random_uuid(), district_id, id, '王奶奶', '2026-01-01', '名册', now() from home where room = '501' and entrance_id = '${house.town.door}'`,
  );
  expect((await note('501', '王奶奶')).status).toBe(200);
  const hers = (await papers(secretary)).find(({ refused }) => !refused);
  expect((await granny.ask(api.sign, { params: { id } })).status).toBe(200);
  expect((await look(secretary, hers?.id ?? '', { counts: true })).body.code).toBe('paper.over');
  expect(await page(granny)).toMatchObject({ heads: 2, missing: 3, signed: true });
});

test('a fifth of the owners starts the clock by itself: first the committee owes the call, then the street', async () => {
  const { community: _, compound } = house.town;
  const body = {
    type: 'owners_committee',
    placeId: compound,
    name: '槐荫里业委会',
    since: '2026-01-10',
  } as const;
  await secretary.ask(bodyApi.open, { body });
  for (const room of ['201', '202']) expect((await enter(room, `业主${room}`)).status).toBe(200);
  expect(await page(granny)).toMatchObject({ heads: 4, missing: 1, state: 'open' });
  await enter('301', '业主301');
  expect(await page(granny)).toMatchObject({
    heads: 5,
    allHeads: 23,
    state: 'reached',
    caller: '槐荫里业委会',
  });
  expect((await granny.ask(api.unsign, { params: { id } })).body.code).toBe('petition.unfit');
  await house.at('2026-12-20T09:00');
  await house.settle();
  expect(await page(granny)).toMatchObject({ caller: '望榆街道', late: false });
  await house.at('2027-02-10T09:00');
  await house.settle();
  expect(await page(granny)).toMatchObject({ caller: '望榆街道', late: true });
});

test('whoever has to call says when, and it is owed no longer', async () => {
  const call = (who: Visitor, on = '2027-03-01') =>
    who.ask(officeApi.call, { params: { id }, body: { on, words: '在小区广场开' } });
  expect((await call(granny)).status).toBe(404);
  const street = await house.as('吴敏');
  expect((await call(street, '2027-01-01')).body.fields).toHaveProperty('on');
  expect((await call(street)).status).toBe(200);
  expect(await page(granny)).toMatchObject({
    state: 'called',
    calledOn: '2027-03-01',
    due: null,
    late: false,
  });
  expect((await street.ask(officeApi.list)).body.petitions).toMatchObject([{ id, state: 'called' }]);
});

test('what does not find enough owners ends by itself, and its maker may take it back before', async () => {
  id = (await make(granny)).body.id;
  expect((await chen.ask(api.withdraw, { params: { id } })).status).toBe(404);
  await granny.ask(api.withdraw, { params: { id } });
  expect((await page(granny)).state).toBe('withdrawn');
  id = (await make(granny)).body.id;
  await house.at('2027-05-01T09:00');
  await house.settle();
  expect(await page(granny)).toMatchObject({ state: 'ended', why: '已经不收联名了' });
});

test('everybody who took part in its topic is told how it goes: asked, enough, passed on, late, called', async () => {
  await house.at('2027-05-03T09:00');
  const topicId = await openTopic(house, '王奶奶');
  expect(
    (
      await granny.ask(api.make, {
        body: { placeId: house.town.door, matter: 'fund_use', words: '', topicId: id },
      })
    ).status,
  ).toBe(404);
  const made = await granny.ask(api.make, {
    body: { placeId: house.town.door, matter: 'fund_use', words: '', topicId },
  });
  id = made.body.id;
  for (const room of ['101', '201', '202', '301']) {
    const paper = await clerk.ask(officeApi.enter, {
      params: { id },
      body: {
        doorId: house.town.door,
        room,
        name: room === '101' ? '老周' : `业主${room}`,
        on: '2027-05-03',
      },
    });
    expect(paper.status).toBe(200);
    const [waiting] = (await papers(secretary)).filter(({ refused }) => !refused);
    await look(secretary, waiting?.id ?? '', { counts: true });
  }
  const lines = async () =>
    (await granny.ask(topicApi.detail, { params: { id: topicId } })).body.echoes.map(({ line }) => line);
  await house.at('2027-06-20T09:00');
  await house.settle();
  await house.at('2027-08-01T09:00');
  await house.settle();
  await (
    await house.as('吴敏')
  ).ask(officeApi.call, { params: { id }, body: { on: '2027-08-20', words: '在小区广场开' } });
  const told = (await lines()).filter((line) => line.includes('联名'));
  for (const part of [
    '有业主发起联名',
    '够数了，5 / 23',
    '改由望榆街道',
    '望榆街道也到期了',
    '召集了，8月20日',
  ])
    expect(told.join('\n')).toContain(part);
});
