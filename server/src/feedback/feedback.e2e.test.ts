import { feedbackApi } from '@linli/shared/feedback/feedback.api';
import type { WriteFeedback } from '@linli/shared/feedback/feedback.contract';
import { noticeApi } from '@linli/shared/notice/notice.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import sharp from 'sharp';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(async () => {
  await house.at('2026-11-18T09:00');
});
afterAll(() => house.close());

const said = '报事那一页拍完照片就卡住了';
const write = async (who: string, more: Partial<WriteFeedback> = {}) =>
  (await house.as(who)).ask(feedbackApi.write, {
    body: { kind: 'broken', words: said, placeId: house.town.door, photoIds: [], ...more },
  });
const mine = async (who: string, id: string) =>
  (await (await house.as(who)).ask(feedbackApi.mine)).body.feedback.find((one) => one.id === id);
const desk = async (who: string, view: 'waiting' | 'ended' = 'waiting') =>
  (await (await house.as(who)).ask(feedbackApi.desk, { body: { view } })).body;
const seenBy = async (who: string, id: string) => (await desk(who)).feedback.find((one) => one.id === id);
const answer = async (who: string, id: string, version: number, outcome: 'answer' | 'decline' = 'answer') =>
  (await house.as(who)).ask(feedbackApi.answer, {
    params: { id },
    body: { version, outcome, words: '新版本修好了，更新一下就行' },
  });
const reopen = async (who: string, id: string, version: number) =>
  (await house.as(who)).ask(feedbackApi.reopen, { params: { id }, body: { version, words: '还是卡住' } });
const take = async (who: string, id: string, version = 1) =>
  (await house.as(who)).ask(feedbackApi.take, { params: { id }, body: { version } });
const titles = async (who: string) => {
  await house.settle();
  return (await (await house.as(who)).ask(noticeApi.messages)).body.messages.map(({ title }) => title);
};
async function soundings(id: string): Promise<number> {
  const rows = await statement(
    house.databaseUrl,
    "select 1 from event where kind = 'feedback.late' and subject_id = $1",
    [id],
  );
  return rows.length;
}

test('it is taken up, answered in time, and its writer is told', async () => {
  const granny = await house.as('王奶奶');
  const picture = await sharp({ create: { width: 40, height: 60, channels: 3, background: 'white' } })
    .jpeg()
    .toBuffer();
  const { body: photo } = await granny.photo(picture);
  const { status, body } = await write('王奶奶', { page: '报事', photoIds: [photo.id] });
  expect(status).toBe(201);
  expect(await mine('王奶奶', body.id)).toMatchObject({
    state: 'open',
    page: '报事',
    owed: { what: 'accept', due: '2026-11-19T09:30:00.000Z', late: false },
    photos: [{ id: photo.id }],
    openMoves: [],
  });
  expect((await titles('孙主任'))[0]).toBe('有一条意见等着看');
  expect((await take('钱洁', body.id)).status).toBe(200);
  expect((await mine('王奶奶', body.id))?.owed).toEqual({
    what: 'answer',
    due: '2026-11-25T09:30:00.000Z',
    late: false,
  });
  expect((await answer('孙主任', body.id, 1)).body.code).toBe('feedback.stale');
  expect((await answer('孙主任', body.id, 2)).status).toBe(200);
  expect((await titles('王奶奶'))[0]).toBe('您的意见有答复了');
  expect(await mine('王奶奶', body.id)).toMatchObject({
    state: 'answered',
    owed: null,
    openMoves: ['reopen'],
    lines: [{ what: 'said', words: said }, { what: 'answered' }],
  });
  expect((await desk('孙主任', 'ended')).feedback.map(({ id }) => id)).toContain(body.id);
});

test('it is reopened once by its writer, with dues of its own', async () => {
  const { id } = (await write('王奶奶')).body;
  expect((await answer('钱洁', id, 1, 'decline')).status).toBe(200);
  expect((await reopen('陈姐', id, 2)).body.code).toBe('feedback.missing');
  await house.at('2026-11-20T10:00');
  expect((await reopen('王奶奶', id, 2)).status).toBe(200);
  expect((await titles('钱洁'))[0]).toBe('意见没解决');
  expect(await seenBy('钱洁', id)).toMatchObject({
    state: 'open',
    owed: { due: '2026-11-23T09:30:00.000Z' },
  });
  await answer('钱洁', id, 3);
  expect((await mine('王奶奶', id))?.openMoves).toEqual([]);
  expect((await reopen('王奶奶', id, 4)).body.code).toBe('move.not_yours');
});

test('what is said of conduct is read above the community only; out of sight is missing', async () => {
  const { id } = (await write('陈姐', { kind: 'conduct', words: '有人在邻里上把我的电话告诉了别人' })).body;
  expect(await seenBy('孙主任', id)).toBeUndefined();
  expect((await take('孙主任', id)).body.code).toBe('feedback.missing');
  expect(await seenBy('吴敏', id)).toMatchObject({
    kind: 'conduct',
    openMoves: ['take', 'answer', 'decline'],
  });
  const before = (await titles('孙主任')).length;
  expect((await titles('吴敏'))[0]).toBe('有一条意见等着看');
  expect((await titles('孙主任')).length).toBe(before);
  const plain = (await write('陈姐')).body.id;
  expect(await seenBy('何远', plain)).toBeUndefined();
  const { kinds, all } = await desk('吴敏');
  expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(all);
  expect(kinds).toContainEqual({ kind: 'conduct', count: 1 });
});

test('nobody answers what they wrote themselves', async () => {
  const { id } = (await write('孙主任', { placeId: undefined })).body;
  expect((await take('孙主任', id)).body.code).toBe('move.not_yours');
  expect((await take('钱洁', id)).status).toBe(200);
});

test('who has neither a post nor a home says in which compound they are; its community reads it', async () => {
  const { status, body } = await write('新邻居', { placeId: undefined });
  expect([status, body.fields]).toEqual([400, { placeId: '先选您在哪个小区' }]);
  const { id } = (await write('新邻居', { placeId: house.town.compound })).body;
  expect(await seenBy('钱洁', id)).toMatchObject({ place: '青石桥社区' });
});

test('of the district it goes there; nobody takes it up, then nobody answers, and those above hear of each once', async () => {
  const { id } = (await write('新邻居', { placeId: house.town.district })).body;
  expect(await seenBy('钱洁', id)).toBeUndefined();
  expect(await seenBy('郑平', id)).toMatchObject({ place: '锦澜区' });
  await house.at('2026-11-19T17:31');
  expect((await titles('郑平'))[0]).toBe('意见超期没办');
  expect(await soundings(id)).toBe(1);
  expect((await mine('新邻居', id))?.owed?.late).toBe(true);
  await take('郑平', id);
  await house.at('2026-11-25T17:31');
  await house.settle();
  expect(await soundings(id)).toBe(2);
});

test.each<[string, Partial<WriteFeedback>, string]>([
  ['too few words', { words: '坏了' }, 'words'],
  ['a kind that is none', { kind: 'x' as 'idea' }, 'kind'],
])('%s are told at the field', async (_, more, field) => {
  const { status, body } = await write('王奶奶', more);
  expect([status, Object.keys(body.fields ?? {})]).toEqual([400, [field]]);
});

test('somebody who left leaves no words', async () => {
  const { id } = (await write('李明')).body;
  await (await house.as('李明')).ask(peopleApi.leaveLinli);
  await house.at('2026-11-19T09:30');
  await house.settle();
  expect((await seenBy('钱洁', id))?.lines).toEqual([
    expect.objectContaining({ what: 'said', words: null, who: null }),
  ]);
});
