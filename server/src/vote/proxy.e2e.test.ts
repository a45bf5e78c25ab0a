import { electorateOfficeApi } from '@linli/shared/electorate/electorate.api';
import { ballotDeskApi, voteOfficeApi } from '@linli/shared/vote/vote.api';
import { file, homeLot, said } from '../electorate/testing/electorates';
import { PeopleService } from '../people/people.service';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { cast, detail, frozenRoll, move, openVote, paper, photo, slotOf, slots } from './testing/votes';

let house: House;
let roll: string;
beforeAll(async () => {
  house = await openHouse();
  roll = await frozenRoll(house);
});
afterAll(() => house.close());

const lawOf = (pack: string) => statement(house.databaseUrl, `update vote_pack set pack = '${pack}'`);
const give = async (id: string, code: string, holderPhone: string) => {
  const holder = { holderName: '受托的人', holderPhone, propertyStaff: false };
  const body = { code, documentId: await photo(house), ...holder };
  return (await house.as('钱洁')).ask(ballotDeskApi.giveProxy, { params: { id }, body });
};

test('where the law names a number, one agent acts for so many owners and no more, and only owners act', async () => {
  await lawOf('weifang');
  const id = await openVote(house, roll, { cityAddress: 'https://vote.weifang.example' });
  const own = await slotOf(house, '李明', id);
  const codes = (await slots(house, id)).filter((one) => one.id !== own.id).map(({ code }) => code);
  for (const code of codes.slice(0, 3)) expect((await give(id, code, '13900000001')).status).toBe(201);
  expect((await give(id, codes[3] ?? '', '13900000001')).body.fields).toEqual({
    holderPhone: '已经代到上限了，不能再代',
  });
  expect((await give(id, codes[3] ?? '', '13812345678')).body.fields).toEqual({
    holderPhone: '只能委托别的业主',
  });
  // the number is of one vote: another agent still acts, and so does this one elsewhere
  expect((await give(id, codes[3] ?? '', '13900001000')).status).toBe(201);
  const next = await openVote(house, roll, { cityAddress: 'https://vote.weifang.example' });
  const [first] = await slots(house, next);
  expect((await give(next, first?.code ?? '', '13900001000')).body.fields?.holderPhone).not.toBe(
    '已经代到上限了，不能再代',
  );
});

test('whoever works for the firm does not act for owners where the law says so, whatever was said of them', async () => {
  const index = house.app.get(PeopleService).phoneIndex('13866660000').toString('hex');
  await statement(
    house.databaseUrl,
    `update person set phone_index = '\\x${index}' where id = '${house.town.people['韩师傅'] ?? ''}'`,
  );
  await lawOf('zhoushan');
  const id = await openVote(house, roll);
  const [slot] = await slots(house, id);
  expect((await give(id, slot?.code ?? '', '13866660000')).body.fields).toEqual({
    holderPhone: '物业的人不能代业主投票',
  });
  expect((await give(id, slot?.code ?? '', '13866660001')).status).toBe(201);
  await lawOf('national');
  const free = await openVote(house, roll);
  const [other] = await slots(house, free);
  expect((await give(free, other?.code ?? '', '13866660000')).status).toBe(201);
});

test('a home that is sold while a vote runs: what was cast holds and is listed, what was not is the new owner’s', async () => {
  await lawOf('national');
  const id = await openVote(house, roll);
  const clerk = await house.as('钱洁');
  const find = async (room: string) =>
    (await slots(house, id, room)).find(({ label }) => label.endsWith(room));
  const [voted, silent] = [await find('1 单元 201'), await find('1 单元 202')];
  await paper(house, id, voted?.code ?? '');
  await cast(house, '李明', id);
  const follow = async () => (await house.as('孙主任')).ask(voteOfficeApi.follow, { params: { id } });
  expect((await follow()).body.code).toBe('vote.no_edition');

  let edition = roll;
  for (const [turn, label] of [voted?.label, silent?.label].entries()) {
    const [lot] = await statement<{ id: string }>(
      house.databaseUrl,
      `select id from electorate_lot where electorate_id = '${edition}' and label = '${label ?? ''}'`,
    );
    const { version } = await file(clerk, edition);
    const sold = homeLot([said(`新主人${turn}`, `1390000999${turn}`)], { areaDay: '2026-11-16' });
    const ask = { version, why: 'sale' as const, reason: '11 月 16 日过户', lot: sold };
    const params = { id: edition, lot: lot?.id ?? '' };
    const { status, body } = await clerk.ask(electorateOfficeApi.change, { params, body: ask });
    expect([status, body.message, body.fields]).toEqual([201, undefined, undefined]);
    edition = body.id;
  }
  expect((await detail(house, id)).rights.follow).toBe(true);
  const before = (await detail(house, id)).turnout;
  expect((await follow()).status).toBe(200);

  const after = await detail(house, id, '吴敏');
  expect(after.electorateId).toBe(edition);
  expect(after.conflictLines).toMatchObject([{ kind: 'sale', code: voted?.code, open: ['keep'] }]);
  // the homes, the area and who took part are the same as before
  expect([after.turnout?.part, after.turnout?.total.area]).toEqual([before?.part, before?.total.area]);
  expect(after.slots).toBe(24);
  expect((await find('1 单元 201'))?.code).toBe(voted?.code);
  const fresh = await find('1 单元 202');
  expect(fresh?.code).not.toBe(silent?.code);
  const slip = async (code = '') => (await clerk.ask(ballotDeskApi.slip, { params: { id, code } })).body;
  expect((await slip(silent?.code)).code).toBe('vote.slot_ended');
  expect((await slip(fresh?.code)).mayWindow).toBe(true);
  await paper(house, id, fresh?.code ?? '');
  const [sale] = after.conflictLines;
  await (
    await house.as('吴敏')
  ).ask(ballotDeskApi.decide, {
    params: { id, conflict: sale?.id ?? '' },
    body: { decision: 'keep', reason: '过户以前投的，照算' },
  });
  await house.at('2026-12-01T20:01');
  await house.settle();
  await move(house, id, 'count');
  const { body } = await (await house.as('孙主任')).ask(voteOfficeApi.result, { params: { id } });
  expect(body.questions[0]).toMatchObject({ yes: { heads: 3 }, no: { heads: 0 } });
});
