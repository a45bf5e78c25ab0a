import { noticeApi } from '@linli/shared/notice/notice.api';
import { CalendarService } from '../calendar/calendar.service';
import { Db } from '../platform/db/db';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, move, report } from '../platform/testing/story';
import { TicketWatch } from './ticket.watch';

let house: House;
let granny: Visitor;
let worker: Visitor;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  [granny, worker] = [await house.as('王奶奶'), await house.as('周晓禾')];
});
afterAll(() => house.close());

const breaches = () =>
  statement<{ subject_id: string; clock: string }>(
    house.databaseUrl,
    "select subject_id, facts->>'clock' as clock from event where kind = 'clock.escalated' and facts->>'level' = 'due'",
  );

test('four sweepers at once record each of forty missed promises exactly once', async () => {
  const ids: string[] = [];
  for (let index = 0; index < 40; index++) {
    await statement(house.databaseUrl, "update ticket_reporter set at = at - interval '2 hours'");
    ids.push((await report(house, granny)).id);
  }
  await house.at('2026-11-19T17:29');
  const sweep = () =>
    house.app.get(Db).write((tx) => house.app.get(TicketWatch).soundClocks(tx, { most: 7 }));
  await sweep();
  expect(await breaches()).toEqual([]);
  await house.at('2026-11-19T17:31');
  const sweepUntilNothing = async () => {
    let sum = 0;
    for (let found = -1, idle = 0; idle < 3; idle = found ? 0 : idle + 1) sum += found = await sweep();
    return sum;
  };
  const sums = await Promise.all([
    sweepUntilNothing(),
    sweepUntilNothing(),
    sweepUntilNothing(),
    sweepUntilNothing(),
  ]);
  expect(sums.reduce((a, b) => a + b)).toBe(40);
  const recorded = await breaches();
  expect(recorded.map((row) => row.subject_id).sort()).toEqual([...ids].sort());
});

test('a missed clock is late for ever: accepting afterwards does not mend it', async () => {
  await house.at('2026-11-18T09:00');
  await statement(house.databaseUrl, "update ticket_reporter set at = at - interval '2 hours'");
  const { id } = await report(house, granny);
  await house.at('2026-11-20T09:00');
  await house.settle();
  const accepted = await move(worker, id, 'accept');
  const [accept] = accepted.clocks;
  expect(accept).toMatchObject({ kind: 'accept', verdict: 'late', due: '2026-11-19T09:30:00.000Z' });
  expect(accept?.breachedAt).not.toBeNull();
  const { body } = await worker.ask(noticeApi.messages);
  expect(
    body.messages.find(({ ticketId, title }) => ticketId === id && title === '没有按时受理'),
  ).toBeDefined();
});

test('urgent matters run day and night: ten minutes to accept, an hour for a first answer', async () => {
  await house.at('2026-11-21T23:00');
  const { id, clocks } = await report(house, granny, {
    category: 'safety',
    words: '有人在楼道里吵架，快要打起来了。',
  });
  expect(clocks.map(({ kind, due }) => [kind, due.slice(0, 16)])).toEqual([
    ['accept', '2026-11-21T15:10'],
    ['feedback', '2026-11-21T16:00'],
    ['resolve', '2026-11-24T09:30'],
  ]);
  await house.at('2026-11-21T23:05');
  await move(worker, id, 'accept');
  const answered = await move(worker, id, 'interim', { words: '已经在路上，五分钟到' });
  expect([answered.state, answered.clocks.find(({ kind }) => kind === 'feedback')?.verdict]).toEqual([
    'accepted',
    'met',
  ]);
});

test('a year whose holidays are not published is marked, never guessed in silence', async () => {
  await house.at('2026-12-31T15:00');
  const [later] = [await house.as('陈姐')];
  const fresh = house.anyone(later.token);
  const { clocks } = await report(house, fresh);
  expect(clocks.map(({ kind, due, provisional }) => [kind, due.slice(0, 10), provisional])).toEqual([
    ['accept', '2027-01-01', true],
    ['resolve', '2027-01-04', true],
    ['feedback', '2027-01-05', true],
  ]);
  expect((await look(fresh, (await report(house, fresh)).id)).clocks[0]?.explain.join('')).toContain(
    '暂定，以放假通知为准',
  );
});

test('publishing the year makes provisional promises certain, once, and touches no other', async () => {
  await house.at('2026-12-31T15:00');
  const neighbour = await house.as('李明');
  const { id } = await report(house, neighbour);
  const settled = await report(house, neighbour, { category: 'leak', words: '厨房天花板一直在滴水。' });
  const days = {
    '2027-01-01': { kind: 'off', note: '元旦' },
    '2027-01-02': { kind: 'off', note: '元旦' },
    '2027-01-03': { kind: 'work', note: '元旦' },
  } as const;
  const publish = () =>
    house.app.get(Db).write(async (tx) => {
      await house.app
        .get(CalendarService)
        .publishYear(tx, house.town.district, { year: 2027, source: '放假通知', days });
      return house.app.get(TicketWatch).confirmPromises(tx, house.town.district);
    });
  expect(await publish()).toBeGreaterThanOrEqual(3);
  const { clocks, history } = await look(neighbour, id);
  expect(clocks.map(({ kind, due, provisional }) => [kind, due.slice(0, 10), provisional])).toEqual([
    ['accept', '2027-01-03', false],
    ['resolve', '2027-01-04', false],
    ['feedback', '2027-01-05', false],
  ]);
  expect(history.filter(({ kind }) => kind === 'confirmed')).toHaveLength(3);
  expect((await look(neighbour, settled.id)).clocks.map(({ due }) => due)).toEqual(
    settled.clocks.map(({ due }) => due),
  );
  expect(await publish()).toBe(0);
});

test('a ticket whose clocks cannot be recorded holds up no other', async () => {
  await house.at('2026-11-16T09:00');
  await statement(house.databaseUrl, "update ticket_reporter set at = at - interval '30 days'");
  const visitor = await house.as('新邻居');
  const [broken, whole] = [(await report(house, visitor)).id, (await report(house, visitor)).id];
  await statement(house.databaseUrl, 'update ticket set policy_id = gen_random_uuid() where id = $1', [
    broken,
  ]);
  await statement(house.databaseUrl, 'update clock set policy_id = gen_random_uuid() where ticket_id = $1', [
    broken,
  ]);
  // Its feedback is overdue, so a rating should open, whose terms nobody knows any more.
  await house.at('2026-11-20T09:00');
  await house.settle();
  const late = await statement<{ subject_id: string }>(
    house.databaseUrl,
    "select subject_id from event where kind = 'clock.escalated' and facts->>'level' = 'due' and facts->>'clock' = 'feedback' and subject_id = any($1)",
    [[broken, whole]],
  );
  expect(late.map((row) => row.subject_id)).toEqual([whole]);
});
