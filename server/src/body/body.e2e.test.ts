import { bodyApi } from '@linli/shared/body/body.api';
import type { OpenBody, TakeSeat } from '@linli/shared/body/body.contract';
import { peopleApi } from '@linli/shared/people/people.api';
import { Db } from '../platform/db/db';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { sandboxPerson } from '../platform/testing/town';
import { BodyService } from './body.service';

let house: House;
let secretary: Visitor;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  secretary = await house.as('孙主任');
});
afterAll(() => house.close());

const tryOpen = (ask: Partial<OpenBody>, who = secretary) =>
  who.ask(bodyApi.open, {
    body: { type: 'branch', placeId: house.town.compound, name: '槐荫里党支部', since: '2026-01-10', ...ask },
  });
async function open(ask: Partial<OpenBody>): Promise<string> {
  const { status, body } = await tryOpen(ask);
  expect([status, body.message, body.fields]).toEqual([201, undefined, undefined]);
  return body.id;
}
const trySeat = (id: string, ask: Partial<TakeSeat>) =>
  secretary.ask(bodyApi.take, {
    params: { id },
    body: { seat: 'member', name: '陈代表', since: '2026-02-01', ...ask },
  });
async function seat(id: string, ask: Partial<TakeSeat>): Promise<string> {
  const { status, body } = await trySeat(id, ask);
  expect([status, body.message, body.fields]).toEqual([201, undefined, undefined]);
  return body.id;
}
const parties = async (who = secretary) =>
  (await who.ask(bodyApi.parties, { params: { id: house.town.compound } })).body;

test('the parties of a compound stand on one page with who sits in several of them', async () => {
  const { community, compound, firm } = house.town;
  const committee = await open({ type: 'big_committee', placeId: community, name: '青石桥社区大党委' });
  const residents = await open({ type: 'residents_committee', placeId: community, name: '青石桥居委会' });
  const branch = await open({
    under: committee,
    branchKind: 'joint',
    units: [compound, firm],
    termFrom: '2024-01-10',
    termUntil: '2027-01-09',
  });
  const owners = await open({ type: 'owners_committee', name: '槐荫里业委会', termUntil: '2026-10-31' });
  const phone = sandboxPerson('许老师').phone;
  await seat(branch, { seat: 'secretary', name: '许老师', phone });
  await seat(owners, { seat: 'chair', name: '许老师', phone, partyMember: true, consent: true });
  await seat(owners, { name: '李代表' });
  const page = await parties();
  expect(page).toMatchObject({
    onePlusThree: { party: committee, residents, firm, owners },
    threeParties: { branch, owners, firm },
    crossings: [{ crossing: 'one_shoulder', words: '许老师书记、业委会主任一肩挑' }],
  });
  expect(page.firms[0]?.people.map(({ name }) => name).sort()).toEqual(['韩师傅', '马师傅']);
  const shown = page.bodies.find(({ id }) => id === branch);
  expect(shown).toMatchObject({
    under: { name: '青石桥社区大党委' },
    branchKind: 'joint',
    units: [{ name: '槐荫里小区' }, { name: '安居物业' }],
    term: { state: 'soon', words: '快要换届' },
    seats: [{ name: '许老师', seatName: '书记', partyMember: null }],
    mayEdit: true,
  });
  expect(page.bodies.find(({ id }) => id === owners)?.term.words).toBe('已到期，没有换届');
  const all = (await secretary.ask(bodyApi.bodies)).body;
  expect(all.partyMembers).toEqual({ with: 1, recorded: 1, all: 1 });
  expect((await parties(await house.as('钱洁'))).bodies[0]?.mayEdit).toBe(false);
});

test('whoever works for the firm and sits with the owners has a conflict', async () => {
  const { bodies } = await parties();
  const owners = bodies.find(({ type }) => type === 'owners_committee')?.id ?? '';
  const id = await seat(owners, { name: '韩师傅', personId: house.town.people['韩师傅'] ?? '' });
  expect((await parties()).crossings.map(({ words }) => words)).toContain(
    '韩师傅在业委会又在物业任职，需要回避',
  );
  expect((await secretary.ask(bodyApi.leave, { params: { id }, body: { until: '2026-11-17' } })).status).toBe(
    200,
  );
  expect((await parties()).crossings.map(({ crossing }) => crossing)).toEqual(['one_shoulder']);
  expect((await secretary.ask(bodyApi.leave, { params: { id }, body: { until: '2026-11-17' } })).status).toBe(
    404,
  );
});

test('what does not fit is told at its field', async () => {
  const { community, compound } = house.town;
  const fields = async (ask: Partial<OpenBody>) => (await tryOpen(ask)).body.fields;
  expect(await fields({ type: 'owners_committee', placeId: community })).toEqual({
    placeId: '这类组织不设在这种地方',
  });
  expect(await fields({ type: 'owners_committee', branchKind: 'single' })).toEqual({
    branchKind: '只有党支部分单建和联建',
  });
  expect(await fields({ since: '2026-02-30' })).toEqual({ since: '没有这一天，请核对' });
  expect(await fields({ termFrom: '2026-02-01', termUntil: '2026-01-01' })).toEqual({
    termUntil: '本届结束要在本届开始以后',
  });
  expect(await fields({ type: 'branch', under: compound })).toEqual({
    under: '上级组织要在同一棵树上，先登记上级',
  });
  const branch = (await parties()).bodies.find(({ type }) => type === 'branch')?.id ?? '';
  const faults = async (ask: Partial<TakeSeat>) => (await trySeat(branch, ask)).body.fields;
  expect(await faults({ seat: 'chair' })).toEqual({ seat: '这类组织没有这个职务' });
  expect(await faults({ seat: 'secretary' })).toEqual({ seat: '这个职务已经有人了，先请原来的人卸任' });
  expect(await faults({ personId: house.town.people['何远'] ?? '' })).toEqual({
    personId: '这个人不在本社区任职，请写手机号',
  });
  expect(await faults({ partyMember: true })).toEqual({ consent: '登记是不是党员，要本人同意' });
});

test('a tree is as deep as the district lays down, and its levels are called as it says', async () => {
  const { compound } = house.town;
  const bodies = house.app.get(BodyService);
  await house.app
    .get(Db)
    .write((tx) => bodies.layLevels(tx, house.town.district, 'party', ['社区大党委', '小区党支部']));
  const { bodies: known } = await parties();
  expect(
    known
      .filter(({ type }) => type === 'big_committee' || type === 'branch')
      .map(({ name, level }) => [name, level]),
  ).toEqual([
    ['青石桥社区大党委', '社区大党委'],
    ['槐荫里党支部', '小区党支部'],
  ]);
  const branch = known.find(({ type }) => type === 'branch')?.id ?? '';
  const deeper = await tryOpen({
    type: 'party_group',
    placeId: compound,
    under: branch,
    name: '一号楼党小组',
  });
  expect(deeper.body.fields).toEqual({ under: '这棵树最多 2 级，不能再往下设' });
});

test('a body closes with its seats, and is nobody’s to see elsewhere', async () => {
  const owners = (await parties()).bodies.find(({ type }) => type === 'owners_committee')?.id ?? '';
  const far = await house.as('何远');
  expect((await far.ask(bodyApi.parties, { params: { id: house.town.compound } })).status).toBe(404);
  const closed = await secretary.ask(bodyApi.close, {
    params: { id: owners },
    body: { until: '2026-11-18' },
  });
  expect(closed.status).toBe(200);
  expect((await parties()).threeParties.owners).toBeNull();
});

test('of somebody who was forgotten a seat says nothing more', async () => {
  const branch = (await parties()).bodies.find(({ type }) => type === 'branch')?.id ?? '';
  const neighbour = await house.as('李明');
  await neighbour.ask(peopleApi.givePhone, { body: { code: await house.code('李明', 'phone') } });
  await seat(branch, { name: '李明', phone: sandboxPerson('李明').phone, partyMember: true, consent: true });
  await neighbour.ask(peopleApi.leaveLinli);
  await house.at('2026-11-19T10:00');
  await house.settle();
  expect((await parties()).bodies.find(({ id }) => id === branch)?.seats.map(({ name }) => name)).toEqual([
    '许老师',
  ]);
});
