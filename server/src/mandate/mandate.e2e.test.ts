import { mandateApi } from '@linli/shared/mandate/mandate.api';
import type { GiveMandate, WriteMandate } from '@linli/shared/mandate/mandate.contract';
import { noticeApi } from '@linli/shared/notice/notice.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { homesOf, moveIn, nobodyLivesHere, provePhone } from '../home/testing/moving-in';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, move, report, reportFrom } from '../platform/testing/story';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  for (const name of ['王奶奶', '李明'])
    await (await house.as(name)).ask(peopleApi.rename, { body: { name } });
});
beforeEach(async () => {
  await house.settle();
  await nobodyLivesHere(house);
  await house.at('2026-11-18T09:00');
  await moveIn(house, '王奶奶');
});
afterAll(() => house.close());

const give = async (who: string, more: Partial<GiveMandate> = {}) =>
  (await house.as(who)).ask(mandateApi.give, {
    body: { name: '李明', scopes: ['report', 'rate'], until: '2027-06-30', ...more },
  });
const accept = async (who: string, code: string | null) =>
  (await house.as(who)).ask(mandateApi.accept, { body: { code: code ?? '' } });
const all = async (who: string) => (await (await house.as(who)).ask(mandateApi.all)).body;
const given = async (more: Partial<GiveMandate> = {}) => {
  const { body } = await give('王奶奶', more);
  expect((await accept('李明', body.code)).status).toBe(200);
  return body.id;
};
const reportFor = async (who: string, id: string) =>
  (await house.as(who)).ask(mandateApi.report, { params: { id }, body: reportFrom(house) });
const titles = async (who: string) => {
  await house.settle();
  return (await (await house.as(who)).ask(noticeApi.messages)).body.messages.map(({ title }) => title);
};
const written: WriteMandate = {
  placeId: '',
  subjectName: '张爷爷',
  subjectPhone: '13900007777',
  agentName: '李明',
  agentPhone: '13900008888',
  scopes: ['report'],
  until: '2027-06-30',
  heardBy: '楼长李阿姨',
  consent: true,
};
const write = async (who: string, more: Partial<WriteMandate> = {}) =>
  (await house.as(who)).ask(mandateApi.write, { body: { ...written, placeId: house.town.door, ...more } });

describe('a consent', () => {
  test('is given with a code and holds once it is taken; both see it, and both may end it', async () => {
    const { body } = await give('王奶奶');
    expect((await all('王奶奶')).mine).toMatchObject([
      { name: '李明', codeUntil: expect.stringContaining('2026-11-25T01:00') as string },
    ]);
    expect((await accept('王奶奶', body.code)).body.code).toBe('mandate.own');
    expect((await accept('李明', body.code)).body.held).toMatchObject([
      { name: '王奶奶', scopes: ['report', 'rate'], until: '2027-06-30' },
    ]);
    expect((await accept('陈姐', body.code)).body.code).toBe('mandate.over');
    expect((await all('王奶奶')).mine).toMatchObject([{ way: 'phone', codeUntil: null }]);
    expect((await titles('王奶奶'))[0]).toBe('可以替您办事的人');
    const end = async (who: string) =>
      (await (await house.as(who)).ask(mandateApi.end, { params: { id: body.id } })).body.code;
    expect([await end('陈姐'), await end('李明'), await end('王奶奶')]).toEqual([
      'mandate.missing',
      undefined,
      'mandate.missing',
    ]);
    expect((await titles('王奶奶'))[0]).toBe('代办停掉了');
    expect((await reportFor('李明', body.id)).body.code).toBe('mandate.missing');
  });

  test('to someone of the home holds at one tap', async () => {
    await moveIn(house, '李明', { kind: 'family' });
    const mate = (await homesOf(house, '王奶奶')).homes[0]?.people.find(({ you }) => !you);
    expect((await give('王奶奶', { residentId: mate?.id })).body.code).toBeNull();
    expect((await all('李明')).held).toMatchObject([{ name: '王奶奶' }]);
    expect((await titles('李明'))[0]).toBe('有人请您代办');
    const stranger = await give('李明', { residentId: house.town.door });
    expect(stranger.body.code).toBe('resident.missing');
  });

  test.each([
    ['yesterday', { until: '2026-11-17' }, 'until'],
    ['more than a year', { until: '2027-11-19' }, 'until'],
    ['no date', { until: '2026-11-31' }, 'until'],
    ['nothing', { scopes: [] }, 'scopes'],
    ['a vote', { scopes: ['vote' as 'rate'] }, 'scopes'],
  ])('for %s is refused at its field', async (_, more, field) => {
    const { status, body } = await give('王奶奶', more);
    expect([status, Object.keys(body.fields ?? {})]).toEqual([400, [field]]);
  });

  test('of somebody without a home is refused; a code is forgotten after a week', async () => {
    expect((await give('陈姐')).body.code).toBe('mandate.no_home');
    const { code } = (await give('王奶奶')).body;
    await house.at('2026-11-25T09:01');
    expect((await accept('李明', code)).body.code).toBe('mandate.over');
    expect((await all('王奶奶')).mine).toEqual([]);
  });
});

describe('what is done for another', () => {
  test('is reported in their name, says who did it, and stands on their own page', async () => {
    const id = await given();
    const { status, body } = await reportFor('李明', id);
    expect(status).toBe(201);
    const worker = await look(await house.as('周晓禾'), body.id);
    expect(worker.reporter?.name).toBe('王奶奶');
    expect(worker.source).toMatchObject({ kind: 'sign', enteredBy: { name: '李明', you: false } });
    expect(worker.history[0]).toMatchObject({
      kind: 'reported',
      facts: { consent: 'yes' },
      who: { name: '李明' },
    });
    const granny = await look(await house.as('王奶奶'), body.id);
    expect([granny.view, granny.openMoves.includes('withdraw')]).toEqual(['reporter', true]);
    const acting = await look(await house.as('李明'), body.id);
    expect([acting.words, acting.openMoves]).toEqual([reportFrom(house).words, []]);
    expect((await all('王奶奶')).uses).toMatchObject([{ name: '李明', what: 'report', ticketId: body.id }]);
    expect((await titles('王奶奶'))[0]).toBe('替您报了一件事');
  });

  test('is rated for them by whoever may, and says so', async () => {
    const id = await given();
    const granny = await house.as('王奶奶');
    const matter = await report(house, granny);
    await move(await house.as('周晓禾'), matter.id, 'spot', {
      outcome: 'solved',
      words: '换了声控灯，测试三次都亮。',
    });
    const liming = await house.as('李明');
    const { tickets } = (await liming.ask(mandateApi.toRate, { params: { id } })).body;
    expect(tickets.map((ticket) => ticket.id)).toEqual([matter.id]);
    const rate = (who = liming) =>
      who.ask(mandateApi.rate, {
        params: { id },
        body: { ticketId: matter.id, version: tickets[0]?.version ?? 0, fields: { solved: 'yes', stars: 5 } },
      });
    expect((await rate(await house.as('陈姐'))).body.code).toBe('mandate.missing');
    expect((await rate()).status).toBe(200);
    const after = await look(granny, matter.id);
    expect(after.state).toBe('settled');
    expect(after.history.find(({ kind }) => kind === 'rate')?.facts.actedBy).toBe('李明');
    expect((await all('王奶奶')).uses[0]).toMatchObject({ what: 'rate', number: matter.number });
    expect((await liming.ask(mandateApi.toRate, { params: { id } })).body.tickets).toEqual([]);
  });

  test('stays within what was agreed, until its last day, and never judges own work', async () => {
    const id = await given({ scopes: ['report'], until: '2026-11-20' });
    const toRate = await (await house.as('李明')).ask(mandateApi.toRate, { params: { id } });
    expect(toRate.body.code).toBe('mandate.missing');
    await house.at('2026-11-20T23:59');
    expect((await reportFor('李明', id)).status).toBe(201);
    await house.at('2026-11-21T00:01');
    expect((await reportFor('李明', id)).body.code).toBe('mandate.missing');
    await house.at('2026-11-18T10:00');
    const { body } = await give('王奶奶', { name: '周晓禾' });
    await accept('周晓禾', body.code);
    const worker = await house.as('周晓禾');
    const matter = await report(house, await house.as('王奶奶'));
    const { version } = await move(worker, matter.id, 'spot', {
      outcome: 'solved',
      words: '换了声控灯，都亮了。',
    });
    const own = await worker.ask(mandateApi.rate, {
      params: { id: body.id },
      body: { ticketId: matter.id, version, fields: { solved: 'yes', stars: 5 } },
    });
    expect(own.body.code).toBe('mandate.handled');
  });
});

describe('said at the window', () => {
  test('is written down with who heard it, for people known by their phones, and is theirs once WeChat proves it', async () => {
    expect((await write('钱洁', { agentPhone: '13800004402', agentName: '小李' })).status).toBe(200);
    await provePhone(house, '李明');
    await house.settle();
    const { held } = await all('李明');
    expect(held).toMatchObject([{ name: '张爷爷', scopes: ['report'] }]);
    const { status, body } = await reportFor('李明', held[0]?.id ?? '');
    expect(status).toBe(201);
    expect((await look(await house.as('周晓禾'), body.id)).reporter?.name).toBe('张爷爷');
    expect(await statement(house.databaseUrl, 'select way, written_by, heard_by from mandate')).toEqual([
      { way: 'window', written_by: house.town.people.钱洁, heard_by: '楼长李阿姨' },
    ]);
  });

  test.each<[string, string, Partial<WriteMandate>, string, string | undefined]>([
    ['without asking', '钱洁', { consent: false }, 'field.wrong', 'consent'],
    ['for one and the same person', '钱洁', { agentPhone: '13900007777' }, 'mandate.own', 'agentPhone'],
    ['elsewhere', '何远', {}, 'place.missing', undefined],
    ['by a neighbour', '王奶奶', {}, 'role.not_yours', undefined],
  ])('is not written %s', async (_, who, more, code, field) => {
    const { body } = await write(who, more);
    expect([body.code, Object.keys(body.fields ?? {})[0]]).toEqual([code, field]);
  });

  test('is not written by whoever would act', async () => {
    await provePhone(house, '钱洁');
    expect((await write('钱洁', { agentPhone: '13800004409' })).body.code).toBe('mandate.own');
  });
});

test('whoever leaves Linli gives and holds nothing, and no name of theirs stays', async () => {
  await given();
  await (await house.as('李明')).ask(peopleApi.leaveLinli);
  await house.at('2026-11-19T09:01');
  await house.settle();
  expect((await all('王奶奶')).mine).toEqual([]);
  expect(
    await statement(house.databaseUrl, 'select agent_name, ended_at is not null as over from mandate'),
  ).toEqual([{ agent_name: null, over: true }]);
});

describe('the list of consents', () => {
  const list = async (who: string) => (await (await house.as(who)).ask(mandateApi.list)).body.mandates;

  test('tells those who steer there who may act for whom, by which way, and who once might', async () => {
    const before = (await list('钱洁')).map(({ id }) => id);
    const { body } = await give('王奶奶', { name: '陈姐' });
    expect((await accept('陈姐', body.code)).status).toBe(200);
    const { id } = body;
    await write('周晓禾', { agentPhone: '13900008889' });
    await (await house.as('王奶奶')).ask(mandateApi.end, { params: { id } });
    const mine = (await list('钱洁')).filter((one) => !before.includes(one.id));
    expect(mine).toMatchObject([
      {
        subject: '张爷爷',
        agent: '李明',
        way: 'window',
        heardBy: '楼长李阿姨',
        writtenBy: '周晓禾',
        standing: 'holds',
      },
      { subject: '王奶奶', agent: '陈姐', way: 'phone', standing: 'over' },
    ]);
    expect(await list('何远')).toEqual([]);
    expect((await (await house.as('周晓禾')).ask(mandateApi.list)).status).toBe(403);
  });
});
