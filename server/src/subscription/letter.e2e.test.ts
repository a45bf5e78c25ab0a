import { noticeApi } from '@linli/shared/notice/notice.api';
import { subscriptionApi } from '@linli/shared/subscription/subscription.api';
import { Db } from '../platform/db/db';
import { ErrandRunner } from '../platform/errand/runner';
import { statement } from '../platform/testing/statement';
import { move, report } from '../platform/testing/story';
import { TemplateCheck } from './template-check';
import { openLetterTown, templateOf, type LetterTown } from './testing/letter-town';

let town: LetterTown;
beforeEach(async () => {
  town = await openLetterTown();
});
afterEach(() => town.house.close());

const errands = () =>
  statement<{ done: boolean; parked: boolean; trouble: string | null }>(
    town.house.databaseUrl,
    "select done_at is not null as done, parked_at is not null as parked, trouble from errand where kind = 'letter.send' order by id",
  );

test('what someone let us send is sent once, with values that fit, and leads to the matter', async () => {
  await town.subscribe('王奶奶', ['progress']);
  const id = await town.accepted();
  const [letter, ...more] = await town.outbox('王奶奶');
  expect(more).toEqual([]);
  expect(letter?.page).toBe(`resident/ticket/index?id=${id}`);
  expect(letter?.lines.map(({ value }) => value)).toEqual([
    '照明',
    '槐荫里小区 12 号楼 2 单元',
    '办理中',
    '2026年11月18日 09:00',
    '您报的事有人受理了',
  ]);
  expect(await town.line(town.granny, 'progress')).toMatchObject({ remaining: 0 });
  expect(await town.letters()).toEqual([['sent', null]]);
});

test('without consent nothing is written for WeChat; the message is in the app', async () => {
  await town.accepted();
  expect([await town.outbox('王奶奶'), await town.letters(), await errands()]).toEqual([[], [], []]);
  const { body } = await town.granny.ask(noticeApi.messages);
  expect(body.messages[0]?.title).toBe('您报的事有人受理了');
});

test('one consent is one letter: of two messages the second stays in the app', async () => {
  await town.subscribe('王奶奶', ['progress']);
  const { id } = await report(town.house, town.granny);
  const { id: other } = await report(town.house, town.granny, {
    category: 'door',
    words: '单元门关不严，夜里直响。',
  });
  await move(town.worker, id, 'accept');
  await move(town.worker, other, 'accept');
  await town.house.settle();
  expect(await town.outbox('王奶奶')).toHaveLength(1);
  expect(await town.letters()).toEqual([
    ['sent', null],
    ['skipped', 'none left'],
  ]);
});

test('two letters to one person go one after the other, whatever the number of workers', async () => {
  await town.subscribe('王奶奶', ['progress']);
  await town.subscribe('王奶奶', ['progress']);
  const tickets = [
    await report(town.house, town.granny),
    await report(town.house, town.granny, { category: 'door' }),
  ];
  for (const { id } of tickets) await move(town.worker, id, 'accept');
  const settled = town.house.settle();
  const runners = Array.from({ length: 4 }, () => town.house.app.get(ErrandRunner).run());
  await Promise.all([settled, ...runners]);
  await town.house.settle();
  expect(await town.outbox('王奶奶')).toHaveLength(2);
  expect((await errands()).every(({ done, trouble }) => done && !trouble)).toBe(true);
});

test('a letter that WeChat puts off, or that it is too busy for, goes later, once', async () => {
  await town.subscribe('王奶奶', ['progress']);
  const send = { path: '/cgi-bin/message/subscribe/send' };
  await town.house.sandbox.post('faults', [{ match: { ...send, nth: 1 }, do: { errcode: 43108 } }]);
  await town.accepted();
  expect([await town.outbox('王奶奶'), (await town.line(town.granny, 'progress'))?.remaining]).toEqual([
    [],
    1,
  ]);
  await town.house.at('2026-11-18T09:05');
  await town.house.settle();
  expect([
    (await town.outbox('王奶奶')).length,
    (await town.line(town.granny, 'progress'))?.remaining,
  ]).toEqual([1, 0]);
});

test('when WeChat says that nothing may be sent, none are left, whatever was counted', async () => {
  await town.tell('王奶奶', ['progress']);
  await town.tell('王奶奶', ['progress']);
  await town.accepted();
  expect(await town.letters()).toEqual([['refused', '43101']]);
  expect(await town.line(town.granny, 'progress')).toMatchObject({ remaining: 0, ask: false });
  expect(await errands()).toEqual([{ done: true, parked: false, trouble: null }]);
});

test('what someone lets us send while WeChat still says no to a letter is not lost', async () => {
  await town.tell('王奶奶', ['progress']);
  const { id } = await report(town.house, town.granny);
  await move(town.worker, id, 'accept');
  await town.house.sandbox.post('faults', [
    { match: { path: '/cgi-bin/message/subscribe/send' }, do: { delayMs: 1500, errcode: 43101 } },
  ]);
  const settled = town.house.settle();
  for (;;) if ((await statement(town.house.databaseUrl, 'select 1 from letter where taken')).length) break;
  await town.tell('王奶奶', ['progress']);
  await settled;
  expect(await town.letters()).toEqual([['refused', '43101']]);
  expect(await town.line(town.granny, 'progress')).toMatchObject({ remaining: 1 });
});

test('quiet hours wait until morning, for which nothing is used up; what came of the matter since is what is said', async () => {
  await town.subscribe('王奶奶', ['progress']);
  const { id } = await report(town.house, town.granny);
  await town.house.at('2026-11-18T21:30');
  await move(town.worker, id, 'accept');
  await town.house.settle();
  await town.house.at('2026-11-18T23:00');
  await move(town.worker, id, 'interim', { words: '在路上了' });
  await town.house.settle();
  expect(await town.outbox('王奶奶')).toEqual([]);
  expect(await town.line(town.granny, 'progress')).toMatchObject({ remaining: 1 });
  await town.house.at('2026-11-19T07:29');
  await town.house.settle();
  expect(await town.outbox('王奶奶')).toEqual([]);
  await town.house.at('2026-11-19T07:31');
  await town.house.settle();
  expect((await town.outbox('王奶奶')).map(({ lines }) => lines.at(-1)?.value)).toEqual(['您报的事有了回话']);
  expect(await town.letters()).toEqual([
    ['skipped', 'newer'],
    ['sent', null],
  ]);
});

test('whoever wants letters at any time gets them at night', async () => {
  await town.subscribe('王奶奶', ['progress']);
  const { body } = await town.granny.ask(subscriptionApi.change, { body: { quiet: null } });
  expect(body.quiet).toBeNull();
  await town.house.at('2026-11-18T22:00');
  await town.accepted();
  expect(await town.outbox('王奶奶')).toHaveLength(1);
});

test('an emergency reaches people at work at night, another matter in the morning', async () => {
  await town.subscribe('周晓禾', ['task']);
  await town.subscribe('周晓禾', ['task']);
  await town.house.at('2026-11-18T22:00');
  await report(town.house, town.granny);
  await report(town.house, town.granny, { category: 'safety', words: '楼道里有人打起来了，拿着棍子。' });
  await town.house.settle();
  expect((await town.outbox('周晓禾')).map(({ lines }) => lines[0]?.value)).toEqual(['人身安全']);
});

test('what was read in the app is not sent', async () => {
  await town.subscribe('王奶奶', ['progress']);
  await town.house.at('2026-11-18T22:00');
  await town.accepted();
  const { body } = await town.granny.ask(noticeApi.messages);
  await town.granny.ask(noticeApi.read, { body: { upTo: body.messages[0]?.id ?? '' } });
  await town.house.at('2026-11-19T08:00');
  await town.house.settle();
  expect(await town.outbox('王奶奶')).toEqual([]);
  expect(await town.letters()).toEqual([['skipped', 'read']]);
  expect(await town.line(town.granny, 'progress')).toMatchObject({ remaining: 1 });
});

test('whoever switches a kind off gets no letter of it, and keeps what they had given', async () => {
  await town.subscribe('王奶奶', ['progress']);
  await town.granny.ask(subscriptionApi.change, { body: { wanted: [{ kind: 'progress', wanted: false }] } });
  await town.accepted();
  expect([await town.outbox('王奶奶'), await town.letters()]).toEqual([[], []]);
  expect(await town.line(town.granny, 'progress')).toMatchObject({ remaining: 1, wanted: false, ask: false });
});

test('a letter that could not go for a day stays in the app', async () => {
  await town.subscribe('王奶奶', ['progress']);
  const { id } = await report(town.house, town.granny);
  await move(town.worker, id, 'accept');
  await town.house.sandbox.post('faults', [
    { match: { path: '/cgi-bin/message/subscribe/send' }, do: { errcode: 43108 } },
  ]);
  await town.house.app
    .get(Db)
    .write((tx) =>
      tx.rows.query("update errand set next_at = '2026-11-19T10:00+08' where kind = 'letter.send'"),
    );
  await town.house.settle();
  await town.house.at('2026-11-19T10:30');
  await town.house.settle();
  expect(await town.letters()).toEqual([['skipped', 'old']]);
});

test('a value that WeChat refuses is parked with the name of its key, and the consent is given back', async () => {
  await town.subscribe('王奶奶', ['progress']);
  await town.house.sandbox.post('templates', {
    templates: [
      {
        priTmplId: templateOf('progress'),
        title: '换过的',
        type: 2,
        content: '事项:{{thing1.DATA}}\n',
        example: '',
      },
    ],
  });
  await town.accepted();
  expect((await errands()).map(({ parked, trouble }) => [parked, trouble])).toEqual([
    [true, expect.stringMatching(/47003 at thing2$/)],
  ]);
  expect(await town.letters()).toEqual([['failed', '47003 at thing2']]);
  expect(await town.line(town.granny, 'progress')).toMatchObject({ remaining: 1 });
  expect(await town.house.app.get(TemplateCheck).look()).toContain(
    'progress: the template has no key thing2',
  );
});
