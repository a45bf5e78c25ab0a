import { bodyApi } from '@linli/shared/body/body.api';
import { petitionApi } from '@linli/shared/petition/petition.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { prereviewApi as api } from '@linli/shared/prereview/prereview.api';
import type { GivePrereview } from '@linli/shared/prereview/prereview.contract';
import { noticeApi } from '@linli/shared/notice/notice.api';
import { sandboxPerson } from '../platform/testing/town';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { openTopic, seen, settleIn } from '../topic/testing/deliberating';

let house: House;
let clerk: Visitor;
let topic: string;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  await settleIn(house, ['王奶奶', '陈姐', '李明']);
  clerk = await house.as('钱洁');
  topic = await openTopic(house, '王奶奶');
  const { compound: placeId } = house.town;
  const body = {
    ...({ type: 'branch', branchKind: 'single' } as const),
    ...{ placeId, name: '槐荫里党支部', since: '2026-01-10' },
  };
  const opened = await (await house.as('孙主任')).ask(bodyApi.open, { body });
  expect([opened.status, opened.body.fields]).toEqual([201, undefined]);
  const params = { id: opened.body.id };
  for (const [name, seat] of [
    ['陈姐', 'secretary'],
    ['李明', 'member'],
  ] as const) {
    const code = await house.code(name, 'phone');
    await (await house.as(name)).ask(peopleApi.givePhone, { body: { code } });
    const body = { seat, name, phone: sandboxPerson(name).phone, since: '2026-02-01' };
    const taken = await (await house.as('孙主任')).ask(bodyApi.take, { params, body });
    expect([name, taken.status]).toEqual([name, 201]);
  }
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

test('its secretary writes the opinion, a member does not, and both hear that it was asked for', async () => {
  const id = await openTopic(house, '王奶奶', { title: '东门装道闸' });
  const page = async (who: Visitor) => (await who.ask(api.ofTopic, { params: { id } })).body;
  const { matters, branches } = await page(clerk);
  const body = { matterId: matters[1]?.id ?? '', branchId: branches[0]?.id ?? '' };
  expect((await clerk.ask(api.ask, { params: { id }, body })).status).toBe(200);
  await house.settle();
  const [secretary, member] = [await house.as('陈姐'), await house.as('李明')];
  for (const who of [secretary, member])
    expect(JSON.stringify((await who.ask(noticeApi.messages)).body)).toContain('请支部研究一个议题');
  const [asked] = (await page(secretary)).prereviews;
  expect([asked?.mayGive, (await page(member)).prereviews[0]?.mayGive]).toEqual([true, false]);
  const on = (await page(secretary)).today;
  expect((await give(asked?.id ?? '', { on }, member)).body.code).toBe('prereview.missing');
  expect((await give(asked?.id ?? '', { on, opinion: 'agree' }, secretary)).status).toBe(200);
  expect((await page(house.anyone())).prereviews[0]).toMatchObject({ opinion: 'agree', mayGive: false });
});
