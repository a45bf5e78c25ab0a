import { hoursApi, hoursOfficeApi } from '@linli/shared/hours/hours.api';
import type { EnterLate, EnterTeamLate } from '@linli/shared/hours/hours.contract';
import { noticeApi } from '@linli/shared/notice/notice.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { teamApi, teamOfficeApi } from '@linli/shared/team/team.api';
import { volunteerApi } from '@linli/shared/volunteer/volunteer.api';
import { watchApi } from '@linli/shared/watch/watch.api';
import { randomUUID } from 'node:crypto';
import { moveIn } from '../home/testing/moving-in';
import { tableIn } from '../platform/sheet/table';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import type { Booking } from './hours.service';
import { booked } from './testing/served';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  for (const name of ['陈姐', '李明']) await (await house.as(name)).ask(peopleApi.rename, { body: { name } });
});
beforeEach(async () => {
  await house.at('2026-11-18T09:00');
});
afterAll(() => house.close());

const who = (name: string): string => house.town.people[name] ?? '';
const book = (name: string, more: Partial<Booking> = {}) => booked(house, name, more);
const late = async (by: string, name: string, more: Partial<EnterLate> = {}) =>
  (await house.as(by)).ask(hoursOfficeApi.late, {
    body: {
      organisationId: house.town.community,
      personId: who(name),
      witnessId: who('周晓禾'),
      title: '清理楼道',
      day: '2026-11-16',
      minutes: 60,
      reason: '当天手机没电，没能确认',
      ...more,
    },
  });
const openTeam = async (name: string) => {
  const placeId = house.town.community;
  const { body } = await (
    await house.as('钱洁')
  ).ask(teamOfficeApi.open, {
    body: { placeId, name, kind: 'red_vest' },
  });
  return { kind: 'team', id: body.id, name, placeId } as const;
};
const mine = async (name: string) => (await (await house.as(name)).ask(hoursApi.mine)).body;
const total = async (name: string) =>
  Object.values((await mine(name)).mix).reduce((sum, one) => sum + one, 0);
const ask = async (name: string, id: string, minutes: number) =>
  (await house.as(name)).ask(hoursApi.ask, { params: { id }, body: { minutes, words: '那天只去了一会儿' } });
const desk = async (name: string) => (await (await house.as(name)).ask(hoursOfficeApi.desk)).body;
const answer = async (by: string, id: string, move: 'grant' | 'refuse', version = 1) =>
  (await house.as(by)).ask(hoursOfficeApi.answer, {
    params: { id },
    body: { version, move, words: '问过了，是这样' },
  });
const titles = async (name: string) => {
  await house.settle();
  return (await (await house.as(name)).ask(noticeApi.messages)).body.messages.map(({ title }) => title);
};

describe('a service', () => {
  test('is booked once however often its source tells it, and its volunteer alone sees it', async () => {
    const source = { kind: 'claim', id: randomUUID() };
    const first = await book('方叔', { source });
    expect(await book('方叔', { source, minutes: 90 })).toBe(first);
    expect(await mine('方叔')).toMatchObject({
      mix: { A: 40, B: 0, C: 0 },
      thisYear: 1,
      services: [
        {
          id: first,
          title: '换厨房灯泡',
          minutes: 40,
          grade: 'A',
          organisation: '青石桥社区',
          struck: false,
        },
      ],
    });
    expect((await mine('王奶奶')).services).toEqual([]);
    expect((await house.anyone().ask(hoursApi.mine)).status).toBe(401);
  });

  test.each<[string, Partial<Booking>, string]>([
    ['of more than twelve hours', { minutes: 721 }, 'minutes'],
    ['of tomorrow', { day: '2026-11-19' }, 'day'],
    ['that nobody confirmed', { confirmedBy: [] }, 'witnessId'],
  ])('%s is refused at its field', async (_, more, field) => {
    await expect(book('许老师', more)).rejects.toMatchObject({
      fields: { [field]: expect.any(String) as string },
    });
  });

  test('of two at once on one day stays below the hours of a day', async () => {
    const long = { minutes: 720 };
    await book('马师傅', long);
    const both = await Promise.allSettled([book('马师傅', long), book('马师傅', { minutes: 721 - 1 })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await total('马师傅')).toBe(1440);
  });
});

describe('what is entered afterwards', () => {
  test('says so, with its reason and witness, and its volunteer is told', async () => {
    expect((await late('钱洁', '李阿姨')).status).toBe(201);
    expect((await mine('李阿姨')).services[0]).toMatchObject({
      grade: 'C',
      title: '清理楼道',
      reason: '当天手机没电，没能确认',
    });
    expect((await titles('李阿姨'))[0]).toBe('给您补记了服务时长');
    expect((await desk('孙主任')).lates[0]).toMatchObject({ who: '李阿姨', by: '钱洁', witness: '周晓禾' });
    expect((await desk('何远')).lates).toEqual([]);
  });

  test.each<[string, Partial<EnterLate>, string]>([
    ['of a day to come', { day: '2026-11-19' }, 'day'],
    ['of long ago', { day: '2026-10-17' }, 'day'],
    ['of no minute', { minutes: 0 }, 'minutes'],
    ['without a reason', { reason: '' }, 'reason'],
    ['beyond the bound of the month', { minutes: 601 }, 'minutes'],
  ])('%s is refused at its field, in plain words', async (_, more, field) => {
    const { body } = await late('钱洁', '赵强', more);
    expect(Object.keys(body.fields ?? {})).toEqual([field]);
    expect(body.fields?.[field]).toMatch(/[\u4e00-\u9fff]/);
  });

  test('needs a witness who is neither the volunteer nor whoever enters it, and an organisation of one’s own', async () => {
    expect((await late('钱洁', '赵强', { witnessId: who('赵强') })).body.fields).toHaveProperty('witnessId');
    expect((await late('钱洁', '赵强', { witnessId: who('钱洁') })).body.fields).toHaveProperty('witnessId');
    expect((await late('钱洁', '钱洁')).body.fields).toHaveProperty('witnessId');
    expect((await late('何远', '赵强')).status).toBe(404);
    expect((await late('钱洁', '何远')).body.code).toBe('person.missing');
    expect((await late('周晓禾', '赵强')).status).toBe(403);
  });

  test('of one month and organisation stays below its bound, whoever enters it', async () => {
    expect((await late('钱洁', '周晓禾', { witnessId: who('方叔'), minutes: 590 })).status).toBe(201);
    const { body } = await late('孙主任', '周晓禾', { witnessId: who('方叔'), minutes: 11 });
    expect(body.fields?.minutes).toContain('还能补记 10 分钟');
    expect((await late('孙主任', '周晓禾', { witnessId: who('方叔'), minutes: 10 })).status).toBe(201);
    const before = { witnessId: who('方叔'), minutes: 600, day: '2026-10-31' };
    expect((await late('孙主任', '周晓禾', before)).status).toBe(201);
  });
});

describe('an ask for a correction', () => {
  test('is granted: what stood is struck by a counter-entry, and what is right stands', async () => {
    const id = await book('陈姐', { minutes: 120 });
    expect((await ask('陈姐', id, 120)).body.fields).toHaveProperty('minutes');
    expect((await ask('李明', id, 30)).status).toBe(404);
    expect((await ask('陈姐', id, 30)).status).toBe(200);
    expect((await ask('陈姐', id, 20)).body.code).toBe('hours.asked');
    expect(await titles('钱洁')).toContain('有人请更正时长');
    const [open] = (await desk('钱洁')).asks;
    expect(open).toMatchObject({ who: '陈姐', stands: 120, minutes: 30, openMoves: ['grant', 'refuse'] });
    const waits = (await (await house.as('孙主任')).ask(watchApi.waits)).body.hours;
    expect(waits).toMatchObject([{ what: '陈姐 换厨房灯泡 2 小时', late: false }]);
    expect((await answer('何远', open?.id ?? '', 'grant')).status).toBe(404);
    expect((await answer('钱洁', open?.id ?? '', 'grant', 2)).body.code).toBe('hours.stale');
    expect((await answer('钱洁', open?.id ?? '', 'grant')).status).toBe(200);
    expect(await mine('陈姐')).toMatchObject({
      mix: { A: 30, B: 0, C: 0 },
      services: [
        { minutes: 30, grade: 'A', struck: false, reason: '问过了，是这样' },
        { id, minutes: 120, struck: true, ask: { state: 'granted' }, rights: { ask: false } },
      ],
    });
    expect((await titles('陈姐'))[0]).toBe('您的时长更正了');
    expect((await ask('陈姐', id, 10)).body.code).toBe('hours.corrected');
    const [sum] = await statement(house.databaseUrl, 'select sum(amount)::int as sum from hours_entry');
    expect(sum).toEqual({ sum: 0 });
  });

  test('for more than was confirmed makes it a late entry, and one for nothing leaves nothing', async () => {
    const id = await book('许老师', { day: '2026-11-10' });
    await ask('许老师', id, 50);
    const [more] = (await desk('钱洁')).asks;
    expect((await answer('钱洁', more?.id ?? '', 'grant')).status).toBe(200);
    expect((await mine('许老师')).mix).toEqual({ A: 0, B: 0, C: 50 });
    const [now] = (await mine('许老师')).services;
    await ask('许老师', now?.id ?? '', 0);
    const [none] = (await desk('钱洁')).asks;
    expect((await answer('钱洁', none?.id ?? '', 'grant')).status).toBe(200);
    expect(await total('许老师')).toBe(0);
  });

  test('is refused with a word why, and can be asked again; one that nobody answers is told above', async () => {
    const id = await book('方叔', { day: '2026-11-11' });
    await ask('方叔', id, 10);
    const [first] = (await desk('钱洁')).asks;
    await answer('钱洁', first?.id ?? '', 'refuse');
    expect((await answer('钱洁', first?.id ?? '', 'grant', 2)).body.code).toBe('move.not_now');
    expect((await titles('方叔'))[0]).toBe('时长更正有答复了');
    expect((await mine('方叔')).services.find((one) => one.id === id)?.ask).toMatchObject({
      state: 'refused',
      answer: '问过了，是这样',
    });
    expect((await ask('方叔', id, 20)).status).toBe(200);
    await house.at('2026-11-25T17:00');
    expect(await titles('吴敏')).not.toContain('时长更正超期没答复');
    await house.at('2026-11-25T17:31');
    expect(await titles('吴敏')).toContain('时长更正超期没答复');
    expect((await desk('钱洁')).asks[0]).toMatchObject({ late: true });
  });
});

describe('a certificate', () => {
  const certify = async (name: string, year?: number) =>
    (await house.as(name)).ask(hoursApi.certify, { body: { year } });
  const page = async (code: string) => (await fetch(`${house.url}/c/${code}`)).text();

  test('shows where the hours come from, can be checked by anybody, and says when it does not hold any more', async () => {
    expect((await certify('赵强')).body.code).toBe('hours.nothing');
    const id = await book('赵强', { minutes: 90 });
    await book('赵强', { grade: 'B', minutes: 30, confirmedBy: [who('钱洁'), who('王奶奶')] });
    expect((await certify('赵强', 2025)).body.code).toBe('hours.nothing');
    const { status, body } = await certify('赵强', 2026);
    expect(status).toBe(201);
    const paper = await fetch(house.url + body.url);
    const start = Buffer.from(await paper.arrayBuffer()).subarray(0, 5);
    expect([paper.status, start.toString()]).toEqual([200, '%PDF-']);
    expect((await fetch(`${house.url}/api/hours/certificate.pdf?code=${body.code}`)).status).toBe(403);
    const good = await page(body.code ?? '');
    expect(good).toContain('这张证书是真的');
    expect(good).toContain('双方确认 1 小时 30 分，有人见证 30 分钟，事后补记 0 分钟');
    expect(good).toContain('持证人：赵*');
    expect(good).not.toContain('赵强');
    await ask('赵强', id, 60);
    const [open] = (await desk('钱洁')).asks.filter(({ who: name }) => name === '赵强');
    await answer('钱洁', open?.id ?? '', 'grant');
    expect(await page(body.code ?? '')).toContain('这张证明不作数了');
    expect((await mine('赵强')).certificates).toMatchObject([{ code: body.code, outdated: true }]);
    const again = (await certify('赵强')).body.code ?? '';
    expect(await page(again)).toContain('双方确认 1 小时，有人见证 30 分钟');
    expect((await fetch(`${house.url}/c/AAAAAAAAAAAA`)).status).toBe(404);
  });
});

describe('what goes out', () => {
  const fetched = async (visitor: Visitor, url: string) => {
    const got = await fetch(house.url + url, { headers: { authorization: `Bearer ${visitor.token}` } });
    return { status: got.status, bytes: Buffer.from(await got.arrayBuffer()) };
  };

  test.each(['csv', 'xlsx'] as const)(
    'holds my own hours as %s, with my number and never a formula',
    async (format) => {
      const me = await house.as('韩师傅');
      if (format === 'csv') await book('韩师傅', { title: '=1+1', day: '2026-11-12' });
      const number = { number: '3707001234567890' };
      expect(
        (await me.ask(hoursApi.number, { body: { number: '11010519491231002X' } })).body.fields,
      ).toHaveProperty('number');
      expect((await me.ask(hoursApi.number, { body: number })).status).toBe(200);
      const { url } = (await me.ask(hoursApi.export, { body: { format } })).body;
      const table = await tableIn((await fetched(me, url)).bytes);
      expect(table).toEqual([
        [
          '志愿者编号',
          '姓名',
          '服务名称',
          '服务组织',
          '开始日期',
          '结束日期',
          '服务时长（分钟）',
          '时长等级',
          '确认方式',
        ],
        [
          ...['3707001234567890', expect.any(String), format === 'csv' ? "'=1+1" : '=1+1', '青石桥社区'],
          ...['2026-11-12', '2026-11-12', '40', 'A 双方确认', '志愿者和受助人'],
        ],
      ]);
      expect((await fetched(await house.as('钱洁'), url)).status).toBe(404);
      await house.at('2026-11-18T09:11');
      expect((await fetched(me, url)).status).toBe(404);
    },
  );

  test('of a scope holds its days and nobody else’s, and who took it is recorded', async () => {
    const days = { format: 'csv', from: '2026-11-12', until: '2026-11-12' } as const;
    const clerk = await house.as('钱洁');
    const { url } = (await clerk.ask(hoursOfficeApi.export, { body: days })).body;
    expect(await tableIn((await fetched(clerk, url)).bytes)).toHaveLength(2);
    const far = await house.as('何远');
    const theirs = (await far.ask(hoursOfficeApi.export, { body: days })).body.url;
    expect(await tableIn((await fetched(far, theirs)).bytes)).toHaveLength(1);
    const kept = await statement(
      house.databaseUrl,
      'select kind, actor_id, facts from event where subject_id = $1',
      [url.split('/').pop()],
    );
    expect(kept).toEqual([
      {
        kind: 'hours.exported',
        actor_id: who('钱洁'),
        facts: { whose: 'scope', format: 'csv', from: '2026-11-12', until: '2026-11-12' },
      },
    ]);
  });

  test('of organisations is the share of late entries, to anybody, from so many services on', async () => {
    const { body } = await house.anyone().ask(hoursApi.organisations);
    const [ours] = body.organisations.filter(({ name }) => name === '青石桥社区');
    expect(ours?.share?.all).toBeGreaterThanOrEqual(5);
    expect(ours?.share?.late).toBeLessThan(ours?.share?.all ?? 0);
    const team = await openTeam('修灯小队');
    await book('李明', { organisation: team });
    const after = (await house.anyone().ask(hoursApi.organisations)).body.organisations;
    expect(after.find(({ name }) => name === '修灯小队')?.share).toBeNull();
    expect((await desk('孙主任')).organisations).toContainEqual({
      id: team.id,
      name: '修灯小队',
      late: 0,
      all: 1,
    });
    const entered = await late('孙主任', '李明', { organisationId: team.id });
    expect(entered.status).toBe(201);
    expect((await mine('李明')).services.map(({ organisation }) => organisation)).toEqual([
      '修灯小队',
      '修灯小队',
    ]);
  });
});

describe('the lead of a team', () => {
  test('enters a service of its people afterwards, before another of them, and of no other team', async () => {
    const { id } = await openTeam('清早小队');
    const [lead, other] = [await house.as('王奶奶'), '新邻居'];
    for (const [at, name] of ['王奶奶', '陈姐', '李明', other].entries()) {
      await moveIn(house, name, { room: `${at + 1}01`, phone: `1390000001${at}` });
      const me = await house.as(name);
      await me.ask(peopleApi.rename, { body: { name } });
      await me.ask(volunteerApi.agree, { body: { version: 1, minor: false } });
      if (name !== other) await me.ask(teamApi.join, { params: { id } });
    }
    const clerk = await house.as('钱洁');
    for (const { id: member } of (await clerk.ask(teamApi.page, { params: { id } })).body.people)
      await clerk.ask(teamApi.confirm, { params: { id: member } });
    const found = (await clerk.ask(teamApi.page, { params: { id } })).body.people;
    const granny = found.find(({ name }) => name === '王奶奶');
    await clerk.ask(teamOfficeApi.offerLead, { params: { id: granny?.id ?? '' } });
    const enter = async (more: Partial<EnterTeamLate> = {}, by: Visitor = lead) =>
      by.ask(hoursApi.teamLate, {
        params: { id },
        body: {
          ...{ personId: who('陈姐'), witnessId: who('李明'), title: '清早扫雪', day: '2026-11-16' },
          ...{ minutes: 45, reason: '天冷，手机没带' },
          ...more,
        },
      });
    expect((await enter()).status).toBe(404);
    await lead.ask(teamApi.answerLead, { params: { id }, body: { yes: true } });
    const { people } = (await lead.ask(hoursApi.teamForm, { params: { id } })).body;
    expect(people.map(({ name }) => name).sort()).toEqual(['李明', '陈姐'].sort());
    expect((await enter({ witnessId: who(other) })).body.code).toBe('person.missing');
    expect((await enter({ personId: who('王奶奶') })).body.code).toBe('person.missing');
    expect((await enter({ witnessId: who('陈姐') })).body.fields).toHaveProperty('witnessId');
    expect((await enter({}, await house.as('李明'))).status).toBe(404);
    expect((await enter()).status).toBe(201);
    expect((await mine('陈姐')).services.find(({ title }) => title === '清早扫雪')).toMatchObject({
      grade: 'C',
      organisation: '清早小队',
    });
  });
});

test('somebody who left stays in the book as nobody: no name, number, words or link', async () => {
  const id = await book('新邻居', { minutes: 33 });
  await ask('新邻居', id, 20);
  const leaver = await house.as('新邻居');
  const { code } = (await leaver.ask(hoursApi.certify, { body: {} })).body;
  await leaver.ask(peopleApi.leaveLinli);
  await house.at('2026-11-19T10:00');
  await house.settle();
  const [row] = await statement(
    house.databaseUrl,
    `select s.minutes, a.owner_id, w.title, k.asked_by, k.words, k.state from hours_service s join hours_account a on a.id = s.account_id
       join hours_words w on w.movement_id = s.movement_id join hours_ask k on k.service_id = s.movement_id where s.movement_id = $1`,
    [id],
  );
  expect(row).toEqual({
    minutes: 33,
    owner_id: null,
    title: null,
    asked_by: null,
    words: null,
    state: 'refused',
  });
  expect(await (await fetch(`${house.url}/c/${code}`)).text()).toContain('持证人：已注销');
});
