import { bodyApi } from '@linli/shared/body/body.api';
import { topicApi } from '@linli/shared/topic/topic.api';
import { SeatRow } from '../body/body.entity';
import { Db } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { openHouse, type House } from '../platform/testing/house';
import { moveTopic, raise, seen, settleIn, tryMoveTopic, tryRaise } from './testing/deliberating';

let house: House;
let groupId: string;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  await settleIn(house, ['王奶奶', '陈姐', '李明', '方叔']);
  const body = {
    ...{
      type: 'self_governing_group',
      placeId: house.town.compound,
      name: '好商议小组',
      since: '2026-01-10',
    },
  } as const;
  groupId = (await (await house.as('孙主任')).ask(bodyApi.open, { body })).body.id;
  const { district: districtId, people } = house.town;
  await house.app.get(Db).write(async (tx) => {
    for (const [name, kind] of [
      ['王奶奶', 'chair'],
      ['陈姐', 'member'],
    ] as const) {
      const who = { bodyId: groupId, personId: people[name] ?? '', seatedBy: people['孙主任'] ?? '' };
      const rest = { kind, since: '2026-01-10', until: null, name: null, partyMember: null };
      await tx.rows.insert(SeatRow, { id: newId(tx.at), districtId, ...who, ...rest });
    }
  });
});
afterAll(() => house.close());

const run = async (who: string) =>
  (await (await house.as(who)).ask(topicApi.list, { body: { view: 'group' } })).body.topics;

test('a group raises in its name, is labelled, and its other members bring it on while neighbours cannot', async () => {
  expect((await tryRaise(house, '李明', { groupId })).body.fields).toHaveProperty('groupId');
  const id = await raise(house, '王奶奶', { groupId, reach: 'compound' });
  // before anybody looked at it, those in the group see it, and nobody else does
  expect(await run('陈姐')).toMatchObject([{ id, group: '好商议小组', state: 'pending' }]);
  expect(await run('李明')).toEqual([]);
  await moveTopic(house, '钱洁', id, ['publish']);
  expect(await seen(house, '李明', id)).toMatchObject({ group: '好商议小组', from: 'group', openMoves: [] });
  const hers = await seen(house, '陈姐', id);
  expect(hers.openMoves).toEqual(['enter']);
  // nobody decides about their own, and a group has no say in what the community answers
  expect((await seen(house, '王奶奶', id)).openMoves).not.toContain('enter');
  expect((await tryMoveTopic(house, '陈姐', id, ['decline', { because: '不想办了' }])).status).toBe(403);
  const stage = hers.ahead[0]?.stage ?? 'hear';
  const after = await moveTopic(house, '陈姐', id, ['enter', { stage, because: '先听听大家怎么想' }]);
  expect(after).toMatchObject({ stage, state: 'open' });
  expect(after.record.at(-1)).toMatchObject({ stage, because: '先听听大家怎么想' });
  expect(
    (await tryMoveTopic(house, '李明', id, ['enter', { stage: 'discuss', because: '快点议' }])).status,
  ).toBe(404);
});

test('who left the group runs nothing of it any more', async () => {
  const [topic] = await run('陈姐');
  await house.app
    .get(Db)
    .write((tx) =>
      tx.rows.update(
        SeatRow,
        { bodyId: groupId, personId: house.town.people['陈姐'] ?? '' },
        { until: '2026-11-18' },
      ),
    );
  await house.at('2026-11-19T09:00');
  expect(await run('陈姐')).toEqual([]);
  expect((await seen(house, '陈姐', topic?.id ?? '')).openMoves).toEqual([]);
});
