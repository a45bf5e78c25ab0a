import { checkApi } from '@linli/shared/check/check.api';
import type { DecideCheck } from '@linli/shared/check/check.contract';
import { noticeApi } from '@linli/shared/notice/notice.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, move, report } from '../platform/testing/story';

let house: House;
let granny: Visitor;
let neighbour: Visitor;
let worker: Visitor;
let secretary: Visitor;
let clerk: Visitor;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  [granny, neighbour] = [await house.as('王奶奶'), await house.as('陈姐')];
  [worker, secretary, clerk] = [await house.as('周晓禾'), await house.as('孙主任'), await house.as('钱洁')];
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.at('2026-11-18T09:00');
  await statement(house.databaseUrl, "update ticket_reporter set at = at - interval '2 hours'");
  await statement(house.databaseUrl, 'delete from content_check');
});

const queue = async (visitor: Visitor) => (await visitor.ask(checkApi.queue)).body;
const decide = (visitor: Visitor, id: string, body: DecideCheck) =>
  visitor.ask(checkApi.decide, { params: { id }, body });
const told = async (visitor: Visitor, id: string) => {
  await house.settle();
  const { body } = await visitor.ask(noticeApi.messages);
  return body.messages.filter(({ ticketId }) => ticketId === id).map(({ title, words }) => [title, words]);
};
/** A report that WeChat doubts, released by the worker; answers the ticket and its check. */
async function doubted(
  visitor = granny,
  words = '【违规】楼道灯不亮。',
): Promise<{ id: string; check: string }> {
  const { id } = await report(house, visitor, { words });
  await move(worker, id, 'accept', { show: true });
  await house.settle();
  const check = (await queue(secretary)).waiting.find(({ ticket }) => ticket.id === id)?.id ?? '';
  return { id, check };
}

test('what waits stands with its words, WeChat’s label and the matter, the oldest first', async () => {
  const first = await doubted();
  await house.at('2026-11-18T09:10');
  const second = await doubted(granny, '【广告】修灯找我。');
  expect(await queue(clerk)).toMatchObject({
    waiting: [
      {
        id: first.check,
        kind: 'words',
        state: 'risky',
        label: 20006,
        said: ['【违规】楼道灯不亮。'],
        ticket: { id: first.id, category: '照明', plate: { building: '12' } },
        late: false,
      },
      { id: second.check, label: 10001 },
    ],
    decided: [],
  });
});

test('whoever steers the place sees it, the street too; no other community, no grid worker, no resident', async () => {
  const { check } = await doubted();
  const seen = async (name: string) => {
    const { status, body } = await (await house.as(name)).ask(checkApi.queue);
    return status === 200 ? body.waiting.map(({ id }) => id) : status;
  };
  expect([await seen('钱洁'), await seen('吴敏')]).toEqual([[check], [check]]);
  expect([await seen('何远'), await seen('周晓禾'), await seen('王奶奶')]).toEqual([[], 403, 403]);
  const far = await decide(await house.as('何远'), check, { show: true });
  expect([far.status, far.body.code]).toEqual([404, 'check.missing']);
});

test('nobody decides on their own words, on a matter they hold, or on one that is about them', async () => {
  const own = await doubted(secretary, '【违规】我家门口灯不亮。');
  expect((await queue(secretary)).waiting).toEqual([]);
  expect((await decide(secretary, own.check, { show: true })).status).toBe(404);
  const held = await doubted();
  await move(clerk, held.id, 'redirect', {
    unitId: house.town.community,
    personId: house.town.people.钱洁,
    words: '我去看看',
  });
  expect((await queue(clerk)).waiting.map(({ id }) => id)).not.toContain(held.check);
  expect((await queue(secretary)).waiting.map(({ id }) => id)).toContain(held.check);
  await statement(house.databaseUrl, 'update ticket set hidden_from = $2 where id = $1', [
    held.id,
    [house.town.people.孙主任],
  ]);
  expect((await decide(secretary, held.check, { show: false, reason: 'abuse' })).status).toBe(404);
});

test('a resident reads kindly what is withheld, why and whom to call; they and staff see it still', async () => {
  const { id, check } = await doubted();
  expect((await decide(clerk, check, { show: false, reason: 'privacy', words: '有别人的电话' })).status).toBe(
    200,
  );
  expect((await told(granny, id))[0]).toEqual([
    '您写的话没有公开',
    '社区看过了，因为可能泄露了隐私。事情照常办。有疑问请打青石桥社区 8555 0100',
  ]);
  expect((await look(neighbour, id)).words).toBeNull();
  expect([(await look(granny, id)).words, (await look(worker, id)).words]).toEqual(
    Array(2).fill('【违规】楼道灯不亮。'),
  );
  expect((await look(granny, id)).holds.words).toBe('withheld');
  expect(JSON.stringify((await granny.ask(noticeApi.messages)).body)).not.toContain('有别人的电话');
});

test('a decision can be changed for a week; the author hears that it may be seen after all', async () => {
  const { id, check } = await doubted();
  await decide(clerk, check, { show: false, reason: 'other', words: '看不懂' });
  expect((await queue(secretary)).decided).toMatchObject([
    { id: check, show: false, reason: 'other', words: '看不懂', by: '钱洁', ticket: { id } },
  ]);
  await decide(secretary, check, { show: true });
  expect((await look(neighbour, id)).words).toBe('【违规】楼道灯不亮。');
  expect((await told(granny, id))[0]?.[0]).toBe('您写的话可以公开了');
  await house.at('2026-11-25T09:01');
  secretary = await house.as('孙主任');
  expect((await queue(secretary)).decided).toEqual([]);
});

test.each<[DecideCheck, Record<string, string>]>([
  [{ show: false }, { reason: '先选原因' }],
  [{ show: false, reason: 'other' }, { words: '还没写，写几个字就行' }],
  [{ show: true, words: '好' }, { words: '说明至少写 2 个字，还差 1 个' }],
])('a decision %j is refused at its fields', async (ask, fields) => {
  const { check } = await doubted();
  const { status, body } = await decide(secretary, check, ask);
  expect([status, body.fields]).toEqual([400, fields]);
});

test('of two who decide at once one is told that it is decided', async () => {
  const { check } = await doubted();
  const answers = await Promise.all([
    decide(secretary, check, { show: true }),
    decide(clerk, check, { show: true }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('check.decided');
});

test('what nobody looked at to the end of the next working day is late', async () => {
  await doubted();
  const late = async () => (await queue(clerk)).waiting.map((item) => item.late);
  await house.at('2026-11-19T17:29');
  expect(await late()).toEqual([false]);
  await house.at('2026-11-19T17:31');
  expect(await late()).toEqual([true]);
});

describe('a complaint', () => {
  const complain = (visitor: Visitor, id: string, reason: 'privacy' | 'other' = 'privacy', words?: string) =>
    visitor.ask(checkApi.complain, { params: { id }, body: { reason, ...(words && { words }) } });
  const crowd = async () => [neighbour, await house.as('李明'), await house.as('新邻居')];
  /** A report that neighbours see. */
  async function open(): Promise<string> {
    const { id } = await report(house, granny);
    await move(worker, id, 'accept', { show: true, line: '灯在换' });
    await house.settle();
    return id;
  }

  test('comes to a person with what is shown and what is said of it, not by whom; it stays to be seen', async () => {
    const id = await open();
    expect((await look(neighbour, id)).mayComplain).toBe(true);
    expect((await complain(neighbour, id, 'other', '这是我家的事')).status).toBe(201);
    const { waiting } = await queue(secretary);
    expect(waiting).toMatchObject([
      {
        kind: 'shown',
        state: 'complained',
        said: ['灯在换', '3 层楼道的灯不亮三天了，晚上看不清台阶。'],
        complaints: [{ reason: 'other', words: '这是我家的事' }],
      },
    ]);
    expect(JSON.stringify(waiting)).not.toContain(house.town.people.陈姐);
    expect((await look(neighbour, id)).line).toBe('灯在换');
    expect((await look(neighbour, id)).mayComplain).toBe(false);
  });

  test('is taken once from each person, and not from nowhere', async () => {
    const id = await open();
    await complain(neighbour, id);
    expect((await complain(neighbour, id)).body.code).toBe('complaint.twice');
    const secret = await report(house, granny, { category: 'noise', words: '楼上半夜一直在拖桌子。' });
    expect((await complain(neighbour, secret.id)).status).toBe(404);
    expect((await complain(house.anyone(), id)).status).toBe(401);
    const { body } = await complain(await house.as('李明'), id, 'other');
    expect(body.fields).toEqual({ words: '还没写，写几个字就行' });
  });

  test('of a third person hides it all until somebody has looked; its author and staff see on', async () => {
    const id = await open();
    const [one, two, three] = await crowd();
    if (!one || !two || !three) throw new Error('three are needed');
    await complain(one, id);
    await complain(two, id);
    expect((await look(one, id)).line).toBe('灯在换');
    await complain(three, id);
    expect(await look(one, id)).toMatchObject({ line: null, words: null, title: '照明' });
    expect(await look(granny, id)).toMatchObject({ line: '灯在换', holds: { words: 'waiting' } });
    expect((await look(worker, id)).words).toContain('灯不亮');
    const [item] = (await queue(secretary)).waiting;
    await decide(secretary, item?.id ?? '', { show: true });
    expect((await look(one, id)).line).toBe('灯在换');
    for (const visitor of [one, two, three])
      expect((await told(visitor, id)).map(([title]) => title)).toEqual(['您反映的内容看过了']);
    expect((await told(granny, id)).map(([title]) => title)).not.toContain('这件事的内容没有公开');
  });

  test('that is heeded takes it from everyone’s eyes, and all are told', async () => {
    const id = await open();
    await complain(neighbour, id);
    const [item] = (await queue(secretary)).waiting;
    await decide(secretary, item?.id ?? '', { show: false, reason: 'privacy' });
    expect(await look(neighbour, id)).toMatchObject({ line: null, words: null, mayComplain: false });
    expect((await told(neighbour, id))[0]?.[0]).toBe('您反映的内容不再公开了');
    expect((await told(granny, id))[0]?.[0]).toBe('这件事的内容没有公开');
    expect((await complain(await house.as('李明'), id)).body.code).toBe('complaint.hidden');
  });

  test('after a person said that it is fine begins anew', async () => {
    const id = await open();
    const [one, two, three] = await crowd();
    if (!one || !two || !three) throw new Error('three are needed');
    await complain(one, id);
    await complain(two, id);
    const [item] = (await queue(secretary)).waiting;
    await house.at('2026-11-18T09:05');
    await decide(secretary, item?.id ?? '', { show: true });
    await house.at('2026-11-18T09:06');
    await complain(three, id);
    expect((await queue(secretary)).waiting).toMatchObject([{ state: 'complained' }]);
    expect((await look(one, id)).line).toBe('灯在换');
  });

  test('about a line alone goes to the handler who wrote it', async () => {
    const { id } = await report(house, granny);
    await move(worker, id, 'accept', { line: '灯在换' });
    await house.settle();
    await complain(neighbour, id);
    const [item] = (await queue(secretary)).waiting;
    await decide(secretary, item?.id ?? '', { show: false, reason: 'untrue' });
    expect((await told(worker, id))[0]?.[0]).toBe('这件事的内容没有公开');
    expect((await told(granny, id)).map(([title]) => title)).not.toContain('这件事的内容没有公开');
    expect((await look(worker, id)).holds.line).toBe('withheld');
    expect((await house.anyone().ask(ticketApi.similar, { params: { id: house.town.door } })).status).toBe(
      200,
    );
  });

  test('eleven in a minute are too many', async () => {
    const id = await open();
    const statuses = new Set<number>();
    for (let turn = 0; turn < 12; turn++) statuses.add((await complain(await house.as('赵强'), id)).status);
    expect([...statuses]).toEqual([201, 409, 429]);
  });
});
