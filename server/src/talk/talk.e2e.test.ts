import { bodyApi } from '@linli/shared/body/body.api';
import { talkApi as api } from '@linli/shared/talk/talk.api';
import type { MoveTalk } from '@linli/shared/talk/talk.contract';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { Db } from '../platform/db/db';
import { SeatRow } from '../body/body.entity';
import { newId } from '../platform/db/id';

let house: House;
let han: Visitor;
let chen: Visitor;
let owners: string;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  [han, chen] = [await house.as('韩师傅'), await house.as('陈姐')];
  const secretary = await house.as('孙主任');
  const body = {
    ...{ type: 'owners_committee', placeId: house.town.compound, name: '槐荫里业委会', since: '2026-01-10' },
  } as const;
  owners = (await secretary.ask(bodyApi.open, { body })).body.id;
  const { district: districtId, people } = house.town;
  await house.app.get(Db).write(async (tx) => {
    const seat = {
      districtId,
      bodyId: owners,
      personId: people['陈姐'] ?? '',
      seatedBy: people['孙主任'] ?? '',
    };
    const rest = { kind: 'chair', since: '2026-01-10', until: null, name: null, partyMember: null } as const;
    await tx.rows.insert(SeatRow, { id: newId(tx.at), ...seat, ...rest });
  });
});
afterAll(() => house.close());

const ask = (who: Visitor, fromId: string, toId: string) =>
  who.ask(api.ask, {
    body: {
      placeId: house.town.compound,
      fromId,
      toId,
      title: '车位管理费怎么收',
      words: '想当面谈一谈明年怎么收',
    },
  });
const move = (who: Visitor, id: string, body: MoveTalk) => who.ask(api.move, { params: { id }, body });
const listed = async () =>
  (await house.anyone().ask(api.at, { body: { place: house.town.door } })).body.talks;

test('the firm asks the owners’ committee, which agrees to a day, and anybody reads what came of it', async () => {
  const { firm, farCommunity } = house.town;
  expect((await ask(han, owners, firm)).status).toBe(404);
  expect((await ask(han, firm, firm)).body.fields).toEqual({ toId: '请选另一方' });
  expect((await ask(han, firm, farCommunity)).body.fields).toHaveProperty('toId');
  const { id } = (await ask(han, firm, owners)).body;
  expect((await han.ask(api.office)).body.talks).toMatchObject([{ id, moves: ['withdraw'] }]);
  const seen = (await chen.ask(api.office)).body;
  expect(seen.talks).toMatchObject([
    { id, from: '安居物业', to: '槐荫里业委会', moves: ['agree', 'decline'] },
  ]);
  expect(seen.asks.map(({ to }) => to.map(({ name }) => name))).toEqual([['安居物业', '青石桥社区']]);
  expect(
    (await move(chen, id, { move: 'agree', words: '好的', on: '2026-11-10' })).body.fields,
  ).toHaveProperty('on');
  expect((await move(chen, id, { move: 'agree', words: '好的，来谈' })).body.fields).toHaveProperty('on');
  await move(chen, id, { move: 'agree', words: '好的，来谈', on: '2026-11-20' });
  expect((await move(han, id, { move: 'hold', words: '先收一半' })).body.fields).toHaveProperty('words');
  await house.at('2026-11-20T17:00');
  expect((await move(han, id, { move: 'hold', words: '明年先收一半，半年后再谈' })).status).toBe(200);
  expect(await listed()).toMatchObject([
    { state: 'held', on: '2026-11-20', outcome: '明年先收一半，半年后再谈', due: null, late: false },
  ]);
  expect((await move(await house.as('李明'), id, { move: 'withdraw', words: '算了' })).status).toBe(404);
});

test('an answer that does not come is late for everybody to see, and those who owe it are told', async () => {
  const { firm, community } = house.town;
  const { id } = (await ask(chen, owners, community)).body;
  await house.at('2026-11-29T09:00');
  await house.settle();
  expect((await listed())[0]).toMatchObject({ id, state: 'asked', late: true });
  const back = (await ask(chen, owners, firm)).body.id;
  await move(chen, back, { move: 'withdraw', words: '已经当面谈了' });
  expect((await listed()).map((talk) => talk.id)).not.toContain(back);
  const clerk = await house.as('钱洁');
  expect((await move(clerk, id, { move: 'decline', words: '这件事要业主大会来定' })).status).toBe(200);
  expect((await listed())[0]).toMatchObject({ state: 'declined', answer: '这件事要业主大会来定' });
});
