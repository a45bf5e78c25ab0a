import { bodyApi } from '@linli/shared/body/body.api';
import { petitionApi } from '@linli/shared/petition/petition.api';
import { prereviewApi as api } from '@linli/shared/prereview/prereview.api';
import type { GivePrereview } from '@linli/shared/prereview/prereview.contract';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { openTopic, seen, settleIn } from '../topic/testing/deliberating';

let house: House;
let clerk: Visitor;
let topic: string;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  await settleIn(house, ['王奶奶']);
  clerk = await house.as('钱洁');
  topic = await openTopic(house, '王奶奶');
  const { compound: placeId } = house.town;
  const body = {
    ...({ type: 'branch', branchKind: 'single' } as const),
    ...{ placeId, name: '槐荫里党支部', since: '2026-01-10' },
  };
  const opened = await (await house.as('孙主任')).ask(bodyApi.open, { body });
  expect([opened.status, opened.body.fields]).toEqual([201, undefined]);
});
afterAll(() => house.close());

const page = async (who: Visitor = house.anyone()) =>
  (await who.ask(api.ofTopic, { params: { id: topic } })).body;
const give = (id: string, more: Partial<GivePrereview> = {}, who = clerk) =>
  who.ask(api.give, {
    params: { id },
    body: {
      on: '2026-11-19',
      present: '支委 5 人',
      opinion: 'amend',
      words: '先把钱从哪里来写清楚',
      ...more,
    },
  });

test('a branch says its opinion by a day, is late when it does not, and cannot hold up what owners ask for', async () => {
  const { matters, branches } = await page(clerk);
  expect(branches.map(({ name }) => name)).toEqual(['槐荫里党支部']);
  const [matter, branch] = [matters[0]?.id ?? '', branches[0]?.id ?? ''];
  const ask = (matterId: string, who = clerk) =>
    who.ask(api.ask, { params: { id: topic }, body: { matterId, branchId: branch } });
  expect((await ask(branch)).body.fields).toHaveProperty('matterId');
  expect((await ask(matter)).status).toBe(200);
  expect((await ask(matter)).body.code).toBe('prereview.twice');
  const granny = await house.as('王奶奶');
  const made = await granny.ask(petitionApi.make, {
    body: { placeId: house.town.door, topicId: topic, matter: 'meeting', words: '' },
  });
  expect(made.status).toBe(201);
  await house.at('2026-12-01T09:00');
  await house.settle();
  const [waiting] = (await page()).prereviews;
  expect(waiting).toMatchObject({ branch: '槐荫里党支部', late: true, opinion: null, mayGive: false });
  const id = waiting?.id ?? '';
  expect((await give(id, {}, granny)).status).toBe(404);
  expect((await give(id, { on: '2026-12-02' })).body.fields).toEqual({ on: '还没到这一天' });
  expect((await give(id, { on: '2026-11-01' })).body.fields).toHaveProperty('on');
  expect((await give(id)).status).toBe(200);
  expect((await give(id)).body.code).toBe('prereview.given');
  const [given] = (await page()).prereviews;
  expect(given).toMatchObject({ opinion: 'amend', present: '支委 5 人', on: '2026-11-19', late: false });
  expect((await seen(house, '王奶奶', topic)).state).toBe('open');
});
