import { peopleApi } from '@linli/shared/people/people.api';
import { PeopleService } from './people.service';
import { Db } from '../platform/db/db';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-03-02T10:00');
});
afterAll(() => house.close());

const me = async (name: string) => (await (await house.as(name)).ask(peopleApi.me)).body;
const rows = <Row extends object>(sql: string, values: unknown[]) =>
  statement<Row>(house.databaseUrl, sql, values);
const idOf = (name: string): string => house.town.people[name] ?? '';

it('is called what they say, in twenty characters at most', async () => {
  const granny = await house.as('王奶奶');
  expect((await granny.ask(peopleApi.rename, { body: { name: ' 王桂兰 ' } })).status).toBe(200);
  expect((await me('王奶奶')).name).toBe('王桂兰');
  const long = await granny.ask(peopleApi.rename, { body: { name: '王'.repeat(21) } });
  expect(long.body.fields).toEqual({ name: '称呼最多 20 个字，多了 1 个' });
});

it('has opened a version of the privacy notice, and never an older one than that', async () => {
  const granny = await house.as('王奶奶');
  expect((await me('王奶奶')).notice).toBeNull();
  for (const version of [2, 1, 2]) await granny.ask(peopleApi.tellNotice, { body: { version } });
  expect((await me('王奶奶')).notice).toBe(2);
  const told = await rows('select facts from event where kind = $1 and actor_id = $2', [
    'notice.told',
    idOf('王奶奶'),
  ]);
  expect(told).toEqual([{ facts: { version: '2' } }]);
  const wrong = await granny.ask(peopleApi.tellNotice, { body: { version: 0 } });
  expect(wrong.body.fields).toEqual({ version: '隐私说明的版次不能小于 1' });
});

describe('a phone', () => {
  const give = async (name: string, code: string, key?: string) =>
    (await house.as(name)).ask(peopleApi.givePhone, { body: { code }, ...(key && { key }) });

  it('is kept so that nobody reads it in the rows', async () => {
    await give('王奶奶', await house.code('王奶奶', 'phone'));
    expect((await me('王奶奶')).phone).toBe('138****4401');
    const [row] = await rows<{ told: string }>('select person::text as told from person where id = $1', [
      idOf('王奶奶'),
    ]);
    expect(row?.told).not.toContain(Buffer.from('13800004401').toString('hex'));
    expect(row?.told).not.toContain('13800004401');
  });

  it('is not given with a code of somebody else', async () => {
    const refused = await give('陈姐', await house.code('王奶奶', 'phone'));
    expect([refused.body.code, (await me('陈姐')).phone]).toEqual(['wechat.refused', null]);
  });

  it('moves to the account that proves it', async () => {
    const newOwner = { id: idOf('陈姐'), sessionId: '', name: null, posts: [] };
    await house.app
      .get(Db)
      .write((tx) => house.app.get(PeopleService).givePhone(tx, newOwner, '13800004401'));
    expect([(await me('陈姐')).phone, (await me('王奶奶')).phone]).toEqual(['138****4401', null]);
    const moved = await rows('select facts from event where kind = $1 and subject_id = $2', [
      'phone.moved',
      idOf('陈姐'),
    ]);
    expect(moved).toEqual([{ facts: { from: idOf('王奶奶') } }]);
  });

  it('is given once when its answer got lost on the way', async () => {
    const code = await house.code('李明', 'phone');
    expect((await give('李明', code, 'the-same-key-0001')).body.phone).toBe('138****4402');
    expect((await give('李明', code, 'the-same-key-0001')).body.phone).toBe('138****4402');
    expect((await give('李明', code)).body.code).toBe('wechat.refused');
  });
});

describe('leaving', () => {
  const leave = async (name: string) => (await house.as(name)).ask(peopleApi.leaveLinli);
  const stay = async (name: string) => (await (await house.as(name)).ask(peopleApi.stay)).body.code;

  it('can be undone for 24 hours, in which everything works', async () => {
    await house.at('2026-03-03T10:00');
    const { until } = (await leave('陈姐')).body;
    expect(until).toMatch(/^2026-03-04T02:00:/);
    expect((await leave('陈姐')).body.code).toBe('person.leaving');
    await house.at('2026-03-04T09:59');
    await house.settle();
    expect((await me('陈姐')).leavingUntil).toBe(until);
    expect(await stay('陈姐')).toBeUndefined();
    expect(await stay('陈姐')).toBe('person.not_leaving');
    await house.at('2026-03-05T10:01');
    await house.settle();
    expect(await me('陈姐')).toMatchObject({ id: idOf('陈姐'), leavingUntil: null, phone: '138****4401' });
  });

  it('forgets after 24 hours: no session, no post, no name, no phone', async () => {
    const worker = await house.as('钱洁');
    await worker.ask(peopleApi.rename, { body: { name: '钱洁' } });
    await worker.ask(peopleApi.givePhone, { body: { code: await house.code('钱洁', 'phone') } });
    const { district, community } = house.town;
    await rows(
      `insert into appointment (id, district_id, person_id, role_code, place_id, work_name, since)
       values (gen_random_uuid(), $1, $2, 'community_worker', $3, '钱洁', '2027-01-01')`,
      [district, idOf('钱洁'), community],
    );
    await rows(
      `insert into leave (id, district_id, person_id, since, until) values (gen_random_uuid(), $1, $2, '2026-04-01', '2026-04-03')`,
      [district, idOf('钱洁')],
    );
    await rows(
      `insert into block (id, district_id, person_id, ticket_id, reason, blocked_by, since, until, appeal)
       values (gen_random_uuid(), $1, $2, gen_random_uuid(), '反复报假事', $3, '2026-01-01', '2026-01-08', '我是钱洁')`,
      [district, idOf('钱洁'), idOf('孙主任')],
    );
    await leave('钱洁');
    await house.at('2026-03-06T10:02');
    expect(await stay('钱洁')).toBe('person.not_leaving');
    await house.settle();

    const clock = performance.now.bind(performance);
    jest.spyOn(performance, 'now').mockImplementation(() => clock() + 30_000);
    expect((await worker.ask(peopleApi.me)).body.code).toBe('session.ended');
    jest.restoreAllMocks();

    const [person] = await rows(
      'select openid, name, phone_sealed, phone_index, forgotten_at is not null as forgotten from person where id = $1',
      [idOf('钱洁')],
    );
    expect(person).toEqual({
      openid: null,
      name: null,
      phone_sealed: null,
      phone_index: null,
      forgotten: true,
    });
    const posts = await rows('select work_name, work_phone, until from appointment where person_id = $1', [
      idOf('钱洁'),
    ]);
    expect(posts).toEqual([{ work_name: null, work_phone: null, until: '2026-03-05' }]);
    expect(await rows('select from leave where person_id = $1 and ended_at is null', [idOf('钱洁')])).toEqual(
      [],
    );
    expect(await rows('select appeal from block where person_id = $1', [idOf('钱洁')])).toEqual([
      { appeal: null },
    ]);
    const open = await rows('select from session where person_id = $1 and revoked_at is null', [
      idOf('钱洁'),
    ]);
    expect(open).toEqual([]);
  });

  it('makes a new person of whoever comes back', async () => {
    const { body } = await house
      .anyone()
      .ask(peopleApi.signIn, { body: { code: await house.code('钱洁', 'login') } });
    const page = (await house.anyone(body.token).ask(peopleApi.me)).body;
    expect(page).toMatchObject({ name: null, phone: null, posts: [] });
    expect(page.id).not.toBe(idOf('钱洁'));
  });
});

it('holds a post from its first day to its last', async () => {
  const people = house.app.get(PeopleService);
  const db = house.app.get(Db);
  const { district: districtId, grid: placeId } = house.town;
  const post = {
    districtId,
    personId: idOf('李明'),
    role: 'grid_worker',
    placeId,
    workName: null,
    workPhone: null,
  };
  await db.write((tx) => people.appoint(tx, null, { ...post, since: '2026-05-04', until: '2026-05-06' }));
  const heldAt = async (local: string) => {
    await house.at(local);
    return (await db.read((read) => people.postsOf(read, idOf('李明')))).length;
  };
  expect(await heldAt('2026-05-03T23:59')).toBe(0);
  expect(await heldAt('2026-05-04T00:00')).toBe(1);
  expect(await heldAt('2026-05-06T23:59')).toBe(1);
  expect(await heldAt('2026-05-07T00:00')).toBe(0);
});
