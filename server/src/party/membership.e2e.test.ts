import { bodyApi } from '@linli/shared/body/body.api';
import type { OpenBody, TakeSeat } from '@linli/shared/body/body.contract';
import { partyApi as api } from '@linli/shared/party/party.api';
import type { DeclareMembership } from '@linli/shared/party/party.contract';
import { peopleApi } from '@linli/shared/people/people.api';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { sandboxPerson } from '../platform/testing/town';

let house: House;
let member: Visitor;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  member = await house.as('方叔');
});
afterAll(() => house.close());

const declare = (more: Partial<DeclareMembership> = {}, who = member) =>
  who.ask(api.declare, { body: { kind: 'in_service', placeId: house.town.door, consent: true, ...more } });
const ledger = async (who: string) => (await (await house.as(who)).ask(api.memberships)).body;
const rows = () =>
  statement<{ kind: string; until: string | null }>(
    house.databaseUrl,
    'select kind, until::text from membership order by since, id',
  );

test('a member says of themselves, with consent, what they are; nobody is entered by others', async () => {
  expect((await declare({ consent: false })).body.fields).toHaveProperty('consent');
  expect((await declare()).status).toBe(200);
  expect((await member.ask(api.ownMembership)).body.membership).toEqual({
    kind: 'in_service',
    community: '青石桥社区',
    since: '2026-11-18',
  });
});

test('the five ledgers are read by whoever answers for the community, with how many of all', async () => {
  await declare({ kind: 'retired' }, await house.as('许老师'));
  const { all, kinds, members } = await ledger('钱洁');
  expect([all, kinds.length, members.map(({ kind }) => kind)]).toEqual([2, 5, ['in_service', 'retired']]);
  expect((await ledger('何远')).all).toBe(0);
  expect((await (await house.as('王奶奶')).ask(api.memberships)).status).toBe(403);
});

test('what was said today is put right, what was so for longer stays known with its end', async () => {
  await declare({ kind: 'young' });
  expect((await rows()).map(({ kind }) => kind).sort()).toEqual(['retired', 'young']);
  await house.at('2026-11-20T09:00');
  await declare({ kind: 'mobile' });
  expect((await rows()).map(({ kind, until }) => [kind, until])).toEqual(
    expect.arrayContaining([
      ['young', '2026-11-20'],
      ['mobile', null],
    ]),
  );
});

test('consent that is taken back, and a person who is forgotten, leave no row', async () => {
  expect((await member.ask(api.retract)).status).toBe(200);
  expect((await member.ask(api.retract)).body.code).toBe('membership.none');
  expect((await rows()).map(({ kind }) => kind)).toEqual(['retired']);
  await (await house.as('许老师')).ask(peopleApi.leaveLinli);
  await house.at('2026-11-22T09:00');
  await house.settle();
  expect(await rows()).toEqual([]);
});

test('who sits in a body as a member sees where it stands, and takes it back there too', async () => {
  await house.at('2026-11-21T09:00');
  const secretary = await house.as('孙主任');
  const granny = await house.as('王奶奶');
  await granny.ask(peopleApi.givePhone, { body: { code: await house.code('王奶奶', 'phone') } });
  const since = '2026-02-01';
  const opened: OpenBody = { type: 'owners_committee', placeId: house.town.compound, name: '业委会', since };
  const { id } = (await secretary.ask(bodyApi.open, { body: opened })).body;
  const { phone } = sandboxPerson('王奶奶');
  const seat: TakeSeat = { seat: 'member', name: '王奶奶', since, phone, partyMember: true, consent: true };
  expect((await secretary.ask(bodyApi.take, { params: { id }, body: seat })).status).toBe(201);
  expect((await granny.ask(api.ownMembership)).body).toEqual({ membership: null, bodies: ['业委会'] });
  expect((await granny.ask(api.retract)).status).toBe(200);
  expect((await granny.ask(api.ownMembership)).body.bodies).toEqual([]);
  const { bodies } = (await secretary.ask(bodyApi.bodies)).body;
  expect(bodies.find((body) => body.id === id)?.seats).toMatchObject([{ name: '王奶奶', partyMember: null }]);
  const told = await statement(
    house.databaseUrl,
    "select actor_id as id from event where kind = 'seat.unsaid' and subject_id = $1",
    [id],
  );
  expect(told).toEqual([{ id: house.town.people.王奶奶 }]);
  expect((await granny.ask(api.retract)).body.code).toBe('membership.none');
});
