import { bodyApi } from '@linli/shared/body/body.api';
import { committeeApi as api } from '@linli/shared/committee/committee.api';
import type { TellPreparation, WriteSitting } from '@linli/shared/committee/committee.contract';
import { openHouse, type House, type Visitor } from '../platform/testing/house';

let house: House;
let clerk: Visitor;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  clerk = await house.as('钱洁');
});
afterAll(() => house.close());

const compound = async () => {
  const { compounds } = (await clerk.ask(api.list)).body;
  return compounds.find(({ id }) => id === house.town.compound);
};

test('a compound that is handed over has its first meeting due by a day, and its group is looked at', async () => {
  const params = { id: house.town.compound };
  const told: TellPreparation = {
    ...{ firstOn: '2026-01-10', homes: 10, ofHomes: 100, area: 100_000, ofArea: 1_000_000 },
  };
  const tell = (more: Partial<TellPreparation> = {}, who = clerk) =>
    who.ask(api.prepare, { params, body: { ...told, ...more } });
  expect((await compound())?.preparation).toBeNull();
  expect((await tell({ homes: 101 })).body.fields).toEqual({ homes: '不能比一共的多' });
  expect((await tell({ members: 8 })).body.fields).toHaveProperty('formedOn');
  expect((await tell({ firstOn: '2026-11-19' })).body.fields).toEqual({ firstOn: '还没到这一天' });
  expect((await tell({}, await house.as('何远'))).status).toBe(404);
  expect((await tell()).status).toBe(200);
  expect((await compound())?.preparation).toMatchObject({ dueSince: null, late: false, area: 100_000 });
  await tell({ area: 700_000, homes: 70 });
  expect((await compound())?.preparation).toMatchObject({
    dueSince: '2026-11-18',
    formedOn: null,
    late: false,
  });
  await house.at('2027-06-18T09:00');
  // her sign-in of last year is over by now
  clerk = await house.as('孙主任');
  expect((await compound())?.preparation).toMatchObject({ dueSince: '2026-11-18', late: true });
  await tell({ area: 700_000, homes: 70, formedOn: '2027-06-17', members: 8, owners: 4 }, clerk);
  expect((await compound())?.preparation).toMatchObject({
    ...{ dueSince: '2026-11-18', late: false, fault: '筹备组人数要是单数' },
  });
});

test('a sitting decides when enough were there and signed, and never what owners decide together', async () => {
  const opened = await clerk.ask(bodyApi.open, {
    body: {
      ...{
        type: 'owners_committee',
        placeId: house.town.compound,
        name: '槐荫里业委会',
        since: '2026-01-10',
      },
      ...{ termFrom: '2026-01-10', termUntil: '2034-01-09' },
    },
  });
  expect([opened.status, opened.body.fields]).toEqual([201, undefined]);
  const params = { id: opened.body.id };
  const sit = (more: Partial<WriteSitting> = {}, who = clerk) =>
    who.ask(api.sit, {
      params,
      body: { on: '2027-06-01', words: '请物业换东门的灯', present: 4, signed: 3, ...more },
    });
  expect((await sit()).body.fields).toEqual({ present: '先在“组织”里登记委员，才能算够不够人' });
  for (const name of ['甲', '乙', '丙', '丁', '戊'])
    await clerk.ask(bodyApi.take, { params, body: { seat: 'member', name, since: '2026-01-10' } });
  expect((await sit({ on: '2027-06-19' })).body.fields).toHaveProperty('on');
  expect((await sit({ present: 6 })).body.fields).toEqual({ present: '到会的人不能比委员多' });
  expect((await sit({ signed: 5 })).body.fields).toEqual({ signed: '签字的人不能比到会的多' });
  expect((await sit({ matter: 'manager' })).body.fields).toHaveProperty('matter');
  expect((await sit({}, await house.as('何远'))).status).toBe(404);
  expect((await sit()).status).toBe(200);
  expect((await sit({ on: '2027-06-02', words: '请物业换西门的灯', signed: 2 })).status).toBe(200);
  const { committee, preparation } = (await compound()) ?? {};
  expect(preparation).toBeNull();
  expect(committee).toMatchObject({ name: '槐荫里业委会', members: 5, fault: '任期太长', renewLate: false });
  expect(committee?.sittings.map(({ words, members, decides }) => [words, members, decides])).toEqual([
    ['请物业换西门的灯', 5, false],
    ['请物业换东门的灯', 5, true],
  ]);
});
