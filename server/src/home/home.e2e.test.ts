import { homeApi } from '@linli/shared/home/home.api';
import { noticeApi } from '@linli/shared/notice/notice.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { Db } from '../platform/db/db';
import { looksAt } from '../people/testing/looks';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { PeopleService } from '../people/people.service';
import { PlaceService } from '../place/place.service';
import { HomeService } from './home.service';
import { ask, homesOf, moveIn, nobodyLivesHere, provePhone, tryAsk } from './testing/moving-in';

let house: House;
let worker: Visitor;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  worker = await house.as('周晓禾');
});
beforeEach(async () => {
  await house.settle();
  await nobodyLivesHere(house);
  await house.at('2026-11-18T09:00');
});
afterAll(() => house.close());

const waiting = async (who: string) => (await (await house.as(who)).ask(homeApi.asks)).body.asks;
const confirm = async (who: string, id: string, body = {}) =>
  (await house.as(who)).ask(homeApi.confirm, { params: { id }, body });
const refuse = async (id: string) =>
  worker.ask(homeApi.refuse, { params: { id }, body: { reason: 'papers', words: '合同带上，周三都在。' } });
const titles = async (who: string) => {
  await house.settle();
  return (await (await house.as(who)).ask(noticeApi.messages)).body.messages.map(({ title }) => title);
};
const residesAt = async (who: string) => {
  const id = house.town.people[who] ?? '';
  const posts = await house.app.get(Db).read((read) => house.app.get(PeopleService).postsOf(read, id));
  return posts.filter(({ permission }) => permission === 'reside').map(({ placeId }) => placeId);
};
const homeIdOf = async (room: string) => {
  const [home] = await statement<{ id: string }>(
    house.databaseUrl,
    'select id from home where entrance_id = $1 and room = $2',
    [house.town.door, room],
  );
  return home?.id ?? '';
};

describe('asking for a home', () => {
  test('waits for the worker of the door, who confirms it: then its person resides there and says so', async () => {
    const id = await ask(house, '王奶奶', { room: '502室' });
    expect((await homesOf(house, '王奶奶')).asks).toMatchObject([
      { room: '502', state: 'waiting', due: '2026-11-20T09:30:00.000Z', phone: '8555 0100' },
    ]);
    expect(await waiting('周晓禾')).toMatchObject([
      { id, name: '王奶奶', owners: 0, onRoll: null, late: false, openMoves: ['confirm', 'refuse'] },
    ]);
    expect(await titles('周晓禾')).toEqual(['有人要入住，请核对']);
    expect(await residesAt('王奶奶')).toEqual([]);
    expect((await confirm('周晓禾', id)).status).toBe(200);
    expect(await residesAt('王奶奶')).toEqual([house.town.door]);
    const granny = await house.as('王奶奶');
    expect((await granny.ask(peopleApi.me)).body.homes).toEqual([
      { placeId: house.town.door, code: house.town.doorCode, name: '12 号楼 2 单元 502' },
    ]);
    expect(await titles('王奶奶')).toEqual(['您入住了']);
    expect(await waiting('周晓禾')).toEqual([]);
  });

  test('is answered at once where name and own phone stand on the roll, and only then', async () => {
    const home = await homeIdOf('502');
    const owners = [{ name: '陈 姐', phone: '13800004403', share: '1', since: '2020-05-01' }];
    const enter = () =>
      house.app
        .get(Db)
        .write((tx) =>
          house.app
            .get(HomeService)
            .enterRoll(tx, null, '名册', [{ homeId: home, districtId: house.town.district, owners }]),
        );
    expect([await enter(), await enter()]).toEqual([
      { entered: 1, ended: 0 },
      { entered: 0, ended: 0 },
    ]);
    // A name and a phone that anyone may know are not enough.
    expect((await tryAsk(house, '李明', { name: '陈姐', phone: '13800004403' })).body.state).toBe('waiting');
    expect((await tryAsk(house, '陈姐', { phone: '13800004403' })).body.state).toBe('waiting');
    await provePhone(house, '陈姐');
    const [first] = (await homesOf(house, '陈姐')).asks;
    await (await house.as('陈姐')).ask(homeApi.withdraw, { params: { id: first?.id ?? '' } });
    expect((await tryAsk(house, '陈姐', { phone: undefined })).body.state).toBe('confirmed');
    expect(await residesAt('陈姐')).toEqual([house.town.door]);
    const file = await (await house.as('钱洁')).ask(homeApi.file, { params: { id: home } });
    expect(file.body).toMatchObject({
      people: [{ name: '陈姐', way: 'roll', kind: 'owner' }],
      roll: [{ name: '陈 姐', share: '1', hasPhone: true }],
      waiting: 1,
    });
  });

  test.each([
    ['a code that is none', { code: 'ZZZZZZZZZZZZ' }, 404, 'sign.unknown'],
    ['no phone', { phone: undefined }, 400, 'field.wrong'],
    ['a phone that is none', { phone: '12345' }, 400, 'field.wrong'],
    ['no room', { room: ' ' }, 400, 'field.wrong'],
  ])('%s is refused and leaves nothing', async (_, more, status, code) => {
    const refused = await tryAsk(house, '王奶奶', more);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect((await homesOf(house, '王奶奶')).asks).toEqual([]);
  });

  test('at a gate or by an old sign is refused', async () => {
    const [old, , gate] = await house.app.get(Db).write(async (tx) => {
      const { otherDoor, gate } = house.town;
      const issue = (place: string) => house.app.get(PlaceService).issueSign(tx, null, place);
      return [await issue(otherDoor), await issue(otherDoor), await issue(gate)];
    });
    expect((await tryAsk(house, '王奶奶', { code: old?.code })).body.code).toBe('sign.revoked');
    expect((await tryAsk(house, '王奶奶', { code: gate?.code })).body.code).toBe('home.no_rooms');
  });

  test('for a room that is not there is kept, and the worker says which is meant', async () => {
    const id = await ask(house, '王奶奶', { room: '1502' });
    const [line] = await waiting('周晓禾');
    expect([line?.homeId, line?.rooms.length, line?.rooms[0]?.room]).toEqual([null, 12, '101']);
    const unsaid = await confirm('周晓禾', id);
    expect([unsaid.status, unsaid.body.fields]).toEqual([400, { homeId: '先选哪一户' }]);
    const [elsewhere] = await statement<{ id: string }>(
      house.databaseUrl,
      'select id from home where entrance_id = $1 limit 1',
      [house.town.otherDoor],
    );
    expect((await confirm('周晓禾', id, { homeId: elsewhere?.id })).body.code).toBe('home.missing');
    expect((await confirm('周晓禾', id, { homeId: line?.rooms[9]?.id })).status).toBe(200);
    expect((await homesOf(house, '王奶奶')).homes.map(({ room }) => room)).toEqual(['502']);
  });

  test('twice, too often, or where one lives already is refused', async () => {
    await ask(house, '王奶奶');
    expect((await tryAsk(house, '王奶奶', { room: '502室' })).body.code).toBe('ask.twice');
    await ask(house, '王奶奶', { room: '501' });
    await ask(house, '王奶奶', { room: '402' });
    expect((await tryAsk(house, '王奶奶', { room: '401' })).body.code).toBe('ask.too_many');
    await moveIn(house, '李明', { kind: 'tenant' });
    expect((await tryAsk(house, '李明', { kind: 'tenant' })).body.code).toBe('home.yours');
    await moveIn(house, '李明', { kind: 'owner' });
    expect((await homesOf(house, '李明')).homes.map(({ kind }) => kind)).toEqual(['owner']);
  });

  test('of two who say they own it both are kept, and whoever answers sees who is there', async () => {
    await ask(house, '李明');
    await moveIn(house, '王奶奶');
    expect(await waiting('周晓禾')).toMatchObject([{ name: '李明', owners: 1, people: 1 }]);
    await confirm('周晓禾', (await waiting('周晓禾'))[0]?.id ?? '');
    expect((await homesOf(house, '王奶奶')).homes[0]?.people.map(({ name, you }) => [name, you])).toEqual([
      ['王奶奶', true],
      ['李明', false],
    ]);
  });

  test('refused with a kind reason, may be asked again', async () => {
    const id = await ask(house, '王奶奶');
    const bare = await worker.ask(homeApi.refuse, { params: { id }, body: { reason: 'other' } });
    expect(bare.body.fields).toEqual({ words: '还没写，写几个字就行' });
    expect((await refuse(id)).status).toBe(200);
    expect((await homesOf(house, '王奶奶')).asks).toMatchObject([
      { state: 'refused', reason: 'papers', words: '合同带上，周三都在。' },
    ]);
    expect(await titles('王奶奶')).toEqual(['入住还差一步']);
    expect((await refuse(id)).body.code).toBe('ask.decided');
    await ask(house, '王奶奶');
    expect(await waiting('周晓禾')).toMatchObject([{ before: 1 }]);
  });

  test('that nobody answers is late once, and told to those above', async () => {
    await ask(house, '王奶奶');
    await house.at('2026-11-20T17:29');
    expect(await titles('孙主任')).toEqual([]);
    await house.at('2026-11-20T17:31');
    expect(await titles('孙主任')).toEqual(['有人要入住，没有按时答复']);
    expect(await titles('吴敏')).toEqual(['有人要入住，没有按时答复']);
    expect(await titles('吴敏')).toHaveLength(1);
    expect((await waiting('吴敏'))[0]?.late).toBe(true);
  });
});

describe('whoever answers', () => {
  test.each(['赵强', '何远', '李阿姨', '王奶奶'])('is not %s', async (who) => {
    const id = await ask(house, '李明');
    const refused = await confirm(who, id);
    expect(refused.body.code).toBe(['赵强', '何远'].includes(who) ? 'ask.missing' : 'role.not_yours');
    if (refused.status === 404) expect(await waiting(who)).toEqual([]);
  });

  test('decides on nobody’s own: the community does', async () => {
    const id = await ask(house, '周晓禾');
    expect((await confirm('周晓禾', id)).body.code).toBe('ask.missing');
    expect(await titles('周晓禾')).toEqual([]);
    expect(await titles('钱洁')).toEqual(['有人要入住，请核对']);
    expect((await confirm('钱洁', id)).status).toBe(200);
  });

  test('is one of two who confirm at once', async () => {
    const id = await ask(house, '王奶奶');
    const both = await Promise.all([confirm('周晓禾', id), confirm('钱洁', id), confirm('孙主任', id)]);
    expect(both.map(({ status, body }) => body.code ?? status).sort()).toEqual([
      200,
      'ask.decided',
      'ask.decided',
    ]);
    expect((await homesOf(house, '王奶奶')).homes).toHaveLength(1);
  });

  test('sees the phone only on asking with a reason, while it waits, and the look is kept', async () => {
    const id = await ask(house, '王奶奶');
    const reveal = () => worker.ask(homeApi.revealAsker, { params: { id }, body: { reason: '核对身份' } });
    expect(JSON.stringify(await waiting('周晓禾'))).not.toContain('13900000001');
    expect((await reveal()).body.phones).toEqual([{ name: '王奶奶', what: 'owner', phone: '13900000001' }]);
    expect(await looksAt(house, '王奶奶')).toEqual([['周晓禾', 'phone', 'home', '核对身份']]);
    await confirm('周晓禾', id);
    expect((await reveal()).body.code).toBe('reveal.none');
  });
});

describe('leaving', () => {
  const from = (day: string) => ({ from: day });
  const residentIn = async (who: string, name: string) => {
    const { homes } = await homesOf(house, who);
    return homes[0]?.people.find((each) => each.name === name)?.id ?? '';
  };
  const end = async (who: string, id: string, day: string) =>
    (await house.as(who)).ask(homeApi.end, { params: { id }, body: from(day) });

  test('takes the rights of the home from that day on, at once where it is today', async () => {
    await moveIn(house, '王奶奶');
    const id = await residentIn('王奶奶', '王奶奶');
    expect((await end('王奶奶', id, '2026-11-20')).status).toBe(200);
    expect(await residesAt('王奶奶')).toEqual([house.town.door]);
    await house.at('2026-11-20T00:01');
    expect(await residesAt('王奶奶')).toEqual([]);
    expect((await (await house.as('王奶奶')).ask(peopleApi.me)).body.homes).toEqual([]);
    expect((await end('王奶奶', id, '2026-11-20')).body.code).toBe('resident.missing');
    await moveIn(house, '王奶奶');
    expect(await residesAt('王奶奶')).toEqual([house.town.door]);
  });

  test.each([
    ['2026-11-17', '这一天已经过了，请选今天或者以后'],
    ['2028-01-01', '这一天太远了，请选近一点的日子'],
    ['2026-11-31', '没有这一天，请核对日期'],
  ])('on %s is refused at the field', async (day, words) => {
    await moveIn(house, '王奶奶');
    const refused = await end('王奶奶', await residentIn('王奶奶', '王奶奶'), day);
    expect([refused.status, refused.body.fields]).toEqual([400, { from: words }]);
  });

  test('of a tenant may be said by an owner of the home, and by nobody else who lives there', async () => {
    await moveIn(house, '王奶奶');
    await moveIn(house, '李明', { kind: 'tenant' });
    await moveIn(house, '陈姐', { kind: 'family' });
    const tenant = await residentIn('王奶奶', '李明');
    expect((await end('陈姐', tenant, '2026-11-18')).body.code).toBe('resident.missing');
    expect((await end('李明', await residentIn('李明', '王奶奶'), '2026-11-18')).body.code).toBe(
      'resident.missing',
    );
    expect((await end('王奶奶', tenant, '2026-11-18')).status).toBe(200);
    expect(await residesAt('李明')).toEqual([]);
    expect((await titles('李明'))[0]).toBe('您在这一户的入住结束了');
    expect((await tryAsk(house, '李明', { kind: 'tenant' })).status).toBe(201);
  });

  test('is also said by the community, of anyone in its homes, and by no other', async () => {
    await moveIn(house, '王奶奶');
    const id = await residentIn('王奶奶', '王奶奶');
    expect((await end('何远', id, '2026-11-18')).body.code).toBe('resident.missing');
    expect((await end('钱洁', id, '2026-11-18')).status).toBe(200);
  });

  test('Linli leaves no name, phone or right behind', async () => {
    await moveIn(house, '王奶奶');
    await ask(house, '王奶奶', { room: '501' });
    await (await house.as('王奶奶')).ask(peopleApi.leaveLinli);
    await house.at('2026-11-19T09:01');
    await house.settle();
    expect(await waiting('周晓禾')).toEqual([]);
    const left = await statement(
      house.databaseUrl,
      `select name, phone_sealed, phone_index from home_ask where name is not null or phone_sealed is not null or phone_index is not null
        union all select name, null, null from resident where name is not null or until is null`,
    );
    expect(left).toEqual([]);
  });
});
