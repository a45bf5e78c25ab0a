import { peopleApi } from '@linli/shared/people/people.api';
import { subscriptionApi } from '@linli/shared/subscription/subscription.api';
import type { Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { sandboxPerson } from '../platform/testing/town';
import { TemplateCheck } from './template-check';
import { openLetterTown, templateOf, type LetterTown } from './testing/letter-town';

let town: LetterTown;
beforeEach(async () => {
  town = await openLetterTown();
});
afterEach(() => town.house.close());

describe('of one tap the phone tells and WeChat tells, and it counts once', () => {
  const remaining = async () => (await town.line(town.granny, 'progress'))?.remaining;

  test('the phone first', async () => {
    await town.panel('王奶奶', ['progress']);
    await town.tell('王奶奶', ['progress']);
    expect(await remaining()).toBe(1);
    await town.house.settle();
    expect(await remaining()).toBe(1);
  });

  test('WeChat first', async () => {
    await town.panel('王奶奶', ['progress']);
    await town.house.settle();
    expect(await remaining()).toBe(1);
    await town.tell('王奶奶', ['progress']);
    expect(await remaining()).toBe(1);
  });

  test('two taps are two, in whatever order they are told of', async () => {
    await town.tell('王奶奶', ['progress']);
    await town.tell('王奶奶', ['progress']);
    await town.panel('王奶奶', ['progress']);
    await town.house.at('2026-11-18T09:01');
    await town.panel('王奶奶', ['progress']);
    await town.house.settle();
    expect(await remaining()).toBe(2);
  });

  test('either alone is enough', async () => {
    await town.panel('王奶奶', ['progress']);
    await town.house.settle();
    await town.house.at('2026-11-18T09:30');
    await town.tell('王奶奶', ['progress']);
    expect(await remaining()).toBe(2);
  });

  test('the phone may tell of a tap again', async () => {
    const answers = [{ templateId: templateOf('progress'), answer: 'accept' as const }];
    for (const tap of ['the-first-tap', 'the-first-tap', 'another-tap'])
      await town.granny.ask(subscriptionApi.tell, { body: { tap, answers } });
    expect(await remaining()).toBe(2);
  });

  test('and what WeChat tells may come late', async () => {
    await town.panel('王奶奶', ['progress']);
    await town.tell('王奶奶', ['progress']);
    await town.house.at('2026-11-18T11:00');
    await town.house.settle();
    expect(await remaining()).toBe(1);
  });
});

test('whoever takes consents back in WeChat’s settings has none left', async () => {
  await town.subscribe('王奶奶', ['progress']);
  await town.house.settle();
  await town.house.sandbox.post(`users/${sandboxPerson('王奶奶').key}/unsubscribe`, {
    tmplId: templateOf('progress'),
  });
  await town.house.settle();
  expect(await town.line(town.granny, 'progress')).toMatchObject({ remaining: 0, ask: false });
});

test('a refusal asks no more on that day; a template that is not ours counts for nothing', async () => {
  const { status, body } = await town.subscribe('王奶奶', ['progress'], 'reject');
  expect([status, body.kinds.map(({ kind, ask, remaining }) => [kind, ask, remaining])]).toEqual([
    200,
    [
      ['progress', false, 0],
      ['result', true, 0],
      ['bulletin', true, 0],
    ],
  ]);
  await town.house.at('2026-11-19T08:00');
  expect(await town.line(town.granny, 'progress')).toMatchObject({ ask: true });
  const foreign = [{ templateId: 'foreign', answer: 'accept' as const }];
  expect(
    (await town.granny.ask(subscriptionApi.tell, { body: { tap: 'foreign-tap', answers: foreign } })).status,
  ).toBe(200);
});

test('the account of the stand-in has what its particulars say', async () => {
  expect(await town.house.app.get(TemplateCheck).look()).toEqual([]);
});

test('a visitor sees what a resident could ask for; people at work also what there is to do', async () => {
  const kindsOf = async (visitor: Visitor) =>
    (await visitor.ask(subscriptionApi.mine)).body.kinds.map(({ kind }) => kind);
  expect(await kindsOf(town.house.anyone())).toEqual(['progress', 'result', 'bulletin']);
  expect(await kindsOf(town.granny)).toEqual(['progress', 'result', 'bulletin']);
  expect(await kindsOf(town.worker)).toEqual(['progress', 'result', 'task', 'bulletin']);
  const wrong = { quiet: { from: 1440, to: 0 } };
  const { status, body } = await town.granny.ask(subscriptionApi.change, { body: wrong });
  expect([status, body.fields]).toEqual([400, { quiet: '不打扰的时间不能大于 1439' }]);
});

test('forgetting a person forgets what they subscribed to and every letter', async () => {
  await town.subscribe('王奶奶', ['progress']);
  await town.accepted();
  await town.granny.ask(subscriptionApi.change, { body: { quiet: { from: 0, to: 60 } } });
  await town.granny.ask(peopleApi.leaveLinli);
  await town.house.at('2026-11-20T10:00');
  await town.house.settle();
  const left = await Promise.all(
    ['subscription', 'consent', 'quiet_hours', 'letter'].map((table) =>
      statement(town.house.databaseUrl, `select 1 from ${table} where person_id = $1`, [
        town.house.town.people['王奶奶'],
      ]),
    ),
  );
  expect(left).toEqual([[], [], [], []]);
});
