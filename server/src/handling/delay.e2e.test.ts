import { noticeApi } from '@linli/shared/notice/notice.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { delayedDue } from '@linli/shared/deadline/delay.rules';
import { CalendarService } from '../calendar/calendar.service';
import { ClockRow } from '../deadline/deadline.entity';
import { DelayQueries } from '../delay/delay.queries';
import { Db } from '../platform/db/db';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, move, report, tryMove } from '../platform/testing/story';

let house: House;
let granny: Visitor;
let worker: Visitor;
let secretary: Visitor;
let clerk: Visitor;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-17T10:00');
  granny = await house.as('王奶奶');
  worker = await house.as('周晓禾');
  secretary = await house.as('孙主任');
  clerk = await house.as('钱洁');
});
afterAll(() => house.close());
beforeEach(async () => {
  // A Tuesday: resolve is due on Thursday 19, feedback on Friday 20, at 17:30.
  await house.at('2026-11-17T10:00');
  await statement(house.databaseUrl, "update ticket_reporter set at = at - interval '2 hours'");
});

const materials = { delayReason: 'materials', words: '灯罩要从厂里调货' } as const;
const until = (date: string) => ({ ...materials, until: date });

async function accepted(more: Parameters<typeof report>[2] = {}): Promise<string> {
  const { id } = await report(house, granny, more);
  await move(worker, id, 'accept');
  return id;
}
async function paused(date = '2026-11-24'): Promise<string> {
  const id = await accepted();
  await move(worker, id, 'askPause', until(date));
  await move(secretary, id, 'grantDelay');
  return id;
}
const running = ({ clocks }: TicketDetail, kind: string) =>
  clocks.find((clock) => clock.kind === kind && !clock.stoppedAt);
const due = (ticket: TicketDetail, kind: string) => running(ticket, kind)?.due.slice(0, 16);
const messages = async (visitor: Visitor, id: string) =>
  (await visitor.ask(noticeApi.messages)).body.messages.filter(({ ticketId }) => ticketId === id);

describe('a pause', () => {
  test('is asked for, granted, seen by the resident with reason and new date, and ends by itself', async () => {
    const id = await accepted();
    const asked = await move(worker, id, 'askPause', until('2026-11-24'));
    expect(due(asked, 'resolve')).toBe('2026-11-19T09:30');
    expect(asked.openMoves).not.toContain('askPause');
    expect((await look(granny, id)).delays).toEqual([]);
    await house.settle();
    expect((await messages(secretary, id))[0]).toMatchObject({ title: '有人申请缓办或延期' });
    const asks = async () => (await secretary.ask(ticketApi.queue)).body.asks.map((line) => line.id);
    expect(await asks()).toContain(id);

    await house.at('2026-11-17T10:05');
    const granted = await move(secretary, id, 'grantDelay', { words: '厂里确认 24 日到货' });
    expect(await asks()).not.toContain(id);
    // The rest of Tuesday, and Wednesday to next Tuesday: five days and some hours, so six days more.
    expect(due(granted, 'resolve')).toBe('2026-11-27T09:30');
    expect(due(granted, 'feedback')).toBe('2026-11-30T09:30');
    expect(running(granted, 'resolve')).toMatchObject({ urgency: 'hold' });

    const seen = await look(granny, id);
    expect(seen.delays).toMatchObject([{ kind: 'pause', reason: 'materials', until: '2026-11-24' }]);
    expect(seen.history.at(-1)).toMatchObject({ kind: 'grantDelay', words: null });
    expect(JSON.stringify(seen)).not.toContain('灯罩');
    expect(running(seen, 'resolve')?.explain).toEqual(
      expect.arrayContaining([
        '缓办共 43 小时 25 分上班时间，不满一天按一天，顺延 6 个工作日。',
        '合起来是第 8 个工作日下班前。',
        '11月17日 周二，从这天起算，缓办 5 小时 55 分。',
        '11月24日 周二，第 5 天，缓办 7 小时 30 分。',
      ]),
    );
    await house.settle();
    expect((await messages(granny, id))[0]?.words).toContain('缓办：等材料配件，到11月24日');

    await house.at('2026-11-24T17:31');
    await house.settle();
    const resumed = await look(worker, id);
    expect(resumed.history.at(-1)).toMatchObject({ kind: 'resume', who: { part: 'system' } });
    expect(due(resumed, 'resolve')).toBe('2026-11-27T09:30');
    expect(running(resumed, 'resolve')?.urgency).toBe('ample');
    expect((await messages(worker, id))[0]).toMatchObject({ title: '缓办结束，请接着办' });
    expect(resumed.openMoves).not.toContain('resume');
  });

  test('never breaches while it lasts, however long that is', async () => {
    const id = await paused('2026-12-04');
    await house.at('2026-12-04T17:29');
    await house.settle();
    expect((await look(worker, id)).clocks.filter(({ breachedAt }) => breachedAt)).toEqual([]);
  });

  test('ended early is counted as long as it was, and the promise is not earlier than it ever was', async () => {
    const id = await paused();
    await house.at('2026-11-17T11:00');
    const resumed = await move(worker, id, 'resume');
    expect(due(resumed, 'resolve')).toBe('2026-11-20T09:30');
    const other = await paused();
    expect(due(await move(clerk, other, 'resume'), 'resolve')).toBe('2026-11-19T09:30');
  });

  test('ends with the work: resolving during a pause is judged by what was lost until then', async () => {
    const id = await paused();
    await house.at('2026-11-20T09:00');
    const resolved = await move(worker, id, 'resolve', { outcome: 'solved', words: '货到得早，换好了' });
    const clock = resolved.clocks.find(({ kind }) => kind === 'resolve');
    expect(clock).toMatchObject({ verdict: 'met', due: '2026-11-24T09:30:00.000Z' });
    expect(resolved.delays).toMatchObject([{ endedAt: '2026-11-20T01:00:00.000Z' }]);
    expect(running(resolved, 'pause')).toBeUndefined();
  });

  test('ends when the community is asked whose it is, or when the reporter withdraws', async () => {
    const referred = await paused();
    await move(worker, referred, 'refer', { reason: 'unclear' });
    const withdrawn = await paused();
    await move(granny, withdrawn, 'withdraw');
    for (const id of [referred, withdrawn])
      expect((await look(secretary, id)).delays[0]?.endedAt).not.toBeNull();
    await house.at('2026-11-24T17:31');
    await house.settle();
    expect((await look(secretary, withdrawn)).history.map(({ kind }) => kind)).not.toContain('resume');
  });

  test('stays when the matter is handed over or given to someone else, also for the new promise to accept', async () => {
    const id = await paused();
    const handed = await move(worker, id, 'handOver', { reason: 'other_grid', unitId: house.town.otherGrid });
    expect(due(handed, 'resolve')).toBe('2026-11-27T09:30');
    expect(due(handed, 'accept')).toBe('2026-11-26T09:30');
    const other = await house.as('赵强');
    const returned = await move(other, id, 'return', { reason: 'unclear', unitId: house.town.grid });
    expect(due(returned, 'accept')).toBe('2026-11-26T09:30');
    const given = await move(clerk, id, 'dispatch', { unitId: house.town.grid });
    expect(due(given, 'resolve')).toBe('2026-11-27T09:30');
    await house.at('2026-11-24T17:31');
    await house.settle();
    expect((await look(worker, id)).history.at(-1)?.kind).toBe('resume');
  });
});

describe('an extension', () => {
  test('adds working days to resolve and feedback, and says so', async () => {
    const id = await accepted();
    await move(worker, id, 'askExtension', { ...materials, days: 3 });
    const granted = await move(clerk, id, 'grantDelay');
    expect([due(granted, 'resolve'), due(granted, 'feedback')]).toEqual([
      '2026-11-24T09:30',
      '2026-11-25T09:30',
    ]);
    expect(running(granted, 'resolve')?.explain.slice(0, 3)).toEqual([
      '第 2 个工作日下班前。',
      '延期 3 个工作日。',
      '合起来是第 5 个工作日下班前。',
    ]);
    await house.settle();
    expect((await messages(granny, id))[0]?.words).toContain('延期：等材料配件，3 个工作日');
  });

  test('that is denied changes nothing, and the handler hears why', async () => {
    const id = await accepted();
    await move(worker, id, 'askExtension', { ...materials, days: 3 });
    const denied = await move(secretary, id, 'denyDelay', { words: '物业库房里有' });
    expect(due(denied, 'resolve')).toBe('2026-11-19T09:30');
    expect(denied.delays).toMatchObject([{ state: 'denied' }]);
    await house.settle();
    expect((await messages(worker, id))[0]).toMatchObject({ title: '没有同意缓办或延期' });
    expect((await look(granny, id)).history.map(({ kind }) => kind)).not.toContain('denyDelay');
    await move(worker, id, 'askExtension', { ...materials, days: 1 });
  });
});

describe('what is refused', () => {
  test.each([
    ['a day that has passed', 'askPause', until('2026-11-16'), 'delay.past', 'until'],
    ['a day that is none', 'askPause', until('2026-02-30'), 'delay.no_date', 'until'],
    ['more than the cap', 'askPause', until('2026-12-16'), 'delay.too_long', 'until'],
    ['a day in another century', 'askPause', until('2999-01-01'), 'delay.too_long', 'until'],
    ['more days than the cap', 'askExtension', { ...materials, days: 6 }, 'delay.too_many_days', 'days'],
    ['no days', 'askExtension', materials, 'field.wrong', 'days'],
    ['no reason', 'askPause', { until: '2026-11-24', words: '再等等看' }, 'field.wrong', 'delayReason'],
  ] as const)('%s, at its field', async (_, name, fields, code, field) => {
    const id = await accepted();
    const { body } = await tryMove(worker, id, name, fields);
    expect([body.code, Object.keys(body.fields ?? {})]).toEqual([code, [field]]);
    expect((await look(worker, id)).delays).toEqual([]);
  });

  test('a reason that the policy of urgent matters does not know', async () => {
    const id = await accepted({ category: 'safety', words: '有人在楼道里吵架，快要打起来了。' });
    const { body } = await tryMove(worker, id, 'askPause', until('2026-11-18'));
    expect(body.code).toBe('delay.reason');
    expect((await look(worker, id)).delayRoom?.pause).toEqual({
      mostDays: 3,
      left: 1,
      reasons: ['reporter', 'procedure'],
    });
  });

  test('asking by someone who does not handle it, granting by the one who asked, and deciding without an ask', async () => {
    const id = await accepted();
    expect((await tryMove(secretary, id, 'askPause', until('2026-11-24'))).body.code).toBe('move.not_yours');
    expect((await tryMove(granny, id, 'askPause', until('2026-11-24'))).body.code).toBe('move.not_yours');
    expect((await tryMove(secretary, id, 'grantDelay')).body.code).toBe('move.not_yours');
    await move(clerk, id, 'redirect', {
      unitId: house.town.community,
      personId: house.town.people['钱洁'],
      words: '社区自己办',
    });
    await move(clerk, id, 'accept');
    await move(clerk, id, 'askPause', until('2026-11-24'));
    expect((await tryMove(clerk, id, 'grantDelay')).body.code).toBe('move.not_yours');
    expect((await look(clerk, id)).openMoves).not.toContain('grantDelay');
    await move(secretary, id, 'grantDelay');
  });

  test('asking once the promise has been missed; what was asked before holds nothing up and can only be denied', async () => {
    const late = await accepted();
    const waiting = await accepted();
    await move(worker, waiting, 'askPause', until('2026-11-24'));
    await house.at('2026-11-19T17:31');
    await house.settle();
    expect((await tryMove(worker, late, 'askPause', until('2026-11-24'))).body.code).toBe('delay.late');
    expect((await look(worker, late)).delayRoom).toMatchObject({
      pause: { left: 0 },
      extension: { left: 0 },
    });
    const seen = await look(secretary, waiting);
    expect(running(seen, 'resolve')?.breachedAt).not.toBeNull();
    // Half a working day for the answer, which is the community's own promise.
    expect(due(seen, 'delay')).toBe('2026-11-17T07:15');
    expect(running(seen, 'delay')?.breachedAt).not.toBeNull();
    // It fell due by day and was looked at after work: those above hear of it in the morning.
    await house.at('2026-11-20T08:31');
    await house.settle();
    expect((await messages(await house.as('吴敏'), waiting)).map(({ title }) => title)).toContain(
      '有一件事没有按时答复缓办延期',
    );
    expect((await tryMove(secretary, waiting, 'grantDelay')).body.code).toBe('delay.late');
    expect((await look(secretary, waiting)).openMoves).not.toContain('grantDelay');
    expect((await look(secretary, waiting)).openMoves).toContain('denyDelay');
    const asks = (await secretary.ask(ticketApi.queue)).body.asks.find((line) => line.id === waiting);
    expect(asks?.openMoves).toContain('denyDelay');
    expect(asks?.openMoves).not.toContain('grantDelay');
    await move(secretary, waiting, 'denyDelay', { words: '已经晚了，请马上办' });
  });

  test('an ask whose day has come is not granted any more', async () => {
    const id = await accepted();
    await move(worker, id, 'askPause', until('2026-11-17'));
    await house.at('2026-11-18T09:00');
    expect((await tryMove(secretary, id, 'grantDelay')).body.code).toBe('delay.day_come');
    expect((await look(secretary, id)).openMoves).not.toContain('grantDelay');
  });

  test('a third pause, a second extension, a pause within a pause', async () => {
    const id = await paused('2026-11-18');
    expect((await look(worker, id)).delayRoom?.pause.left).toBe(0);
    expect((await tryMove(worker, id, 'askPause', until('2026-11-24'))).body.code).toBe('delay.paused');
    await move(worker, id, 'resume');
    await move(worker, id, 'askPause', until('2026-11-18'));
    await move(secretary, id, 'grantDelay');
    await move(worker, id, 'resume');
    expect((await tryMove(worker, id, 'askPause', until('2026-11-18'))).body).toMatchObject({
      code: 'delay.spent',
      message: '这类事最多批 2 次，已经用完了',
    });
    await move(worker, id, 'askExtension', { ...materials, days: 1 });
    await move(secretary, id, 'grantDelay');
    expect((await tryMove(worker, id, 'askExtension', { ...materials, days: 1 })).body.code).toBe(
      'delay.spent',
    );
  });

  test('two decisions at once: one stands, the other is told that the matter has moved on', async () => {
    const id = await accepted();
    await move(worker, id, 'askPause', until('2026-11-24'));
    const answers = await Promise.all([
      tryMove(secretary, id, 'grantDelay'),
      tryMove(clerk, id, 'denyDelay', { words: '现在就能买到' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('ticket.changed');
  });
});

test('what is asked for lapses when the matter is resolved first', async () => {
  const id = await accepted();
  await move(worker, id, 'askExtension', { ...materials, days: 2 });
  const resolved = await move(worker, id, 'resolve', { outcome: 'solved', words: '找到备用灯了' });
  expect(resolved.delays).toMatchObject([{ state: 'lapsed' }]);
  expect(running(resolved, 'delay')).toBeUndefined();
  expect((await look(secretary, id)).openMoves).not.toContain('grantDelay');
});

test('a new cycle begins with its own promises and may ask again', async () => {
  const id = await paused('2026-11-18');
  await move(worker, id, 'resolve', { outcome: 'solved', words: '换好了' });
  await move(worker, id, 'feedback', { channel: 'call', words: '打过电话了' });
  await move(granny, id, 'rate', { solved: 'no', stars: 1 });
  await move(secretary, id, 'reopen', { unitId: house.town.otherGrid, words: '灯还是不亮' });
  const again = await look(await house.as('赵强'), id);
  expect(due(again, 'resolve')).toBe('2026-11-19T09:30');
  expect((await move(await house.as('赵强'), id, 'accept')).delayRoom?.pause.left).toBe(2);
});

describe('what is kept', () => {
  test('for figures: what each promise was given, and who granted it', async () => {
    const id = await accepted();
    await house.at('2026-11-17T10:30');
    await move(worker, id, 'askPause', until('2026-11-18'));
    await move(secretary, id, 'grantDelay');
    await house.at('2026-11-17T11:30');
    await move(worker, id, 'resume');
    await move(worker, id, 'askExtension', { ...materials, days: 2 });
    await move(clerk, id, 'grantDelay');
    const taken = await house.app
      .get(Db)
      .read((read) => house.app.get(DelayQueries).taken(read, [id, house.town.door]));
    const approvers = [house.town.people['孙主任'], house.town.people['钱洁']];
    expect(
      taken.map(({ kind, pausedMinutes, extraDays }) => [kind, pausedMinutes, extraDays]).sort(),
    ).toEqual([
      ['feedback', 60, 2],
      ['resolve', 60, 2],
    ]);
    expect(taken[0]?.approvers).toEqual(approvers);
  });

  test('every due is what its clock began with leads to: computed anew, all are as they are stored', async () => {
    const [wrong, all] = await house.app.get(Db).read(async (read) => {
      const clocks = await read.rows.find(ClockRow);
      const others: string[] = [];
      for (const clock of clocks) {
        const calendar = await house.app.get(CalendarService).of(read, clock);
        const delays = {
          extraDays: clock.delays.extraDays,
          pauses: clock.delays.pauses.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) })),
        };
        const { due } = delayedDue(clock.startedAt, clock.term, calendar, delays);
        if (due.getTime() !== clock.dueAt.getTime()) others.push(clock.id);
      }
      return [others, clocks];
    });
    expect(all.filter(({ delays }) => delays.pauses.length || delays.extraDays).length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });
});
