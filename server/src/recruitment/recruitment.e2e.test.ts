import { doorApi } from '@linli/shared/door/door.api';
import { noticeApi } from '@linli/shared/notice/notice.api';
import { peopleApi } from '@linli/shared/people/people.api';
import {
  recruitmentApi as api,
  recruitmentOfficeApi as officeApi,
} from '@linli/shared/recruitment/recruitment.api';
import type { PostRecruitment } from '@linli/shared/recruitment/recruitment.contract';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';

let house: House;
let clerk: Visitor;
let granny: Visitor;
let chen: Visitor;
let call: string;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  [clerk, granny, chen] = [await house.as('钱洁'), await house.as('王奶奶'), await house.as('陈姐')];
});
afterAll(() => house.close());

const post = (more: Partial<PostRecruitment> = {}, who = clerk) =>
  who.ask(officeApi.post, {
    body: {
      ...{ placeId: house.town.community, title: '幸福合伙人', words: '一起把小区的事办好' },
      ...{ until: '2026-11-30', ...more },
    },
  });
const page = async (who: Visitor) => (await who.ask(api.page, { params: { id: call } })).body;
const stand = (who: Visitor) =>
  who.ask(api.nominate, { params: { id: call }, body: { words: '我退休了，有时间' } });
const name = (who: Visitor) =>
  who.ask(api.nominate, { params: { id: call }, body: { name: '陈姐', words: '热心，会修东西' } });
const accept = (who: Visitor, code: string) => who.ask(api.accept, { body: { code } });
const atDesk = async (who = clerk) => (await who.ask(officeApi.list)).body.recruitments;

test('a call is posted by its community until a day, and stands at its doors', async () => {
  expect((await post({}, granny)).status).toBe(403);
  expect((await post({ placeId: house.town.farCommunity })).status).toBe(404);
  expect((await post({ placeId: house.town.compound })).status).toBe(404);
  expect((await post({ until: '2026-11-17' })).body.fields).toEqual({ until: '截止日期已经过了' });
  expect((await post({ until: '2027-11-17' })).body.fields).toEqual({ until: '最多半年以后截止' });
  call = (await post()).body.id;
  const { recruitments } = (await house.anyone().ask(api.at, { body: { place: house.town.door } })).body;
  expect(recruitments).toMatchObject([{ id: call, title: '幸福合伙人', open: true }]);
  const door = await house.anyone().ask(doorApi.door, { params: { code: house.town.doorCode } });
  expect(door.body.serving).toEqual(['正在招：幸福合伙人']);
  expect(await page(house.anyone())).toMatchObject({ mine: null, named: [] });
});

test('somebody stands by themselves, once', async () => {
  expect((await stand(granny)).body.code).toBeNull();
  expect((await stand(granny)).body.code).toBe('nominee.twice');
  expect(await page(granny)).toMatchObject({
    mine: { state: 'standing' },
    rights: { stand: false, name: true },
  });
  expect((await atDesk())[0]?.nominees).toMatchObject([{ self: true, state: 'standing', mayAnswer: true }]);
  expect(await atDesk(await house.as('何远'))).toEqual([]);
});

test('whoever was named by a neighbour stands by their own yes, and nobody reads who they are before', async () => {
  const { code } = (await name(granny)).body;
  const [desk] = await atDesk();
  expect([desk?.named, desk?.nominees.length]).toEqual([1, 1]);
  expect(JSON.stringify(desk)).not.toContain('陈姐');
  expect((await accept(granny, code ?? '')).body.code).toBe('nominee.own');
  expect((await accept(chen, '00000000')).body.fields).toHaveProperty('code');
  expect((await accept(chen, code ?? '')).body.id).toBe(call);
  expect((await accept(await house.as('李明'), code ?? '')).body.code).toBe('nominee.code');
  expect((await atDesk())[0]).toMatchObject({ named: 0, nominees: [{ self: true }, { self: false }] });
});

test('a nomination that waits is taken back by whoever made it, with the name', async () => {
  const { id } = (await name(granny)).body;
  expect((await chen.ask(api.withdraw, { params: { id } })).status).toBe(404);
  expect((await granny.ask(api.withdraw, { params: { id } })).status).toBe(200);
  const [row] = await statement<{ name: string | null }>(
    house.databaseUrl,
    'select name from nominee where id = $1',
    [id],
  );
  expect(row?.name).toBeNull();
});

test('the community answers each with a kind word, once', async () => {
  const [first, second] = (await atDesk())[0]?.nominees ?? [];
  const answer = (id: string, yes: boolean, who = clerk) =>
    who.ask(yes ? officeApi.choose : officeApi.decline, {
      params: { id },
      body: { words: '谢谢您愿意出来' },
    });
  expect((await answer(first?.id ?? '', true, await house.as('何远'))).status).toBe(404);
  expect((await answer(first?.id ?? '', true)).status).toBe(200);
  expect((await answer(first?.id ?? '', false)).body.code).toBe('move.not_now');
  await answer(second?.id ?? '', false);
  expect((await page(granny)).mine).toMatchObject({ state: 'chosen', answer: '谢谢您愿意出来' });
  expect((await page(chen)).mine).toMatchObject({ state: 'declined', answer: '谢谢您愿意出来' });
  await house.settle();
  const titles = (await chen.ask(noticeApi.messages)).body.messages.map(({ title }) => title);
  expect(titles).toContain('这次没有选上');
  // Whoever named a neighbour does not read what the neighbour was told.
  expect(JSON.stringify((await page(granny)).named)).not.toContain('谢谢您愿意出来');
});

test('after its last day, or once closed, nobody is named', async () => {
  expect((await clerk.ask(officeApi.close, { params: { id: call } })).status).toBe(200);
  expect((await clerk.ask(officeApi.close, { params: { id: call } })).body.code).toBe('recruitment.over');
  expect((await name(granny)).body.code).toBe('recruitment.over');
  call = (await post({ until: '2026-11-19' })).body.id;
  await house.at('2026-11-20T00:01');
  expect((await stand(await house.as('李明'))).body.code).toBe('recruitment.over');
  expect((await house.anyone().ask(api.at, { body: { place: house.town.door } })).body.recruitments).toEqual(
    [],
  );
});

test('whoever is forgotten stands for nothing, and of whom they named no word is left', async () => {
  await granny.ask(peopleApi.leaveLinli);
  await house.at('2026-11-22T09:00');
  await house.settle();
  const rows = await statement(
    house.databaseUrl,
    'select from nominee where person_id = $1 or nominated_by = $1',
    [house.town.people['王奶奶'] ?? ''],
  );
  expect(rows).toHaveLength(0);
});
