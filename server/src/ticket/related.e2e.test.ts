import { noticeApi } from '@linli/shared/notice/notice.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, move, report, tryMove } from '../platform/testing/story';
import { Db } from '../platform/db/db';
import { FigureQueries } from './figure.queries';

let house: House;
let granny: Visitor;
let neighbour: Visitor;
let worker: Visitor;
let clerk: Visitor;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T10:00');
  [granny, neighbour] = [await house.as('王奶奶'), await house.as('陈姐')];
  [worker, clerk] = [await house.as('周晓禾'), await house.as('钱洁')];
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.at('2026-11-18T10:00');
  await statement(house.databaseUrl, "update ticket_reporter set at = at - interval '2 hours'");
});

const follows = async (visitor: Visitor) =>
  (await visitor.ask(ticketApi.mine)).body.tickets.map(({ id }) => id);
const heard = async (visitor: Visitor, id: string) =>
  (await visitor.ask(noticeApi.messages)).body.messages
    .filter(({ ticketId }) => ticketId === id)
    .map(({ title }) => title);
const merge = (id: string, number: string) =>
  move(worker, id, 'spot', { outcome: 'duplicate', duplicateOf: number, words: '是同一件' });

describe('a duplicate that turns out to be none', () => {
  test('begins anew, and whoever followed the other only because of it does so no longer', async () => {
    const target = await report(house, granny);
    const { id } = await report(house, neighbour);
    await merge(id, target.number);
    expect(await follows(neighbour)).toEqual(expect.arrayContaining([id, target.id]));
    const apart = await move(clerk, id, 'separate', { unitId: house.town.otherGrid, words: '是另一盏灯' });
    expect([apart.state, apart.cycle, apart.outcome]).toEqual(['dispatched', 2, null]);
    const running = apart.clocks.filter(({ cycle, stoppedAt }) => cycle === 2 && !stoppedAt);
    expect(running.map(({ kind }) => kind).sort()).toEqual(['accept', 'feedback', 'resolve']);
    expect(await follows(neighbour)).not.toContain(target.id);
    expect(await follows(neighbour)).toContain(id);
    expect(await follows(granny)).toContain(target.id);
    expect((await look(clerk, target.id)).history.at(-1)?.kind).toBe('left');
    await house.settle();
    expect(await heard(neighbour, id)).toContain('您报的事单独办');
  });

  test('leaves who joined the other by themselves, or with a second duplicate, where they are', async () => {
    const target = await report(house, granny);
    const [first, second] = [await report(house, neighbour), await report(house, neighbour)];
    await merge(first.id, target.number);
    await merge(second.id, target.number);
    const apart = { unitId: house.town.otherGrid, words: '是另一盏灯' };
    await move(clerk, first.id, 'separate', apart);
    expect(await follows(neighbour)).toContain(target.id);
    const joined = await neighbour.ask(ticketApi.join, {
      params: { id: target.id },
      body: { callBack: false },
    });
    expect(joined.status).toBe(201);
    await move(clerk, second.id, 'separate', apart);
    expect(await follows(neighbour)).toContain(target.id);
  });

  test('comes apart also when the other is settled, and along a chain', async () => {
    const last = await report(house, granny);
    const middle = await report(house, granny);
    const { id } = await report(house, neighbour);
    await merge(id, middle.number);
    await merge(middle.id, last.number);
    await move(worker, last.id, 'spot', { outcome: 'solved', words: '都换好了' });
    await move(granny, last.id, 'rate', { solved: 'yes', stars: 5 });
    await move(neighbour, last.id, 'rate', { solved: 'yes', stars: 4 });
    expect((await look(granny, last.id)).state).toBe('settled');
    await move(clerk, id, 'separate', { unitId: house.town.otherGrid, words: '是另一盏灯' });
    expect(await follows(neighbour)).toEqual(expect.not.arrayContaining([last.id, middle.id]));
    expect((await look(granny, last.id)).state).toBe('settled');
  });

  test('is not joined back by what was joined to it, so that nobody had to do either', async () => {
    const [first, second, third] = [
      await report(house, granny),
      await report(house, neighbour),
      await report(house, granny),
    ];
    await merge(first.id, second.number);
    await merge(second.id, third.number);
    const back = await tryMove(worker, third.id, 'spot', {
      outcome: 'duplicate',
      duplicateOf: first.number,
      words: '是同一件',
    });
    expect([back.status, back.body.code]).toEqual([422, 'ticket.no_target']);
    expect((await look(worker, third.id)).state).toBe('dispatched');
  });

  test('is what a separation is for; anything else is not separated', async () => {
    const { id } = await report(house, granny);
    await move(worker, id, 'spot', { outcome: 'solved', words: '换好了' });
    const tried = await tryMove(clerk, id, 'separate', { unitId: house.town.otherGrid, words: '单独办' });
    expect(tried.body.code).toBe('move.not_yours');
  });
});

describe('a part of a larger matter', () => {
  test('shows the whole, which shows its parts; an end of the whole asks about each and ends none', async () => {
    const whole = await report(house, granny, { category: 'drain', words: '整个小区的下水都堵了。' });
    const [one, other] = [await report(house, granny), await report(house, neighbour)];
    await move(clerk, one.id, 'link', { number: whole.number });
    const linked = await move(clerk, other.id, 'link', { number: whole.number });
    expect(linked.parent).toMatchObject({ id: whole.id, number: whole.number, state: 'dispatched' });
    const parts = (await look(clerk, whole.id)).children;
    expect(parts.map(({ id, state }) => [id, state])).toEqual([
      [one.id, 'dispatched'],
      [other.id, 'dispatched'],
    ]);
    expect((await look(neighbour, other.id)).parent?.title).toBe('下水堵了');
    expect((await look(await house.as('李明'), whole.id)).children).toEqual([]);
    await move(worker, whole.id, 'spot', { outcome: 'solved', words: '总管疏通了' });
    await house.settle();
    for (const { id } of [one, other]) {
      const part = await look(worker, id);
      expect([part.state, part.history.at(-1)?.kind]).toEqual(['dispatched', 'parentDone']);
      expect(await heard(worker, id)).toContain('一起办的大事有了结果');
    }
    expect((await move(clerk, one.id, 'unlink')).parent).toBeNull();
    expect((await look(clerk, whole.id)).children.map(({ id }) => id)).toEqual([other.id]);
  });

  test('says nothing of a whole that is about its handler to them', async () => {
    const whole = await report(house, granny, { aboutHandler: true, words: '答应了三次都没来看过。' });
    const part = await report(house, neighbour);
    const linked = await move(clerk, part.id, 'link', { number: whole.number });
    expect(linked.parent?.number).toBe(whole.number);
    expect((await look(worker, part.id)).parent).toBeNull();
  });

  test('keeps its own receipt, messages and rating', async () => {
    const whole = await report(house, granny);
    const { id } = await report(house, neighbour);
    await move(clerk, id, 'link', { number: whole.number });
    await move(worker, id, 'spot', { outcome: 'solved', words: '换好了' });
    await move(neighbour, id, 'rate', { solved: 'yes', stars: 5 });
    expect((await look(neighbour, id)).state).toBe('settled');
    expect(await follows(neighbour)).not.toContain(whole.id);
  });

  test('is one level deep, of one community, and of what the dispatcher may see', async () => {
    const [whole, part, third] = [
      await report(house, granny),
      await report(house, granny),
      await report(house, granny),
    ];
    const link = async (id: string, number: string) => {
      const { status, body } = await tryMove(clerk, id, 'link', { number });
      return [status, body.code, body.fields?.number !== undefined];
    };
    expect(await link(part.id, part.number)).toEqual([422, 'part.itself', true]);
    await move(clerk, part.id, 'link', { number: whole.number });
    expect(await link(whole.id, part.number)).toEqual([409, 'part.level', true]);
    expect(await link(third.id, part.number)).toEqual([409, 'part.level', true]);
    expect(await link(whole.id, third.number)).toEqual([409, 'part.level', true]);
    expect(await link(part.id, third.number)).toEqual([409, 'part.linked', false]);
    expect(await link(third.id, '1118-9999')).toEqual([404, 'part.none', true]);
    await statement(house.databaseUrl, 'update ticket set hidden_from = array[$2::uuid] where id = $1', [
      whole.id,
      house.town.people.钱洁,
    ]);
    expect(await link(third.id, whole.number)).toEqual([404, 'part.none', true]);
    await statement(
      house.databaseUrl,
      "update ticket set hidden_from = '{}', community_id = $2 where id = $1",
      [whole.id, house.town.farCommunity],
    );
    expect(await link(third.id, whole.number)).toEqual([404, 'part.none', true]);
    const over = await report(house, granny);
    await move(granny, over.id, 'withdraw');
    expect(await link(third.id, over.number)).toEqual([409, 'part.over', true]);
    expect((await tryMove(worker, third.id, 'link', { number: whole.number })).body.code).toBe(
      'move.not_yours',
    );
  });

  test('two that are made parts of each other at once: one becomes a part, the other does not', async () => {
    const [a, b] = [await report(house, granny), await report(house, granny)];
    const link = async (id: string, number: string) => {
      const { version } = await look(clerk, id);
      return () =>
        clerk.ask(ticketApi.move, { params: { id }, body: { move: 'link', version, fields: { number } } });
    };
    const both = [await link(a.id, b.number), await link(b.id, a.number)];
    const answers = await Promise.all(both.map((ask) => ask()));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

test('what was joined counts once as work, and each of its reporters as a voice', async () => {
  await house.at('2026-11-20T10:00');
  const target = await report(house, granny);
  const { id } = await report(house, neighbour);
  await merge(id, target.number);
  await move(worker, target.id, 'spot', { outcome: 'solved', words: '换好了' });
  await move(granny, target.id, 'rate', { solved: 'yes', stars: 5, pressed: true });
  await move(neighbour, target.id, 'rate', { solved: 'no', stars: 1 });
  await move(neighbour, id, 'rate', { solved: 'yes', stars: 5 });
  const span = { path: '/', from: new Date('2026-11-19T16:00:00Z'), to: new Date('2026-11-20T16:00:00Z') };
  const judged = await house.app.get(Db).read((read) => house.app.get(FigureQueries).judged(read, span));
  expect(judged).toEqual({ work: 1, voices: 2, solved: 1, pressed: 1 });
});

test('what was closed lately is still suggested, as what it is', async () => {
  const { id } = await report(house, granny, { category: 'road', words: '路面塌了一个坑，差点摔跤。' });
  await move(worker, id, 'spot', { outcome: 'solved', solvedHow: 'fixed', words: '补平了' });
  await move(granny, id, 'rate', { solved: 'yes', stars: 5 });
  const suggested = async () => {
    const params = { id: house.town.door };
    const { body } = await neighbour.ask(ticketApi.similar, { params, body: { category: 'road' } });
    return body.tickets.map((one) => [one.id, one.state]);
  };
  expect(await suggested()).toEqual([[id, 'settled']]);
  await house.at('2026-11-26T10:00');
  expect(await suggested()).toEqual([]);
});
