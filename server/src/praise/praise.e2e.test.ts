import { doorApi } from '@linli/shared/door/door.api';
import { noticeApi } from '@linli/shared/notice/notice.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { praiseApi } from '@linli/shared/praise/praise.api';
import type { PraiseMove } from '@linli/shared/praise/praise.rules';
import { openHouse, type House } from '../platform/testing/house';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(async () => {
  await house.at('2026-11-18T09:00');
});
afterAll(() => house.close());

const words = '三楼的灯坏了，当晚就来换，还教会了老人报修。';
const propose = async (by: string, name: string, placeId = house.town.building) =>
  (await house.as(by)).ask(praiseApi.propose, {
    body: { personId: house.town.people[name] ?? '', placeId, words },
  });
const latest = async (name: string) => (await (await house.as(name)).ask(praiseApi.mine)).body.praise[0];
const move = async (by: string, id: string, name: PraiseMove, version: number) =>
  (await house.as(by)).ask(praiseApi.move, { params: { id }, body: { move: name, version } });
const shown = async (code = house.town.doorCode) =>
  (await house.anyone().ask(doorApi.door, { params: { code } })).body.praise.map(({ name }) => name);

test('words of praise are shown at the door only after the yes of whom they praise, and gone at once with their no', async () => {
  expect((await propose('钱洁', '方叔')).status).toBe(201);
  await house.settle();
  const { messages } = (await (await house.as('方叔')).ask(noticeApi.messages)).body;
  expect(messages[0]?.title).toBe('社区想表扬您');
  expect(await shown()).toEqual([]);
  const asked = await latest('方叔');
  expect(asked).toMatchObject({ state: 'proposed', words, openMoves: ['agree', 'decline', 'withdraw'] });
  const id = asked?.id ?? '';
  expect((await move('李阿姨', id, 'agree', 1)).status).toBe(404);
  expect((await move('孙主任', id, 'agree', 1)).body.code).toBe('move.not_yours');
  expect((await move('方叔', id, 'agree', 1)).status).toBe(200);
  expect((await move('方叔', id, 'agree', 1)).body.code).toBe('praise.stale');
  expect(await shown()).toEqual(['方叔']);
  expect((await move('方叔', id, 'withdraw', 2)).status).toBe(200);
  expect(await shown()).toEqual([]);
});

test('a no costs nothing and is never shown; a community proposes where it steers, and not about itself', async () => {
  await propose('钱洁', '李阿姨', house.town.compound);
  const asked = await latest('李阿姨');
  expect((await move('李阿姨', asked?.id ?? '', 'decline', 1)).status).toBe(200);
  expect((await move('李阿姨', asked?.id ?? '', 'agree', 2)).body.code).toBe('move.not_now');
  expect(await shown()).toEqual([]);
  expect((await propose('何远', '方叔')).body.code).toBe('place.missing');
  expect((await propose('钱洁', '钱洁')).body.fields).toHaveProperty('personId');
  expect((await propose('钱洁', '何远')).body.code).toBe('person.missing');
  expect((await propose('周晓禾', '方叔')).status).toBe(403);
  const { praise } = (await (await house.as('孙主任')).ask(praiseApi.desk)).body;
  expect(praise.find(({ who }) => who === '李阿姨')).toMatchObject({ state: 'declined', openMoves: [] });
  expect((await (await house.as('何远')).ask(praiseApi.desk)).body.praise).toEqual([]);
});

test('somebody who left is praised nowhere', async () => {
  await propose('钱洁', '许老师', house.town.compound);
  const asked = await latest('许老师');
  await move('许老师', asked?.id ?? '', 'agree', 1);
  expect(await shown()).toEqual(['许老师']);
  await (await house.as('许老师')).ask(peopleApi.leaveLinli);
  await house.at('2026-11-19T10:00');
  await house.settle();
  expect(await shown()).toEqual([]);
});
