import { noticeApi } from '@linli/shared/notice/notice.api';
import { Client } from 'pg';
import { CalendarService } from '../calendar/calendar.service';
import { derived } from '../deadline/clock.marks';
import { ClockRow } from '../deadline/deadline.entity';
import { Db } from '../platform/db/db';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { sentDuring } from '../platform/testing/sent';
import { statement } from '../platform/testing/statement';
import { look, move, report } from '../platform/testing/story';
import { TicketSweep } from '../ticket/ticket.sweep';
import { TicketWatch } from '../ticket/ticket.watch';
import { EscalationService } from './escalation.service';

let house: House;
let granny: Visitor;
beforeEach(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  granny = await house.as('王奶奶');
});
afterEach(() => house.close());

const file = async () => (await report(house, granny)).id;
const many = async (count: number) => {
  for (let index = 0; index < count; index++) {
    await statement(house.databaseUrl, "update ticket_reporter set at = at - interval '2 hours'");
    await file();
  }
};
const round = () => house.app.get(TicketSweep).round();
const levels = (id: string, kind = 'accept') =>
  statement<{ level: string; outcome: string | null }>(
    house.databaseUrl,
    'select level, outcome from escalation where ticket_id = $1 and kind = $2 order by event_id',
    [id, kind],
  ).then((rows) => rows.map(({ level, outcome }) => [level, outcome].join(' ')));
const running = () => house.app.get(Db).read(({ rows }) => rows.find(ClockRow));

test('after three days of standstill each level is recorded, in order, and each person gets one message', async () => {
  const id = await file();
  await house.at('2026-11-21T09:00');
  await round();
  expect(await levels(id)).toEqual(['soon superseded', 'due superseded', 'street ']);
  await house.at('2026-11-23T08:30');
  await house.settle();
  const told = async (name: string) => {
    const { body } = await (await house.as(name)).ask(noticeApi.messages);
    return body.messages.map(({ title }) => title).filter((title) => /(期了|按时).*受理/.test(title));
  };
  expect(await told('周晓禾')).toEqual(['超期了，还没受理']);
  expect(await told('吴敏')).toEqual(['有一件事没有按时受理']);
  expect(await levels(id)).toEqual(['soon superseded', 'due superseded', 'street told']);
});

test('accepted late before anybody looked: what had passed is recorded all the same, for nobody to be told', async () => {
  const id = await file();
  await house.at('2026-11-20T09:00');
  const { clocks } = await move(await house.as('周晓禾'), id, 'accept');
  expect(clocks[0]).toMatchObject({ kind: 'accept', verdict: 'late' });
  await house.settle();
  expect(await levels(id)).toEqual(['soon cancelled', 'due cancelled']);
  await house.at('2026-11-27T09:00');
  await house.settle();
  expect(await levels(id)).toHaveLength(2);
});

test('a server whose clock was set back by an hour does nothing twice and nothing early', async () => {
  const id = await file();
  await house.at('2026-11-19T17:31');
  await round();
  const before = await levels(id);
  await house.at('2026-11-19T16:31');
  expect(await round()).toBe(0);
  await house.at('2026-11-19T17:32');
  expect(await round()).toBe(0);
  expect(await levels(id)).toEqual(before);
});

test('a ticket that somebody is working on is left alone and taken in the next round', async () => {
  const [held, free] = [await file(), await file()];
  const other = new Client({ connectionString: house.databaseUrl });
  await other.connect();
  await other.query('begin');
  await other.query('select from ticket where id = $1 for update', [held]);
  await house.at('2026-11-19T17:31');
  await round();
  expect([(await levels(held)).length, (await levels(free)).length]).toEqual([0, 2]);
  await other.query('rollback');
  await other.end();
  await round();
  expect(await levels(held)).toHaveLength(2);
});

test('a round of forty clocks costs as many statements as one of two', async () => {
  const costOf = async (most: number) => {
    const sent = await sentDuring(() =>
      house.app.get(Db).write(async (tx) => {
        expect(await house.app.get(TicketWatch).soundClocks(tx, { most })).toBe(most);
      }),
    );
    return sent.map(({ text }) => text.trim().slice(0, 24));
  };
  await many(43);
  await house.at('2026-11-19T17:31');
  // Its ladder is known from now on.
  await costOf(1);
  const two = await costOf(2);
  expect(two).toHaveLength(7);
  expect(await costOf(40)).toEqual(two);
});

test('a level that has sounded does not sound again when its clock is computed anew', async () => {
  await house.at('2026-12-31T15:00');
  const { id } = await report(house, await house.as('李明'));
  await house.at('2027-01-01T15:01');
  await round();
  expect(await levels(id)).toEqual(['soon ']);
  await house.app.get(Db).write(async (tx) => {
    const days = {
      '2027-01-01': { kind: 'off', note: '元旦' },
      '2027-01-02': { kind: 'off', note: '元旦' },
    } as const;
    const year = { year: 2027, source: '放假通知', days };
    await house.app.get(CalendarService).publishYear(tx, house.town.district, year);
    await house.app.get(TicketWatch).confirmPromises(tx, house.town.district);
  });
  const clock = (await running()).find(({ ticketId, kind }) => ticketId === id && kind === 'accept');
  expect(clock?.dueAt.toISOString()).toBe('2027-01-04T09:30:00.000Z');
  // A new warning would come on Monday at three.
  expect(clock?.marks.map(({ level, at }) => `${level} ${at.slice(0, 10)}`)).toEqual([
    'soon 2027-01-04',
    'due 2027-01-04',
    'street 2027-01-05',
  ]);
  expect(clock?.nextAt).toEqual(clock?.dueAt);
  await house.at('2027-01-04T16:00');
  await house.settle();
  expect(await levels(id)).toHaveLength(1);
});

test('whatever was done, what is kept of a running clock is what would be computed', async () => {
  await many(3);
  const [first, second] = (await running()).map(({ ticketId }) => ticketId);
  await move(await house.as('周晓禾'), first ?? '', 'accept');
  await house.at('2026-11-19T14:00');
  await house.settle();
  await move(await house.as('周晓禾'), first ?? '', 'handOver', {
    unitId: house.town.firm,
    reason: 'theirs',
  });
  await house.at('2026-11-20T15:00');
  await house.settle();
  expect(second && (await look(granny, second)).history.length).toBeGreaterThan(2);
  const all = await running();
  const ladders = await house.app.get(Db).read((read) =>
    house.app.get(EscalationService).byIds(
      read,
      all.map(({ ladderId }) => ladderId),
    ),
  );
  for (const clock of all) {
    const { dueAt, provisional, marks, nextAt, stoppedAt } = clock;
    const calendar = await house.app.get(Db).read((read) => house.app.get(CalendarService).of(read, clock));
    const computed = derived(clock, calendar, ladders.get(clock.ladderId ?? '')?.rungs ?? []);
    expect({ dueAt, provisional, marks, nextAt }).toEqual({
      ...computed,
      nextAt: stoppedAt ? null : computed.nextAt,
    });
  }
  expect(all.length).toBeGreaterThan(9);
});
