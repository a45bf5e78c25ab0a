import { noticeApi } from '@linli/shared/notice/notice.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { subscriptionApi } from '@linli/shared/subscription/subscription.api';
import type { LetterKind } from '@linli/shared/subscription/subscription.rules';
import { randomUUID } from 'node:crypto';
import { sandboxLetters } from '../../sandbox/letters';
import type { OutboxMessage } from '../../sandbox/world/outbox';
import { Db } from '../platform/db/db';
import { ErrandRunner } from '../platform/errand/runner';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { move, report } from '../platform/testing/story';
import { sandboxPerson } from '../platform/testing/town';
import { TemplateCheck } from './template-check';

let house: House;
let granny: Visitor;
let worker: Visitor;

beforeEach(async () => {
  house = await openHouse({ WECHAT_TEMPLATES: JSON.stringify(sandboxLetters) });
  await house.at('2026-11-18T09:00');
  granny = await house.as('王奶奶');
  worker = await house.as('周晓禾');
});
afterEach(() => house.close());

const idOf = (kind: LetterKind): string => sandboxLetters[kind]?.id ?? '';

/** Taps the panel in WeChat, which tells of it as soon as the house settles. */
const panel = (name: string, kinds: readonly LetterKind[], answers = 'accept') =>
  house.sandbox.post(`users/${sandboxPerson(name).key}/subscribe`, { tmplIds: kinds.map(idOf), answers });

/** The phone tells of a tap. */
async function tell(name: string, kinds: readonly LetterKind[], answer: 'accept' | 'reject' = 'accept') {
  const answers = kinds.map((kind) => ({ templateId: idOf(kind), answer }));
  return (await house.as(name)).ask(subscriptionApi.tell, { body: { tap: randomUUID(), answers } });
}

/** The panel as it is: both tell of it. */
async function subscribe(name: string, kinds: readonly LetterKind[], answer: 'accept' | 'reject' = 'accept') {
  await panel(name, kinds, answer);
  return tell(name, kinds, answer);
}

const line = async (visitor: Visitor, kind: LetterKind) => {
  const { body } = await visitor.ask(subscriptionApi.mine);
  return body.kinds.find((each) => each.kind === kind);
};
const outbox = (name: string) =>
  house.sandbox.get<OutboxMessage[]>(`outbox?openid=${sandboxPerson(name).openid}`);
const letters = () =>
  statement<{ state: string; why: string | null; said: unknown }>(
    house.databaseUrl,
    'select state, why, said from letter order by id',
  );
const errands = () =>
  statement<{ done: boolean; parked: boolean; trouble: string | null }>(
    house.databaseUrl,
    "select done_at is not null as done, parked_at is not null as parked, trouble from errand where kind = 'letter.send' order by id",
  );

/** A report that the worker accepts: one message to its reporter. */
async function accepted(): Promise<string> {
  const { id } = await report(house, granny);
  await move(worker, id, 'accept');
  await house.settle();
  return id;
}

test('what someone let us send is sent once, with values that fit, and leads to the matter', async () => {
  await subscribe('王奶奶', ['progress']);
  const id = await accepted();
  const [letter, ...more] = await outbox('王奶奶');
  expect(more).toEqual([]);
  expect(letter?.page).toBe(`resident/ticket/index?id=${id}`);
  expect(letter?.lines.map(({ value }) => value)).toEqual([
    '照明',
    '槐荫里小区 12 号楼 2 单元',
    '办理中',
    '2026年11月18日 09:00',
    '您报的事有人受理了',
  ]);
  expect(await line(granny, 'progress')).toMatchObject({ remaining: 0 });
  expect(await letters()).toEqual([{ state: 'sent', why: null, said: null }]);
});

test('without consent nothing is written for WeChat; the message is in the app', async () => {
  await accepted();
  expect([await outbox('王奶奶'), await letters(), await errands()]).toEqual([[], [], []]);
  const { body } = await granny.ask(noticeApi.messages);
  expect(body.messages[0]?.title).toBe('您报的事有人受理了');
});

test('one consent is one letter: of two messages the second stays in the app', async () => {
  await subscribe('王奶奶', ['progress']);
  const { id } = await report(house, granny);
  const { id: other } = await report(house, granny, { category: 'door', words: '单元门关不严，夜里直响。' });
  await move(worker, id, 'accept');
  await move(worker, other, 'accept');
  await house.settle();
  expect(await outbox('王奶奶')).toHaveLength(1);
  expect((await letters()).map(({ state, why }) => [state, why])).toEqual([
    ['sent', null],
    ['skipped', 'none left'],
  ]);
});

test('two letters to one person go one after the other, whatever the number of workers', async () => {
  await subscribe('王奶奶', ['progress']);
  await subscribe('王奶奶', ['progress']);
  const tickets = [await report(house, granny), await report(house, granny, { category: 'door' })];
  for (const { id } of tickets) await move(worker, id, 'accept');
  const settled = house.settle();
  const runners = Array.from({ length: 4 }, () => house.app.get(ErrandRunner).run());
  await Promise.all([settled, ...runners]);
  await house.settle();
  expect(await outbox('王奶奶')).toHaveLength(2);
  expect((await errands()).every(({ done, trouble }) => done && !trouble)).toBe(true);
});

describe('of one tap the phone tells and WeChat tells, and it counts once', () => {
  const remaining = async () => (await line(granny, 'progress'))?.remaining;

  test('the phone first', async () => {
    await panel('王奶奶', ['progress']);
    await tell('王奶奶', ['progress']);
    expect(await remaining()).toBe(1);
    await house.settle();
    expect(await remaining()).toBe(1);
  });

  test('WeChat first', async () => {
    await panel('王奶奶', ['progress']);
    await house.settle();
    expect(await remaining()).toBe(1);
    await tell('王奶奶', ['progress']);
    expect(await remaining()).toBe(1);
  });

  test('two taps are two, in whatever order they are told of', async () => {
    await tell('王奶奶', ['progress']);
    await tell('王奶奶', ['progress']);
    await panel('王奶奶', ['progress']);
    await house.at('2026-11-18T09:01');
    await panel('王奶奶', ['progress']);
    await house.settle();
    expect(await remaining()).toBe(2);
  });

  test('either alone is enough', async () => {
    await panel('王奶奶', ['progress']);
    await house.settle();
    await house.at('2026-11-18T09:30');
    await tell('王奶奶', ['progress']);
    expect(await remaining()).toBe(2);
  });

  test('the phone may tell of a tap again', async () => {
    const answers = [{ templateId: idOf('progress'), answer: 'accept' as const }];
    for (const tap of ['the-first-tap', 'the-first-tap', 'another-tap'])
      await granny.ask(subscriptionApi.tell, { body: { tap, answers } });
    expect(await remaining()).toBe(2);
  });

  test('and what WeChat tells may come late', async () => {
    await panel('王奶奶', ['progress']);
    await tell('王奶奶', ['progress']);
    await house.at('2026-11-18T11:00');
    await house.settle();
    expect(await remaining()).toBe(1);
  });
});

test('whoever takes consents back in WeChat’s settings has none left', async () => {
  await subscribe('王奶奶', ['progress']);
  await house.settle();
  await house.sandbox.post(`users/${sandboxPerson('王奶奶').key}/unsubscribe`, { tmplId: idOf('progress') });
  await house.settle();
  expect(await line(granny, 'progress')).toMatchObject({ remaining: 0, ask: false });
});

test('a letter that WeChat puts off, or that it is too busy for, goes later, once', async () => {
  await subscribe('王奶奶', ['progress']);
  const send = { path: '/cgi-bin/message/subscribe/send' };
  await house.sandbox.post('faults', [{ match: { ...send, nth: 1 }, do: { errcode: 43108 } }]);
  await accepted();
  expect([await outbox('王奶奶'), (await line(granny, 'progress'))?.remaining]).toEqual([[], 1]);
  await house.at('2026-11-18T09:05');
  await house.settle();
  expect([(await outbox('王奶奶')).length, (await line(granny, 'progress'))?.remaining]).toEqual([1, 0]);
});

test('a refusal asks no more on that day; a template that is not ours counts for nothing', async () => {
  const { status, body } = await subscribe('王奶奶', ['progress'], 'reject');
  expect([status, body.kinds.map(({ kind, ask, remaining }) => [kind, ask, remaining])]).toEqual([
    200,
    [
      ['progress', false, 0],
      ['result', true, 0],
    ],
  ]);
  await house.at('2026-11-19T08:00');
  expect(await line(granny, 'progress')).toMatchObject({ ask: true });
  const foreign = [{ templateId: 'foreign', answer: 'accept' as const }];
  expect(
    (await granny.ask(subscriptionApi.tell, { body: { tap: 'foreign-tap', answers: foreign } })).status,
  ).toBe(200);
});

test('when WeChat says that nothing may be sent, none are left, whatever was counted', async () => {
  await tell('王奶奶', ['progress']);
  await tell('王奶奶', ['progress']);
  await accepted();
  expect((await letters()).map(({ state, why }) => [state, why])).toEqual([['refused', '43101']]);
  expect(await line(granny, 'progress')).toMatchObject({ remaining: 0, ask: false });
  expect(await errands()).toEqual([{ done: true, parked: false, trouble: null }]);
});

test('quiet hours wait until morning, for which nothing is used up; what came of the matter since is what is said', async () => {
  await subscribe('王奶奶', ['progress']);
  const { id } = await report(house, granny);
  await house.at('2026-11-18T21:30');
  await move(worker, id, 'accept');
  await house.settle();
  await house.at('2026-11-18T23:00');
  await move(worker, id, 'interim', { words: '在路上了' });
  await house.settle();
  expect(await outbox('王奶奶')).toEqual([]);
  expect(await line(granny, 'progress')).toMatchObject({ remaining: 1 });
  await house.at('2026-11-19T07:29');
  await house.settle();
  expect(await outbox('王奶奶')).toEqual([]);
  await house.at('2026-11-19T07:31');
  await house.settle();
  expect((await outbox('王奶奶')).map(({ lines }) => lines.at(-1)?.value)).toEqual(['您报的事有了回话']);
  expect((await letters()).map(({ state, why }) => [state, why])).toEqual([
    ['skipped', 'newer'],
    ['sent', null],
  ]);
});

test('whoever wants letters at any time gets them at night', async () => {
  await subscribe('王奶奶', ['progress']);
  const { body } = await granny.ask(subscriptionApi.change, { body: { quiet: null } });
  expect(body.quiet).toBeNull();
  await house.at('2026-11-18T22:00');
  await accepted();
  expect(await outbox('王奶奶')).toHaveLength(1);
});

test('an emergency reaches people at work at night, another matter in the morning', async () => {
  await subscribe('周晓禾', ['task']);
  await subscribe('周晓禾', ['task']);
  await house.at('2026-11-18T22:00');
  await report(house, granny);
  await report(house, granny, { category: 'safety', words: '楼道里有人打起来了，拿着棍子。' });
  await house.settle();
  expect((await outbox('周晓禾')).map(({ lines }) => lines[0]?.value)).toEqual(['人身安全']);
});

test('what was read in the app is not sent', async () => {
  await subscribe('王奶奶', ['progress']);
  await house.at('2026-11-18T22:00');
  await accepted();
  const { body } = await granny.ask(noticeApi.messages);
  await granny.ask(noticeApi.read, { body: { upTo: body.messages[0]?.id ?? '' } });
  await house.at('2026-11-19T08:00');
  await house.settle();
  expect(await outbox('王奶奶')).toEqual([]);
  expect((await letters()).map(({ state, why, said }) => [state, why, said])).toEqual([
    ['skipped', 'read', null],
  ]);
  expect(await line(granny, 'progress')).toMatchObject({ remaining: 1 });
});

test('whoever switches a kind off gets no letter of it, and keeps what they had given', async () => {
  await subscribe('王奶奶', ['progress']);
  await granny.ask(subscriptionApi.change, { body: { wanted: [{ kind: 'progress', wanted: false }] } });
  await accepted();
  expect([await outbox('王奶奶'), await letters()]).toEqual([[], []]);
  expect(await line(granny, 'progress')).toMatchObject({ remaining: 1, wanted: false, ask: false });
});

test('a letter that could not go for a day stays in the app', async () => {
  await subscribe('王奶奶', ['progress']);
  const { id } = await report(house, granny);
  await move(worker, id, 'accept');
  await house.sandbox.post('faults', [
    { match: { path: '/cgi-bin/message/subscribe/send' }, do: { errcode: 43108 } },
  ]);
  await house.app
    .get(Db)
    .write((tx) =>
      tx.rows.query("update errand set next_at = '2026-11-19T10:00+08' where kind = 'letter.send'"),
    );
  await house.settle();
  await house.at('2026-11-19T10:30');
  await house.settle();
  expect((await letters()).map(({ state, why }) => [state, why])).toEqual([['skipped', 'old']]);
});

test('a value that WeChat refuses is parked with the name of its key, and the consent is given back', async () => {
  await subscribe('王奶奶', ['progress']);
  await house.sandbox.post('templates', {
    templates: [
      {
        priTmplId: idOf('progress'),
        title: '换过的',
        type: 2,
        content: '事项:{{thing1.DATA}}\n',
        example: '',
      },
    ],
  });
  await accepted();
  expect((await errands()).map(({ parked, trouble }) => [parked, trouble])).toEqual([
    [true, expect.stringMatching(/47003 at thing2$/)],
  ]);
  expect((await letters()).map(({ state, why }) => [state, why])).toEqual([['failed', '47003 at thing2']]);
  expect(await line(granny, 'progress')).toMatchObject({ remaining: 1 });
  expect(await house.app.get(TemplateCheck).look()).toContain('progress: the template has no key thing2');
});

test('the account of the stand-in has what its particulars say', async () => {
  expect(await house.app.get(TemplateCheck).look()).toEqual([]);
});

test('a visitor sees what a resident could ask for; people at work also what there is to do', async () => {
  const kindsOf = async (visitor: Visitor) =>
    (await visitor.ask(subscriptionApi.mine)).body.kinds.map(({ kind }) => kind);
  expect(await kindsOf(house.anyone())).toEqual(['progress', 'result']);
  expect(await kindsOf(granny)).toEqual(['progress', 'result']);
  expect(await kindsOf(worker)).toEqual(['progress', 'result', 'task']);
  const wrong = { quiet: { from: 1440, to: 0 } };
  const { status, body } = await granny.ask(subscriptionApi.change, { body: wrong });
  expect([status, body.fields]).toEqual([400, { quiet: '不打扰的时间不能大于 1439' }]);
});

test('forgetting a person forgets what they subscribed to and every letter', async () => {
  await subscribe('王奶奶', ['progress']);
  await accepted();
  await granny.ask(subscriptionApi.change, { body: { quiet: { from: 0, to: 60 } } });
  await granny.ask(peopleApi.leaveLinli);
  await house.at('2026-11-20T10:00');
  await house.settle();
  const left = await Promise.all(
    ['subscription', 'consent', 'quiet_hours', 'letter'].map((table) =>
      statement(house.databaseUrl, `select 1 from ${table} where person_id = $1`, [
        house.town.people['王奶奶'],
      ]),
    ),
  );
  expect(left).toEqual([[], [], [], []]);
});
