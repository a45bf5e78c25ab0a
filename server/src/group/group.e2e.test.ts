import { groupApi } from '@linli/shared/group/group.api';
import type { PutGroup } from '@linli/shared/group/group.contract';
import { peopleApi } from '@linli/shared/people/people.api';
import { moveIn } from '../bulletin/testing/notices';
import { openHouse, type House, type Visitor } from '../platform/testing/house';

let house: House;
let secretary: Visitor;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  secretary = await house.as('孙主任');
});
afterAll(() => house.close());

const put = (by: Visitor, more: Partial<PutGroup> = {}) =>
  by.ask(groupApi.put, {
    body: {
      placeId: house.town.building,
      name: '12 号楼邻居群',
      purpose: '通知和互相帮忙',
      ownerId: house.town.people.李阿姨 ?? '',
      since: '2024-05-01',
      ...more,
    },
  });
const groups = async (by: Visitor) => (await by.ask(groupApi.list)).body.groups;

test('a group stands with its place, purpose and owner, for those who work around it or live there, and nobody else', async () => {
  expect((await put(secretary)).status).toBe(201);
  expect(await groups(secretary)).toMatchObject([
    {
      place: '槐荫里小区 12号楼',
      name: '12 号楼邻居群',
      owner: '李阿姨',
      since: '2024-05-01',
      mayEdit: true,
    },
  ]);
  for (const name of ['李阿姨', '周晓禾', '赵强'])
    expect((await groups(await house.as(name))).map(({ mayEdit }) => mayEdit)).toEqual([false]);
  expect(await groups(await house.as('何远'))).toEqual([]);
  expect((await (await house.as('王奶奶')).ask(groupApi.list)).status).toBe(403);
  await moveIn(house, ['新邻居']);
  expect((await groups(await house.as('新邻居'))).map(({ mayEdit }) => mayEdit)).toEqual([false]);
});

test.each([
  [
    'of a place that is not mine',
    { placeId: 'farCommunity' },
    { placeId: '只能登记自己管的楼、小区、网格的群' },
  ],
  ['looked after by a stranger', { ownerId: '王奶奶' }, { ownerId: '这个人不在您管的地方任职' }],
  ['since tomorrow', { since: '2026-11-19' }, { since: '建群的日子不能在今天以后' }],
  ['since no day', { since: '2026-02-30' }, { since: '没有这一天，请重新选' }],
])(
  'one %s is refused at the field',
  async (_, { placeId, ownerId, ...more }: Record<string, string>, fields) => {
    const { status, body } = await put(secretary, {
      ...more,
      ...(placeId && { placeId: house.town.farCommunity }),
      ...(ownerId && { ownerId: house.town.people[ownerId] }),
    });
    expect([status, body.fields]).toEqual([400, fields]);
  },
);

test('it ends, once, and its owner is forgotten with the person', async () => {
  await put(secretary, { name: '网格服务群', placeId: house.town.grid });
  await (await house.as('李阿姨')).ask(peopleApi.leaveLinli, { body: {} });
  await house.at('2026-11-19T09:01');
  await house.settle();
  const mine = await groups(secretary);
  expect(mine.map(({ owner }) => owner)).toEqual([null, null]);
  const end = (id = '') => secretary.ask(groupApi.end, { params: { id } });
  expect((await end(mine[0]?.id)).status).toBe(200);
  expect((await end(mine[0]?.id)).body.code).toBe('group.missing');
  expect(await groups(secretary)).toHaveLength(1);
});
