import { doorApi } from '@linli/shared/door/door.api';
import { noticeApi } from '@linli/shared/notice/notice.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { reportInApi as api, reportInOfficeApi as officeApi } from '@linli/shared/report-in/report-in.api';
import type { AskReportIn } from '@linli/shared/report-in/report-in.contract';
import { Db } from '../platform/db/db';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { ReportInQueries } from './report-in.queries';

let house: House;
let member: Visitor;
let clerk: Visitor;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  member = await house.as('方叔');
  clerk = await house.as('钱洁');
});
afterAll(() => house.close());

const ask = (who: Visitor, more: Partial<AskReportIn> = {}) =>
  who.ask(api.ask, { body: { kind: 'person', placeId: house.town.door, functions: [], ...more } });
const own = async (who: Visitor) => (await who.ask(api.mine)).body.reportIns;
const atDesk = async (who = clerk) => (await who.ask(officeApi.list)).body.reportIns;
const decide = (id: string, words?: string, who = clerk) =>
  words
    ? who.ask(officeApi.decline, { params: { id }, body: { words } })
    : who.ask(officeApi.confirm, { params: { id } });
const told = async (who: Visitor) => {
  await house.settle();
  return (await who.ask(noticeApi.messages)).body.messages.map(({ title }) => title);
};
const standing = (name: string, day: string) =>
  house.app
    .get(Db)
    .read((read) =>
      house.app
        .get(ReportInQueries)
        .standingOf(read, house.town.people[name] ?? '', new Date(`${day}T09:00:00+08:00`)),
    );

describe('a member', () => {
  test('reports in at a building, and counts from the community’s yes on', async () => {
    expect((await ask(member, { placeId: house.town.gate })).body.code).toBe('report_in.building');
    const { id } = (await ask(member)).body;
    expect((await ask(member)).body.code).toBe('report_in.twice');
    expect(await own(member)).toMatchObject([
      { state: 'asked', plate: { kind: 'building', building: '12' }, rights: { withdraw: true, end: false } },
    ]);
    expect(await standing('方叔', '2026-11-18')).toBeNull();
    expect((await decide(id, undefined, member)).status).toBe(403);
    expect((await decide(id, undefined, await house.as('何远'))).status).toBe(404);
    expect((await decide(id)).status).toBe(200);
    expect((await decide(id)).body.code).toBe('move.not_now');
    expect(await standing('方叔', '2026-11-17')).toBeNull();
    expect(await standing('方叔', '2026-11-18')).toMatchObject({
      reportInId: id,
      placeId: house.town.building,
      since: '2026-11-18',
    });
    expect(await told(member)).toContain('报到确认了');
  });

  test('is declined kindly, with a reason that they read, and may ask again', async () => {
    const other = await house.as('许老师');
    const { id } = (await ask(other)).body;
    expect((await decide(id, '啊')).body.fields).toHaveProperty('words');
    await decide(id, '您还在原社区报到，那边结束了再来');
    expect(await own(other)).toMatchObject([
      { state: 'declined', words: '您还在原社区报到，那边结束了再来' },
    ]);
    expect(await told(other)).toContain('报到没有确认');
    const again = (await ask(other)).body.id;
    expect((await other.ask(api.withdraw, { params: { id: again } })).status).toBe(200);
    expect(await atDesk()).not.toContainEqual(expect.objectContaining({ id: again }));
  });

  test('moves by a new report-in: the former place holds until the new one agrees', async () => {
    await statement(
      house.databaseUrl,
      `insert into place (id, district_id, kind, name, number, since)
       select '00000000-0000-4000-8000-00000000b013', district_id, 'building', '13号楼', '13', since from place where id = $1`,
      [house.town.building],
    );
    await statement(
      house.databaseUrl,
      `insert into stand (tree, place_id, district_id, parent_id, path)
       select 'administrative', '00000000-0000-4000-8000-00000000b013', district_id, parent_id, left(path, length(path) - 13) || '00000000b013/' from stand where tree = 'administrative' and place_id = $1`,
      [house.town.building],
    );
    const placeId = '00000000-0000-4000-8000-00000000b013';
    expect((await ask(member)).body.code).toBe('report_in.here');
    const { id } = (await ask(member, { placeId })).body;
    expect(await standing('方叔', '2026-11-18')).toMatchObject({ placeId: house.town.building });
    await house.at('2026-11-20T09:00');
    await decide(id);
    expect(await standing('方叔', '2026-11-19')).toMatchObject({ placeId: house.town.building });
    expect(await standing('方叔', '2026-11-20')).toMatchObject({ placeId });
    expect((await own(member)).map(({ state, until }) => [state, until])).toEqual([
      ['held', null],
      ['ended', '2026-11-20'],
    ]);
  });

  test('leaves on a day to come, and is reported in until then', async () => {
    const [now] = await own(member);
    const end = (from: string) => member.ask(api.end, { params: { id: now?.id ?? '' }, body: { from } });
    expect((await end('2026-11-19')).body.fields).toHaveProperty('from');
    expect((await end('2026-11-25')).status).toBe(200);
    expect((await own(member))[0]).toMatchObject({
      state: 'held',
      until: '2026-11-25',
      rights: { end: false },
    });
    await house.at('2026-11-25T09:00');
    await house.settle();
    expect((await own(member))[0]).toMatchObject({ state: 'ended' });
    expect(await standing('方叔', '2026-11-24')).not.toBeNull();
    expect(await standing('方叔', '2026-11-25')).toBeNull();
  });
});

test('a unit reports in to a compound with what it can do, and is found by the skill that goes with it', async () => {
  const liaison = await house.as('韩师傅');
  const unit = { kind: 'unit' as const, unitName: '锦澜区司法局' };
  expect((await ask(liaison, { ...unit, unitName: '' })).body.fields).toHaveProperty('unitName');
  expect((await ask(liaison, { ...unit, functions: ['magic'] })).body.fields).toEqual({
    functions: '请从名录里选',
  });
  const { id } = (await ask(liaison, { ...unit, functions: ['law'] })).body;
  expect((await ask(await house.as('马师傅'), { ...unit })).body.code).toBe('report_in.twice');
  const units = (skill: string | null) =>
    house.app.get(Db).read((read) => house.app.get(ReportInQueries).unitsFor(read, house.town.door, skill));
  expect(await units('law')).toEqual([]);
  await decide(id);
  expect(await units('law')).toMatchObject([{ name: '锦澜区司法局', placeId: house.town.compound }]);
  expect([await units('health'), (await units(null)).length]).toEqual([[], 1]);
  expect(await atDesk()).toContainEqual(
    expect.objectContaining({ unitName: '锦澜区司法局', functions: ['法律'], kind: 'unit' }),
  );
});

describe('a member who may be asked', () => {
  let id: string;
  const door = async () =>
    (await house.anyone().ask(doorApi.door, { params: { code: house.town.doorCode } })).body;
  beforeAll(async () => {
    id = (await ask(member)).body.id;
    await decide(id);
  });
  const show = (consent = true, who = member) =>
    who.ask(api.show, { params: { id }, body: { name: '3楼老方', offers: '换灯泡、量血压', consent } });

  test('stands on the building’s page by their own consent, without a phone', async () => {
    expect((await show(false)).body.fields).toHaveProperty('consent');
    expect((await show(true, clerk)).status).toBe(404);
    expect((await door()).helpers).toEqual([]);
    expect((await show()).status).toBe(200);
    expect((await door()).helpers).toEqual([{ id, name: '3楼老方', offers: '换灯泡、量血压' }]);
  });

  test('is left a word, answers it once, and no other reads either', async () => {
    const granny = await house.as('王奶奶');
    const leave = (who: Visitor) =>
      who.ask(api.leaveWord, { params: { id }, body: { words: '灯泡能帮换一下吗' } });
    expect((await leave(member)).body.code).toBe('helper.own');
    expect((await leave(granny)).status).toBe(200);
    expect(await told(member)).toContain('邻居给您留了话');
    const [word] = (await member.ask(api.mine)).body.received;
    expect(word).toMatchObject({ words: '灯泡能帮换一下吗', mayAnswer: true });
    const answer = (who: Visitor) =>
      who.ask(api.answerWord, { params: { id: word?.id ?? '' }, body: { words: '晚饭后过去' } });
    expect((await answer(clerk)).status).toBe(404);
    expect((await answer(member)).status).toBe(200);
    expect((await answer(member)).body.code).toBe('helper.answered');
    expect((await granny.ask(api.mine)).body.sent).toMatchObject([{ name: '3楼老方', answer: '晚饭后过去' }]);
    expect(await told(granny)).toContain('您留的话有回音了');
  });

  test('is taken off at once, and then nobody can leave a word', async () => {
    await member.ask(api.hide, { params: { id } });
    expect((await door()).helpers).toEqual([]);
    const granny = await house.as('王奶奶');
    const late = await granny.ask(api.leaveWord, { params: { id }, body: { words: '在吗' } });
    expect(late.body.code).toBe('helper.missing');
  });

  test('leaves no row and no word once forgotten', async () => {
    await member.ask(peopleApi.leaveLinli);
    await house.at('2026-11-27T09:00');
    await house.settle();
    const left = await statement(
      house.databaseUrl,
      'select from report_in where person_id = $1 union all select from neighbour_word where to_id = $1 or from_id = $1',
      [house.town.people['方叔'] ?? ''],
    );
    expect(left).toHaveLength(0);
  });
});
