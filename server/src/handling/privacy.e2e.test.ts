import { noticeApi } from '@linli/shared/notice/notice.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import sharp from 'sharp';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, move, report, reportFrom, tryMove } from '../platform/testing/story';

let house: House;
let granny: Visitor;
let neighbour: Visitor;
let worker: Visitor;
let secretary: Visitor;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T14:10');
  [granny, neighbour] = [await house.as('王奶奶'), await house.as('陈姐')];
  [worker, secretary] = [await house.as('周晓禾'), await house.as('孙主任')];
});
afterAll(() => house.close());
beforeEach(() => statement(house.databaseUrl, "update ticket_reporter set at = at - interval '2 hours'"));

const join = (visitor: Visitor, id: string, words?: string) =>
  visitor.ask(ticketApi.join, { params: { id }, body: { callBack: false, ...(words && { words }) } });

describe('whoever joins', () => {
  test('reads neither the words nor the photos of others before staff let them be seen', async () => {
    const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
      .jpeg()
      .toBuffer();
    const photo = async () => [(await granny.photo(picture)).body.id];
    const { id } = await report(house, granny, { words: '李家门口堆满了纸箱。', photos: await photo() });
    await join(neighbour, id, '我家也被挡住了');
    await move(granny, id, 'add', { words: '昨晚又多了两箱', photos: await photo() });
    const joined = await look(neighbour, id);
    expect([joined.view, joined.words, joined.title, joined.photos]).toEqual(['reporter', null, '照明', []]);
    expect(joined.history.map(({ kind, words, photos }) => [kind, words, photos.length])).toEqual([
      ['reported', null, 0],
      ['routed', null, 0],
      ['joined', '我家也被挡住了', 0],
      ['add', null, 0],
    ]);
    const mine = async (visitor: Visitor) =>
      (await visitor.ask(ticketApi.mine)).body.tickets.find((line) => line.id === id)?.title;
    expect([await mine(neighbour), await mine(granny)]).toEqual(['照明', '李家门口堆满了纸箱']);
    expect((await look(granny, id)).history.map(({ words }) => words)).not.toContain('我家也被挡住了');
    expect((await look(worker, id)).history.map(({ words, photos }) => [words, photos.length])).toEqual([
      [null, 1],
      [null, 0],
      ['我家也被挡住了', 0],
      ['昨晚又多了两箱', 1],
    ]);
    await move(worker, id, 'accept', { show: true });
    await house.settle();
    expect((await look(neighbour, id)).words).toBe('李家门口堆满了纸箱。');
    expect((await look(neighbour, id)).photos).toHaveLength(1);
    expect((await look(neighbour, id)).history.at(3)?.words).toBeNull();
  });
  test('reads on what they said themselves after leaving, and so does the one who raised it', async () => {
    const { id } = await report(house, granny);
    await join(neighbour, id);
    await move(granny, id, 'withdraw', { words: '已经搬走了' });
    expect(await look(granny, id)).toMatchObject({ words: expect.stringContaining('灯不亮') });
    expect((await look(worker, id)).history.at(-1)).toMatchObject({ kind: 'left', words: '已经搬走了' });
  });
  test('cannot join what was withdrawn', async () => {
    const { id } = await report(house, granny);
    await move(granny, id, 'withdraw');
    expect((await join(neighbour, id)).body.code).toBe('move.not_now');
  });
});

test('a duplicate leads to no matter that its reporters, or its handler, may not see', async () => {
  const merge = async (duplicateOf: string) => {
    const { id } = await report(house, neighbour);
    return (await tryMove(worker, id, 'spot', { outcome: 'duplicate', duplicateOf, words: '是同一件' })).body
      .code;
  };
  const dispute = await report(house, granny, { category: 'noise', words: '楼上半夜一直在拖桌子。' });
  expect(await merge(dispute.number)).toBe('ticket.no_target');
  const aboutWorker = await report(house, granny, { aboutHandler: true });
  const own = await report(house, neighbour, { category: 'noise', words: '楼上一直在跳绳，很吵。' });
  const tried = await tryMove(worker, own.id, 'spot', {
    outcome: 'duplicate',
    duplicateOf: aboutWorker.number,
    words: '是同一件',
  });
  expect(tried.body.code).toBe('ticket.no_target');
  expect(await merge((await report(house, granny)).number)).toBeUndefined();
});

describe('a matter about its handlers', () => {
  const everyone = () => ['周晓禾', '赵强'].map((name) => house.town.people[name]);
  test('is told to the street when it is kept from the whole community', async () => {
    const until = (day: string | null) =>
      statement(house.databaseUrl, 'update appointment set until = $2 where person_id = any($1)', [
        everyone(),
        day,
      ]);
    await until('2026-11-17');
    const { id } = await report(house, neighbour, { aboutHandler: true });
    await until(null);
    await house.settle();
    const street = await house.as('吴敏');
    const { body } = await street.ask(noticeApi.messages);
    expect(body.messages.filter(({ ticketId }) => ticketId === id)).toHaveLength(1);
  });
  test('does not come to them as a substitute', async () => {
    const { id } = await report(house, granny, { aboutHandler: true });
    await move(secretary, id, 'dispatch', { unitId: house.town.otherGrid });
    const { body } = await secretary.ask(peopleApi.takeLeave, {
      body: {
        personId: house.town.people.赵强 ?? '',
        substituteId: house.town.people.周晓禾 ?? '',
        since: '2026-11-18',
        until: '2026-11-19',
      },
    });
    expect(body).toEqual({ moved: expect.any(Number) });
    expect(await look(secretary, id)).toMatchObject({ state: 'reported', handler: null });
    const now = await report(house, granny, { placeId: house.town.otherDoor, aboutHandler: true });
    expect((await worker.ask(ticketApi.detail, { params: { id: now.id } })).status).toBe(404);
  });
});

test('ten reports an hour are ten also when they come at once', async () => {
  const eager = await house.as('李明');
  const answers = await Promise.all(
    Array.from({ length: 16 }, () => eager.ask(ticketApi.report, { body: reportFrom(house) })),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
});
